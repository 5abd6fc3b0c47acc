import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createTalk, type Talk, usualTalk } from '../../../src/channels/whatsapp/talk/index.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { type InboundEvent } from '../../../src/core/inbound.ts';
import { aNumber, until } from './talk-under-test.ts';

/*
 * Words that one process has journalled, and another process that is not logged in. Only who decrypts knows which of a person's words
 * wait for which: what another took meanwhile was heard before those that had been written earlier (test/chaos/whatsapp-pair.test.ts).
 */

it('are left to whoever is logged in, and taken by anybody when nobody does for long', async () => {
  const number = await aNumber();
  const ayu = number.aContact();
  await ayu.sendText(number.account, 'satu');
  const dying = await number.connect({ dieAt: 'whatsapp.after-journal', opens: false });
  await until(() => dying.reached.includes('whatsapp.after-journal'), 'the process dies');
  await dying.client.closed();

  const taken: InboundEvent[] = [];
  const elsewhere = (): Talk =>
    createTalk({
      ...{ account: number.account.phone, store: number.store, clock: systemClock, logger: silentLogger },
      accept: (events) => {
        taken.push(...events);
        return Promise.resolve();
      },
      report: () => Promise.resolve(),
      line: { socket: () => undefined, sendStalled: () => undefined },
      reach: () => undefined,
      chance: () => 0.5,
      options: usualTalk,
    });
  const other = elsewhere();
  other.start();
  await new Promise((wake) => setTimeout(wake, 300));
  await other.stop();
  expect(taken).toEqual([]);

  await sql`update whatsapp_journal set journalled_at = now() - interval '16 seconds' where account = ${number.account.phone}`.execute(
    number.store.db,
  );
  const later = elsewhere();
  later.start();
  await until(() => taken.length > 0, 'somebody takes it');
  await later.stop();
  expect(taken.map(({ content }) => ('text' in content ? content.text : ''))).toEqual(['satu']);
});
