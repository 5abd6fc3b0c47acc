import { describe, expect, it } from 'vitest';
import { slipsOf } from '../../../src/jobcheck/slips.ts';

const mayBeSlip = slipsOf(['lowongan', 'sihanoukville', 'gaji', '妙瓦底']);

describe('what may be a slip', () => {
  it.each(['lowongan', 'lowngan', 'lowoongan', 'loowngan', 'lowongam', 'lowonxan', 'sihanukville', 'sihanoukvilel'])(
    'is %s',
    (word) => {
      expect(mayBeSlip(word)).toBe(true);
    },
  );

  it.each(['pekerja', 'sekolah', 'restaurant', 'lowonxxn'])('is not %s', (word) => {
    expect(mayBeSlip(word)).toBe(false);
  });
});
