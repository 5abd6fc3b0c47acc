import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import sharp from 'sharp';
import { toBuffer } from 'qrcode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addEvidence, fetchEvidence } from '../../../src/cases/index.ts';
import { type InboxId, type PersonId } from '../../../src/core/brand.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import {
  createReader,
  createReadings,
  type Finished,
  type Outcome,
  type Reader,
  readingOf,
  type Readings,
  requestReading,
} from '../../../src/reading/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { wakeUpsOf } from './wake-ups-of.ts';

let store: TestStore;
let running: { stop(): Promise<void> }[];
beforeEach(async () => {
  store = await openTestStore();
  running = [];
});
afterEach(async () => {
  for (const one of running) await one.stop();
  await store.drop();
});

const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#fff' } })
  .png()
  .toBuffer();

async function somebody(): Promise<PersonId> {
  const person = randomUUID() as PersonId; // Inserted right here.
  const { key, wrapped, version } = store.vault.newPersonKey();
  await store.db
    .insertInto('person')
    .values({ id: person, wrapped_key: wrapped, key_version: version, erased_at: null })
    .execute();
  store.keys.remember(person, key);
  return person;
}

interface Sent {
  readonly kind?: 'photo' | 'voice';
  readonly bytes?: Buffer;
  /** Whether the channel has given us the file already. */
  readonly stored?: boolean;
}

/** A file that came with a message, and the wish that it be read. */
async function send(person: PersonId, { kind = 'photo', bytes = picture, stored = true }: Sent = {}) {
  const key = await store.keys.ofOne(store.db, person);
  const inbox = await store.db
    .insertInto('inbox')
    .values({
      ...{ conversation_id: null, channel: 'webchat', account: 'a', provider_id: randomUUID(), kind: 'message' },
      ...{ body: Buffer.alloc(1), sent_at: new Date(), handled_at: null, set_aside_at: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const at = new Date(Date.now() - 1_000);
  const [evidence] = await store.db.transaction().execute((tx) =>
    addEvidence(tx, [
      {
        ...{ inboxId: inbox.id as InboxId, person, key, channel: 'webchat', account: 'a', at },
        attachments: [{ kind, reference: 'r' }],
      },
    ]),
  );
  const evidenceId = evidence?.id ?? '';
  const give = () =>
    fetchEvidence(
      { store, logger: silentLogger, maximumBytes: 1e8, open: () => Promise.resolve(Readable.from([bytes])) },
      evidenceId,
    );
  if (stored) await give();
  const requested = await store.db
    .transaction()
    .execute((tx) => requestReading(tx, { evidenceId, language: 'id', at: new Date() }));
  return { evidenceId, requested, give };
}

/** Reads nothing, and notes what it was given. */
function readerThat(answers: (bytes: Buffer) => Promise<Outcome> | Outcome): Reader {
  return {
    read: (bytes) => Promise.resolve(answers(bytes)),
    isLoaded: () => false,
    stop: () => Promise.resolve(),
  };
}
const text = (value: string): Outcome => ({
  kind: 'read',
  texts: [{ source: 'ocr', text: value }],
  languages: ['eng'],
  missing: [],
});

function open(reader: Reader, onRead: (finished: Finished) => Promise<void> = () => Promise.resolve()): Readings {
  const readings = createReadings({
    store,
    reader,
    clock: systemClock,
    logger: silentLogger,
    onRead: async (_tx, finished) => {
      await onRead(finished);
      return undefined;
    },
  });
  running.push(readings);
  return readings;
}

async function drained(readings: Readings): Promise<void> {
  readings.kick();
  await readings.idle();
}

describe('a file that somebody wants read', () => {
  it('is read, kept sealed and told once', async () => {
    const told: string[] = [];
    const { evidenceId } = await send(await somebody());
    expect(await readingOf(store, evidenceId)).toEqual({ state: 'queued' });
    const readings = open(
      readerThat(() => text('Gaji 12 juta')),
      ({ evidenceId: id }) => Promise.resolve(void told.push(id)),
    );
    await drained(readings);
    await drained(readings);
    expect(await readingOf(store, evidenceId)).toMatchObject({
      ...{ state: 'read', texts: [{ source: 'ocr', text: 'Gaji 12 juta' }], languages: ['eng'] },
    });
    expect(told).toEqual([evidenceId]);
    const { rows } = await sql<{ everything: string }>`select reading::text as everything from reading`.execute(
      store.db,
    );
    expect(rows[0]?.everything).not.toContain(Buffer.from('Gaji').toString('hex'));
  });

  it('is really read: bytes of a stored file through the thread to text', async () => {
    const reader = createReader({ logger: silentLogger, limits: { deadlineMs: 120_000, startMs: 120_000 } });
    const { evidenceId } = await send(await somebody(), { bytes: await toBuffer('+1 555 0100', { width: 200 }) });
    await drained(open(reader));
    expect(await readingOf(store, evidenceId)).toMatchObject({
      state: 'read',
      texts: [{ source: 'qr', text: '+1 555 0100' }],
    });
  });

  it('waits for the file, and is refused where the file never comes', async () => {
    const readings = open(readerThat(() => text('here')));
    const late = await send(await somebody(), { stored: false });
    const never = await send(await somebody(), { stored: false });
    await drained(readings);
    expect(await readingOf(store, late.evidenceId)).toEqual({ state: 'queued' });
    await late.give();
    await store.db.updateTable('evidence').set({ status: 'failed' }).where('id', '=', never.evidenceId).execute();
    await drained(readings);
    expect(await readingOf(store, late.evidenceId)).toMatchObject({ state: 'read' });
    expect(await readingOf(store, never.evidenceId)).toEqual({ state: 'refused', why: 'not-stored' });
  });

  it('is refused at once where nobody listens to it', async () => {
    const { evidenceId, requested } = await send(await somebody(), { kind: 'voice' });
    expect(requested).toEqual({ kind: 'refused', why: 'voice' });
    expect(await readingOf(store, evidenceId)).toEqual({ state: 'refused', why: 'voice' });
  });

  it('asked for twice is read once', async () => {
    let times = 0;
    const { evidenceId } = await send(await somebody());
    await store.db.transaction().execute((tx) => requestReading(tx, { evidenceId, language: 'th', at: new Date() }));
    const reader = readerThat(() => ((times += 1), text('once')));
    await drained(open(reader));
    expect(times).toBe(1);
  });
});

describe('turns are fair', () => {
  it('twenty pictures of one person do not starve the one of another', async () => {
    const [busy, other] = [await somebody(), await somebody()];
    for (let sent = 0; sent < 20; sent += 1) await send(busy);
    const order: PersonId[] = [];
    const readings = open(
      readerThat(() => text('x')),
      ({ person }) => {
        order.push(person);
        return Promise.resolve();
      },
    );
    await send(other);
    await drained(readings);
    expect(order).toHaveLength(21);
    expect(order.indexOf(other)).toBeLessThanOrEqual(1);
  });
});

describe('nothing is lost', () => {
  it('when the process dies in the middle: the next one takes the file anew', async () => {
    const { evidenceId } = await send(await somebody());
    // What a dead process leaves: a row that is being read, and by now nobody reads it.
    await store.db
      .updateTable('reading')
      .set({ state: 'reading', attempts: 1, begun_at: new Date(), lease_until: new Date(Date.now() - 1) })
      .execute();
    await drained(open(readerThat(() => text('after all'))));
    expect(await readingOf(store, evidenceId)).toMatchObject({ state: 'read' });
  });

  it('and one that was only thought dead changes nothing any more', async () => {
    const { evidenceId } = await send(await somebody());
    const told: string[] = [];
    const slow = open(
      readerThat(async () => {
        await store.db
          .updateTable('reading')
          .set({ lease_until: new Date(Date.now() - 1) })
          .execute();
        await drained(open(readerThat(() => text('the second'))));
        return text('the first, too late');
      }),
      ({ evidenceId: id }) => Promise.resolve(void told.push(id)),
    );
    await drained(slow);
    expect(await readingOf(store, evidenceId)).toMatchObject({ texts: [{ source: 'ocr', text: 'the second' }] });
    expect(told).toEqual([]);
  });

  it('when the thread breaks: it is tried again, and given up on in the end', async () => {
    let times = 0;
    const { evidenceId } = await send(await somebody());
    const another = await send(await somebody());
    const readings = open(
      readerThat(() => {
        times += 1;
        return times === 2 ? text('read in between') : { kind: 'broke' };
      }),
    );
    await drained(readings);
    expect(times).toBe(4);
    expect(await readingOf(store, evidenceId)).toEqual({ state: 'refused', why: 'gave-up' });
    expect(await readingOf(store, another.evidenceId)).toMatchObject({ state: 'read' });
  });

  it('when the service stops: what was under way waits for the next, and the try does not count', async () => {
    const { evidenceId } = await send(await somebody());
    let interrupt: (outcome: Outcome) => void = () => undefined;
    const reader: Reader = {
      read: () => new Promise((settle) => (interrupt = settle)),
      isLoaded: () => true,
      stop: () => Promise.resolve(interrupt({ kind: 'stopped' })),
    };
    const readings = open(reader);
    readings.kick();
    await expect.poll(async () => (await readingOf(store, evidenceId))?.state).toBe('reading');
    // The reader has been asked by then.
    await expect.poll(() => interrupt.length).toBe(1);
    await readings.stop();
    expect(await store.db.selectFrom('reading').select(['state', 'attempts']).executeTakeFirst()).toEqual({
      state: 'queued',
      attempts: 0,
    });
  });

  it('when who is told fails: the result is written with what they wrote, or not at all', async () => {
    const { evidenceId } = await send(await somebody());
    let fails = true;
    const readings = open(
      readerThat(() => text('told in the end')),
      () => (fails ? Promise.reject(new Error('no')) : Promise.resolve()),
    );
    await drained(readings);
    expect(await readingOf(store, evidenceId)).toEqual({ state: 'reading' });
    fails = false;
    await store.db
      .updateTable('reading')
      .set({ lease_until: new Date(Date.now() - 1) })
      .execute();
    await drained(readings);
    expect(await readingOf(store, evidenceId)).toMatchObject({ state: 'read' });
  });
});

describe('through the queue', () => {
  it('a job with the file’s id and nothing else has it read', async () => {
    const wakeUps = wakeUpsOf(store.databaseUrl, open(readerThat(() => text('by a job'))), 3_600_000);
    running.unshift(wakeUps);
    await wakeUps.start();
    const { evidenceId, requested } = await send(await somebody());
    expect(requested).toMatchObject({ kind: 'queued', wakeUps: [{ kind: 'reading', id: evidenceId }] });
    if (requested.kind === 'queued') for (const wakeUp of requested.wakeUps) wakeUps.schedule(wakeUp);
    await expect.poll(async () => (await readingOf(store, evidenceId))?.state, { timeout: 30_000 }).toBe('read');
  });

  it('a lost job costs a sweep', async () => {
    const wakeUps = wakeUpsOf(store.databaseUrl, open(readerThat(() => text('by the sweep'))), 200);
    running.unshift(wakeUps);
    await wakeUps.start();
    const { evidenceId } = await send(await somebody());
    await expect.poll(async () => (await readingOf(store, evidenceId))?.state, { timeout: 30_000 }).toBe('read');
  });
});
