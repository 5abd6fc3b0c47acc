import { expect, it } from 'vitest';
import { anchorsOf } from '../../../../src/adverts/anchors.ts';
import { lettersOf } from '../../../../src/adverts/letters.ts';
import { groupTexts } from '../../../../src/desk/adverts/group-texts.ts';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const advert =
  'Dibutuhkan segera admin chat untuk kantor kami di luar negeri, gaji tinggi, tiket dan paspor kami tanggung, makan dan mess gratis, hubungi sekarang';
const sketch = (id: string, text: string) => ({ id, anchors: anchorsOf(lettersOf(text), [1, 2]) });

it('puts an advert and its changed copies into one group, and others apart', () => {
  const groups = groupTexts([
    sketch('a', advert),
    sketch('b', `DITERUSKAN 🔥🔥 ${advert.toUpperCase()} +62 812-0000-1111`),
    sketch('c', advert.replace('makan dan mess gratis', 'makan 3 kali')),
    sketch('d', advert.slice(0, Math.floor(advert.length * 0.6))),
    sketch(
      'e',
      'Warung kami di Bandung mencari pelayan untuk akhir pekan, upah harian, datang langsung membawa surat lamaran',
    ),
    sketch('f', 'lowongan kerja'),
  ]);
  expect(Object.fromEntries(groups)).toEqual({ a: 'a', b: 'a', c: 'a', d: 'a', e: 'e' });
});

it('holds none of the example adverts for another', () => {
  const line = z.object({ id: z.string(), text: z.string() });
  const examples = readFileSync('test/data/jobcheck/examples.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));
  expect(examples.length).toBeGreaterThan(50);
  const groups = groupTexts(examples.map(({ id, text }) => sketch(id, text)));
  expect([...groups].filter(([id, first]) => id !== first)).toEqual([]);
});

it('does the same whatever order the texts come in, and takes thousands of copies', () => {
  const copies = Array.from({ length: 3_000 }, (_, index) =>
    sketch(String(index).padStart(4, '0'), `${advert} ${index}`),
  );
  const groups = groupTexts(copies.toReversed());
  expect(new Set(groups.values())).toEqual(new Set(['0000']));
});
