import { type WakeUp } from '../core/wake-up.ts';
import { type Claimed, type Personal } from './claim.ts';
import { markEmailRefused, readEmail } from './email/address.ts';
import { sendEmail } from './email/send-email.ts';
import { afterTry, type Door, type Outcome } from './outcome.ts';
import { type DoorParts } from './parts.ts';
import { readPushKey } from './push/push-key.ts';
import { sendPush } from './push/send-push.ts';
import { endDevice, openSubscription } from './push/subscriptions.ts';
import { sayAlerts, type ToldAlert, writeLetter } from './say.ts';
import { offeredAs, toldOnPage } from './told-alerts.ts';
import { sendWebhook } from './webhook/send-webhook.ts';

/** `moot`: there is nothing left to tell, or nobody to tell it to. */
type Tried = Outcome | { readonly kind: 'moot'; readonly code: string };

/**
 * Sends one notification and writes down what became of it. @returns the next try, if there is one
 * @throws what the database throws: the row is then tried again after its lease
 */
export async function deliver(parts: DoorParts, claimed: Claimed): Promise<WakeUp | undefined> {
  const door = claimed.about.kind === 'offer' ? 'webhook' : claimed.about.to.door;
  const isLate = parts.clock.now() >= claimed.expiresAt;
  const tried: Tried = isLate ? { kind: 'moot', code: 'too-late' } : await send(parts, claimed);
  return settle(parts, claimed, door, tried);
}

async function send(parts: DoorParts, { id, about, expiresAt }: Claimed): Promise<Tried> {
  const now = parts.clock.now();
  switch (about.kind) {
    case 'offer': {
      const [alert] = await offeredAs(parts.store.db, about.offerId);
      const webhook = parts.webhooks.find(({ name }) => name === about.webhook);
      if (alert === undefined) return { kind: 'moot', code: 'taken' };
      if (webhook === undefined) return { kind: 'refused', code: 'not-configured' };
      return sendWebhook({ ...alert, id }, webhook, now);
    }
    case 'page': {
      const alerts = await toldOnPage(parts.store.db, about.pageId);
      if (alerts.length === 0) return { kind: 'moot', code: 'taken' };
      return tell(parts, about.to, { id, alerts, keepMs: expiresAt.getTime() - now.getTime() }, now);
    }
    case 'test':
      return tell(parts, about.to, { id, alerts: [], keepMs: expiresAt.getTime() - now.getTime() }, now);
  }
}

interface Telling {
  readonly id: string;
  /** None: a test. */
  readonly alerts: readonly ToldAlert[];
  readonly keepMs: number;
}

async function tell(parts: DoorParts, to: Personal, { id, alerts, keepMs }: Telling, now: Date): Promise<Tried> {
  const isTest = alerts.length === 0;
  const testTitle = parts.text('doors-test');
  const testBody = parts.text('doors-test-more');
  if (to.door === 'push') {
    const subscription = await openSubscription(parts.store, to.device);
    if (subscription === undefined) return { kind: 'refused', code: 'device-gone' };
    const key = await readPushKey(parts.store);
    const said = isTest ? { title: testTitle, body: testBody, path: '/desk/told' } : sayAlerts(alerts, parts.text, now);
    const { pushSubject: subject, thisMachine } = parts;
    return sendPush({ said, tag: isTest ? 'test' : 'alarms', keepMs }, subscription, { key, subject, thisMachine });
  }
  const email = await readEmail(parts.store, to.responder);
  if (email === undefined || parts.mailServer === undefined) return { kind: 'refused', code: 'address-gone' };
  const letter = isTest
    ? { subject: `Suar: ${testTitle}`, text: `${testBody}\n` }
    : writeLetter(alerts, parts.text, parts.address, now);
  return sendEmail({ to: email.address, ...letter, id }, parts.mailServer);
}

async function settle(
  parts: DoorParts,
  { id, attempt, expiresAt, about }: Claimed,
  door: Door,
  tried: Tried,
): Promise<WakeUp | undefined> {
  const now = parts.clock.now();
  const after =
    tried.kind === 'moot'
      ? { state: 'expired' as const, code: tried.code }
      : afterTry(tried, { attempt, expiresAt }, parts.retry, now);
  await parts.store.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('notification')
      .set({
        state: after.state,
        lease_until: null,
        due_at: after.state === 'queued' ? after.dueAt : null,
        ended_at: after.state === 'queued' ? null : now,
        failure: after.state === 'sent' ? null : after.code,
      })
      .where('id', '=', id)
      .where('state', '=', 'queued')
      // Who came after our lease counts the tries from here.
      .where('attempts', '=', attempt)
      .execute();
    if (tried.kind !== 'gone' || about.kind === 'offer') return;
    if (about.to.door === 'push') await endDevice(tx, about.to.device, tried.code, now);
    else await markEmailRefused(tx, about.to.responder, tried.code);
  });
  parts.onOutcome(door, after.state === 'queued' ? 'again' : after.state);
  if (after.state === 'failed') parts.logger.warn('doors.failed', { kind: door, code: after.code, rowId: id, attempt });
  return after.state === 'queued' ? { kind: 'notice', id, dueAt: after.dueAt } : undefined;
}
