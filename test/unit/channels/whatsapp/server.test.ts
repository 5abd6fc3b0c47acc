import { describe, expect, it } from 'vitest';
import { isIgnored } from '../../../../src/channels/whatsapp/open-socket.ts';
import { readPhone } from '../../../../src/channels/whatsapp/phone.ts';
import { readStandinServer } from '../../../../src/channels/whatsapp/server.ts';
import { ConfigurationError } from '../../../../src/core/errors.ts';

const rootKey = Buffer.alloc(32, 7).toString('base64');

describe('another server than WhatsApp', () => {
  it('is none where nobody names one', () => {
    expect(readStandinServer(undefined, undefined)).toBeUndefined();
  });

  it.each(['ws://127.0.0.1:9000/ws/chat', 'wss://localhost:9000', 'ws://[::1]:9000/ws/chat'])(
    'may be here: %s',
    (url) => {
      expect(readStandinServer(url, rootKey)).toEqual({ url, rootKey: Buffer.alloc(32, 7) });
      expect(readStandinServer(url, undefined)).toEqual({ url });
    },
  );

  it.each([
    'wss://web.whatsapp.com/ws/chat',
    'wss://127.0.0.1.hotline.example/ws',
    'ws://127.0.0.1@hotline.example/ws',
    'ws://10.0.0.7/ws',
    'ws://0.0.0.0:9000',
    'http://127.0.0.1:9000',
    'tcp://127.0.0.1:9000',
    'no address',
    '',
  ])('is refused elsewhere: %s', (url) => {
    expect(() => readStandinServer(url, undefined)).toThrow(ConfigurationError);
    expect(() => readStandinServer(url, rootKey)).toThrow('WHATSAPP_WEB_URL');
  });

  it('never brings a root key for WhatsApp itself, nor one that is none', () => {
    expect(() => readStandinServer(undefined, rootKey)).toThrow('WHATSAPP_WEB_ROOT_KEY');
    for (const key of ['', 'AAAA', `${rootKey}A`, rootKey.replace('B', '!')])
      expect(() => readStandinServer('ws://127.0.0.1:9000', key)).toThrow('WHATSAPP_WEB_ROOT_KEY: expected 32 bytes');
  });
});

it.each([
  ['+62 812-0000-1234', '6281200001234'],
  ['+1 (555) 010.0', '15550100'],
  ['0812 0000 1234', undefined],
  ['+0812 0000 1234', undefined],
  ['6281200001234', undefined],
  ['+62 812 0000 1234 5678', undefined],
  ['+62; drop', undefined],
  ['', undefined],
])('reads %s as %s', (text, digits) => {
  expect(readPhone(text)).toBe(digits);
});

it('ignores whoever is no person', () => {
  for (const jid of ['1203630@g.us', 'status@broadcast', '77@broadcast', '99@newsletter', '1313@bot'])
    expect([jid, isIgnored(jid)]).toEqual([jid, true]);
  for (const jid of ['15550100@s.whatsapp.net', '990000000000001@lid', '15550100:3@s.whatsapp.net', '@s.whatsapp.net'])
    expect([jid, isIgnored(jid)]).toEqual([jid, false]);
});
