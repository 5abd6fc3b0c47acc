import { type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import { type DoorsHouse, openDoorsHouse, rungOf, statesOf } from './doors-house.ts';

interface Letter {
  readonly to: string[];
  readonly from: string;
  readonly source: string;
}

/** A mail server on this machine, with one user. */
class MailBox {
  readonly letters: Letter[] = [];
  readonly #refusals: { at: 'recipient' | 'data'; code: number }[] = [];
  readonly #server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'suar' && password === 'p@ss') done(null, { user: 'suar' });
      else done(new Error('wrong'));
    },
    onRcptTo: (_address, _session, done) => {
      done(this.#refusal('recipient'));
    },
    onData: (stream, { envelope }, done) => {
      void buffer(stream).then((bytes) => {
        const refusal = this.#refusal('data');
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        if (refusal === undefined) this.letters.push({ to, from, source: bytes.toString('utf8') });
        done(refusal);
      });
    },
  });

  async open(): Promise<void> {
    this.#server.on('error', () => undefined); // Of clients that go away: the test looks at what arrived.
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
  }
  refuseNext(at: 'recipient' | 'data', code: number): void {
    this.#refusals.push({ at, code });
  }
  #refusal(at: 'recipient' | 'data'): Error | undefined {
    if (this.#refusals[0]?.at !== at) return undefined;
    const { code = 0 } = this.#refusals.shift() ?? {};
    return Object.assign(new Error('not now'), { responseCode: code });
  }
  address(user = 'suar', password = 'p%40ss'): Secret {
    const { port } = this.#server.server.address() as AddressInfo; // It listens on a port.
    return new Secret(`smtp://${user}:${password}@127.0.0.1:${port}`);
  }
  close(): Promise<void> {
    return new Promise((closed) => {
      this.#server.close(closed);
    });
  }
}

let box: MailBox;
let house: DoorsHouse;
const from = 'Suar <suar@example.org>';
beforeEach(async () => {
  box = new MailBox();
  await box.open();
  house = await openDoorsHouse({ mailServer: { url: box.address(), from } });
});
afterEach(async () => {
  await house.close();
  await box.close();
});

const bodyOf = (letter: Letter | undefined): string => letter?.source.split('\r\n\r\n').slice(1).join('\r\n\r\n') ?? '';

it('writes one letter, and the many as a digest', async () => {
  const rina = await house.hire('Rina');
  expect(await house.doors.ofResponder.saveEmail(rina, ' rina@example.org ', true)).toBe('saved');
  const first = await house.offer(4);
  await house.doors.idle();
  house.house.pass(1_000);
  const others = [await house.offer(5), await house.offer(3), await house.offer(3)];
  await house.doors.idle();
  house.house.pass(60_000);
  await house.doors.idle();
  expect(box.letters).toHaveLength(2);
  const [one, many] = box.letters;
  expect(one).toMatchObject({ to: ['rina@example.org'], from: 'suar@example.org' });
  expect(one?.source).toMatch(/^From: Suar <suar@example.org>\r$/m);
  expect(one?.source).toContain('Auto-Submitted: auto-generated');
  expect(one?.source).toContain('text/plain');
  expect(one?.source).toContain(first.raised.code);
  expect(many?.source).toContain('Subject: Suar: 3 alarms wait');
  for (const { raised } of others) expect(bodyOf(many)).toContain(raised.code);
  expect(`${one?.source ?? ''}${many?.source ?? ''}`).not.toContain('tolong');
});

it('sends nothing while it is off, and keeps the address sealed', async () => {
  const rina = await house.hire('Rina');
  await house.doors.ofResponder.saveEmail(rina, 'rina@example.org', false);
  await house.offer();
  await house.doors.idle();
  expect(await statesOf(house.store)).toEqual([]);
  const row = await house.store.db.selectFrom('email_address').select('address').executeTakeFirstOrThrow();
  expect(row.address.toString('latin1')).not.toContain('rina');
  expect((await house.doors.ofResponder.read(rina)).email).toMatchObject({
    address: 'rina@example.org',
    enabled: false,
  });
});

it('refuses what is not one address', async () => {
  const rina = await house.hire('Rina');
  const lists = ['rina@example.org, all@example.org', 'rina@example.org\r\nBcc: x@example.org', 'a@b@example.org'];
  for (const text of ['', 'nobody', ...lists])
    expect([text, await house.doors.ofResponder.saveEmail(rina, text, true)]).toEqual([text, 'address']);
  expect((await house.doors.ofResponder.read(rina)).email).toBeUndefined();
});

it('comes again where the server is busy', async () => {
  await house.doors.ofResponder.saveEmail(await house.hire('Rina'), 'rina@example.org', true);
  box.refuseNext('recipient', 451);
  box.refuseNext('data', 452);
  await house.offer();
  await house.doors.idle();
  for (const ms of [2_000, 4_000]) {
    house.house.pass(ms);
    await house.doors.idle();
  }
  expect(house.outcomes).toEqual(['email again', 'email again', 'email sent']);
  expect(box.letters).toHaveLength(1);
});

it('stops writing to an address that the server refuses for good, says so, and the next rung is asked', async () => {
  const rina = await house.hire('Rina');
  await house.hire('Budi', { supervisor: true });
  await house.doors.ofResponder.saveEmail(rina, 'rina@example.org', true);
  box.refuseNext('recipient', 550);
  const one = await house.offer();
  await house.doors.idle();
  expect((await house.doors.ofResponder.read(rina)).email?.problem).toBe('smtp-550');
  expect(await house.doors.ofResponder.hasTrouble(rina)).toBe(true);
  for (const place of await house.doors.unreached([])) await house.house.escalation.notReached(place);
  expect(await rungOf(house.store, one)).toBe(1);
  house.house.pass(61_000);
  await house.offer();
  await house.doors.idle();
  expect(await statesOf(house.store)).toEqual(['email failed smtp-550']);
  // Corrected: it counts again.
  await house.doors.ofResponder.saveEmail(rina, 'rina2@example.org', true);
  await house.offer();
  await house.doors.idle();
  expect(box.letters).toHaveLength(1);
});

it('keeps the address where only this letter, or our own password, was refused', async () => {
  const rina = await house.hire('Rina');
  await house.doors.ofResponder.saveEmail(rina, 'rina@example.org', true);
  box.refuseNext('data', 554);
  await house.offer();
  await house.doors.idle();
  const wrong = house.secondDoors({ mailServer: { url: box.address('suar', 'wrong'), from } });
  house.house.pass(61_000);
  await house.offer();
  await wrong.idle();
  expect(await statesOf(house.store)).toEqual(['email failed smtp-554', 'email failed EAUTH']);
  expect((await house.doors.ofResponder.read(rina)).email?.problem).toBeUndefined();
});

it('comes again where nobody listens', async () => {
  await house.doors.ofResponder.saveEmail(await house.hire('Rina'), 'rina@example.org', true);
  const away = house.secondDoors({ mailServer: { url: new Secret('smtp://127.0.0.1:9'), from } });
  await house.offer();
  await away.idle();
  expect((await statesOf(house.store))[0]).toMatch(/^email queued E/);
});
