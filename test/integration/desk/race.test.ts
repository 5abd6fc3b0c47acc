import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type InboxId } from '../../../src/core/brand.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { outboundBodySchema } from '../../../src/core/outbound.ts';
import { readCase } from '../../../src/cases/index.ts';
import { addResponder } from '../../../src/desk/staff/roster.ts';
import { createEscalation, type Escalation } from '../../../src/escalation/index.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { purpose } from '../../../src/store/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { ladder } from '../escalation/house.ts';
import { DeskHouse, type OpenedCase, Visitor } from './desk-house.ts';

const deskChat = { channel: 'telegram', account: '42' } as const;
const texts = loadTexts('locales');

let store: TestStore;
let house: DeskHouse;
let escalation: Escalation;
beforeAll(async () => {
  store = await openTestStore();
  escalation = createEscalation({
    ...{
      ladder,
      teamHours: new Map(),
      store,
      logger: silentLogger,
      leaseMs: 60_000,
      settle: () => undefined,
      deskChat,
    },
    clock: { now: () => house.clock.now() },
    deskText: (id, values) => texts.format('en', id, values),
  });
  house = await DeskHouse.open({ store, deskChat, escalation });
});
afterAll(async () => {
  await house.close();
  await store.drop();
});

async function raise(opened: OpenedCase): Promise<void> {
  const { id: caseId, code, person, key } = opened;
  await store.db.transaction().execute((tx) =>
    escalation.raise(tx, [
      {
        caseId,
        code,
        person,
        key,
        kind: 'distress',
        severity: 4,
        language: 'id',
        reason: 'first-signal',
        at: house.clock.now(),
      },
    ]),
  );
}

interface Contestant {
  readonly name: string;
  /** Resolves to what they are told. */
  readonly press: (opened: OpenedCase) => Promise<string>;
}

async function atTheDesk(index: number): Promise<Contestant> {
  const { name, signInName } = await house.aResponder({ name: `Desk ${index}` });
  const visitor = new Visitor(house);
  await visitor.signIn(signInName);
  return {
    name,
    press: async ({ code }) => {
      const answer = await visitor.post(`/desk/cases/${code}/accept`, {});
      return new URL(answer.headers.get('location') ?? '', house.url).searchParams.get('said') ?? '';
    },
  };
}

async function inTheChat(index: number): Promise<Contestant> {
  const name = `Chat ${index}`;
  const part = { signInName: `chat${index}`, name, role: 'responder', telegramId: String(700 + index) } as const;
  await addResponder(store.db, { ...part, languages: [], teams: ['first-line'] });
  return {
    name,
    press: async ({ code }) => {
      const pressId = randomUUID();
      const inboxId = `${Date.now()}${index}` as InboxId; // Stands for a row of the inbox.
      await store.db.transaction().execute((tx) =>
        house.desk.handle(tx, {
          ...{ inboxId, channel: 'telegram', account: '42', staffAddress: String(700 + index), at: house.clock.now() },
          content: { kind: 'desk-press', choice: `accept:${code}`, pressId },
        }),
      );
      const row = await store.db
        .selectFrom('outbox')
        .select('body')
        .where('dedupe_key', '=', `press-${inboxId}`)
        .executeTakeFirstOrThrow();
      return store.vault.house.open(row.body, purpose.outbox, z.object({ text: z.string() })).text;
    },
  };
}

it('is won by one of twenty who press at once through the desk and the chat; every other door says who took it', async () => {
  const onlooker = new Visitor(house);
  await onlooker.signIn((await house.aResponder()).signInName);
  const contestants: Contestant[] = [];
  for (let index = 0; index < 10; index += 1) contestants.push(await atTheDesk(index), await inTheChat(index));
  for (let round = 0; round < 2; round += 1) {
    const opened = await house.aCase();
    await raise(opened);
    await house.warmPool();
    const answers = await Promise.all(
      contestants.map(async (one) => ({ name: one.name, said: await one.press(opened) })),
    );
    const isWon = (said: string) => said === 'accepted' || said.startsWith('You have it');
    const [winner, ...others] = answers.filter(({ said }) => isWon(said));
    expect(others).toEqual([]);
    const file = await readCase(store, opened.code);
    expect(file?.events.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    for (const { said } of answers.filter((one) => !isWon(one.said)))
      expect(['taken', `Taken by ${winner?.name ?? ''}.`]).toContain(said);
    // The button in the topic is dead, and what stands there names who took it.
    const rows = await store.db.selectFrom('outbox').select('body').where('case_id', '=', opened.id).execute();
    const bodies = rows.map(({ body }) => opened.key.open(body, purpose.outbox, outboundBodySchema));
    const killed = bodies.flatMap((body) => (body.kind === 'kill-choices' ? [body.text] : []));
    expect(killed).toHaveLength(1);
    expect(killed[0]).toContain(`Taken by ${winner?.name ?? ''}.`);
    const page = await (await onlooker.get(`/desk/cases/${opened.code}`)).text();
    expect(page).toContain(`${winner?.name ?? ''} has this case.`);
    expect(page).not.toContain('id="accept"');
  }
});
