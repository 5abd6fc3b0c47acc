import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type InboundContent } from '../../../src/core/inbound.ts';
import { readCase } from '../../../src/cases/index.ts';
import { loadDirectory } from '../../../src/contacts/index.ts';
import { createActions } from '../../../src/desk/actions.ts';
import { createInbox, resumeTalk } from '../../../src/intake/index.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';
import { anEvent } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouse, aResponder, type House } from '../escalation/house.ts';
import { plainWays } from '../desk/plain-ways.ts';
import { handleAll, talkWith } from './talk.ts';

/* Exactly one speaks to the person: the script, or whoever has the case. */

const script = loadScript(packageFolder, 'id');
let store: TestStore;
let house: House;
let ana: Awaited<ReturnType<typeof aResponder>>;
let address: string;
let says: (...words: string[]) => Promise<void>;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  house = aHouse(store, { clock: { now: () => new Date() } });
  ana = await aResponder(store, 'Ana');
  address = randomUUID();
  const talk = talkWith(store, house, script);
  says = (...words) => talk(address, ...words);
});

function desk() {
  const actions = createActions({
    ...{ store, escalation: house.escalation, leaseMs: 1_000, contacts: loadDirectory('contacts') },
    checkReply: () => ({ ok: true }),
    checkInEars: script.checkInEars,
    ways: plainWays,
    resumeTalk: (tx, conversation) => resumeTalk(tx, store, conversation),
    limitsOf: () => ({ textUnits: 4_096, buttons: 8 }),
    settle: () => undefined,
  });
  return {
    accept: async () => actions.acceptCase({ code: await codeOf(), responder: ana, at: new Date() }),
    giveBack: async () => {
      const result = await actions.giveTalkBack({ code: await codeOf(), responder: ana, at: new Date() });
      await handleAll(store, house, script);
      return result.kind;
    },
    close: async () =>
      actions.closeCase({ code: await codeOf(), responder: ana, reason: 'helped', mayCloseAny: true, at: new Date() }),
    reply: async (text: string) => {
      const request = { requestId: randomUUID(), text, at: new Date(), from: 'console' } as const;
      return actions.replyToCase({ code: await codeOf(), responder: ana, ...request });
    },
    note: async (text: string) =>
      actions.noteOnCase({ code: await codeOf(), responder: ana, text, requestId: randomUUID(), at: new Date() }),
  };
}

async function does(content: InboundContent): Promise<void> {
  await createInbox(
    store,
    () => undefined,
    () => undefined,
  )([anEvent({ address, content })]);
  await handleAll(store, house, script);
}

async function caseRow() {
  return store.db
    .selectFrom('cases')
    .innerJoin('conversation', 'conversation.person_id', 'cases.person_id')
    .selectAll('cases')
    .where('address_index', '=', store.vault.blindIndex('telegram', '42', address))
    .orderBy('opened_at', 'desc')
    .executeTakeFirstOrThrow();
}
const codeOf = async () => (await fileOf()).code;
async function fileOf() {
  const { code } = await caseRow();
  const file = await readCase(store, code as Parameters<typeof readCase>[1]); // Written from a CaseCode.
  if (file === undefined) throw new Error('no case');
  return file;
}
const kinds = async () => (await fileOf()).events.map(({ kind }) => kind);
/** What the script and the responders said, by who said it. */
const said = async () =>
  (await fileOf()).transcript.flatMap((line) =>
    line.direction === 'out' ? [line.author === 'flow' ? 'script' : 'human'] : [],
  );
const alert = async () =>
  store.db
    .selectFrom('alert')
    .selectAll()
    .where('case_id', '=', (await caseRow()).id)
    .where('status', '<>', 'resolved')
    .executeTakeFirstOrThrow();

it('is silent once somebody has the case, goes on when they give the talk back, and falls silent with their next word', async () => {
  await says('tolong saya disekap');
  const before = (await said()).length;
  await desk().accept();
  await says('halo?');
  expect(await said()).toHaveLength(before);
  expect(await desk().giveBack()).toBe('given-back');
  expect(await desk().giveBack()).toBe('already-given-back');
  expect(await said()).toHaveLength(before + 1);
  expect(await alert()).toMatchObject({ status: 'answered' });
  await says('1');
  expect((await said()).length).toBeGreaterThan(before + 1);
  // The script answers: nobody owes anything meanwhile.
  expect(await alert()).toMatchObject({ status: 'answered' });
  await desk().reply('Saya di sini.');
  const spoken = await said();
  expect(spoken.at(-1)).toBe('human');
  await says('oke');
  expect(await said()).toEqual(spoken);
  expect(await alert()).toMatchObject({ status: 'accepted' });
  expect((await caseRow()).given_back_at).toBeNull();
});

it('is the owner’s again, with a reply owed, when the person asks for a human; nobody else gets the case by that', async () => {
  await says('tolong saya disekap');
  await desk().accept();
  await desk().giveBack();
  await says('manusia');
  expect(await caseRow()).toMatchObject({ status: 'owned', owner_id: ana.id, given_back_at: null });
  expect(await alert()).toMatchObject({ status: 'accepted' });
  expect(await kinds()).toContain('talk-returned');
});

it('goes to everybody at once with a danger word, whoever spoke', async () => {
  await says('tolong saya disekap');
  await desk().accept();
  await desk().giveBack();
  await says('ada bos');
  expect(await caseRow()).toMatchObject({ status: 'open', owner_id: null, given_back_at: null, watched: true });
  expect(await alert()).toMatchObject({ status: 'offered', reason: 'danger-word' });
});

it('does not let the script ask on a phone that others read', async () => {
  await says('tolong saya disekap');
  await desk().accept();
  await store.db
    .updateTable('cases')
    .set({ watched: true })
    .where('id', '=', (await caseRow()).id)
    .execute();
  expect(await desk().giveBack()).toBe('watched');
});

it('opens a closed case again with the person’s next word, once, and calls a human', async () => {
  await says('tolong saya disekap');
  const first = await fileOf();
  await desk().accept();
  await desk().close();
  await says('terima kasih', 'masih di sini');
  const again = await fileOf();
  expect(again.code).toBe(first.code);
  expect(await caseRow()).toMatchObject({ status: 'open', owner_id: null, closed_at: null });
  expect((await kinds()).filter((kind) => kind === 'reopened')).toHaveLength(1);
  expect(await alert()).toMatchObject({ status: 'offered', reason: 'wrote-again' });
  await store.db
    .updateTable('cases')
    .set({ status: 'closed', closed_at: new Date(Date.now() - 15 * 86_400_000) })
    .where('id', '=', again.id)
    .execute();
  // What comes weeks later is something new.
  await says('tolong saya disekap');
  expect((await fileOf()).code).not.toBe(first.code);
});

it('tells the owner what a block may mean, and takes what they note about it for their answer', async () => {
  await says('tolong saya disekap');
  await desk().accept();
  await desk().reply('Saya di sini.');
  await does({ kind: 'blocked' });
  expect(await kinds()).toContain('blocked-by-person');
  const rows = await store.db
    .selectFrom('outbox')
    .select('dedupe_key')
    .where('case_id', '=', (await caseRow()).id)
    .execute();
  expect(rows.filter(({ dedupe_key: key }) => key.startsWith('blocked-'))).toHaveLength(1);
  expect(await alert()).toMatchObject({ status: 'accepted' });
  await desk().note('Asked the embassy to look.');
  expect(await alert()).toMatchObject({ status: 'answered' });
});

it('keeps every version of what the person wrote, each with the first', async () => {
  await says('tolong saya disekap');
  const { provider_id: messageProviderId } = await store.db
    .selectFrom('inbox')
    .select('provider_id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  await does({ kind: 'edit', text: 'halo apa kabar', messageProviderId });
  await does({ kind: 'edit', text: 'salah kirim', messageProviderId });
  const heard = (await fileOf()).transcript.flatMap((line) =>
    line.direction === 'in' && 'text' in line.content ? [line.content.text] : [],
  );
  expect(heard).toEqual(['tolong saya disekap', 'halo apa kabar', 'salah kirim']);
});
