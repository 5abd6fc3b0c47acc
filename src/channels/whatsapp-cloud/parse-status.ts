import { type DeliveryReport } from '../../core/delivery-report.ts';
import { reportOfCode } from './error-table.ts';
import { timeOf } from './parse-message.ts';
import { statusSchema } from './webhook-schema.ts';

export type ParsedStatus =
  /** `opaque`: the name that our send had, whoever heard its answer. `code`: why it failed. */
  | { readonly kind: 'report'; readonly report: DeliveryReport; readonly opaque?: string; readonly code?: number }
  | { readonly kind: 'ignored'; readonly what: string }
  | { readonly kind: 'unreadable'; readonly field: string };

/** Reads one element of `statuses` ("Status messages webhook reference"). Pure. */
export function parseStatus(raw: unknown, context: { readonly account: string; readonly now: Date }): ParsedStatus {
  const parsed = statusSchema.safeParse(raw);
  if (!parsed.success) return { kind: 'unreadable', field: parsed.error.issues[0]?.path.join('.') ?? '' };
  const { id, status, timestamp, errors, biz_opaque_callback_data: opaque } = parsed.data;
  const code = errors?.[0]?.code;
  const state = stateOf(status, code);
  if (state === undefined) return { kind: 'ignored', what: status.slice(0, 60) };
  return {
    kind: 'report',
    report: {
      channel: 'whatsapp-cloud',
      account: context.account,
      providerId: id,
      state,
      at: timeOf(timestamp, context.now),
    },
    ...(opaque !== undefined && { opaque }),
    ...(code !== undefined && { code }),
  };
}

function stateOf(status: string, code: number | undefined): DeliveryReport['state'] | undefined {
  switch (status) {
    case 'sent':
    case 'delivered':
    case 'read':
      return { kind: status };
    // A voice message was listened to.
    case 'played':
      return { kind: 'read' };
    case 'failed':
      return reportOfCode(code);
    default:
      return undefined;
  }
}
