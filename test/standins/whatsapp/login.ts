import { type Connection } from './connection.ts';
import { type Introduction } from './protocol/noise.ts';
import { stanza } from './protocol/stanza.ts';
import { offerToLink } from './registration.ts';

/** What follows the handshake: an unlinked client is offered references to be linked by, a linked one is logged in. */
export function login(connection: Connection, { clientKey, payload }: Introduction): void {
  const { exchange } = connection;
  const refuse = (reason: string, attributes: Readonly<Record<string, string>> = {}): void => {
    connection.send(stanza('failure', { reason, location: 'cln', ...attributes }));
    connection.close();
  };
  const { failNextLogin } = exchange.manners;
  if (failNextLogin !== undefined) {
    exchange.manners.failNextLogin = undefined;
    return refuse(failNextLogin['reason'] ?? '500', failNextLogin);
  }
  const version = payload.userAgent?.appVersion;
  const is = [version?.primary ?? 0, version?.secondary ?? 0, version?.tertiary ?? 0] as const;
  if (isOlder(is, exchange.manners.oldestVersion)) return refuse('405');
  if (payload.devicePairingData != null) return offerToLink(connection, payload.devicePairingData);

  const account = exchange.directory.accounts.get(String(payload.username ?? ''));
  const companion = account?.companions.get(payload.device ?? 0);
  if (account?.banned === true) return refuse('403');
  if (companion === undefined || !companion.noiseKey.equals(clientKey)) return refuse('401');
  const before = companion.connection;
  if (before !== undefined) {
    companion.replacements += 1;
    before.send(stanza('stream:error', {}, [stanza('conflict', { type: 'replaced' })]));
    before.companion = undefined;
    before.close();
  }
  connection.companion = companion;
  companion.connection = connection;
  companion.logins += 1;
  companion.queue.beginAnew();
  const lid = `${companion.account.lid}:${companion.number}@lid`;
  connection.send(stanza('success', { t: String(exchange.nowSeconds()), lid, location: 'cln' }));
  exchange.events.emit('login', companion);
}

function isOlder(is: readonly number[], than: readonly number[]): boolean {
  for (const [index, wanted] of than.entries()) {
    const part = is[index] ?? 0;
    if (part !== wanted) return part < wanted;
  }
  return false;
}
