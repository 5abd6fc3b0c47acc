import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const newsSchema = z.strictObject({
  id: z.uuid(),
  kind: z.literal('alert-offered'),
  case: z.string(),
  severity: z.number(),
  reason: z.string(),
  rung: z.number(),
  round: z.number(),
  audience: z.string(),
  offeredAt: z.iso.datetime(),
});
export type News = z.infer<typeof newsSchema>;

export interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As docs/webhooks.md shows it. */
export type Verify = (given: {
  headers: IncomingHttpHeaders;
  body: string;
  secret: string;
  seen: Set<string>;
  nowSeconds: number;
}) => { again: boolean; news: unknown } | undefined;

/** The very example that receivers are given, taken out of the page and run. @param folder where it may be written */
export async function exampleOfDocs(folder: string): Promise<Verify> {
  const [, source] = /```js\n([^]*?)```/.exec(readFileSync('docs/webhooks.md', 'utf8')) ?? [];
  if (source === undefined) throw new Error('docs/webhooks.md shows no example');
  const file = join(folder, 'verify.mjs');
  writeFileSync(file, source);
  const module = (await import(pathToFileURL(file).href)) as { verify: Verify }; // What the page promises to export.
  return module.verify;
}

export interface WebhookReceiver {
  readonly url: string;
  /** What was verified, and new. */
  readonly news: News[];
  /** Everything that came, in order. */
  readonly deliveries: Delivery[];
  readonly refused: Delivery[];
  readonly again: Delivery[];
  failNext(times: number, status: number | 'hang'): void;
  /** Comes again, as somebody who listened would send it. */
  replay(delivery: Delivery): Promise<number>;
  stop(): Promise<void>;
}

/** A receiver that believes nothing it cannot verify. @param nowSeconds its own clock */
export async function startWebhookReceiver(
  verify: Verify,
  secret: string,
  nowSeconds: () => number,
): Promise<WebhookReceiver> {
  const [news, deliveries, refused, again]: [News[], Delivery[], Delivery[], Delivery[]] = [[], [], [], []];
  const faults: (number | 'hang')[] = [];
  const seen = new Set<string>();
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const delivery = { headers: request.headers, body };
      deliveries.push(delivery);
      const fault = faults.shift();
      if (fault === 'hang') return;
      if (fault !== undefined) return response.writeHead(fault).end();
      const verified = verify({ ...delivery, secret, seen, nowSeconds: nowSeconds() });
      if (verified === undefined) refused.push(delivery);
      else if (verified.again) again.push(delivery);
      else news.push(newsSchema.parse(verified.news));
      return response.writeHead(verified === undefined ? 400 : 200).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // It listens on a port.
  const url = `http://127.0.0.1:${port}/suar`;
  return {
    ...{ url, news, deliveries, refused, again },
    failNext(times, status) {
      for (let time = 0; time < times; time += 1) faults.push(status);
    },
    async replay({ headers, body }) {
      const kept = Object.entries(headers).flatMap(([name, value]) =>
        name.startsWith('suar-') && typeof value === 'string' ? [[name, value] as const] : [],
      );
      return (await fetch(url, { method: 'POST', headers: Object.fromEntries(kept), body })).status;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
