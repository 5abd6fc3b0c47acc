import { type TranscriptLine } from '../cases/index.ts';

type Inbound = Extract<TranscriptLine, { direction: 'in' }>;

/** What has become of something that a person wrote, and which of its versions a line is. */
export interface Version {
  /** 1 for what was written first. */
  readonly number: number;
  readonly of: number;
  /** The line of the first version; undefined where it is older than what is shown. */
  readonly first: Inbound | undefined;
  /** The person took it back from their own phone later; every version stays here. */
  readonly takenBack: boolean;
}

/**
 * Of every line that was changed later, is a change, or was taken back. A message keeps every version: an old one may say what the
 * new one must not. Pure.
 * @param transcript oldest first
 */
export function versionsOf(transcript: readonly TranscriptLine[]): ReadonlyMap<string, Version> {
  const messages = new Map<string, { lines: Inbound[]; first: Inbound | undefined; takenBack: boolean }>();
  for (const line of transcript) {
    if (line.direction !== 'in') continue;
    const { content } = line;
    const isAbout = content.kind === 'edit' || content.kind === 'taken-back';
    // Ids of one conversation mean nothing in another.
    const key = `${line.conversation} ${isAbout ? content.messageProviderId : line.messageId}`;
    const known = messages.get(key);
    if (content.kind === 'taken-back') {
      if (known !== undefined) known.takenBack = true;
    } else if (known === undefined) {
      messages.set(key, { lines: [line], first: isAbout ? undefined : line, takenBack: false });
    } else known.lines.push(line);
  }
  const versions = new Map<string, Version>();
  for (const { lines, first, takenBack } of messages.values()) {
    if (lines.length === 1 && first !== undefined && !takenBack) continue;
    // Changes whose first version is not shown count from the second on.
    const before = first === undefined ? 1 : 0;
    for (const [index, { id }] of lines.entries())
      versions.set(id, { number: index + 1 + before, of: lines.length + before, first, takenBack });
  }
  return versions;
}
