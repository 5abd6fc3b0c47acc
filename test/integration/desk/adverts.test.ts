import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { advertName } from '../../../src/desk/adverts/advert-name.ts';
import { AdvertHouse, privateWords, said } from './advert-house.ts';
import { Visitor } from './desk-house.ts';

let adverts: AdvertHouse;
beforeEach(async () => {
  adverts = await AdvertHouse.open();
});
afterEach(() => adverts.house.close());

const pageOf = async (visitor: Visitor, path: string): Promise<string> => (await visitor.get(path)).text();
const dayMs = 86_400_000;
const ago = (days: number): Date => new Date(adverts.house.clock.now().getTime() - days * dayMs);

describe('the review queue', () => {
  const order = async (visitor: Visitor, query = ''): Promise<string[]> =>
    [...(await pageOf(visitor, `/desk/adverts${query}`)).matchAll(/href="\/desk\/adverts\/([0-9a-f-]{36})"/gu)].map(
      ([, id]) => id ?? '',
    );

  it('has whoever is on the way first, then strong signs, then disagreements and what was reported, then age', async () => {
    const reporters = ['a', 'b', 'a'];
    const mild = { tier: 'some_signs', score: 3 } as const;
    const reported = await adverts.anAdvert({ ...mild, at: ago(1), reportedBy: reporters });
    const disagreeing = await adverts.anAdvert({ ...mild, at: ago(2), disagrees: true });
    const newer = await adverts.anAdvert({ at: ago(3) });
    const older = await adverts.anAdvert({ at: ago(4) });
    const inTransit = await adverts.anAdvert({ kind: 'person_in_transit', tier: 'cannot_tell', score: 0 });
    const unremarkable = await adverts.anAdvert(mild);
    const rina = await adverts.aVisitor();
    expect(await order(rina)).toEqual([inTransit, older, newer, disagreeing, reported]);
    expect(await order(rina, '?state=checked')).toEqual([unremarkable]);
    expect(await pageOf(rina, '/desk/adverts')).toContain('reported by 2 people');
  });

  it('is filtered by language, tier, place and state, and by nonsense not at all', async () => {
    const thai = await adverts.anAdvert({ language: 'th', destinations: ['MM', 'TH'] });
    const indonesian = await adverts.anAdvert({ destinations: ['KH'] });
    const some = await adverts.anAdvert({ tier: 'some_signs', disagrees: true, destinations: [] });
    await adverts.confirmed(indonesian);
    const rina = await adverts.aVisitor();
    expect(await order(rina, '?language=th')).toEqual([thai]);
    expect(await order(rina, '?place=TH')).toEqual([thai]);
    expect(await order(rina, '?tier=some_signs&language=&place=')).toEqual([some]);
    expect(await order(rina, '?state=confirmed')).toEqual([indonesian]);
    expect(await order(rina, "?state=x&place='&tier=green&language=%00")).toEqual([thai, some]);
    const page = await pageOf(rina, '/desk/adverts?place=TH');
    expect(page).toContain('<option value="TH" selected>Thailand</option>');
    expect(page).toContain('/desk/live/adverts?state=in_review&amp;place=TH');
  });

  it('is asked for by the page itself and answers only when something is to be shown', async () => {
    await adverts.anAdvert();
    const rina = await adverts.aVisitor();
    const first = await pageOf(rina, '/desk/live/adverts');
    const seen = /name="seen" value="([^"]+)"/u.exec(first)?.[1] ?? '';
    expect((await rina.get(`/desk/live/adverts?seen=${seen}`)).status).toBe(204);
    const next = await adverts.anAdvert();
    expect(await pageOf(rina, `/desk/live/adverts?seen=${seen}`)).toContain(advertName(next));
  });
});

describe('an advert', () => {
  it('shows what was sent with its quotes marked, its reasons, contacts, claims and the case of whoever asked', async () => {
    const asker = await adverts.house.aCase();
    const id = await adverts.anAdvert({
      asker,
      text: '<script>alert(1)</script> jangan bilang siapa-siapa, hubungi +15550100',
      quotes: { secrecy: 'jangan bilang siapa-siapa' },
      contacts: [{ kind: 'phone', value: '+15550100' }],
    });
    const other = await adverts.anAdvert({ text: 'Another one', contacts: [{ kind: 'phone', value: '+15550100' }] });
    const page = await pageOf(await adverts.aVisitor(), `/desk/adverts/${id}`);
    expect(page).toContain('jangan bilang siapa-siapa<sup>1</sup></mark>');
    expect(page).toContain('tell nobody, or what to say at immigration');
    expect(page).toContain('+15550100</b>');
    expect(page).toContain('Says of itself, and nobody has verified');
    expect(page).toContain('P3MI');
    expect(page).toContain(`/desk/cases/${asker.code}`);
    expect(page).toContain(`/desk/adverts/${other}`);
    expect(page).toContain('&lt;script>');
    expect(page).not.toContain('<script>alert');
  });

  it('names those that say nearly the same, and no others', async () => {
    const words =
      'Dibutuhkan admin chat untuk kantor di luar negeri, gaji tinggi, tiket ditanggung, mess dan makan gratis';
    const id = await adverts.anAdvert({ text: words });
    const changed = await adverts.anAdvert({ text: `DITERUSKAN 🔥 ${words.toUpperCase()}, hubungi saya` });
    const other = await adverts.anAdvert({
      text: 'Perawat dicari oleh rumah sakit kami di kota Bandung, kirim lamaran lewat pos',
    });
    const page = await pageOf(await adverts.aVisitor(), `/desk/adverts/${id}`);
    expect(page).toMatch(new RegExp(`${changed}[^]*nearly the same words`, 'u'));
    expect(page).not.toContain(other);
  });

  it('keeps its codes and loses its words when the person is erased', async () => {
    const asker = await adverts.house.aCase();
    const id = await adverts.anAdvert({ asker });
    const { db, keys } = adverts.house.store;
    await db
      .updateTable('person')
      .set({ wrapped_key: null, erased_at: new Date() })
      .where('id', '=', asker.person)
      .execute();
    keys.forget(asker.person);
    const page = await pageOf(await adverts.aVisitor(), `/desk/adverts/${id}`);
    expect(page).toContain('has had their data erased');
    expect(page).toContain('tell nobody');
    expect(page).not.toContain('LOWONGAN');
  });

  it('takes notes, sealed and escaped', async () => {
    const id = await adverts.anAdvert();
    const rina = await adverts.aVisitor();
    const note = (text: string) => rina.post(`/desk/adverts/${id}/note`, { text });
    expect(said(await note(`<b>${privateWords.note}</b>`))).toBe('noted');
    expect(said(await note('   '))).toBe('note-empty');
    const page = await pageOf(rina, `/desk/adverts/${id}`);
    expect(page).toContain(`&lt;b>${privateWords.note}&lt;/b>`);
    const events = await adverts.house.store.db.selectFrom('advert_event').selectAll().execute();
    expect(
      JSON.stringify(events.map(({ body, ...rest }) => ({ ...rest, body: body?.toString('latin1') }))),
    ).not.toContain('brother');
  });

  it('that there is not is told so, whatever its address', async () => {
    const rina = await adverts.aVisitor();
    const none = '7d9a6ee5-4a4e-4cf0-8f0e-1d5d5a4c3b2a';
    for (const id of [none, 'x', "'--", '%00'])
      expect([id, (await rina.get(`/desk/adverts/${id}`)).status]).toEqual([id, 404]);
    const act = { revision: '1', verdict: 'confirm', text: 'x' };
    for (const path of ['propose', 'second', 'undo', 'note'])
      expect([path, (await rina.post(`/desk/adverts/${none}/${path}`, act)).status]).toEqual([path, 404]);
  });
});

describe('two eyes', () => {
  const post = (visitor: Visitor, id: string, path: string, verdict: string, revision: number) =>
    visitor.post(`/desk/adverts/${id}/${path}`, { verdict, revision: String(revision) });

  it('confirm: the first proposes, the same person is refused, another confirms, and it can be undone', async () => {
    const contacts = [{ kind: 'phone' as const, value: '+15550101' }];
    const id = await adverts.anAdvert({ contacts });
    const [rina, budi] = [await adverts.aVisitor('responder', 'Rina'), await adverts.aVisitor('responder', 'Budi')];
    expect(said(await post(rina, id, 'propose', 'confirm', 1))).toBe('proposed');
    expect(said(await post(rina, id, 'second', 'confirm', 2))).toBe('is-proposer');
    expect(await pageOf(rina, `/desk/adverts/${id}`)).not.toContain('I see it so too');
    expect(await pageOf(budi, `/desk/adverts/${id}`)).toContain('Rina proposed that it is a trap.');
    expect(said(await post(budi, id, 'second', 'dismiss', 2))).toBe('other-verdict');
    expect(said(await post(budi, id, 'second', 'confirm', 2))).toBe('decided-confirm');
    expect(await adverts.row(id)).toMatchObject({ state: 'confirmed' });
    expect(await adverts.known()).toMatchObject([{ state: 'proposed', source: 'advert' }]);
    expect(await pageOf(budi, `/desk/adverts/${id}`)).toContain('Rina proposed it, you saw it so too');
    expect(said(await post(budi, id, 'undo', '', 3))).toBe('undone');
    expect(await adverts.row(id)).toMatchObject({ state: 'in_review', proposed_by: null });
  });

  it('of a race let one proposal and one decision win', async () => {
    const id = await adverts.anAdvert();
    const many = await Promise.all(Array.from({ length: 4 }, () => adverts.aVisitor()));
    await adverts.house.warmPool();
    const proposals = await Promise.all(many.map((visitor) => post(visitor, id, 'propose', 'confirm', 1)));
    expect(proposals.map(said).sort()).toEqual([...Array<string>(3).fill('changed-meanwhile'), 'proposed']);
    const decisions = await Promise.all(many.map((visitor) => post(visitor, id, 'second', 'confirm', 2)));
    const kinds = decisions.map(said);
    expect(kinds.filter((kind) => kind === 'decided-confirm')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'is-proposer' || kind === 'changed-meanwhile')).toHaveLength(3);
    const row = await adverts.row(id);
    expect(row.state).toBe('confirmed');
    expect(row.decided_by).not.toBe(row.proposed_by);
  });

  it('look at what is there: who read an older state changes nothing', async () => {
    const id = await adverts.anAdvert();
    const [rina, budi] = [await adverts.aVisitor(), await adverts.aVisitor()];
    await post(rina, id, 'propose', 'dismiss', 1);
    expect(said(await post(budi, id, 'second', 'dismiss', 1))).toBe('changed-meanwhile');
    expect(said(await post(budi, id, 'propose', 'confirm', 2))).toBe('already-proposed');
    expect((await post(budi, id, 'second', 'perhaps', 2)).status).toBe(422);
    expect((await post(budi, id, 'second', 'dismiss', -1)).status).toBe(422);
    expect(await adverts.row(id)).toMatchObject({ state: 'in_review', decided_by: null });
  });
});

describe('known contacts', () => {
  const propose = (visitor: Visitor, kind: string, value: string, source = 'a partner') =>
    visitor.post('/desk/adverts/contacts', { kind, value, source });

  it('are proposed by hand, confirmed by another, looked up, and undone', async () => {
    const [rina, budi] = [await adverts.aVisitor('responder', 'Rina'), await adverts.aVisitor('responder', 'Budi')];
    expect(said(await propose(rina, 'phone', '0062 812-0000-1234'))).toBe('contact-proposed');
    expect(said(await propose(budi, 'phone', '+62 812 0000 1234'))).toBe('contact-already-known');
    expect(said(await propose(rina, 'phone', 'call me'))).toBe('contact-malformed');
    expect((await propose(rina, 'phone', '+15550100', '  ')).status).toBe(422);
    const [row] = await adverts.known();
    const act = (visitor: Visitor, path: string) => visitor.post(`/desk/adverts/contacts/${row?.id ?? ''}/${path}`, {});
    expect(said(await act(rina, 'confirm'))).toBe('contact-is-proposer');
    expect(await pageOf(rina, '/desk/adverts/contacts')).toContain('+6281200001234');
    expect(said(await act(budi, 'confirm'))).toBe('contact-confirmed');
    expect(said(await act(budi, 'confirm'))).toBe('contact-not-proposed');
    const looked = () => rina.post('/desk/adverts/contacts/look-up', { kind: 'phone', value: '+62 812-0000-1234' });
    expect(await (await looked()).text()).toContain('confirmed by Budi');
    adverts.house.clock.advance(160 * dayMs);
    const later = await adverts.aVisitor();
    expect(await pageOf(later, '/desk/adverts/contacts')).toContain('Expire within 30 days (1)');
    expect(said(await act(later, 'end'))).toBe('contact-ended');
    expect(said(await act(later, 'end'))).toBe('contact-already-ended');
    const after = await pageOf(later, '/desk/adverts/contacts');
    expect(after).toContain('Ended (1)');
    expect(after).not.toContain('+6281200001234');
    expect(said(await later.post('/desk/adverts/contacts/x/end', {}))).toBe('no-such-contact');
  });

  it('that expired count no more, and are shown so before anything swept them', async () => {
    const [rina, budi] = [await adverts.aVisitor(), await adverts.aVisitor()];
    await propose(rina, 'handle', 'HR_Example');
    await budi.post(`/desk/adverts/contacts/${(await adverts.known())[0]?.id ?? ''}/confirm`, {});
    adverts.house.clock.advance(400 * dayMs);
    const page = await pageOf(await adverts.aVisitor(), '/desk/adverts/contacts');
    expect(page).toContain('Confirmed (0)');
    expect(page).toContain('Ended (1)');
  });
});

describe('overviews', () => {
  it('show which adverts share a number or their words', async () => {
    const number = { kind: 'phone' as const, value: '+15550102' };
    const everywhere = { kind: 'domain' as const, value: 'facebook.com' };
    const words =
      'Dibutuhkan admin chat untuk kantor di luar negeri, gaji tinggi, tiket ditanggung, mess dan makan gratis';
    const one = await adverts.anAdvert({ text: words, contacts: [number] });
    const two = await adverts.anAdvert({ text: `DITERUSKAN: ${words} hubungi saya`, contacts: [everywhere] });
    const three = await adverts.anAdvert({ text: 'Waiter wanted in a far country', contacts: [number, everywhere] });
    const alone = await adverts.anAdvert({
      text: 'Perawat dicari oleh rumah sakit kami, kirim lamaran lewat pos',
      contacts: [everywhere],
    });
    const page = await pageOf(await adverts.aVisitor(), '/desk/adverts/clusters');
    expect(page).toContain('Cluster of 3 adverts');
    for (const id of [one, two, three]) expect(page).toContain(id);
    expect(page).not.toContain(alone);
    expect(page).toContain('Phone number +15550102 (in 2)');
    expect(page).toContain('The same words (in 2)');
  });

  it('show which adverts came with the very same picture', async () => {
    const send = async (sum: string) => {
      const asker = await adverts.house.aCase();
      const id = await adverts.anAdvert({ asker, text: '' });
      await adverts.withPicture(asker, id, sum);
      return id;
    };
    const [one, two, other] = [await send('same'), await send('same'), await send('other')];
    const page = await pageOf(await adverts.aVisitor(), '/desk/adverts/clusters');
    expect(page).toContain('The same picture (in 2)');
    for (const id of [one, two]) expect(page).toContain(id);
    expect(page).not.toContain(other);
  });

  it('count adverts by place and week', async () => {
    await adverts.anAdvert({ destinations: ['KH', 'MM'], places: ['mm-kk-park'] });
    await adverts.anAdvert({ destinations: ['KH'], at: ago(8) });
    await adverts.anAdvert({ destinations: ['LA'], at: ago(200) });
    const page = await pageOf(await adverts.aVisitor(), '/desk/adverts/trends');
    expect(page).toMatch(/Cambodia<\/b> <span class="meta">2 in all/u);
    expect(page).toMatch(/KK Park, Myanmar<\/b> <span class="meta">1 in all/u);
    expect(page).not.toContain('Laos');
  });
});

describe('permissions', () => {
  const pages = [
    '/desk/adverts',
    '/desk/live/adverts',
    '/desk/adverts/contacts',
    '/desk/adverts/clusters',
    '/desk/adverts/trends',
  ];

  it('let responders read and judge, supervisors and administrators export, and editors nothing', async () => {
    const id = await adverts.anAdvert();
    for (const [role, reads, exports] of [
      ['editor', 403, 403],
      ['responder', 200, 403],
      ['supervisor', 200, 200],
      ['administrator', 200, 200],
    ] as const) {
      const visitor = await adverts.aVisitor(role);
      for (const path of [...pages, `/desk/adverts/${id}`])
        expect([role, path, (await visitor.get(path)).status]).toEqual([role, path, reads]);
      expect([role, (await visitor.get('/desk/adverts/exports')).status]).toEqual([role, exports]);
      expect([role, (await visitor.post('/desk/adverts/exports/contacts-stix', {})).status]).toEqual([role, exports]);
    }
    const editor = await adverts.aVisitor('editor');
    const act = { revision: '1', verdict: 'confirm', text: 'x', kind: 'phone', value: '+15550100', source: 'x' };
    for (const path of [`/desk/adverts/${id}/propose`, `/desk/adverts/${id}/note`, '/desk/adverts/contacts'])
      expect([path, (await editor.post(path, act)).status]).toEqual([path, 403]);
    expect(await adverts.row(id)).toMatchObject({ proposed_by: null });
  });

  it('let nobody act from another page, nor without signing in', async () => {
    const id = await adverts.anAdvert();
    const rina = await adverts.aVisitor();
    const act = { revision: '1', verdict: 'confirm' };
    const foreign = await rina.post(`/desk/adverts/${id}/propose`, act, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
    const stranger = await new Visitor(adverts.house).post(`/desk/adverts/${id}/propose`, act);
    expect(stranger.headers.get('location')).toBe('/desk/sign-in');
    expect(await adverts.row(id)).toMatchObject({ proposed_by: null });
  });
});
