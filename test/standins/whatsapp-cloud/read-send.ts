import { type StoredMedia } from './media.ts';
import { type Fields, GraphRefusal, list, malformed, missing, object, only, text } from './protocol.ts';

export interface ShownChoice {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** What a phone shows of a message, as far as one can tell from the request. */
export interface Shown {
  readonly type: 'text' | 'button' | 'list' | 'location-request' | 'template' | 'image';
  readonly text: string;
  readonly choices: readonly ShownChoice[];
  /** The bytes of an image. */
  readonly picture?: Buffer;
  /** What opens a list. */
  readonly opener?: string;
}

interface Known {
  readonly templates?: readonly { name: string; language: string }[];
  readonly findMedia?: (id: string) => StoredMedia | undefined;
}

/** Checks a body of POST /{number}/messages as Meta's pages per message type say. @throws GraphRefusal */
export function readSend(body: Fields, { templates = [], findMedia }: Known = {}): Shown {
  if (body['messaging_product'] !== 'whatsapp') throw missing('messaging_product');
  only(
    body,
    [
      'messaging_product',
      'recipient_type',
      'to',
      'recipient',
      'type',
      'text',
      'interactive',
      'template',
      'image',
      'context',
      'biz_opaque_callback_data',
    ],
    'message',
  );
  if (body['recipient_type'] !== undefined && body['recipient_type'] !== 'individual')
    throw malformed('recipient_type');
  if (body['biz_opaque_callback_data'] !== undefined)
    text(body['biz_opaque_callback_data'], 'biz_opaque_callback_data', 512);
  switch (body['type'] ?? 'text') {
    case 'text': {
      const content = object(body['text'], 'text');
      only(content, ['body', 'preview_url'], 'text');
      return { type: 'text', text: text(content['body'], 'text.body', 4_096), choices: [] };
    }
    case 'interactive':
      return readInteractive(object(body['interactive'], 'interactive'));
    case 'image': {
      const content = object(body['image'], 'image');
      only(content, ['id', 'link', 'caption'], 'image');
      const found = findMedia?.(text(content['id'], 'image.id', 300));
      if (found === undefined)
        throw new GraphRefusal(
          400,
          100,
          "Param image['id'] is not a valid whatsapp business account media attachment ID",
        );
      const caption = content['caption'] === undefined ? '' : text(content['caption'], 'image.caption', 1_024);
      return { type: 'image', text: caption, choices: [], picture: found.bytes };
    }
    case 'template': {
      const content = object(body['template'], 'template');
      const name = text(content['name'], 'template.name', 512);
      const language = text(object(content['language'], 'template.language')['code'], 'template.language.code', 20);
      if (!templates.some((one) => one.name === name && one.language === language))
        throw new GraphRefusal(404, 132001, 'Template name does not exist in the translation');
      return { type: 'template', text: `[${name} ${language}]`, choices: [] };
    }
    default:
      throw new GraphRefusal(400, 100, 'Invalid parameter', 'type is not supported by the stand-in');
  }
}

function readInteractive(interactive: Fields): Shown {
  const body = object(interactive['body'], 'interactive.body');
  const action = object(interactive['action'], 'interactive.action');
  switch (interactive['type']) {
    case 'button': {
      const words = text(body['text'], 'interactive.body.text', 1_024);
      const choices = list(action['buttons'], 'buttons', 3).map((one): ShownChoice => {
        const button = object(one, 'button');
        if (button['type'] !== 'reply') throw malformed('button.type');
        const reply = object(button['reply'], 'button.reply');
        return { id: text(reply['id'], 'button.reply.id', 256), title: text(reply['title'], 'button.reply.title', 20) };
      });
      unique(
        choices.map(({ id }) => id),
        'button ids',
      );
      unique(
        choices.map(({ title }) => title),
        'button titles',
      );
      return { type: 'button', text: words, choices };
    }
    case 'list': {
      const words = text(body['text'], 'interactive.body.text', 4_096);
      const opener = text(action['button'], 'action.button', 20);
      const sections = list(action['sections'], 'sections', 10).map((one) => object(one, 'section'));
      if (sections.length > 1) for (const section of sections) text(section['title'], 'section.title', 24);
      const rows = sections.flatMap((section) => list(section['rows'], 'rows', 10));
      if (rows.length > 10) throw malformed('a list may hold 10 rows in all');
      const choices = rows.map((one): ShownChoice => {
        const row = object(one, 'row');
        only(row, ['id', 'title', 'description'], 'row');
        const description = row['description'];
        return {
          id: text(row['id'], 'row.id', 200),
          title: text(row['title'], 'row.title', 24),
          ...(description !== undefined && { description: text(description, 'row.description', 72) }),
        };
      });
      unique(
        choices.map(({ id }) => id),
        'row ids',
      );
      return { type: 'list', text: words, choices, opener };
    }
    case 'location_request_message':
      if (action['name'] !== 'send_location') throw malformed('action.name');
      return { type: 'location-request', text: text(body['text'], 'interactive.body.text', 1_024), choices: [] };
    default:
      throw malformed('interactive.type');
  }
}

function unique(values: readonly string[], name: string): void {
  if (new Set(values).size !== values.length) throw malformed(`${name} must be unique`);
}
