import { type LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { isOutside, lookupOutside, outsideAddress } from '../../../src/doors/outside-address.ts';

describe('an address of a device', () => {
  it.each([
    'https://push.example.com/a1',
    'https://push.example.com:8443/a1',
    'https://8.8.8.8/a1',
    'https://[2606:4700::1111]/a1',
  ])('may be %s', (address) => {
    expect(outsideAddress(address, false)?.href).toBe(address);
  });

  it.each([
    'http://push.example.com/a1',
    'https://user:secret@push.example.com/a1',
    'https://localhost/a1',
    'https://LOCALHOST./a1',
    'https://desk.localhost/a1',
    'https://printer.local/a1',
    'https://vault.internal/a1',
    'https://postgres/a1',
    'https://127.0.0.1/a1',
    'http://127.0.0.1:6379/',
    // The URL parser makes 127.0.0.1 of these.
    'https://2130706433/a1',
    'https://0x7f.1/a1',
    'https://10.1.2.3/a1',
    'https://172.31.0.1/a1',
    'https://192.168.1.1/a1',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/a1',
    'https://0.0.0.0/a1',
    'https://[::1]/a1',
    'https://[::]/a1',
    'https://[::ffff:10.0.0.1]/a1',
    'https://[::ffff:7f00:1]/a1',
    'https://[fd00::1]/a1',
    'https://[fe80::1]/a1',
    'https://[64:ff9b::7f00:1]/a1',
    'file:///etc/passwd',
    'gopher://example.com/',
    'nonsense',
    `https://push.example.com/${'a'.repeat(1_000)}`,
  ])('may not be %s', (address) => {
    expect(outsideAddress(address, false)).toBeUndefined();
  });

  it('may be on this machine for a stand-in alone', () => {
    expect(outsideAddress('http://127.0.0.1:9/a', true)?.host).toBe('127.0.0.1:9');
    expect(outsideAddress('http://127.0.0.2:9/a', true)).toBeUndefined();
    expect(outsideAddress('https://10.0.0.1/a', true)).toBeUndefined();
  });
});

it('takes nothing for outside that is no numeric address', () => {
  expect(isOutside('example.com')).toBe(false);
  expect(isOutside('8.8.8.8')).toBe(true);
});

it('refuses a name that leads inside at the moment of connecting', async () => {
  const found = await new Promise<{ error: Error | null; addresses: string | LookupAddress[] }>((done) => {
    lookupOutside('localhost', {}, (error, addresses) => {
      done({ error, addresses });
    });
  });
  expect(found.error).toMatchObject({ code: 'address-inside' });
});
