import { type PlayedTurn } from '../world.ts';
import { type Invariant } from './invariant.ts';

/** The private answer and the duress word stand in nothing that we say, and in nothing that is written beside the sealed words. */
export const privateWordsKept: Invariant = {
  name: 'private-words-kept',
  breach(_house, turn) {
    const { checkIn } = turn.before;
    if (checkIn === null) return undefined;
    const secrets = [checkIn.on.answer, checkIn.on.duress].flatMap((word) => (word === null ? [] : word.toLowerCase()));
    for (const [where, written] of writtenBy(turn)) {
      const lower = written.toLowerCase();
      if (secrets.some((secret) => lower.includes(secret))) return `a private word stands in ${where}`;
    }
    return undefined;
  },
};

function writtenBy({ plan }: PlayedTurn): (readonly [where: string, written: string])[] {
  const { messages, events, session, checks, alert, checkIn } = plan;
  return [
    [
      'what we say',
      messages.map(({ text, choices }) => [text, ...choices.map(({ label }) => label)].join('\n')).join('\n'),
    ],
    ['an event of the case', JSON.stringify(events)],
    ['the session', JSON.stringify(session)],
    ['an alert', alert === null ? '' : `${alert.reason} ${alert.summary}`],
    ['what was settled', JSON.stringify([checkIn, checks])],
  ];
}
