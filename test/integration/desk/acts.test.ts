import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCase } from '../../../src/cases/index.ts';
import { DeskHouse, type OpenedCase, Visitor } from './desk-house.ts';

let house: DeskHouse;
beforeEach(async () => {
  house = await DeskHouse.open();
});
afterEach(() => house.close());

type Member = Awaited<ReturnType<DeskHouse['aResponder']>>;

const accept = ({ code }: OpenedCase, responder: Member) =>
  house.actions.acceptCase({ code, responder, at: house.clock.now() });
const reply = ({ code }: OpenedCase, responder: Member, text: string, requestId: string = randomUUID()) =>
  house.actions.replyToCase({ code, responder, text, requestId, at: house.clock.now(), from: 'console' });
const close = ({ code }: OpenedCase, responder: Member, mayCloseAny = false) =>
  house.actions.closeCase({ code, responder, reason: 'helped', mayCloseAny, at: house.clock.now() });
const eventsOf = async ({ code }: OpenedCase) => (await readCase(house.store, code))?.events.map(({ kind }) => kind);

async function anOwnedCase(): Promise<{ opened: OpenedCase; owner: Member }> {
  const opened = await house.aCase();
  const owner = await house.aResponder();
  await accept(opened, owner);
  return { opened, owner };
}

describe('accepting', () => {
  it('is won by exactly one of twenty who press at the same moment', async () => {
    const opened = await house.aCase();
    const members: Member[] = [];
    for (let index = 0; index < 4; index += 1) members.push(await house.aResponder());
    await house.warmPool();
    const presses = Array.from({ length: 20 }, (_, index) => members[index % 4]).flatMap((one) =>
      one === undefined ? [] : one,
    );
    const results = await Promise.all(presses.map((one) => accept(opened, one)));
    expect(results.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    // The winner's own other presses; everybody else is told a name.
    expect(results.filter(({ kind }) => kind === 'already-yours')).toHaveLength(4);
    expect(results.filter(({ kind }) => kind === 'taken')).toHaveLength(15);
    expect((await eventsOf(opened))?.filter((kind) => kind === 'accepted')).toHaveLength(1);
  });

  it('of a closed or unknown case changes nothing', async () => {
    const { opened, owner } = await anOwnedCase();
    await close(opened, owner);
    expect(await accept(opened, await house.aResponder())).toEqual({ kind: 'closed' });
    const unknown = { ...opened, code: '222-222' as typeof opened.code }; // A code that nobody has.
    expect(await accept(unknown, owner)).toEqual({ kind: 'no-such-case' });
  });
});

describe('replying', () => {
  it('says at once that it is held when the messenger carries nothing before the person writes again', async () => {
    const limited = await DeskHouse.open({
      limitsOf: () => ({ textUnits: 4_096, buttons: 0, replyWindowMs: 24 * 3_600_000 }),
    });
    const opened = await limited.aCase();
    const member = await limited.aResponder();
    const visitor = new Visitor(limited);
    await visitor.signIn(member.signInName);
    await visitor.post(`/desk/cases/${opened.code}/accept`, {});
    const answerTo = async (text: string) => {
      const form = { text, request: randomUUID() };
      return (await visitor.post(`/desk/cases/${opened.code}/reply`, form)).headers.get('location') ?? '';
    };
    const wroteHoursAgo = (hours: number) =>
      limited.store.db
        .updateTable('conversation')
        .set({ last_word_at: new Date(limited.clock.now().getTime() - hours * 3_600_000) })
        .where('id', '=', opened.conversation)
        .execute();
    await wroteHoursAgo(25);
    expect(await answerTo('Saya di sini')).toContain('said=held');
    await wroteHoursAgo(1);
    expect(await answerTo('Masih di sini')).toContain('said=sent');
    // What is held already holds what comes behind it, whatever our reckoning says.
    await limited.store.db
      .updateTable('outbox')
      .set({ status: 'held', held_at: new Date(), failure: 'window-closed' })
      .where('conversation_id', '=', opened.conversation)
      .execute();
    const held = await answerTo('Tunggu');
    expect(held).toContain('said=held');
    expect(await (await visitor.get(held)).text()).toContain('until the person writes again');
    await limited.close();
  });

  it('writes one message however often the form is sent', async () => {
    const { opened, owner } = await anOwnedCase();
    const requestId = randomUUID();
    await house.warmPool();
    const results = await Promise.all(Array.from({ length: 5 }, () => reply(opened, owner, 'Saya di sini', requestId)));
    expect(results.map(({ kind }) => kind).sort()).toEqual([
      'already-sent',
      'already-sent',
      'already-sent',
      'already-sent',
      'sent',
    ]);
    expect(await house.sentTo(opened)).toEqual(['Saya di sini']);
    expect((await eventsOf(opened))?.filter((kind) => kind === 'replied')).toHaveLength(1);
  });

  it('does not swallow other words that come by a form already used', async () => {
    const { opened, owner } = await anOwnedCase();
    const requestId = randomUUID();
    await reply(opened, owner, 'Saya di sini', requestId);
    expect(await reply(opened, owner, 'Tunggu sebentar', requestId)).toEqual({ kind: 'form-used' });
    const other = await anOwnedCase();
    expect(await reply(other.opened, other.owner, 'Saya di sini', requestId)).toEqual({ kind: 'form-used' });
    expect(await house.sentTo(other.opened)).toEqual([]);
  });

  it('is for the owner alone', async () => {
    const { opened, owner } = await anOwnedCase();
    expect(await reply(opened, await house.aResponder(), 'Halo')).toEqual({ kind: 'not-owner', owner: owner.name });
    expect(await reply(await house.aCase(), owner, 'Halo')).toEqual({ kind: 'not-owner', owner: null });
    await close(opened, owner);
    expect(await reply(opened, owner, 'Halo')).toEqual({ kind: 'closed' });
    expect(await house.sentTo(opened)).toEqual([]);
  });

  it('answers which phrase the gate stopped, and sends nothing', async () => {
    const { opened, owner } = await anOwnedCase();
    expect(await reply(opened, owner, 'now you are safe')).toEqual({
      kind: 'refused',
      reason: 'safety',
      phrase: 'you are safe',
    });
    expect(await house.sentTo(opened)).toEqual([]);
    expect(await eventsOf(opened)).not.toContain('replied');
    expect(house.settled.every(({ departures }) => departures.length === 0)).toBe(true);
  });

  it('goes where the person wrote last, and is handed over for sending at once', async () => {
    const { opened, owner } = await anOwnedCase();
    await reply(opened, owner, 'Saya di sini');
    const [departure] = house.settled.flatMap(({ departures }) => departures);
    expect(departure?.draft).toMatchObject({
      destination: { kind: 'person', conversation: opened.conversation, address: `chat-${opened.conversation}` },
      channel: 'telegram',
      account: '42',
      author: owner.id,
    });
  });

  it('waits for a turn of intake that holds the conversation, so that words never swap places', async () => {
    const { opened, owner } = await anOwnedCase();
    let turnDone = false;
    let replying: Promise<unknown> | undefined;
    await house.store.db.transaction().execute(async (tx) => {
      await tx.selectFrom('conversation').select('id').where('id', '=', opened.conversation).forNoKeyUpdate().execute();
      replying = reply(opened, owner, 'Saya di sini').then(() => {
        expect(turnDone).toBe(true);
      });
      await new Promise((passed) => setTimeout(passed, 150));
      turnDone = true;
    });
    await replying;
    expect(await house.sentTo(opened)).toEqual(['Saya di sini']);
  });
});

describe('notes and closing', () => {
  it('keeps a note once, sealed, and shows it on the case', async () => {
    const { opened, owner } = await anOwnedCase();
    const request = {
      code: opened.code,
      responder: owner,
      text: 'Kode rahasia: biru',
      requestId: randomUUID(),
      at: house.clock.now(),
    };
    await house.warmPool();
    await Promise.all(Array.from({ length: 5 }, () => house.actions.noteOnCase(request)));
    const notes = (await readCase(house.store, opened.code))?.events.filter(({ kind }) => kind === 'noted');
    expect(notes?.map(({ text }) => text)).toEqual(['Kode rahasia: biru']);
    const raw = await house.store.db
      .selectFrom('case_event')
      .selectAll()
      .where('kind', '=', 'noted')
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(raw.detail)).not.toContain('rahasia');
    expect(raw.body?.includes('rahasia')).toBe(false);
  });

  it('lets a responder close their own case and a supervisor any', async () => {
    const { opened, owner } = await anOwnedCase();
    const other = await house.aResponder();
    expect(await close(opened, other)).toEqual({ kind: 'not-owner', owner: owner.name });
    expect(await close(opened, owner)).toEqual({ kind: 'closed' });
    expect(await close(opened, owner)).toEqual({ kind: 'already-closed' });
    expect(await close(await house.aCase(), other, true)).toEqual({ kind: 'closed' });
  });
});
