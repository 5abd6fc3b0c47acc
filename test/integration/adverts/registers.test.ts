import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { importRegister, listRegisters, readRegisterFile } from '../../../src/adverts/index.ts';
import { registryCommand } from '../../../src/cli/registry.ts';
import { type Contact } from '../../../src/jobcheck/index.ts';
import { type AdvertHouse, later, now, openAdvertHouse, phone } from './advert-house.ts';

let house: AdvertHouse;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suar-registers-'));
  house = await openAdvertHouse();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await house.clear();
});
afterAll(async () => {
  await house.store.drop();
  rmSync(folder, { recursive: true, force: true });
});

function aFile(content: string): string {
  const file = join(folder, 'list.csv');
  writeFileSync(file, content);
  return file;
}
const imported = (
  content: string,
  part: { fetchedAt?: Date; list?: 'licensed' | 'misused'; source?: string } = {},
  at = now,
) =>
  importRegister(
    house.store.db,
    {
      source: 'P3MI',
      list: 'licensed',
      country: 'ID',
      fetchedAt: now,
      file: readRegisterFile(aFile(content)),
      ...part,
    },
    at,
  );
const office: Contact = { kind: 'phone', value: '+62215550123', quote: '' };
async function ask(licence: string, company: string, contacts: readonly Contact[], at = now) {
  const asked = { licence, company, contacts };
  return (await house.lookUp({ ...asked, countries: ['ID'] }, at)).registry(asked);
}

it('answers for number, name and contact, and not any more when the list is old', async () => {
  await imported('licence,name,phone\n123/2020,PT Contoh Bersama,021-555-0123\n');
  const source = { source: 'P3MI', fetchedAt: now };
  expect(await ask('SIP3MI 123/2020', 'Contoh Bersamo', [office])).toEqual({ kind: 'match', ...source });
  expect(await ask('SIP3MI 123/2020', 'PT Contoh Bersama', [phone])).toEqual({ kind: 'contact-differs', ...source });
  expect(await ask('SIP3MI 999/2020', 'PT Contoh Bersama', [phone])).toEqual({ kind: 'missing', ...source });
  for (const licence of ['SIP3MI 123/2020', 'SIP3MI 999/2020'])
    expect(await ask(licence, 'PT Contoh Bersama', [office], later(31))).toEqual({
      kind: 'could-not-be-checked',
      source: 'P3MI',
    });
});

it('replaces a list as a whole, whoever asks meanwhile, and keeps what it was', async () => {
  await imported('licence,name,phone\n123/2020,PT Contoh Bersama,021-555-0123\n124/2020,PT Lain,\n');
  const asking = Array.from({ length: 30 }, () => ask('123/2020', 'PT Contoh Bersama', [office]));
  const [, answers] = await Promise.all([
    imported('licence,name,phone\n123/2020,PT Contoh Bersama,021-555-9999\n', { fetchedAt: later(1) }, later(1)),
    Promise.all(asking),
  ]);
  for (const answer of answers) expect(['match', 'contact-differs']).toContain(answer.kind);
  expect(await ask('123/2020', 'PT Contoh Bersama', [office], later(1))).toMatchObject({ kind: 'contact-differs' });
  expect(await ask('124/2020', 'PT Lain', [], later(1))).toMatchObject({ kind: 'missing' });
  const kept = await listRegisters(house.store.db, later(1));
  expect(kept.map(({ entries, current }) => [entries, current])).toEqual([
    [1, true],
    [2, false],
  ]);
});

it('refuses an older list than the one in use, and one from the future, and then changes nothing', async () => {
  await imported('licence,name\n123/2020,PT Contoh Bersama\n');
  await expect(imported('name\nPT Lain\n', { fetchedAt: later(-1) })).rejects.toThrow('fetched later');
  await expect(imported('name\nPT Lain\n', { fetchedAt: later(1) })).rejects.toThrow('in the future');
  expect(await ask('123/2020', 'PT Contoh Bersama', [])).toMatchObject({ kind: 'contact-differs' });
});

it('is one list a source when two import at once', async () => {
  await Promise.all([imported('name\nPT Satu\n'), imported('name\nPT Dua\n'), imported('name\nPT Tiga\n')]);
  expect((await listRegisters(house.store.db, now)).filter(({ current }) => current)).toHaveLength(1);
  expect(await house.store.db.selectFrom('register_entry').select('name').execute()).toHaveLength(1);
});

it('names a company that stands in an official list of misused names, by the words of the advert', async () => {
  await imported('name\nPT Contoh Bersama\n', { list: 'misused', source: 'Warnings' });
  const text = 'Kami dari PT. CONTOH BERSAMA butuh admin';
  const found = await house.lookUp({ texts: [text], company: 'PT. CONTOH BERSAMA' });
  expect(found.impersonated(text)).toEqual({ company: 'PT. CONTOH BERSAMA', quote: 'PT. CONTOH BERSAMA' });
  expect(
    (await house.lookUp({ texts: [text], company: 'PT. CONTOH BERSAMA' }, later(31))).impersonated(text),
  ).toBeUndefined();
});

it('imports and lists in a terminal', async () => {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((words) => {
    printed += String(words);
    return true;
  });
  const store = { ...house.store, close: () => Promise.resolve() };
  const run = (...words: string[]) => registryCommand(() => Promise.resolve(store)).parseAsync(words, { from: 'user' });
  const file = aFile('licence,name\n123/2020,PT Contoh Bersama\n');
  await run('import', file, '--source', 'P3MI', '--country', 'id', '--fetched-at', '2026-02-28');
  expect(printed).toMatch(/^P3MI: 1 entries, sha256 [0-9a-f]{64}\n$/u);
  printed = '';
  await run('list', '--json');
  expect(JSON.parse(printed)).toMatchObject([
    { source: 'P3MI', country: 'ID', fetchedAt: '2026-02-28T00:00:00.000Z', current: true },
  ]);
});
