import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
const reply = ({ code }: OpenedCase, responder: Member, text: string) =>
  house.actions.replyToCase({ code, responder, text, requestId: randomUUID(), at: house.clock.now(), from: 'console' });

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
