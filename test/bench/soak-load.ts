import http from 'node:http';
import { randomUUID } from 'node:crypto';
import { type TelegramStandin } from '../standins/telegram/index.ts';

/** A steady, bounded load: the same few hundred people write again and again, somebody new now and then, and browsers come and go. */
export interface SoakLoad {
  /** @returns what was done */
  stop(): Promise<SoakCounts>;
}

export interface SoakCounts {
  readonly written: number;
  readonly pleas: number;
  /** Not written because too much waited already. */
  readonly leftOut: number;
  readonly pageVisits: number;
  readonly webTalks: number;
}

/** Few enough that all of them have been heard before the measuring begins. */
const regulars = 200;
/** Beyond this the load would outrun the service, and what grows would be the queue of the stand-in. */
const mostWaiting = 1_000;
const someoneNewEvery = 20;
const pleaEvery = 100;
const webTalkEveryMs = 5_000;

export function startSoakLoad(
  { standin, address, cookie }: { standin: TelegramStandin; address: string; cookie: string },
  perSecond: number,
): SoakLoad {
  const counts = { written: 0, pleas: 0, leftOut: 0, pageVisits: 0, webTalks: 0 };
  let running = true;
  const write = (): void => {
    if (standin.pendingUpdates() > mostWaiting) {
      counts.leftOut += 1;
      return;
    }
    const number = counts.written;
    counts.written += 1;
    if (number % pleaEvery === pleaEvery - 1) {
      counts.pleas += 1;
      standin.writeText(5_000_000 + number, 'tolong saya disekap');
    } else if (number % someoneNewEvery === 0) standin.writeText(6_000_000 + number, 'halo');
    else standin.writeText(1_000 + (number % regulars), ['halo', 'bahasa', `zqx ${number}`][number % 3] ?? '');
  };
  const everySoOften = async (everyMs: number, act: () => void | Promise<void>): Promise<void> => {
    const began = performance.now();
    for (let round = 1; running; round += 1) {
      await act();
      const ahead = began + round * everyMs - performance.now();
      if (ahead > 0) await new Promise((wake) => setTimeout(wake, ahead));
    }
  };
  const loops = Promise.all([
    everySoOften(1_000 / perSecond, write),
    everySoOften(1_000, async () => {
      for (const path of ['/healthz', '/chat', '/desk', '/desk/live/cases']) {
        await visit(address, path, { Cookie: cookie });
        counts.pageVisits += 1;
      }
    }),
    everySoOften(webTalkEveryMs, async () => {
      await talkOnTheWeb(address);
      counts.webTalks += 1;
    }),
  ]);
  return {
    async stop() {
      running = false;
      await loops;
      return counts;
    },
  };
}

/** One request on a connection of its own, as browsers that come and go make. @throws where the answer is an error */
export function visit(address: string, path: string, headers: http.OutgoingHttpHeaders = {}): Promise<string> {
  return ask(address, path, { headers }).then(({ text, status }) => {
    // Also not a redirection to the sign-in: the load would be another than the one that is reported.
    if (status !== 200 && status !== 204) throw new Error(`${path} answered ${status}`);
    return text;
  });
}

export function ask(
  address: string,
  path: string,
  options: { readonly method?: 'POST'; readonly headers?: http.OutgoingHttpHeaders },
  body?: string,
): Promise<{ readonly text: string; readonly cookie: string; readonly status: number }> {
  return new Promise((resolve, reject) => {
    const request = http.request(`${address}${path}`, { ...options, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('end', () => {
        const { statusCode = 0 } = response;
        if (statusCode >= 400) reject(new Error(`${path} answered ${statusCode}`));
        else {
          const cookies = response.headers['set-cookie'] ?? [];
          resolve({ text, cookie: cookies.map((one) => one.split(';')[0]).join('; '), status: statusCode });
        }
      });
    });
    request.once('error', reject);
    request.end(body);
  });
}

/** Opens a talk and its stream, says something, waits for the answer on the stream, and leaves. */
async function talkOnTheWeb(address: string): Promise<void> {
  const { cookie } = await ask(address, '/chat/api/open', { method: 'POST' });
  const answered = new Promise<void>((heard, failed) => {
    const request = http.get(
      `${address}/chat/api/stream`,
      { agent: false, headers: { Cookie: cookie } },
      (response) => {
        let events = 0;
        response.setEncoding('utf8').on('data', (part: string) => {
          events += part.split('data:').length - 1;
          // The first is what the person said.
          if (events >= 2) request.destroy();
        });
        response.once('close', heard);
      },
    );
    request.once('error', (error) => {
      if (!request.destroyed) failed(error);
    });
  });
  const headers = { Cookie: cookie, 'Content-Type': 'application/json' };
  await ask(
    address,
    '/chat/api/messages',
    { method: 'POST', headers },
    JSON.stringify({ id: randomUUID(), text: 'halo' }),
  );
  await answered;
  await ask(address, '/chat/api/leave', { method: 'POST', headers });
}
