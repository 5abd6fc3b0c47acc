import { type DeliveryReport } from '../../core/delivery-report.ts';
import { type InboundEvent } from '../../core/inbound.ts';
import { parseMessage } from './parse-message.ts';
import { parseStatus } from './parse-status.ts';
import { deliverySchema, valueSchema } from './webhook-schema.ts';

/** What one delivery of Meta holds. Names of fields and codes only: nothing of it is a person's. */
export interface Delivery {
  readonly events: readonly InboundEvent[];
  readonly reports: readonly DeliveryReport[];
  /** Sends that a status names, with the message's id. */
  readonly named: readonly { readonly opaque: string; readonly providerId: string }[];
  /** Meant for nobody here: codes for the log. */
  readonly ignored: readonly string[];
  /** Codes that Meta gives for our own troubles: failed messages, errors of the account. */
  readonly codes: readonly number[];
  /** Fields without which a part cannot be kept: `entry[0].changes[0].value.messages[1].from`. */
  readonly unreadable: readonly string[];
}

/** @param isOurs whether a phone number id is configured here */
export function parseDelivery(raw: unknown, isOurs: (numberId: string) => boolean, now: Date): Delivery {
  const found = {
    events: [] as InboundEvent[],
    reports: [] as DeliveryReport[],
    named: [] as { opaque: string; providerId: string }[],
    ignored: [] as string[],
    codes: [] as number[],
    unreadable: [] as string[],
  };
  const delivery = deliverySchema.safeParse(raw);
  if (!delivery.success) {
    found.unreadable.push(fieldName(delivery.error.issues[0]?.path ?? []));
    return found;
  }
  for (const [entryAt, { changes }] of delivery.data.entry.entries()) {
    for (const [changeAt, { field, value }] of changes.entries()) {
      const at = ['entry', entryAt, 'changes', changeAt, 'value'];
      // Reviews of templates, the number's quality: told to operators by Meta itself.
      if (field !== 'messages') found.ignored.push(`field:${codeName(field)}`);
      else readChange(value, at);
    }
  }
  return found;

  function readChange(value: unknown, at: readonly PropertyKey[]): void {
    const parsed = valueSchema.safeParse(value);
    if (!parsed.success) {
      found.unreadable.push(fieldName([...at, ...(parsed.error.issues[0]?.path ?? [])]));
      return;
    }
    const { metadata, contacts = [], messages = [], statuses = [], errors = [] } = parsed.data;
    const account = metadata.phone_number_id;
    if (!isOurs(account)) {
      found.ignored.push('number-not-configured');
      return;
    }
    found.codes.push(...errors.map(({ code }) => code));
    for (const [position, message] of messages.entries()) {
      const result = parseMessage(message, { account, contacts, now });
      if (result.kind === 'events') found.events.push(...result.events);
      else if (result.kind === 'ignored') found.ignored.push(result.what);
      else found.unreadable.push(fieldName([...at, 'messages', position, result.field]));
    }
    for (const [position, status] of statuses.entries()) {
      const result = parseStatus(status, { account, now });
      if (result.kind === 'report') {
        found.reports.push(result.report);
        if (result.opaque !== undefined)
          found.named.push({ opaque: result.opaque, providerId: result.report.providerId });
        if (result.code !== undefined) found.codes.push(result.code);
      } else if (result.kind === 'ignored') found.ignored.push(`status:${codeName(result.what)}`);
      else found.unreadable.push(fieldName([...at, 'statuses', position, result.field]));
    }
  }
}

/** Only what looks like a code goes into a log. */
const codeName = (name: string): string => (/^[a-z_]{1,60}$/.test(name) ? name : 'other');

/** `entry[0].changes[0].value.metadata` */
function fieldName(path: readonly PropertyKey[]): string {
  const parts = path.filter((part) => part !== '');
  if (parts.length === 0) return 'body';
  return parts
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('');
}
