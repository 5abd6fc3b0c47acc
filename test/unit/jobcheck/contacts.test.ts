import { describe, expect, it } from 'vitest';
import { contactsIn, isCorporate } from '../../../src/jobcheck/contacts.ts';

const found = (text: string) => contactsIn(text, 'id').map(({ kind, value }) => `${kind} ${value}`);

describe('contacts in a text', () => {
  it.each([
    ['WA 0812-0000-4411 (Kak Rere)', 'phone +6281200004411'],
    ['Wa. O8l2 OOOO 73I9', 'phone +6281200007319'],
    ['+1 555 0142', 'phone +15550142'],
    ['wa.me/6281200005520', 'phone +6281200005520'],
    ['nol delapan satu dua nol nol nol nol tujuh tiga satu', 'phone +628120000731'],
    ['Tele: @hr_borneo_x0000.', 'handle @hr_borneo_x0000'],
    ['微信 mote_x0083', 'handle @mote_x0083'],
    ['t.me/lumi_x0000', 'handle @lumi_x0000'],
    ['hr@brightmall.example', 'email hr@brightmall.example'],
    ['careers.pelikan.example ya', 'domain pelikan.example'],
    ['hxxps://evil[.]example/x', 'domain evil.example'],
    ['https://google.com@evil.example/', 'domain evil.example'],
    ['transfer BCA 1234567890 a.n.', 'account 1234567890'],
  ])('%s', (text, contact) => {
    expect(found(text)).toContain(contact);
  });

  it.each([
    'gaji 800 - 1200 USD',
    'Rp 14.000.000',
    'umur 18-35',
    'Great pay.Join us',
    '1,20,000 per month',
    '2024-2025',
  ])('are none in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('tell a short link, and a firm from a person', () => {
    expect(contactsIn('bit.ly/x1', 'en')[0]?.shortLink).toBe(true);
    expect(contactsIn('hr@firm.example', 'en').some(isCorporate)).toBe(true);
    expect(contactsIn('boss@gmail.com', 'en').some(isCorporate)).toBe(false);
  });
});
