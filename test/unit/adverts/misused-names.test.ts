import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadMisusedNames } from '../../../src/adverts/misused-names.ts';
import { packageFolder } from '../../../src/main.ts';

const names = loadMisusedNames(join(packageFolder, 'registers'));

it('finds a misused name as a whole word, quoted as it stands', () => {
  expect(names.find('Loker PT  PERTAMINA gaji 10 juta', [])).toEqual({ company: 'Pertamina', quote: 'PT  PERTAMINA' });
  expect(names.find('hai saya dari SDM di tokopedia', [])?.company).toBe('Tokopedia Indonesia');
  expect(names.find('pertaminawati mencari kerja', [])).toBeUndefined();
});

it('does not hold an advert against a company that is answered at its own address', () => {
  const own = { kind: 'email', value: 'hr@recruitment.pertamina.com', quote: '' } as const;
  expect(names.find('Pertamina membuka lowongan', [own])).toBeUndefined();
  const like = { kind: 'email', value: 'hr@evilpertamina.com', quote: '' } as const;
  expect(names.find('Pertamina membuka lowongan', [like])).toBeDefined();
});

it('leaves honest adverts that name a marketplace alone', () => {
  expect(names.find('Admin toko online, bisa Shopee dan Tokopedia, kerja di Bandung', [])).toBeUndefined();
});
