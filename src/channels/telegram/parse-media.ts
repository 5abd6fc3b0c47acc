import { type Attachment } from '../../core/inbound.ts';
import { type TelegramFile, type TelegramMessage } from './update-schema.ts';

/** The media of one message: at most one, because Telegram sends an album as several messages. */
export function attachmentsOf(message: TelegramMessage): Attachment[] {
  if (message.photo) return [attachment('photo', largest(message.photo), 'image/jpeg')];
  if (message.voice) return [attachment('voice', message.voice)];
  if (message.audio) return [attachment('voice', message.audio)];
  if (message.video) return [attachment('video', message.video)];
  if (message.video_note) return [attachment('video', message.video_note, 'video/mp4')];
  // An animation carries a `document` too, for old clients: Bot API, Message.
  if (message.animation) return [attachment('video', message.animation)];
  if (message.document) return [attachment('document', message.document)];
  if (message.sticker) return [attachment('sticker', message.sticker)];
  return [];
}

interface PhotoSize extends TelegramFile {
  readonly width: number;
  readonly height: number;
}

function largest(sizes: readonly PhotoSize[]): TelegramFile {
  return sizes.reduce((best, size) => (size.width * size.height >= best.width * best.height ? size : best));
}

function attachment(kind: Attachment['kind'], file: TelegramFile, usualMediaType?: string): Attachment {
  const mediaType = file.mime_type?.slice(0, 200) ?? usualMediaType;
  return {
    kind,
    reference: file.file_id,
    ...(file.file_unique_id !== undefined && { uniqueReference: file.file_unique_id }),
    ...(mediaType !== undefined && { mediaType }),
    ...(file.file_size !== undefined && { bytes: file.file_size }),
    ...(file.file_name !== undefined && { fileName: file.file_name.slice(0, 300) }),
  };
}
