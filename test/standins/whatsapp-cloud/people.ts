import { createHash } from 'node:crypto';
import { type Fields } from './protocol.ts';
import { type Shown } from './read-send.ts';

/** A message of ours as a phone has it. */
export interface SentMessage extends Shown {
  readonly id: string;
  readonly numberId: string;
  /** As the request named the person. */
  readonly to: string;
  readonly opaque: string | undefined;
  readonly at: number;
  /** False where the answer to the send got lost. */
  answered: boolean;
}

export interface Person {
  /** A phone number without a plus; undefined where the person hides it behind a username. */
  readonly number: string | undefined;
  readonly userId: string;
  readonly name: string;
  /** By phone number id: when they wrote last. */
  readonly lastWrote: Map<string, number>;
  readonly sent: SentMessage[];
  onWhatsApp: boolean;
  /** Hides the number behind a username: webhooks carry the BSUID alone. */
  hidden: boolean;
}

export interface Identity {
  readonly number?: string;
  readonly userId?: string;
  readonly name?: string;
}

export type People = ReturnType<typeof createPeople>;

/** Who is on the other side, found by number or by business-scoped user id. */
export function createPeople() {
  const everybody: Person[] = [];
  const find = (key: string) => everybody.find(({ number, userId }) => number === key || userId === key);
  return {
    find,
    all: (): readonly Person[] => everybody,
    /** Finds somebody, or lets somebody new appear: one with a number, unless a BSUID is given alone. */
    meet({ number, userId, name }: Identity): Person {
      const known = (number !== undefined && find(number)) || (userId !== undefined && find(userId));
      if (known) return known;
      const person: Person = {
        number,
        userId: userId ?? userIdOf(number ?? ''),
        name: name ?? 'Person',
        lastWrote: new Map(),
        sent: [],
        onWhatsApp: true,
        hidden: false,
      };
      everybody.push(person);
      return person;
    },
  };
}

/** A country's letters, a point, digits: made of the number, so that a test can tell it before. */
export function userIdOf(number: string): string {
  const digest = createHash('sha256').update(number).digest();
  return `ID.${digest.readBigUInt64BE(0).toString()}`;
}

/** How a message names its sender. */
export function senderFields({ number, userId, hidden }: Person): Fields {
  return { ...(number !== undefined && !hidden && { from: number }), from_user_id: userId };
}

export function contactOf({ number, userId, name, hidden }: Person): Fields {
  return { profile: { name }, ...(number !== undefined && !hidden && { wa_id: number }), user_id: userId };
}
