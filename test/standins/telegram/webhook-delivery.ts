import http from 'node:http';
import { type UpdateQueue } from './update-queue.ts';

export interface Webhook {
  readonly url: string;
  readonly secretToken: string | undefined;
  readonly maxConnections: number;
}

export type WebhookDelivery = ReturnType<typeof createWebhookDelivery>;

/**
 * Posts updates to the bot: several at once, those of one chat one after another, each repeated until a 2xx comes.
 * Unlike Telegram it takes plain http addresses and repeats soon.
 */
export function createWebhookDelivery(updates: UpdateQueue) {
  let webhook: Webhook | undefined;
  let lastError: { date: number; message: string } | undefined;
  const inFlight = new Set<number>();
  const busyChats = new Set<number>();
  const statuses: number[] = [];
  const agent = new http.Agent({ keepAlive: true });

  const post = (target: Webhook, body: string) =>
    new Promise<number>((resolve) => {
      const request = http.request(target.url, {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...(target.secretToken !== undefined && { 'x-telegram-bot-api-secret-token': target.secretToken }),
        },
      });
      request.on('response', (response) => {
        response.resume();
        response.on('close', () => resolve(response.statusCode ?? 0));
      });
      request.on('error', () => resolve(0));
      request.end(body);
    });

  const deliver = async (target: Webhook, update: { id: number; chatId: number; json: string }) => {
    for (let attempt = 1; webhook === target; attempt += 1) {
      const status = await post(target, update.json);
      statuses.push(status);
      if (status >= 200 && status < 300) {
        updates.confirmOne(update.id);
        break;
      }
      lastError = { date: Math.floor(Date.now() / 1_000), message: `Wrong response from the webhook: ${status}` };
      await new Promise((resolve) => setTimeout(resolve, Math.min(1_000, 20 * 2 ** Math.min(attempt, 6))));
    }
    inFlight.delete(update.id);
    busyChats.delete(update.chatId);
    dispatch();
  };

  const dispatch = () => {
    if (webhook === undefined) return;
    const target = webhook;
    for (const update of updates.pending()) {
      if (inFlight.size >= target.maxConnections) return;
      if (inFlight.has(update.id) || busyChats.has(update.chatId)) continue;
      inFlight.add(update.id);
      busyChats.add(update.chatId);
      void deliver(target, update);
    }
  };

  return {
    set(next: Webhook | undefined) {
      webhook = next;
      updates.listen(next === undefined ? undefined : dispatch);
      dispatch();
    },
    current: () => webhook,
    /** HTTP statuses of all deliveries in order; 0 where no answer came. */
    statuses: (): readonly number[] => statuses,
    info: () => ({
      url: webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pendingCount(),
      ...(webhook && { max_connections: webhook.maxConnections }),
      ...(updates.allowed() && { allowed_updates: updates.allowed() }),
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
    }),
    stop() {
      webhook = undefined;
      updates.listen(undefined);
      agent.destroy();
    },
  };
}
