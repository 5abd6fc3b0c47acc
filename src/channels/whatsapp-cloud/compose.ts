import { type Choice, type PersonMessage } from '../../core/outbound.ts';
import { cloudLimits } from './limits.ts';

/** The body of POST /{phone-number-id}/messages: "Messages", reference. */
export type GraphRequest = Recipient & {
  readonly messaging_product: 'whatsapp';
  readonly recipient_type: 'individual';
  /** Comes back in every status of this message: it finds the row also when the answer to the send was lost. */
  readonly biz_opaque_callback_data: string;
} & GraphContent;

/** A phone number, or where we never learnt one a business-scoped user id ("Business-scoped user IDs"). */
type Recipient = { readonly to: string } | { readonly recipient: string };

type GraphContent =
  | { readonly type: 'text'; readonly text: { readonly body: string; readonly preview_url: false } }
  | { readonly type: 'interactive'; readonly interactive: Interactive }
  | { readonly type: 'image'; readonly image: { readonly id: string } }
  | {
      readonly type: 'template';
      readonly template: { readonly name: string; readonly language: { readonly code: string } };
    };

type Interactive =
  | {
      readonly type: 'button';
      readonly body: { readonly text: string };
      readonly action: {
        readonly buttons: readonly {
          readonly type: 'reply';
          readonly reply: { readonly id: string; readonly title: string };
        }[];
      };
    }
  | {
      readonly type: 'list';
      readonly body: { readonly text: string };
      readonly action: {
        readonly button: string;
        readonly sections: readonly [{ readonly rows: readonly ListRow[] }];
      };
    }
  | {
      readonly type: 'location_request_message';
      readonly body: { readonly text: string };
      readonly action: { readonly name: 'send_location' };
    };

interface ListRow {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

export function composeMessage(address: string, message: PersonMessage, opaque: string): GraphRequest {
  return { ...envelope(address, opaque), ...contentOf(message) };
}

/** A picture that was uploaded to Meta before, without words beneath it: the text has been said already. */
export function composePicture(address: string, mediaId: string, opaque: string): GraphRequest {
  return { ...envelope(address, opaque), type: 'image', image: { id: mediaId } };
}

/** A text that Meta approved before, under this name and for this language: all that it carries to a closed window. */
export function composeTemplate(address: string, name: string, language: string, opaque: string): GraphRequest {
  return { ...envelope(address, opaque), type: 'template', template: { name, language: { code: language } } };
}

function envelope(address: string, opaque: string) {
  const recipient: Recipient = isPhoneNumber(address) ? { to: address } : { recipient: address };
  return {
    messaging_product: 'whatsapp' as const,
    recipient_type: 'individual' as const,
    ...recipient,
    biz_opaque_callback_data: opaque,
  };
}

/** A wa_id is digits; a BSUID begins with a country's two letters and a point. */
export function isPhoneNumber(address: string): boolean {
  return /^\d{5,20}$/.test(address);
}

/** A preview fetches the linked page and shows it on the screen: never. */
function contentOf({ text, choices, asks }: PersonMessage): GraphContent {
  if (choices.length === 0 && asks === 'location') return { type: 'interactive', interactive: locationRequest(text) };
  if (choices.length === 0) return { type: 'text', text: { body: text, preview_url: false } };
  const labels = choices.map(({ label }) => oneLine(label));
  return { type: 'interactive', interactive: fitButtons(labels) ? buttons(text, choices) : list(text, choices) };
}

/** "Location request messages": WhatsApp writes its button in the language of the phone. */
function locationRequest(text: string): Interactive {
  return { type: 'location_request_message', body: { text }, action: { name: 'send_location' } };
}

function fitButtons(labels: readonly string[]): boolean {
  const different = new Set(labels.map((label) => label.toLowerCase())).size === labels.length;
  return (
    different &&
    labels.length <= cloudLimits.replyButtons &&
    labels.every((label) => label.length <= cloudLimits.replyButtonUnits)
  );
}

function buttons(text: string, choices: readonly Choice[]): Interactive {
  return {
    type: 'button',
    body: { text },
    action: { buttons: choices.map(({ id, label }) => ({ type: 'reply', reply: { id, title: oneLine(label) } })) },
  };
}

/**
 * Rows are numbered, so that no two titles are the same where they had to be cut, and so that somebody may as well type the
 * number. What opens the list says the numbers: it is the one word here that belongs to no text, so it is in no language.
 */
function list(text: string, choices: readonly Choice[]): Interactive {
  const rows = choices.map(({ id, label }, position): ListRow => {
    const line = oneLine(label);
    const title = `${position + 1}. ${line}`;
    if (title.length <= cloudLimits.rowTitleUnits) return { id, title };
    return { id, title: cutTo(title, cloudLimits.rowTitleUnits), description: line };
  });
  return { type: 'list', body: { text }, action: { button: `☰ 1–${choices.length}`, sections: [{ rows }] } };
}

const oneLine = (label: string): string => label.replace(/\s+/gu, ' ').trim();

/** Cuts between characters as people see them, never within one. */
function cutTo(text: string, units: number): string {
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (cut.length + segment.length > units - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
