import { createHash } from 'node:crypto';
import { telegramChannelLimits } from '../../channels/telegram/index.ts';
import { webchatLimits } from '../../channels/webchat/index.ts';
import { type PersonMessage } from '../../core/outbound.ts';
import { judgeAnswer, markAnswer, type Secret } from '../../checkins/index.ts';
import { workshop } from '../../flow/index.ts';
import { foldTurns, isHeardAlone, owesAnswer, planTurn, reopenedBy } from '../../intake/index.ts';
import { type Gate } from '../../outbox/index.ts';
import { ownWords } from '../../safety/index.ts';
import { loadScript } from '../../script.ts';
import { type Agreement, type Fault, type House, makePublications, remembering } from '../../torture/index.ts';

/** The service's own script and its own turn, with the lint's word lists and the gate to judge what it says. */
export function loadHouse(folder: string, seed: number): House {
  const script = loadScript(folder, 'id');
  const { texts, words, flows } = script;
  const { limits } = script.ground;
  const textOnly = (text: string) => text;
  const remembers = {
    ...script,
    triage: remembering(script.triage, ({ text, media }) => `${media.join()} ${text}`),
    words: {
      ...words,
      danger: remembering((text: string) => words.danger(text), textOnly),
      findPlaces: words.findPlaces === undefined ? undefined : remembering(words.findPlaces, textOnly),
    },
  };
  const lint = { ...limits, refused: remembering(limits.refused, textOnly) };
  return {
    publications: makePublications(flows, seed, (changed) => workshop.lintFlows(changed, texts, lint).length === 0),
    words: remembers.words,
    texts,
    turn: (published, input, now, memory) =>
      planTurn({ ...(memory === 'afresh' ? script : remembers), flows: published }, input, now),
    fold(published, inputs, now, rest) {
      const turns = inputs.map((input) => ({ input }));
      const { turn, plan } = foldTurns({ ...remembers, flows: published }, turns, now, rest);
      return { input: turn.input, plan };
    },
    isHeardAlone,
    reopenedBy,
    owesAnswer,
    proofOf: remembering(
      (on: Agreement, text: string) => judgeAnswer(secretOf(on), text, markOf),
      (on, text) => `${on.question}\n${on.answer}\n${on.duress ?? ''}\n${text}`,
    ),
    judge: remembering(
      (message, language) => judge(script.gate, limits, message, language),
      (message, language) => JSON.stringify([language, message]),
    ),
  };
}

/** Without the master key, which nothing here depends on. */
const markOf = (folded: string): Buffer => createHash('sha256').update(folded).digest();

const secretOf = remembering(
  ({ question, answer, duress }: Agreement): Secret => ({
    question,
    answer: markAnswer(answer, markOf),
    duress: duress === null ? null : markAnswer(duress, markOf),
  }),
  (on) => JSON.stringify(on),
);

const channels = [telegramChannelLimits, webchatLimits];

function judge(gate: Gate, limits: workshop.LintLimits, message: PersonMessage, language: string): Fault | undefined {
  const { text, choices } = message;
  if (text.length > limits.textUnits) return { kind: 'fits-channel', detail: `a text has ${text.length} units` };
  const label = choices.find((choice) => choice.label.length > limits.labelUnits);
  if (label !== undefined) return { kind: 'fits-channel', detail: `the label of ${label.id} is too long` };
  const id = choices.find((choice) => new TextEncoder().encode(choice.id).length > limits.choiceIdBytes);
  if (id !== undefined) return { kind: 'fits-channel', detail: `the button ${id.id} is too long` };
  for (const channel of channels) {
    const verdict = gate(message, { limits: channel, author: 'flow' });
    if (verdict.kind === 'refuse') {
      const kind = verdict.reason === 'forbidden-promise' ? 'no-forbidden-promise' : 'fits-channel';
      return { kind, detail: `the gate refuses: ${verdict.reason} ${verdict.phrase ?? ''}` };
    }
    if (verdict.messages.length > 1) return { kind: 'fits-channel', detail: 'a text needs more than one message' };
  }
  // A text may stand in for one that is missing in the language, so both are read.
  const inBoth = (lists: ReadonlyMap<string, readonly string[]>) => [
    ...(lists.get(language) ?? []),
    ...(lists.get('en') ?? []),
  ];
  const own = ownWords(message);
  const alarming = workshop.phraseIn(own.split('\n')[0] ?? '', inBoth(limits.alarming));
  if (alarming !== undefined) return { kind: 'harmless-first-line', detail: `“${alarming}” in the first line` };
  const promised = workshop.phraseIn(own, inBoth(limits.forbidden));
  return promised === undefined ? undefined : { kind: 'no-forbidden-promise', detail: `says “${promised}”` };
}
