import { randomUUID } from 'node:crypto';
import { type AlertId, type ConversationId, type PersonId, type ResponderId } from '../../../src/core/brand.ts';
import { type Ladder } from '../../../src/core/ladder.ts';
import { type Severity } from '../../../src/core/severity.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { outboundBodySchema } from '../../../src/core/outbound.ts';
import { closeCase, insertCases, newCaseIdentity, recordCaseEvents } from '../../../src/cases/index.ts';
import { createEscalation, type EscalationParts, type RaisedAlert } from '../../../src/escalation/index.ts';
import { type AfterCommit } from '../../../src/outbox/index.ts';
import { purpose, type SealingKey, type Store, type Tx } from '../../../src/store/index.ts';

export const minute = 60_000;
export const ladder: Ladder = {
  rungs: [
    { audience: { kind: 'team', team: 'first-line' }, acceptWithinMs: 2 * minute },
    { audience: { kind: 'role', role: 'supervisor' }, acceptWithinMs: 3 * minute },
  ],
  firstReplyWithinMs: 5 * minute,
  remindAfterMs: 3 * minute,
  replyWithinMs: 10 * minute,
};

/** A house whose clock stands still until the test moves it. */
export function aHouse(store: Store, part: Partial<EscalationParts> = {}) {
  let now = new Date('2026-03-01T12:00:00Z');
  const settled: AfterCommit[] = [];
  const escalation = createEscalation({
    ladder,
    teamHours: new Map(),
    clock: { now: () => now },
    store,
    logger: silentLogger,
    leaseMs: 30_000,
    settle: (after) => settled.push(after),
    deskChat: { channel: 'telegram', account: '42' },
    deskText: (id, args) => `${id} ${Object.values(args ?? {}).join(' ')}`.trim(),
    ...part,
  });
  return {
    escalation,
    settled,
    now: () => now,
    pass: (ms: number) => (now = new Date(now.getTime() + ms)),
    commit: <Value>(work: (tx: Tx) => Promise<Value>) => store.db.transaction().execute(work),
  };
}
export type House = ReturnType<typeof aHouse>;

export interface TestCase {
  readonly raised: RaisedAlert;
  readonly key: SealingKey;
}

/** A case of somebody new, with what a first signal would raise on it. */
export async function aCase(
  store: Store,
  house: House,
  part: { readonly severity?: Severity; readonly language?: string } = {},
): Promise<TestCase> {
  const { severity = 3, language = 'id' } = part;
  const person = randomUUID() as PersonId; // The new person's id.
  const conversation = randomUUID() as ConversationId; // Likewise.
  const { key, wrapped, version } = store.vault.newPersonKey();
  const identity = newCaseIdentity();
  const at = house.now();
  await house.commit(async (tx) => {
    await tx.insertInto('person').values({ id: person, wrapped_key: wrapped, key_version: version }).execute();
    const address = randomUUID();
    await tx
      .insertInto('conversation')
      .values({
        ...{ id: conversation, person_id: person, channel: 'telegram', account: '42' },
        address_index: store.vault.blindIndex('telegram', '42', address),
        address: key.seal(address, purpose.address),
      })
      .execute();
    await insertCases(tx, [
      {
        ...{ ...identity, person, conversation, key, openedAt: at, lastInboundAt: at },
        ...{ kind: 'distress', severity, watched: false, language, fields: {} },
      },
    ]);
  });
  return {
    key,
    raised: {
      ...{ caseId: identity.id, code: identity.code, person, key, kind: 'distress', severity, language },
      ...{ reason: 'first-signal', at, summary: 'plea: “tolong”' },
    },
  };
}

/** A case with its alert, as intake leaves it. */
export async function anAlert(
  store: Store,
  house: House,
  part?: Parameters<typeof aCase>[2],
): Promise<TestCase & { alertId: AlertId }> {
  const opened = await aCase(store, house, part);
  await house.commit((tx) => house.escalation.raise(tx, [opened.raised]));
  const { id } = await alertOf(store, opened);
  return { ...opened, alertId: id as AlertId }; // The alert's own key.
}

export async function aResponder(store: Store, name: string): Promise<{ id: ResponderId; name: string }> {
  const id = randomUUID() as ResponderId; // The new responder's id.
  await store.db
    .insertInto('responder')
    .values({ id, sign_in_name: id, display_name: name, role: 'responder', password_hash: null, telegram_id: null })
    .execute();
  return { id, name };
}

export const alertOf = (store: Store, { raised }: TestCase) =>
  store.db.selectFrom('alert').selectAll().where('case_id', '=', raised.caseId).executeTakeFirstOrThrow();

export const caseOf = (store: Store, { raised }: TestCase) =>
  store.db.selectFrom('cases').selectAll().where('id', '=', raised.caseId).executeTakeFirstOrThrow();

export const offersOf = (store: Store, alertId: string) =>
  store.db.selectFrom('offer').selectAll().where('alert_id', '=', alertId).orderBy('round').orderBy('rung').execute();

export async function eventsOf(store: Store, { raised }: TestCase): Promise<string[]> {
  const rows = await store.db
    .selectFrom('case_event')
    .select('kind')
    .where('case_id', '=', raised.caseId)
    .orderBy('id')
    .execute();
  return rows.map(({ kind }) => kind);
}

export async function deskRowsOf(store: Store, { raised, key }: TestCase) {
  const rows = await store.db
    .selectFrom('outbox')
    .selectAll()
    .where('case_id', '=', raised.caseId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ row, body: key.open(row.body, purpose.outbox, outboundBodySchema) }));
}

/** As the desk does it: the event first, in the transaction of the reply. */
export function reply(house: House, { raised }: TestCase, responder: ResponderId) {
  return house.commit(async (tx) => {
    await recordCaseEvents(tx, [{ caseId: raised.caseId, kind: 'replied', actor: responder, at: house.now() }]);
    return house.escalation.ownerReplied(tx, raised.caseId, house.now());
  });
}

export function close(house: House, { raised }: TestCase) {
  return house.commit(async (tx) => {
    await closeCase(tx, raised.caseId, house.now());
    return house.escalation.resolve(tx, raised.caseId, house.now());
  });
}
