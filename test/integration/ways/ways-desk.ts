import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { type CaseCode, type ResponderId } from '../../../src/core/brand.ts';
import { type SendFailure } from '../../../src/core/outbound.ts';
import { loadDirectory } from '../../../src/contacts/index.ts';
import { createActions } from '../../../src/desk/actions.ts';
import { type AfterCommit, type Departure } from '../../../src/outbox/index.ts';
import { type LoadedScript } from '../../../src/script.ts';
import { type TestStore } from '../../support/test-store.ts';
import { plainWays } from '../desk/plain-ways.ts';
import { type House } from '../escalation/house.ts';
import { aPostRoom, aProvider, until } from '../outbox/post-room.ts';
import { type Known, type Talk } from './ways-house.ts';

const contacts = loadDirectory('contacts');

interface DeskParts {
  readonly store: TestStore;
  readonly house: House;
  readonly talk: Talk;
  readonly script: LoadedScript;
  readonly rina: { readonly id: ResponderId; readonly name: string };
}

/** A desk, and messengers that answer as the test says. */
export function aDesk({ store, house, talk, script, rina }: DeskParts) {
  const settled: AfterCommit[] = [];
  const actions = createActions({
    ...{ store, escalation: house.escalation, leaseMs: 30_000, contacts, ways: plainWays },
    checkReply: () => ({ ok: true }),
    checkInEars: script.checkInEars,
    resumeTalk: () => Promise.resolve(),
    limitsOf: () => ({ textUnits: 4_096, buttons: 8 }),
    settle: (after) => settled.push(after),
  });
  const codeOf = async (person: Known): Promise<CaseCode> => {
    const [one] = await talk.casesOf(person);
    return (one?.code ?? '') as CaseCode; // The case's own code.
  };
  return {
    codeOf,
    accept: async (person: Known) =>
      actions.acceptCase({ code: await codeOf(person), responder: rina, at: house.now() }),
    async reply(person: Known, text: string): Promise<readonly Departure[]> {
      settled.length = 0;
      const request = { requestId: randomUUID(), text, at: house.now(), from: 'console' } as const;
      const { kind } = await actions.replyToCase({ code: await codeOf(person), responder: rina, ...request });
      expect(kind).toBe('sent');
      return settled.flatMap(({ departures }) => departures);
    },
    offer: async (person: Known) =>
      (
        await actions.offerSecondWay({
          code: await codeOf(person),
          responder: rina,
          requestId: randomUUID(),
          at: house.now(),
        })
      ).kind,
    end: async (person: Known, way: Known) =>
      (
        await actions.endWay({
          ...{ code: await codeOf(person), responder: rina, at: house.now(), conversation: way.conversation },
        })
      ).kind,
  };
}

/** One messenger gets these rows. @returns what it took */
export async function carry(
  store: TestStore,
  departures: readonly Departure[],
  answer: SendFailure | 'ok' | ((nth: number) => SendFailure),
): Promise<string[]> {
  const provider = aProvider((_text, nth) => (typeof answer === 'function' ? answer(nth) : answer));
  const people = departures.filter(({ draft }) => draft.destination.kind === 'person');
  const room = aPostRoom(store);
  // What the script said meanwhile is carried by nobody here, and would hold its lane.
  await store.db
    .updateTable('outbox')
    .set({ status: 'sent' })
    .where('author', '=', 'flow')
    .where('status', '=', 'sending')
    .execute();
  const dispatcher = room.dispatcher(provider.channel);
  dispatcher.deliver({ departures: people, waitingLanes: [] });
  for (const { id, draft } of people)
    await until(async () => {
      const { status } = await room.rowOf(draft);
      if (status === 'queued') await dispatcher.wake(id);
      return status === 'sent' || status === 'failed' || status === 'held';
    });
  return provider.accepted;
}

/** What telling of failures sends. */
export async function tellOf(house: House): Promise<readonly Departure[]> {
  house.settled.length = 0;
  await house.escalation.tellUndelivered();
  return house.settled
    .flatMap(({ departures }) => departures)
    .filter(({ draft }) => draft.destination.kind === 'person');
}
