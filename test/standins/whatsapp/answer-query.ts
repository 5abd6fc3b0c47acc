import { jidDecode } from '@whiskeysockets/baileys';
import { type Connection } from './connection.ts';
import { sendPast } from './deliver.ts';
import { type Exchange } from './exchange.ts';
import { uploadAuth } from './media-store.ts';
import { type Account, type Companion } from './people.ts';
import { bundleNodes, readKey, readSignedKey } from './protocol/key-bundle.ts';
import {
  attribute,
  bytesIn,
  childOf,
  childrenOf,
  deviceOf,
  firstChild,
  needChild,
  ProtocolError,
  server,
  type Stanza,
  stanza,
} from './protocol/stanza.ts';
import { answerLinkCode } from './registration.ts';
import { takeCompanionBundle } from './write.ts';

type Answer = (content?: Stanza[]) => void;

/** An `<iq>` of a client. What is not known here is answered with an empty result and remembered. */
export function answerQuery(connection: Connection, query: Stanza): void {
  const { exchange, companion } = connection;
  const { xmlns, type, id } = query.attrs;
  const inner = firstChild(query);
  const kind = `${xmlns ?? '-'}/${type ?? '-'}/${inner?.tag ?? '-'}`;
  exchange.queries.set(kind, (exchange.queries.get(kind) ?? 0) + 1);
  const result: Answer = (content) => {
    connection.send(stanza('iq', { from: server, type: 'result', id }, content));
  };
  if (kind === 'md/set/link_code_companion_reg' && inner !== undefined) return answerLinkCode(connection, query, inner);
  // Of a connection that another has replaced, and that does not know it yet: nobody listens to it any more.
  if (companion === undefined && !connection.isOpen()) return;
  if (companion === undefined) throw new ProtocolError(`${kind} was asked before the login`);
  const known = fixed[kind];
  if (known !== undefined) return result(known());

  switch (kind) {
    case 'encrypt/get/count':
      return result([stanza('count', { value: String(companion.preKeys.size) })]);
    case 'encrypt/get/key':
      return result([
        stanza(
          'list',
          {},
          childrenOf(inner, 'user').map((user) => keysOf(exchange, user)),
        ),
      ]);
    case 'encrypt/set/registration':
      uploadPreKeys(companion, query);
      return result();
    case 'encrypt/set/rotate':
      companion.signedPreKey = readSignedKey(needChild(inner, 'skey'));
      return result();
    case 'passive/set/active':
      result();
      connection.active = true;
      if (exchange.manners.sendsPast) beginPast(connection, companion);
      return;
    case 'usync/get/usync':
      return result([devicesAndLids(exchange, needChild(query, 'usync'))]);
    case 'w:sync:app:state/set/sync':
      return syncAppState(connection, query, result);
    case 'w:m/set/media_conn':
      return result([mediaConnection(exchange)]);
    case 'w:mex/get/query':
      return result([stanza('result', {}, restrictionsOf(companion.account))]);
    case 'md/set/remove-companion-device':
      companion.account.companions.delete(companion.number);
      result();
      connection.send(stanza('stream:error', { code: '401' }, [stanza('conflict', { type: 'device_removed' })]));
      return;
    default:
      exchange.unhandled.push(query);
      return result();
  }
}

/** Not waited for: the acknowledgements of the first batch come by the same connection. */
function beginPast(connection: Connection, companion: Companion): void {
  sendPast(companion).catch((error: unknown) => {
    connection.exchange.errors.push(error instanceof Error ? error : new Error(String(error)));
  });
}

/** What a client may ask of its restrictions: see Baileys' Socket/mex.js. */
function restrictionsOf({ reachOutLimitUntil: until }: Account): Buffer {
  const lock = {
    is_active: until !== undefined,
    time_enforcement_ends: String(until ?? 0),
    enforcement_type: until === undefined ? 'DEFAULT' : 'WEB_COMPANION_ONLY',
  };
  const caps = { total_quota: 1_000, used_quota: 0 };
  const data = { xwa2_fetch_account_reachout_timelock: lock, xwa2_message_capping_info: caps };
  return Buffer.from(JSON.stringify({ data }));
}

const privacy = (): Stanza[] => [stanza('privacy', {}, [stanza('category', { name: 'readreceipts', value: 'all' })])];

const fixed: Readonly<Record<string, () => Stanza[] | undefined>> = {
  'encrypt/get/digest': () => [stanza('digest')],
  'passive/set/passive': () => undefined,
  'w:p/get/ping': () => undefined,
  'w:stats/-/add': () => undefined,
  'abt/get/props': () => [stanza('props', { hash: 'stand-in' }, [])],
  'blocklist/get/-': () => [stanza('list', {}, [])],
  'privacy/get/privacy': privacy,
  'privacy/set/tokens': () => [stanza('tokens', {}, [])],
};

function keysOf(exchange: Exchange, user: Stanza): Stanza {
  const jid = attribute(user, 'jid');
  const found = exchange.directory.find(jid);
  const companion = found && exchange.directory.accounts.get(found.phone)?.companions.get(deviceOf(jid));
  const bundle =
    companion === undefined ? found?.devices.get(deviceOf(jid))?.takeBundle() : takeCompanionBundle(companion);
  if (bundle === undefined) return stanza('user', { jid }, [stanza('error', { code: '404', text: 'item-not-found' })]);
  return stanza('user', { jid }, bundleNodes(bundle));
}

function uploadPreKeys(companion: Companion, query: Stanza): void {
  if (!bytesIn(query, 'identity').equals(companion.identity))
    throw new ProtocolError('a linked device cannot change its identity');
  for (const key of childrenOf(childOf(query, 'list'), 'key').map(readKey)) companion.preKeys.set(key.keyId, key);
  companion.signedPreKey = readSignedKey(needChild(query, 'skey'));
}

/** "Who are these, and which devices have they?" */
function devicesAndLids(exchange: Exchange, usync: Stanza): Stanza {
  const asked = childOf(usync, 'query');
  const wants = (tag: string): boolean => childOf(asked, tag) !== undefined;
  const users = childrenOf(childOf(usync, 'list'), 'user').map((user) => {
    const contact = childOf(user, 'contact')?.content;
    const number = typeof contact === 'object' && !Array.isArray(contact) ? Buffer.from(contact).toString() : undefined;
    const jid = user.attrs['jid'] ?? `${(number ?? '').replace('+', '')}@${server}`;
    const person = exchange.directory.find(jid);
    const content: Stanza[] = [];
    if (wants('contact')) content.push(stanza('contact', { type: person === undefined ? 'out' : 'in' }));
    if (wants('lid') && person?.lid !== undefined) content.push(stanza('lid', { val: `${person.lid}@lid` }));
    if (wants('devices') && person !== undefined) content.push(deviceList(exchange, jid));
    return stanza('user', { jid }, content);
  });
  return stanza('usync', { ...usync.attrs }, [stanza('list', {}, users)]);
}

function deviceList(exchange: Exchange, jid: string): Stanza {
  const person = exchange.directory.find(jid);
  const own = exchange.directory.accounts.get(person?.phone ?? jidDecode(jid)?.user ?? '');
  const numbers = new Set([...(person?.devices.keys() ?? []), ...(own?.companions.keys() ?? [])]);
  const devices = [...numbers].map((number) =>
    stanza('device', { id: String(number), 'key-index': number === 0 ? undefined : String(number) }),
  );
  return stanza('devices', {}, [stanza('device-list', {}, devices)]);
}

/** Settings that the phone and its linked devices share: reading finds nothing, changing is refused politely. */
function syncAppState(connection: Connection, query: Stanza, result: Answer): void {
  const collections = childrenOf(childOf(query, 'sync'), 'collection');
  if (collections.some((collection) => childOf(collection, 'patch') !== undefined)) {
    const refusal = stanza('error', { code: '406', text: 'not-acceptable' });
    connection.send(stanza('iq', { from: server, type: 'error', id: query.attrs['id'] }, [refusal]));
    return;
  }
  const answers = collections.map((collection) =>
    stanza('collection', {
      name: attribute(collection, 'name'),
      version: collection.attrs['version'] ?? '0',
      type: 'result',
    }),
  );
  result([stanza('sync', {}, answers)]);
}

function mediaConnection(exchange: Exchange): Stanza {
  const hosts = exchange.manners.mediaHosts.map((hostname) =>
    stanza('host', { hostname, maxContentLengthBytes: '104857600' }),
  );
  return stanza('media_conn', { auth: uploadAuth, ttl: '3600', auth_ttl: '3600', max_buckets: '12' }, hosts);
}
