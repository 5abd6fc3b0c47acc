import type { ILogger } from '@whiskeysockets/baileys/lib/Utils/logger.js';
import { type Logger } from '../../core/logger.ts';
import { unread } from './open-socket.ts';

/**
 * What Baileys may say in our log: its own words (7.0.0-rc14) and our code for them. Everything else is counted alone, and no object
 * that it hands over is ever looked at: they hold keys, numbers and what people wrote.
 */
const codes: ReadonlyMap<string, string> = new Map([
  ['Buffer timeout reached, auto-flushing', 'buffer-timeout'],
  ['Failed to check/upload pre-keys during initialization', 'pre-keys-not-uploaded'],
  ['Failed to encrypt for recipient', 'not-encrypted'],
  ['Failed to send retry', 'retry-not-sent'],
  ['Failed to store LID-PN mapping', 'lid-not-stored'],
  ['MAC error detected, forcing immediate session recreation', 'mac-error'],
  ['could not send message again, as it was not found', 'asked-for-unknown-message'],
  ['dropping spoofed self-only protocolMessage from non-self sender', 'spoofed-message-dropped'],
  ['error in handling message', 'message-not-handled'],
  ['error in sending message again', 'not-sent-again'],
  ['error in sending keep alive', 'keep-alive-failed'],
  ['error in socket end handler', 'end-handler-failed'],
  ['error in validating connection', 'handshake-failed'],
  ['failed to decrypt message', 'not-decrypted'],
  ['failed to run digest after login', 'digest-failed'],
  ['failed to send initial passive iq', 'not-activated'],
  ['keep alive called when WS not open', 'keep-alive-on-closed'],
  ['stream errored out', 'stream-error'],
  ['timed out waiting for message', 'answer-timed-out'],
  ['transaction failed, rolling back', 'key-transaction-failed'],
  [unread.frame, 'frame-not-read'],
  [unread.stanza, 'stanza-not-handled'],
]);

const tellEveryMs = 60_000;

/**
 * The logger that Baileys is given. Its `level` decides what Baileys prepares for it, not what is written: that is the list above, as
 * warnings, and once a minute how many other lines there were.
 * @param level `trace` makes Baileys spell out every stanza; for tests that nothing of it comes through
 */
export function createBaileysLog(logger: Logger, account: string, level = 'warn'): ILogger {
  let others = 0;
  let timer: NodeJS.Timeout | undefined;
  const listen = (first: unknown, second?: string): void => {
    const words = typeof first === 'string' ? first : second;
    const code = words === undefined ? undefined : codes.get(words);
    if (code !== undefined) {
      logger.warn('whatsapp.baileys', { channel: 'whatsapp', kind: account, code });
      return;
    }
    others += 1;
    timer ??= setTimeout(() => {
      timer = undefined;
      logger.info('whatsapp.baileys-other', { channel: 'whatsapp', kind: account, count: others });
      others = 0;
    }, tellEveryMs).unref();
  };
  const ignore = (): void => undefined;
  const log: ILogger = {
    level,
    child: () => log,
    trace: ignore,
    debug: ignore,
    info: ignore,
    warn: listen,
    error: listen,
  };
  return log;
}
