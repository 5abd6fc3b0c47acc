import { describe, expect, it } from 'vitest';
import { read, refusal, withSettings, write } from './configured.ts';

describe('WhatsApp numbers', () => {
  const rootKey = Buffer.alloc(32, 7).toString('base64');

  it('is off by itself, and has one number when it is on', () => {
    expect(read().whatsapp).toBeUndefined();
    expect(read({ WHATSAPP_WEB: 'off' }).whatsapp).toBeUndefined();
    expect(read({ WHATSAPP_WEB: 'on' }).whatsapp).toEqual({
      numbers: [{ id: 'main', role: 'public' }],
      readReceipts: false,
      typing: false,
      standin: undefined,
    });
  });

  it('reads several, each with its role and language', () => {
    const settings = withSettings(`whatsapp:
  readReceipts: true
  numbers:
    - { id: main, role: workers, language: id }
    - { id: viet-nam, language: vi }
    - { id: spare, role: spare }
`);
    expect(read({ ...settings, WHATSAPP_WEB: 'on' }).whatsapp).toMatchObject({
      readReceipts: true,
      typing: false,
      numbers: [
        { id: 'main', role: 'workers', language: 'id' },
        { id: 'viet-nam', role: 'public', language: 'vi' },
        { id: 'spare', role: 'spare' },
      ],
    });
  });

  it.each([
    ['numbers: []', 2, 'whatsapp.numbers', 'at least one number'],
    [
      'numbers: [{ id: Main }]',
      2,
      'whatsapp.numbers[0].id',
      "small letters, digits and dashes, such as main, got 'Main'",
    ],
    ['numbers: [{ id: "+62 812" }]', 2, 'whatsapp.numbers[0].id', 'such as main'],
    ['numbers:\n    - id: a\n    - id: a', 4, 'whatsapp.numbers[1].id', 'an id that no other number has'],
    ['numbers: [{ id: a, language: Bahasa }]', 2, 'whatsapp.numbers[0].language', 'such as id or en'],
    ['numbers: [{ id: a, phone: 1 }]', 2, 'whatsapp.numbers[0].phone', 'no such setting'],
    ['typing: sometimes', 2, 'whatsapp.typing', "expected true or false, got 'sometimes'"],
  ])('refuses %j, naming line and field', (text, line, field, problem) => {
    const error = refusal({ ...withSettings(`whatsapp:\n  ${text}\n`), WHATSAPP_WEB: 'on' });
    expect(error.where).toMatchObject({ line, field });
    expect(error.message).toContain(problem);
  });

  it('takes a stand-in on this machine, and no other server', () => {
    const url = 'ws://127.0.0.1:9000/ws/chat';
    const { whatsapp } = read({ WHATSAPP_WEB: 'on', WHATSAPP_WEB_URL: url, WHATSAPP_WEB_ROOT_KEY: rootKey });
    expect(whatsapp?.standin).toEqual({ url, rootKey: Buffer.alloc(32, 7) });
    const elsewhere = refusal({ WHATSAPP_WEB: 'on', WHATSAPP_WEB_URL: 'wss://hotline.example/ws' });
    expect(elsewhere.message).toMatch(/^WHATSAPP_WEB_URL: expected a WebSocket address on this machine/);
    write('.env', `WHATSAPP_WEB=on\nWHATSAPP_WEB_ROOT_KEY=${rootKey}\n`);
    expect(refusal({}).where).toMatchObject({ line: 2, field: 'WHATSAPP_WEB_ROOT_KEY' });
  });

  it('refuses what means nothing', () => {
    expect(refusal({ WHATSAPP_WEB: 'yes' }).message).toBe("WHATSAPP_WEB: expected on or off, got 'yes'");
    expect(refusal({ WHATSAPP_WEB_URL: 'ws://127.0.0.1:9000' }).message).toContain(
      'expected WHATSAPP_WEB=on beside it',
    );
  });
});
