import { tidy, type WrittenFlow } from '../../authoring/index.ts';
import { startSession, workshop } from '../../flow/index.ts';
import { type DeskAuthoring } from '../ports.ts';
import { changesOnly, compareLines, type ComparedLine } from './compare-lines.ts';

/** Lines shown before and after a change. */
const linesAround = 3;

export interface PlayRequest {
  readonly of: 'published' | 'draft';
  readonly language: string;
  readonly channel: workshop.PhoneFace;
  readonly inputs: readonly workshop.PlayInput[];
}

/** Plays what was done so far from its beginning; null where the draft cannot be read. */
export function playAtDesk(
  { authoring, gate }: DeskAuthoring,
  flow: string,
  draft: WrittenFlow | undefined,
  request: PlayRequest,
  now: Date,
): workshop.Scene[] | null {
  const rehearsal = request.of === 'draft' && draft !== undefined ? authoring.rehearse(draft) : authoring.edition();
  if (rehearsal === null) return null;
  const limits = workshop.phoneFaces[request.channel];
  const { flows, words, textsOf } = rehearsal;
  const stage: workshop.Stage = {
    flows,
    words,
    textsOf,
    fit: (message) => gate(message, { limits, author: 'flow' }),
  };
  return workshop.playThrough(stage, { flow, language: request.language }, request.inputs, now);
}

/** What a draft changes against what is in force, part by part: the flow, and the texts of each language. */
export function changesOf(
  { authoring }: DeskAuthoring,
  draft: WrittenFlow,
  present: WrittenFlow,
): { name: string; lines: (ComparedLine | null)[] }[] {
  const languages = [...new Set([...Object.keys(present.texts), ...Object.keys(draft.texts)])].sort();
  const parts = [
    { name: `${draft.flow}.yaml`, before: present.source, after: draft.source },
    ...languages.map((language) => ({
      name: `texts in ${language}`,
      before: beforeIn(authoring.ground, language, draft.texts[language] ?? '', present.texts[language]),
      after: draft.texts[language] ?? '',
    })),
  ];
  return parts
    .filter(({ before, after }) => before.trim() !== after.trim())
    .map(({ name, before, after }) => ({ name, lines: changesOnly(compareLines(before, after), linesAround) }));
}

/** Beside each changed text the words that the files have, unless the version in force has some of its own. */
function beforeIn(
  { texts }: DeskAuthoring['authoring']['ground'],
  language: string,
  after: string,
  present: string | undefined,
): string {
  if (present !== undefined) return present;
  const ids = [...after.matchAll(/^([a-zA-Z][\w-]*) *=/gmu)].map((match) => match[1] ?? '');
  return ids
    .filter((id) => texts.has(language, id))
    .map((id) => asFluent(id, texts.preview(language, id)))
    .join('');
}

export function asFluent(id: string, text: string): string {
  return text.includes('\n') ? `${id} =\n    ${text.replaceAll('\n', '\n    ')}\n` : `${id} = ${text}\n`;
}

/** What is in force of a flow, as it was written; a blank one where there is none yet. */
export async function presentOf(
  { authoring }: DeskAuthoring,
  flow: string,
): Promise<WrittenFlow & { version: string | null }> {
  const version = authoring.edition().flows.present.get(flow)?.version ?? null;
  const stored = version === null ? undefined : await authoring.findVersion(flow, version);
  if (stored !== undefined) return { ...tidy(stored), version };
  return {
    flow,
    source: authoring.ground.sources.get(flow) ?? `flow: ${flow}\nabout: \nstart: \nsteps:\n`,
    texts: {},
    version,
  };
}

/** The words of a flow as they are in force, in one language. */
export function textsNow({ authoring }: DeskAuthoring, flow: string, language: string): { id: string; text: string }[] {
  const found = authoring.edition().flows.present.get(flow);
  if (found === undefined) return [];
  const session = startSession(authoring.edition().flows, flow, language);
  const texts = authoring.edition().textsOf(null, session);
  const ids = new Set([...found.steps].flatMap(([name, step]) => workshop.textsOf(name, step).map(({ id }) => id)));
  return [...ids].filter((id) => texts.has(language, id)).map((id) => ({ id, text: texts.preview(language, id) }));
}
