import { spawnSync } from 'node:child_process';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash, loadDirectory, refreshDirectory } from '../../../src/contacts/index.ts';
import { createDirectory } from '../../../src/contacts/directory.ts';
import { testMasterKey } from '../../support/master-key.ts';
import { DeskHouse, Visitor } from './desk-house.ts';

const id = 'id-kbri-yangon';
const number = '+95 9 503 7055';
const hash = contentHash(loadDirectory('contacts').find(id) ?? never());

function never(): never {
  throw new Error('the directory has lost its embassy');
}

let house: DeskHouse;
let rina: Visitor;
beforeEach(async () => {
  house = await DeskHouse.open();
  rina = new Visitor(house);
  await rina.signIn((await house.aResponder({ name: 'Rina' })).signInName);
});
afterEach(() => house.close());

const check = (part: Record<string, string> = {}, contact = id) =>
  rina.post(`/desk/contacts/${contact}/check`, {
    outcome: 'reached',
    how: 'called',
    days: '90',
    note: '',
    hash,
    ...part,
  });
const said = (response: Response) => /said=([a-z-]+)/u.exec(response.headers.get('location') ?? '')?.[1];
const mayShow = () => house.contacts.mayShow(number, house.clock.now());
const rows = () => house.store.db.selectFrom('contact_check').selectAll().orderBy('id').execute();

describe('a contact', () => {
  it('is shown to people only after somebody of the desk has reached it, and until that expires', async () => {
    expect(mayShow()).toBe(false);
    expect(said(await check())).toBe('contact-checked');
    expect(mayShow()).toBe(true);
    const page = await (await rina.get('/desk/contacts')).text();
    expect(page).toContain('Verified: people are told of it');
    expect(page).toContain('Rina');
    house.clock.advance(90 * 86_400_000 + 1_000);
    expect(mayShow()).toBe(false);
  });

  it('is shown no more the moment somebody marks it closed, with a note that says how they know', async () => {
    await check();
    expect(said(await check({ outcome: 'closed' }))).toBe('note-missing');
    expect(mayShow()).toBe(true);
    expect(said(await check({ outcome: 'closed', note: 'A recording says so' }))).toBe('contact-checked');
    expect(mayShow()).toBe(false);
    expect(await (await rina.get('/desk/contacts')).text()).toContain('A recording says so');
  });

  it('keeps what was found, even against our own hand', async () => {
    await check();
    const { db } = house.store;
    await expect(db.updateTable('contact_check').set({ outcome: 'closed' }).execute()).rejects.toThrow('append-only');
    await expect(db.deleteFrom('contact_check').execute()).rejects.toThrow('append-only');
    await expect(sql`truncate contact_check`.execute(db)).rejects.toThrow('append-only');
    expect(await rows()).toMatchObject([{ contact: id, outcome: 'reached', how: 'called', content_hash: hash }]);
  });

  it('is not checked in a way that means nothing', async () => {
    expect(said(await check({ hash: 'of-an-earlier-page' }))).toBe('contact-changed');
    expect(said(await check({}, 'no-such'))).toBe('no-such-contact');
    const closed = house.contacts.find('hk-5190-8909');
    if (closed === undefined) throw new Error('the negative example is gone');
    expect(said(await check({ hash: contentHash(closed) }, closed.id))).toBe('contact-withdrawn');
    expect((await check({ outcome: 'splendid' })).status).toBe(422);
    expect((await check({ days: '36500' })).status).toBe(422);
    expect(await rows()).toEqual([]);
  });

  it('is checked from our own page alone', async () => {
    const form = { outcome: 'reached', how: 'called', days: '90', note: '', hash };
    const foreign = await rina.post(`/desk/contacts/${id}/check`, form, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
    const stranger = new Visitor(house);
    expect((await stranger.post(`/desk/contacts/${id}/check`, form)).headers.get('location')).toBe('/desk/sign-in');
    expect(await rows()).toEqual([]);
  });

  it('loses its verification when its entry changes, in every process that reads the table', async () => {
    await check();
    const contact = house.contacts.find(id) ?? never();
    const same = createDirectory([contact]);
    const changed = createDirectory([{ ...contact, ways: [{ by: 'phone', value: '+95 9 000 0001' }] }]);
    for (const directory of [same, changed]) await refreshDirectory(house.store.db, directory);
    const standing = (directory: typeof same) => directory.list(house.clock.now())[0]?.standing.kind;
    expect([standing(same), standing(changed)]).toEqual(['verified', 'changed']);
  });
});

it('is called to mind in the list of cases, as long as something is due', async () => {
  const list = () => rina.get('/desk').then((response) => response.text());
  const due = async () => Number(/(\d+) contacts are due to be checked/u.exec(await list())?.[1]);
  const before = await due();
  expect(before).toBeGreaterThan(20);
  await check();
  expect(await due()).toBe(before - 1);
  house.clock.advance(80 * 86_400_000);
  await rina.signIn((await house.aResponder()).signInName);
  expect(await due()).toBe(before);
});

it('is listed by `suar contacts check` beside a running service, and the doctor warns', async () => {
  const suar = (...parameters: string[]) =>
    spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), 'src/cli/suar.ts', ...parameters], {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        SUAR_DATA_DIR: house.store.dataFolder,
        DATABASE_URL: house.store.databaseUrl,
        SUAR_MASTER_KEY: testMasterKey.reveal().toString('base64'),
        PORT: '0',
      },
    });
  const due = () => JSON.parse(suar('contacts', 'check', '--json').stdout) as { id: string; standing: string }[]; // As written.
  const doctor = () =>
    suar('doctor')
      .stdout.split('\n')
      .find((line) => line.includes('contacts'));
  expect(due()).toContainEqual(expect.objectContaining({ id, standing: 'never' }));
  expect(due().map((one) => one.id)).not.toContain('hk-5190-8909');
  expect(doctor()).toContain('none is verified');
  await check();
  expect(due().map((one) => one.id)).not.toContain(id);
  expect(doctor()).toMatch(/^warn .*1 verified/u);
  expect(suar('contacts', 'check').stdout).toContain('id-kemlu-hotline\tnever\t');
  expect(suar('contacts', 'chekc').status).toBe(2);
});
