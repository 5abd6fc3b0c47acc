import { randomUUID } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { h } from 'preact';
import qrcode from 'qrcode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limitWords, numberHealth } from '../../../src/desk/console/number-words.ts';
import { QrImage } from '../../../src/desk/console/pages/qr-image.tsx';
import { type DeskNumbers, type NumberView } from '../../../src/desk/index.ts';
import { DeskHouse, Visitor } from './desk-house.ts';

const at = new Date('2026-11-24T10:00:00Z');
const aNumber = (part: Partial<NumberView> = {}): NumberView => ({
  id: 'main',
  role: 'public',
  language: undefined,
  linked: true,
  state: 'online',
  reason: null,
  stateAt: at,
  lastFrameAt: at,
  held: true,
  limits: {},
  pairing: undefined,
  ...part,
});

describe('the page of numbers', () => {
  let house: DeskHouse;
  let shown: NumberView;
  const asked: string[] = [];
  const numbers: DeskNumbers = {
    list: () => Promise.resolve([shown]),
    linkByQr: (id) => void asked.push(`qr ${id}`),
    linkByCode: (id, phone) => asked.push(`code ${id} ${phone}`) > 0,
    cancelLinking: (id) => void asked.push(`cancel ${id}`),
  };
  beforeEach(async () => {
    asked.length = 0;
    shown = aNumber({ linked: false, state: 'unpaired' });
    house = await DeskHouse.open({ numbers });
  });
  afterEach(() => house.close());
  async function signedIn(role: 'responder' | 'supervisor' | 'administrator' | 'editor'): Promise<Visitor> {
    const { signInName } = await house.aResponder({ role });
    const visitor = new Visitor(house);
    await visitor.signIn(signInName);
    return visitor;
  }
  const ways = [
    ['get', '/desk/numbers'],
    ['get', '/desk/live/numbers/main'],
    ['get', '/desk/runbooks/whatsapp-pair'],
    ['post', '/desk/numbers/main/link'],
    ['post', '/desk/numbers/main/link-code'],
    ['post', '/desk/numbers/main/cancel'],
  ] as const;
  const go = (visitor: Visitor, method: 'get' | 'post', path: string, headers?: Record<string, string>) =>
    method === 'get' ? visitor.get(path) : visitor.post(path, { phone: '+62 812 0000 1234' }, headers);

  it('is open to administrators alone', async () => {
    for (const role of ['responder', 'supervisor', 'editor'] as const) {
      const visitor = await signedIn(role);
      for (const [method, path] of ways)
        expect([role, path, (await go(visitor, method, path)).status]).toEqual([role, path, 403]);
    }
    const stranger = new Visitor(house);
    for (const [method, path] of ways) expect([303, 401]).toContain((await go(stranger, method, path)).status);
    expect(asked).toEqual([]);
    const administrator = await signedIn('administrator');
    for (const [method, path] of ways) expect([200, 303]).toContain((await go(administrator, method, path)).status);
    expect(asked).toEqual(['qr main', 'code main +62 812 0000 1234', 'cancel main']);
  });

  it('does nothing for a form of another page, and nothing for a number that is not', async () => {
    const administrator = await signedIn('administrator');
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    for (const [, path] of ways.filter(([method]) => method === 'post'))
      expect((await go(administrator, 'post', path, foreign)).status).toBe(403);
    const answer = await administrator.post('/desk/numbers/unknown/link', {});
    expect(answer.headers.get('location')).toContain('no-such-number');
    expect(asked).toEqual([]);
  });

  it('counts what waits to leave through each number, and shows what WhatsApp limits', async () => {
    shown = aNumber({
      limits: { reachOutLockedUntil: new Date('2999-01-01T00:00:00Z'), newChatQuota: 20, newChatsUsed: 7 },
    });
    await house.store.db
      .insertInto('outbox')
      .values({
        dedupe_key: 'one',
        lane: randomUUID(),
        audience: 'desk',
        author: 'flow',
        channel: 'whatsapp',
        account: 'main',
        body: Buffer.of(1),
        status: 'queued',
        due_at: at,
        person_id: null,
        conversation_id: null,
        case_id: null,
        lease_until: null,
        lease_by: null,
        provider_id: null,
        failure: null,
        sent_at: null,
      })
      .execute();
    const html = await (await (await signedIn('administrator')).get('/desk/numbers')).text();
    expect(html).toContain('1 message');
    expect(html).toContain('no new chats until 2999-01-01T00:00 UTC');
    expect(html).toContain('New chats: 7 of 20 used');
  });

  it('loads itself again when other forms belong there, and a fragment alone otherwise', async () => {
    const administrator = await signedIn('administrator');
    const same = await administrator.get('/desk/live/numbers/main?shown=linkable');
    expect(same.headers.get('hx-refresh')).toBeNull();
    expect(await same.text()).toContain('No phone is linked yet');
    shown = aNumber();
    const other = await administrator.get('/desk/live/numbers/main?shown=linkable');
    expect(other.headers.get('hx-refresh')).toBe('true');
  });
});

describe('how a number is', () => {
  const later = (ms: number) => new Date(at.getTime() + ms);
  it.each([
    [aNumber(), 'well', 'Connected'],
    [aNumber({ held: false }), 'bad', 'No process has this number: is Suar running?'],
    [aNumber({ lastFrameAt: later(-10 * 60_000) }), 'bad', 'Connected, but nothing has come for 10 min'],
    [aNumber({ state: 'waiting', reason: 'lost' }), 'soon', 'Disconnected, will try again: the connection was lost'],
    [aNumber({ state: 'banned', linked: false }), 'bad', 'WhatsApp refuses this number: most likely banned'],
    [aNumber({ state: 'unpaired', linked: false, held: false }), 'bad', 'No phone is linked yet'],
  ])('%#', (number, health, words) => {
    expect(numberHealth(number, at)).toEqual({ health, words });
  });

  it('speaks of a limit only while it holds', () => {
    expect(limitWords(aNumber({ limits: { reachOutLockedUntil: at } }), later(1))).toEqual([]);
  });
});

it('draws every dark square of a QR code and no other', () => {
  const { modules } = qrcode.create('https://wa.me/settings/linked_devices#2@reference,a,b,c', {
    errorCorrectionLevel: 'L',
  });
  const isDark = (row: number, column: number) => modules.get(row, column) === 1;
  const html = renderToString(h(QrImage, { squares: { size: modules.size, isDark }, label: 'code' }));
  const drawn = new Set<string>();
  for (const [, x = '', y = '', width = ''] of html.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let column = 0; column < Number(width); column += 1) drawn.add(`${Number(y) - 4} ${Number(x) - 4 + column}`);
  const wanted = new Set<string>();
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1) if (isDark(row, column)) wanted.add(`${row} ${column}`);
  expect(wanted.size).toBeGreaterThan(200);
  expect(drawn).toEqual(wanted);
  expect(html).not.toContain('style=');
});
