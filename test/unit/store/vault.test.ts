import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Secret } from '../../../src/core/secret.ts';
import { parseMasterKey, purpose } from '../../../src/store/index.ts';
import { createVault } from '../../../src/store/vault.ts';

const vault = createVault(new Secret(Buffer.alloc(32, 7)));
const { key } = vault.newPersonKey();

describe('sealed bytes', () => {
  it('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
        const plain = Buffer.from(bytes);
        expect(key.openBytes(key.sealBytes(plain, purpose.inbox), purpose.inbox)).toEqual(plain);
      }),
    );
  });

  it('do not open when they were moved to another column', () => {
    const purposes = Object.values(purpose);
    for (const from of purposes) {
      const sealed = key.seal('words', from);
      for (const to of purposes.filter((other) => other !== from)) {
        expect(() => key.open(sealed, to, z.string())).toThrow(`${to} could not be opened`);
      }
    }
    expect(new Set(purposes).size).toBe(purposes.length);
  });

  it('do not open when one bit was changed, or the end cut off', () => {
    const sealed = key.seal('words of a person', purpose.inbox);
    // Byte 0 is the format's number, which nothing reads yet.
    for (let at = 1; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => key.openBytes(changed, purpose.inbox)).toThrow('could not be opened');
      expect(() => key.openBytes(sealed.subarray(0, at), purpose.inbox)).toThrow('could not be opened');
    }
  });

  it('do not open with a tag cut short, which proves less', () => {
    // GCM takes tags of 4 bytes too: one in four thousand million guesses would pass.
    const empty = key.sealBytes(Buffer.alloc(0), purpose.inbox);
    for (let end = 13; end < empty.length; end += 1) {
      expect(() => key.openBytes(empty.subarray(0, end), purpose.inbox)).toThrow('could not be opened');
    }
  });

  it('never look the same twice', () => {
    expect(key.seal('words', purpose.inbox)).not.toEqual(key.seal('words', purpose.inbox));
  });

  it('never use a nonce twice, however many are sealed: under one key two equal nonces give both texts away', () => {
    const nonces = Array.from({ length: 2_000 }, () =>
      key.sealBytes(Buffer.from('words'), purpose.inbox).subarray(1, 13).toString('hex'),
    );
    expect(new Set(nonces).size).toBe(nonces.length);
  });
});

describe('the blind index', () => {
  const index = (...[channel, account, address]: [string, string, string]): string =>
    vault.blindIndex(channel, account, address).toString('hex');

  it('is the same for the same address, today and in every version', () => {
    // Kept as a number: another value would make every known person a stranger.
    expect(index('telegram', '1', '200')).toBe('0ae0e177a869ef9a9142828c539e0a83ba602af615e7046c21ad4e46589cb139');
    expect(
      createVault(new Secret(Buffer.alloc(32, 7)))
        .blindIndex('telegram', '1', '200')
        .toString('hex'),
    ).toBe(index('telegram', '1', '200'));
  });

  it('differs between channels, accounts and addresses, also where they would join to the same text', () => {
    const texts: [string, string, string][] = [
      ['telegram', '1', '200'],
      ['webchat', '1', '200'],
      ['telegram', '12', '00'],
      ['telegram', '1', '201'],
      ['telegram1', '', '200'],
      ['telegram', '1","2', '00'],
    ];
    expect(new Set(texts.map((text) => index(...text))).size).toBe(texts.length);
  });

  it('differs under another master key', () => {
    const other = createVault(new Secret(Buffer.alloc(32, 9)));
    expect(other.blindIndex('telegram', '1', '200').toString('hex')).not.toBe(index('telegram', '1', '200'));
  });
});

describe('a master key as text', () => {
  const text = Buffer.alloc(32, 7).toString('base64');

  it('is read, with a line end', () => {
    expect(parseMasterKey(`${text}\n`, 'X').reveal()).toEqual(Buffer.alloc(32, 7));
  });

  it.each([
    '',
    'abc',
    text.slice(1),
    `${text}A`,
    text.replace('B', '!'),
    Buffer.alloc(31).toString('base64'),
    `${text} ${text}`,
  ])('is refused when it is %j', (wrong) => {
    expect(() => parseMasterKey(wrong, 'SUAR_MASTER_KEY')).toThrow(
      'SUAR_MASTER_KEY is not a key: expected 32 bytes in base64',
    );
  });
});
