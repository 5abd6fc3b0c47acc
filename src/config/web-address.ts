import { isIPv4 } from 'node:net';
import { type Environment, type EnvironmentName } from './environment.ts';

/**
 * People's words go there: https, or a machine that is this one (a test's stand-in, a server of one's own). Without the slash
 * at its end. @throws ConfigurationError
 */
export function readWebAddress(names: Environment, name: EnvironmentName): string | undefined {
  const text = names.get(name);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname)))
    return text.replace(/\/+$/, '');
  throw names.error(
    name,
    'expected an address with https:// (http:// only on this machine)',
    text,
    'Give it a certificate.',
  );
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'));
}
