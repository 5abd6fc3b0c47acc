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

type ServerName = 'WHATSAPP_WEB_URL' | 'WHATSAPP_WEB_ROOT_KEY';
/** Makes the error; the reader of the environment knows where the value was written. */
type Refuse = (name: ServerName, expected: string, got: string | undefined, hint: string) => ConfigurationError;

const refusePlainly: Refuse = (name, expected, _got, hint) => new ConfigurationError({ file: name }, expected, hint);

/**
 * WHATSAPP_WEB_URL and WHATSAPP_WEB_ROOT_KEY (base64), which tests alone set.
 * @returns undefined for WhatsApp's own server
 * @throws ConfigurationError for a server that is not on this machine, or a root key without one
 */
export function readStandinServer(
  url: string | undefined,
  rootKey: string | undefined,
  refuse: Refuse = refusePlainly,
): StandinServer | undefined {
  if (url === undefined) {
    if (rootKey === undefined) return undefined;
    const expected = 'expected WHATSAPP_WEB_URL beside it: the root key of WhatsApp itself is never replaced';
    throw refuse('WHATSAPP_WEB_ROOT_KEY', expected, undefined, 'Leave both out: they are for tests with a stand-in.');
  }
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  if (!['ws:', 'wss:'].includes(protocol) || !loopback.includes(hostname)) {
    const expected = 'expected a WebSocket address on this machine, such as ws://127.0.0.1:9000/ws/chat';
    const hint = 'Leave it out to reach WhatsApp itself: any other server could read everything.';
    throw refuse('WHATSAPP_WEB_URL', expected, url, hint);
  }
  if (rootKey === undefined) return { url };
  const bytes = Buffer.from(rootKey, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== rootKey) {
    const hint = 'It is the public root key of the stand-in.';
    throw refuse('WHATSAPP_WEB_ROOT_KEY', 'expected 32 bytes in base64', undefined, hint);
  }
  return { url, rootKey: bytes };
}
