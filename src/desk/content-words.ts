import { type InboundContent } from '../core/inbound.ts';

const media = {
  photo: 'photo',
  voice: 'voice note',
  video: 'video',
  document: 'document',
  sticker: 'sticker',
} as const;

/** What a person sent, as one text: their words as they wrote them, anything else named in brackets. */
export function contentWords(content: InboundContent): string {
  switch (content.kind) {
    case 'message':
      return [
        ...content.attachments.map(
          ({ kind, fileName }) => `[${media[kind]}${fileName === undefined ? '' : `: ${fileName}`}]`,
        ),
        ...(content.text === '' ? [] : [content.text]),
      ].join('\n');
    case 'choice':
      return `[chose: ${content.choice}]`;
    case 'location': {
      const accuracy = content.accuracyMetres === undefined ? '' : `, within ${Math.round(content.accuracyMetres)} m`;
      return `[location: ${content.latitude}, ${content.longitude}${accuracy}]`;
    }
    case 'contact':
      // A number passed on is a third person's: it is shown on the case, not spread over chats.
      return content.isSender ? '[shared their own contact]' : '[shared the contact of somebody else]';
    case 'edit':
      return `[changed an earlier message, which now reads]\n${content.text}`;
    case 'taken-back':
      return '[took an earlier message back]';
    case 'blocked':
      return '[stopped the bot, or somebody took the phone: nothing we send arrives]';
    case 'unblocked':
      return '[let us back in]';
    case 'unknown':
      return `[something that cannot be shown: ${content.what}]`;
  }
}
