import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type Server } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express from 'express';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  type CaseCode,
  type CaseId,
  type ConversationId,
  type PersonId,
  type ResponderId,
} from '../../../src/core/brand.ts';
import { type Clock } from '../../../src/core/clock.ts';
import { type InboundContent } from '../../../src/core/inbound.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { type Severity } from '../../../src/core/severity.ts';
import { claimCase, insertCases, newCaseIdentity, recordCaseEvents } from '../../../src/cases/index.ts';
import { type Directory, loadDirectory } from '../../../src/contacts/index.ts';
import { createActions } from '../../../src/desk/actions.ts';
import {
  type CheckReply,
  createDesk,
  createSignInLink,
  type Desk,
  type DeskEscalation,
  type DeskOptions,
} from '../../../src/desk/index.ts';
import { applySignInLink } from '../../../src/desk/staff/sign-in-link.ts';
import { addResponder, type NewResponder } from '../../../src/desk/staff/roster.ts';
import { type SheetParts } from '../../../src/desk/ports.ts';
import { loadIndicators } from '../../../src/identification/index.ts';
import { resumeTalk } from '../../../src/intake/index.ts';
import { type AfterCommit, nothingAfterCommit } from '../../../src/outbox/index.ts';
import { sayDuty } from '../../../src/roster/index.ts';
import { purpose, type SealingKey } from '../../../src/store/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aText } from '../../support/builders.ts';
import { plainWays } from './plain-ways.ts';

/** Time that a test moves. */
export class TestClock implements Clock {
  #aheadMs = 0;
  now(): Date {
    return new Date(Date.now() + this.#aheadMs);
  }
  advance(ms: number): void {
    this.#aheadMs += ms;
  }
}

export interface OpenedCase {
  readonly id: CaseId;
  readonly code: CaseCode;
  readonly person: PersonId;
  readonly conversation: ConversationId;
  readonly key: SealingKey;
}

/** What the desk needs of the ladder, without the ladder: one claim wins, and the events are written. */
export const plainEscalation: DeskEscalation = {
  async accept(tx, { caseId, responder, at }) {
    if (!(await claimCase(tx, caseId, responder.id))) return { kind: 'taken', by: 'somebody' };
    await recordCaseEvents(tx, [{ caseId, kind: 'accepted', actor: responder.id, at }]);
    return { kind: 'won', after: nothingAfterCommit };
  },
  ownerReplied: () => Promise.resolve(nothingAfterCommit),
  comesOnDuty: (tx, responder, at, forMs) =>
    sayDuty(tx, { responder, onDuty: true, at, forMs }).then(() => nothingAfterCommit),
  handedOver: () => Promise.resolve(nothingAfterCommit),
  resolve: () => Promise.resolve(nothingAfterCommit),
};

/** Stands for the gate: one phrase may not go out. */
export const plainCheck: CheckReply = (text) =>
  text.includes('you are safe') ? { ok: false, reason: 'safety', phrase: 'you are safe' } : { ok: true };

/** Stands for the words of the house: one question gives away too much, one answer is a command. */
export const plainEars: DeskOptions['checkInEars'] = {
  isHarmless: (question) => !question.includes('police'),
  isCommand: (answer) => answer === 'stop',
};

/** The project's own indicators; triage stands back behind one word. */
export const plainSheet: SheetParts = {
  indicators: loadIndicators('indicators'),
  readSigns: (text) => (text.includes('disekap') ? [{ concept: 'confinement', quote: 'disekap' }] : []),
};

/** Of a channel that carries anything at any time. */
const anyLimits: DeskOptions['limitsOf'] = () => ({ textUnits: 4_096, buttons: 8 });

export const password = 'correct horse battery';

/** A desk on its own database and port, with the people and cases that a test asks for. */
export class DeskHouse {
  readonly store: TestStore;
  readonly desk: Desk;
  readonly actions: ReturnType<typeof createActions>;
  readonly settled: AfterCommit[] = [];
  readonly clock: TestClock;
  readonly contacts: Directory;
  readonly #server: Server;
  readonly #ownsStore: boolean;

  private constructor(
    store: TestStore,
    contacts: Directory,
    clock: TestClock,
    desk: Desk,
    settled: AfterCommit[],
    server: Server,
    ownsStore: boolean,
  ) {
    this.store = store;
    this.clock = clock;
    this.contacts = contacts;
    this.desk = desk;
    this.settled = settled;
    this.#server = server;
    this.#ownsStore = ownsStore;
    const settle = (after: AfterCommit) => settled.push(after);
    this.actions = createActions({
      store,
      escalation: plainEscalation,
      checkReply: plainCheck,
      resumeTalk: () => Promise.resolve(),
      checkInEars: plainEars,
      ways: plainWays,
      contacts: this.contacts,
      leaseMs: 1_000,
      limitsOf: anyLimits,
      settle,
    });
  }

  static async open(
    part: Partial<DeskOptions> & { store?: TestStore } = {},
    front?: express.RequestHandler,
  ): Promise<DeskHouse> {
    const store = part.store ?? (await openTestStore());
    const clock = new TestClock();
    const settled: AfterCommit[] = [];
    const contacts = part.contacts ?? loadDirectory('contacts');
    const desk = createDesk({
      store,
      escalation: plainEscalation,
      checkReply: plainCheck,
      resumeTalk: (tx, conversation) => resumeTalk(tx, store, conversation),
      checkInEars: plainEars,
      ways: plainWays,
      contacts,
      sheet: plainSheet,
      teamHours: new Map(),
      namePlace: (id) => (id === 'mm-kk-park' ? 'KK Park, Myanmar' : undefined),
      settle: (after) => settled.push(after),
      clock,
      logger: silentLogger,
      leaseMs: 60_000,
      limitsOf: anyLimits,
      rehearsal: false,
      ...part,
    });
    const app = express();
    if (front !== undefined) app.get('/', front);
    app.use('/desk', desk.router);
    const server = await new Promise<Server>((listening) => {
      const starting = app.listen(0, '127.0.0.1', () => {
        listening(starting);
      });
    });
    return new DeskHouse(store, contacts, clock, desk, settled, server, part.store === undefined);
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
    await this.desk.close();
    if (this.#ownsStore) await this.store.drop();
  }

  /** Somebody on the roster who has chosen a password. */
  async aResponder(part: Partial<NewResponder> = {}): Promise<{ id: ResponderId; name: string; signInName: string }> {
    const signInName = part.signInName ?? `r${randomUUID().slice(0, 8)}`;
    const name = part.name ?? `Responder ${signInName}`;
    const base = { role: 'responder', languages: ['id'], teams: ['first-line'], telegramId: null } as const;
    const id = await addResponder(this.store.db, { ...base, ...part, signInName, name });
    const path = await createSignInLink(this.store.db, id, this.clock.now());
    const token = path.split('/').at(-1) ?? '';
    await applySignInLink(this.store.db, token, { signInName, name, password }, this.clock.now());
    return { id, name, signInName };
  }

  /** A person who wrote something and has an open case. */
  async aCase(
    part: { severity?: Severity; watched?: boolean; says?: InboundContent[]; address?: string } = {},
  ): Promise<OpenedCase> {
    const { key, wrapped, version } = this.store.vault.newPersonKey();
    // Made here, for tables that only tests write so.
    const person = randomUUID() as PersonId;
    const conversation = randomUUID() as ConversationId;
    const { id, code } = newCaseIdentity();
    const address = part.address ?? `chat-${conversation}`;
    const at = this.clock.now();
    await this.store.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('person')
        .values({ id: person, wrapped_key: wrapped, key_version: version, erased_at: null })
        .execute();
      await tx
        .insertInto('conversation')
        .values({
          id: conversation,
          person_id: person,
          channel: 'telegram',
          account: '42',
          address_index: this.store.vault.blindIndex('telegram', '42', address),
          address: key.seal(address, purpose.address),
          language: 'id',
          session: null,
          silence_due_at: null,
          blocked_at: null,
        })
        .execute();
      await insertCases(tx, [
        {
          id,
          code,
          person,
          conversation,
          key,
          kind: 'distress',
          severity: part.severity ?? 4,
          watched: part.watched ?? false,
          language: 'id',
          fields: { country: 'kh', compound: 'Gedung biru dekat kasino', compound_place: 'mm-kk-park' },
          openedAt: at,
          lastInboundAt: at,
        },
      ]);
      await recordCaseEvents(tx, [
        { caseId: id, kind: 'opened', actor: 'system', at, detail: { kind: 'distress', severity: 4 } },
      ]);
    });
    const opened = { id, code, person, conversation, key };
    for (const content of part.says ?? [aText('tolong saya')]) await this.says(opened, content);
    return opened;
  }

  async says({ conversation, key }: OpenedCase, content: InboundContent): Promise<string> {
    const row = await this.store.db
      .insertInto('inbox')
      .values({
        conversation_id: conversation,
        channel: 'telegram',
        account: '42',
        provider_id: randomUUID(),
        kind: content.kind,
        body: key.seal(content, purpose.inbox),
        sent_at: this.clock.now(),
        handled_at: this.clock.now(),
        set_aside_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  }

  /** Opens every connection of the pool, so that what a race starts together really runs together. */
  async warmPool(): Promise<void> {
    await Promise.all(Array.from({ length: 12 }, () => sql`select pg_sleep(0.1)`.execute(this.store.db)));
  }

  /** Puts a file's bytes where a finished fetch would have put them. */
  async storeFile({ key }: OpenedCase, id: string, bytes: Buffer): Promise<void> {
    const file = join(this.store.dataFolder, 'evidence', id);
    await pipeline(Readable.from([bytes]), key.sealStream(purpose.evidenceFile), createWriteStream(file));
    await this.store.db.updateTable('evidence').set({ status: 'stored' }).where('id', '=', id).execute();
  }

  /** The texts in the outbox for this person, oldest first. */
  async sentTo({ person, key }: OpenedCase): Promise<string[]> {
    const rows = await this.store.db
      .selectFrom('outbox')
      .select('body')
      .where('person_id', '=', person)
      .where('audience', '=', 'person')
      .orderBy('id')
      .execute();
    return rows.map((row) => key.open(row.body, purpose.outbox, z.object({ text: z.string() })).text);
  }
}

/** A browser as far as cookies and headers go. */
export class Visitor {
  readonly #house: { readonly url: string };
  cookie = '';

  constructor(house: { readonly url: string }) {
    this.#house = house;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#ask(path, { headers });
  }

  async post(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.#ask(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  async signIn(signInName: string, typed = password): Promise<Response> {
    return this.post('/desk/sign-in', { name: signInName, password: typed });
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const headers = {
      ...(init.headers as Record<string, string>),
      ...(this.cookie === '' ? {} : { cookie: this.cookie }),
    }; // Given just above.
    const response = await fetch(`${this.#house.url}${path}`, { ...init, headers, redirect: 'manual' });
    const set = response.headers.getSetCookie()[0];
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    return response;
  }
}
