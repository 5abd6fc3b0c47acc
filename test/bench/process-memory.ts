import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What Linux says of a process: elsewhere there is no /proc, and reading fails. */
export interface ProcessMemory {
  readonly rssBytes: number;
  /** Pages that are shared with other processes count in part. */
  readonly pssBytes: number;
}

export function memoryOf(pid: number): ProcessMemory {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const bytes = (name: string): number => {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1];
    if (found === undefined) throw new Error(`/proc/${pid}/smaps_rollup names no ${name}`);
    return Number(found) * 1_024;
  };
  return { rssBytes: bytes('Rss'), pssBytes: bytes('Pss') };
}

/** Open descriptors by kind: `socket`, `pipe`, `file`, `anon_inode`. */
export function descriptorsOf(pid: number): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of readdirSync(`/proc/${pid}/fd`)) {
    const kind = kindOf(`/proc/${pid}/fd/${name}`);
    if (kind !== undefined) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function kindOf(link: string): string | undefined {
  try {
    const target = readlinkSync(link);
    return target.startsWith('/') ? 'file' : target.replace(/:.*$/, '');
  } catch (error) {
    // Closed since the folder was listed.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
