import { ConfigurationError } from '../../core/errors.ts';

/** Where WhatsApp is, when it is not WhatsApp: a stand-in on this machine. */
export interface StandinServer {
  readonly url: string;
  /** The stand-in's Noise root key, 32 bytes. Left out: WhatsApp's own, which no stand-in can prove. */
  readonly rootKey?: Buffer;
}

/**
 * The names of this machine. A connection to any other server would hand the account, and every word that people write, to whoever runs
 * it: TLS alone tells us who WhatsApp is, because anybody can make a Noise certificate chain of their own.
 */
const loopback: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * WHATSAPP_WEB_URL and WHATSAPP_WEB_ROOT_KEY, which tests alone set.
 * @returns undefined for WhatsApp's own server
 * @throws ConfigurationError for a server that is not on this machine, or a root key without one
 */
export function readStandinServer(url: string | undefined, rootKey: string | undefined): StandinServer | undefined {
  if (url === undefined) {
    if (rootKey === undefined) return undefined;
    throw new ConfigurationError(
      { file: 'WHATSAPP_WEB_ROOT_KEY' },
      'expected WHATSAPP_WEB_URL beside it: the root key of WhatsApp itself is never replaced',
      'Leave both out: they are for tests against a stand-in.',
    );
  }
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  if (!['ws:', 'wss:'].includes(protocol) || !loopback.includes(hostname)) {
    throw new ConfigurationError(
      { file: 'WHATSAPP_WEB_URL' },
      'expected a WebSocket address on this machine, such as ws://127.0.0.1:9000/ws/chat',
      'Leave it out to reach WhatsApp itself; any other server could read everything.',
    );
  }
  if (rootKey === undefined) return { url };
  const bytes = Buffer.from(rootKey, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== rootKey) {
    throw new ConfigurationError(
      { file: 'WHATSAPP_WEB_ROOT_KEY' },
      'expected 32 bytes in base64',
      'The stand-in prints its root key when it starts.',
    );
  }
  return { url, rootKey: bytes };
}
