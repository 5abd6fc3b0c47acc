import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('a reader that has read enough ends `suar check --jsonl` quietly', () => {
  const folder = mkdtempSync(join(tmpdir(), 'suar-pipe-'));
  try {
    const lines = join(folder, 'lines.jsonl');
    // More than a pipe holds.
    writeFileSync(lines, `${JSON.stringify({ id: 1, text: 'Lowongan admin Kamboja, gaji 15 juta' })}\n`.repeat(2_000));
    const told = execFileSync('bash', [
      '-c',
      `npx tsx src/cli/suar.ts check --jsonl '${lines}' 2>'${folder}/told' | head -n 1 >/dev/null; echo \${PIPESTATUS[0]}; cat '${folder}/told'`,
    ]);
    expect(told.toString()).toBe('0\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
