import { createHmac } from 'node:crypto';
import http from 'node:http';

export interface Delivered {
  /** The HTTP status of each try, 0 where no answer came. */
  readonly statuses: readonly number[];
  readonly body: string;
}

export type WebhookDelivery = ReturnType<typeof createWebhookDelivery>;

/** Between two tries of one delivery: Meta begins sooner and ends later than this. */
const longestPauseMs = 1_000;

/**
 * Posts deliveries to the webhook, signed, those of one person one after another, each repeated until a 2xx comes. Unlike Meta
 * it takes plain http addresses, and repeats soon.
 */
export function createWebhookDelivery(appSecret: string) {
  let url: string | undefined;
  let stopped = false;
  const trouble = { duplicate: 0, reorder: 0, wrongSignature: 0 };
  const held: { lane: string; body: string }[] = [];
  const delivered: { statuses: number[]; body: string }[] = [];
  const lanes = new Map<string, Promise<void>>();
  let pending = 0;
  const agent = new http.Agent({ keepAlive: true });

  const sign = (body: string, secret = appSecret) =>
    `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

  const post = (target: string, body: string, signature: string) =>
    new Promise<number>((resolve) => {
      const request = http.request(target, {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'x-hub-signature-256': signature,
        },
      });
      request.on('response', (response) => {
        response.resume();
        response.on('close', () => resolve(response.statusCode ?? 0));
      });
      request.on('error', () => resolve(0));
      request.end(body);
    });

  const deliver = async (body: string) => {
    const record: { statuses: number[]; body: string } = { statuses: [], body };
    delivered.push(record);
    for (let attempt = 1; !stopped; attempt += 1) {
      const wrong = trouble.wrongSignature > 0;
      if (wrong) trouble.wrongSignature -= 1;
      const status = url === undefined ? 0 : await post(url, body, sign(body, wrong ? 'not the secret' : appSecret));
      record.statuses.push(status);
      if (status >= 200 && status < 300) return;
      await new Promise((resolve) => setTimeout(resolve, Math.min(longestPauseMs, 20 * 2 ** Math.min(attempt, 6))));
    }
  };

  const enqueue = (lane: string, body: string) => {
    pending += 1;
    const before = lanes.get(lane) ?? Promise.resolve();
    const after = before.then(() => deliver(body)).finally(() => (pending -= 1));
    lanes.set(lane, after);
  };

  return {
    sign,
    set(next: string | undefined) {
      url = next;
    },
    url: () => url,
    /** @param lane deliveries of one lane keep their order */
    push(lane: string, body: string) {
      if (trouble.reorder > 0) {
        held.push({ lane, body });
        trouble.reorder -= 1;
        if (trouble.reorder > 0) return;
        // Each on a lane of its own, the last first: nothing waits for what came before it.
        for (const [position, one] of held.splice(0).reverse().entries()) {
          enqueue(`${one.lane} reordered ${delivered.length + position}`, one.body);
        }
        return;
      }
      enqueue(lane, body);
      if (trouble.duplicate > 0) {
        trouble.duplicate -= 1;
        enqueue(lane, body);
      }
    },
    /** So many of the next deliveries come twice. */
    duplicate: (count: number) => void (trouble.duplicate += count),
    /** So many of the next deliveries are held until all are there, and then come back to front. */
    reorder: (count: number) => void (trouble.reorder += count),
    /** So many of the next tries are signed with another secret. */
    wrongSignature: (count: number) => void (trouble.wrongSignature += count),
    /** Every delivery so far, in the order of its first try. */
    deliveries: (): readonly Delivered[] => delivered,
    pending: () => pending + held.length,
    stop() {
      stopped = true;
      agent.destroy();
    },
  };
}
