import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { readConfiguration } from '../../src/config.ts';
import { silentLogger } from '../../src/core/logger.ts';
import { startSuar } from '../../src/main.ts';
import { type TelegramStandin } from '../standins/telegram/index.ts';
import { ask, visit } from './soak-load.ts';
import { password, type SideOfHouse, signInName } from './volume-house.ts';
import { plead, talk } from './volume-talk.ts';

/** Every sweep runs some times while the pages are visited. */
const sweepMs = 500;
const lastSweepsMs = 2_000;

const pages = [
  '/healthz',
  '/readyz',
  '/metrics',
  '/desk',
  '/desk?closed=1',
  '/desk/live/cases',
  '/desk/roster',
  '/desk/told',
  '/desk/adverts',
  '/desk/contacts',
  '/desk/flows',
  '/desk/staff',
];

/** The whole service in this process: its sweeps, somebody who talks, somebody who pleads and is answered, and every page of the desk. */
export async function visitEverything(side: SideOfHouse, standin: TelegramStandin, person: number): Promise<void> {
  const environment = { ...side.environment, TELEGRAM_BOT_TOKEN: standin.token, TELEGRAM_API_ROOT: standin.url };
  const configuration = readConfiguration(environment, side.environment['SUAR_DATA_DIR'] ?? '');
  const suar = await startSuar({ ...configuration, sweepMs }, silentLogger);
  try {
    await talk(standin, [person], 3);
    await plead(standin, person + 1);
    const { address } = suar;
    const post = (path: string, form: Record<string, string>, headers = {}) =>
      ask(
        address,
        path,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: address, ...headers },
        },
        new URLSearchParams(form).toString(),
      );
    const { cookie } = await post('/desk/sign-in', { name: signInName, password });
    const browser = { Cookie: cookie };
    // Begins with a remark, so that it is not counted among what the service asks.
    const { rows } = await sql<{
      code: string;
    }>`/* */ select code from cases where status = 'open' order by opened_at desc limit 1`.execute(suar.store.db);
    const code = rows[0]?.code ?? '';
    const at = `/desk/cases/${code}`;
    await post(`${at}/accept`, {}, browser);
    await post(`${at}/reply`, { text: 'Kami di sini.', request: randomUUID() }, browser);
    for (const page of [...pages, at, at.replace('/desk', '/desk/live'), `${at}/sheet`])
      await visit(address, page, browser);
    // Their owner speaks now: nobody answers by itself.
    standin.writeText(person + 1, 'masih di sini');
    await new Promise((wake) => setTimeout(wake, lastSweepsMs));
    await post(`${at}/close`, { reason: 'helped' }, browser);
  } finally {
    await suar.stop();
  }
}
