import { type Readable } from 'node:stream';
import { type Api } from 'grammy';
import { type Attachment } from '../../core/inbound.ts';
import { SendError } from '../../core/outbound.ts';
import { type Secret } from '../../core/secret.ts';
import { telegramLimits, telegramTimes } from './limits.ts';
import { toSendError } from './send-failure.ts';
import { boundedDownload } from '../bounded-download.ts';
import { type Transport } from '../transport.ts';

/**
 * Opens a file's bytes: getFile, then a download whose address holds the token and therefore appears in no error.
 * The stream fails with a SendError when the file is longer than 20 MB or the connection breaks. @throws SendError
 */
export async function openFile(
  { api, transport }: { readonly api: Api; readonly transport: Transport },
  token: Secret,
  apiRoot: string,
  attachment: Attachment,
): Promise<Readable> {
  try {
    const file = await api.getFile(attachment.reference);
    if (file.file_path === undefined || (file.file_size ?? 0) > telegramLimits.downloadBytes) throw tooLong();
    const response = await transport.request(`${apiRoot}/file/bot${token.reveal()}/${encodedPath(file.file_path)}`, {
      method: 'GET',
      timeLimitMs: telegramTimes.requestMs,
      connectLimitMs: telegramTimes.connectMs,
    });
    const status = response.statusCode ?? 0;
    if (status !== 200) {
      response.destroy();
      throw statusError(status);
    }
    return withinLimit(response);
  } catch (error) {
    throw toSendError(error);
  }
}

const tooLong = () => new SendError({ kind: 'refused', reason: 'malformed' });

function statusError(status: number): SendError {
  if (status === 401) return new SendError({ kind: 'refused', reason: 'unauthorized' });
  // A link is valid for an hour at least (Bot API, getFile) and was made just now: the file itself is gone.
  if (status === 404 || status === 410) return new SendError({ kind: 'refused', reason: 'gone' });
  if (status === 429) return new SendError({ kind: 'throttled', afterMs: undefined, scope: 'account' });
  return new SendError({ kind: 'unavailable', reason: `HTTP ${status}` });
}

function encodedPath(path: string): string {
  const parts = path.split('/');
  // A step upward would leave the folder of files and ask for something else under our token.
  if (parts.some((part) => part === '..' || part === '.'))
    throw new SendError({ kind: 'refused', reason: 'malformed' });
  return parts.map(encodeURIComponent).join('/');
}

function withinLimit(source: Readable): Readable {
  const { downloadBytes: maximumBytes } = telegramLimits;
  return boundedDownload(source, { maximumBytes, idleMs: telegramTimes.requestMs, tooLong });
}
