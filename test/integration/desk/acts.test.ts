import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCase } from '../../../src/cases/index.ts';
import { aText } from '../../support/builders.ts';
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

describe('the console', () => {
  async function signedIn(): Promise<{ visitor: Visitor; member: Member }> {
    const member = await house.aResponder();
    const visitor = new Visitor(house);
    await visitor.signIn(member.signInName);
    return { visitor, member };
  }

  it('shows what triage saw in a message, with the words that showed it, also when the page draws itself again', async () => {
    const opened = await house.aCase({ says: [aText('saya disekap di sini'), aText('halo')] });
    const { visitor } = await signedIn();
    for (const path of [`/desk/cases/${opened.code}`, `/desk/live/cases/${opened.code}`]) {
      const html = await (await visitor.get(path)).text();
      expect(html.match(/Triage saw:/gu)).toHaveLength(1);
      expect(html).toMatch(/confinement <bdi>“disekap”<\/bdi>/u);
    }
  });

  it('escapes whatever a person, a responder or an address says', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
    const opened = await house.aCase({
      says: [
        aText(evil),
        { kind: 'contact', phone: '0812-0000-0001', name: evil, isSender: false },
        { kind: 'unknown', what: evil },
      ],
    });
    const { visitor, member } = await signedIn();
    await house.store.db.updateTable('responder').set({ display_name: evil }).where('id', '=', member.id).execute();
    await accept(opened, member);
    await visitor.post(`/desk/cases/${opened.code}/note`, { text: evil, request: randomUUID() });
    const refused = await visitor.post(`/desk/cases/${opened.code}/reply`, {
      text: `${evil} you are safe`,
      request: randomUUID(),
    });
    for (const response of [
      await visitor.get(`/desk/cases/${opened.code}?said=${encodeURIComponent(evil)}`),
      await visitor.get(`/desk/live/cases/${opened.code}`),
      await visitor.get('/desk?said=__proto__'),
      await visitor.get(`/desk/cases/${encodeURIComponent(evil)}`),
      await new Visitor(house).signIn(evil, 'x'),
      refused,
    ]) {
      const html = await response.text();
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
    }
  });

  it('shows no address of the person, neither in the list nor on the case', async () => {
    const opened = await house.aCase({ address: '0812-0000-4242' });
    const { visitor } = await signedIn();
    for (const path of ['/desk', `/desk/cases/${opened.code}`, `/desk/live/cases/${opened.code}`, '/desk/live/cases']) {
      const html = await (await visitor.get(path)).text();
      expect(html).toContain(opened.code);
      expect(html).not.toContain('0812-0000-4242');
      expect(html).not.toContain(opened.person);
    }
  });

  it('gives the files of a case under its own code only', async () => {
    const [mine, other] = [await house.aCase(), await house.aCase()];
    const inboxId = await house.says(mine, aText('foto'));
    const id = randomUUID();
    await house.store.db
      .insertInto('evidence')
      .values({
        id,
        person_id: mine.person,
        inbox_id: inboxId,
        position: 0,
        channel: 'telegram',
        account: '42',
        kind: 'photo',
        reference: Buffer.of(1),
        status: 'failed',
        due_at: null,
        media_type: 'image/jpeg',
        bytes: null,
        sha256: null,
        failure: 'gone',
      })
      .execute();
    await house.storeFile(mine, id, Buffer.from('<svg onload=alert(1)>'));
    const { visitor } = await signedIn();
    const response = await visitor.get(`/desk/cases/${mine.code}/evidence/${id}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<svg onload=alert(1)>');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(response.headers.get('content-type')).toContain('application/octet-stream');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect((await visitor.get(`/desk/cases/${other.code}/evidence/${id}`)).status).toBe(404);
    expect((await visitor.get(`/desk/cases/${mine.code}/evidence/..%2F..%2Fmaster.key`)).status).toBe(404);
  });

  it('says delivery as it is', async () => {
    const { visitor, member } = await signedIn();
    const opened = await house.aCase();
    await accept(opened, member);
    await reply(opened, member, 'Saya di sini');
    const page = async (): Promise<string> => (await visitor.get(`/desk/cases/${opened.code}`)).text();
    expect(await page()).toContain('on its way');
    await house.store.db
      .updateTable('outbox')
      .set({ status: 'failed', failure: 'blocked', possibly_doubled: true })
      .where('person_id', '=', opened.person)
      .execute();
    expect(await page()).toContain('NOT delivered: the person has blocked us, possibly doubled');
  });

  it('sends a reply again that was not delivered: once, by its owner, and not what the script said', async () => {
    const { visitor, member } = await signedIn();
    const opened = await house.aCase();
    const path = `/desk/cases/${opened.code}`;
    await accept(opened, member);
    await reply(opened, member, 'Saya di sini & "siap"');
    const rows = () =>
      house.store.db.selectFrom('outbox').select(['status']).where('person_id', '=', opened.person).execute();
    await house.store.db
      .updateTable('outbox')
      .set({ status: 'failed' })
      .where('person_id', '=', opened.person)
      .execute();
    const { visitor: other } = await signedIn();
    expect(await (await other.get(path)).text()).not.toContain('Send again');
    const html = await (await visitor.get(path)).text();
    const [, form = ''] = /<form class="again"([\s\S]*?)<\/form>/u.exec(html) ?? [];
    const [, request = ''] = /name="request" value="([^"]+)"/u.exec(form) ?? [];
    expect(form).toContain('value="Saya di sini &amp; &quot;siap&quot;"');
    const again = { text: 'Saya di sini & "siap"', request };
    const pressed = [await visitor.post(`${path}/reply`, again), await visitor.post(`${path}/reply`, again)];
    expect(pressed.map((response) => response.headers.get('location'))).toEqual([
      `${path}?said=sent`,
      `${path}?said=already-sent`,
    ]);
    expect((await rows()).map(({ status }) => status).sort()).toEqual(['failed', 'sending']);
    await house.store.db
      .updateTable('outbox')
      .set({ status: 'failed', author: 'flow' })
      .where('person_id', '=', opened.person)
      .execute();
    expect(await (await visitor.get(path)).text()).not.toContain('Send again');
  });

  it('answers an oversized form with a refusal, and sends no body of an error', async () => {
    const { visitor } = await signedIn();
    const opened = await house.aCase();
    const response = await visitor.post(`/desk/cases/${opened.code}/note`, {
      text: 'x'.repeat(100_000),
      request: randomUUID(),
    });
    expect(response.status).toBe(413);
    expect(await response.text()).not.toMatch(/Error|at .*\.ts/);
  });
});
