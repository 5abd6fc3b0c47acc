import { lookup as resolveName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Addresses that no push service has: this machine, private networks, link-local (where clouds keep their secrets), shared and
 * reserved ones. IANA, special-purpose address registries for IPv4 and IPv6.
 */
const inside = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 96],
  // Translations of IPv4 addresses, private ones among them.
  ['64:ff9b::', 32],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(network, bits, 'ipv6');
}

/** Whether a numeric address is one that anybody on the internet could reach. */
export function isOutside(address: string): boolean {
  const family = isIP(address);
  // A BlockList looks at the IPv4 address in a mapped IPv6 one (::ffff:10.0.0.1) by its IPv4 rules.
  return family !== 0 && !inside.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Where a browser said that it takes messages. Anybody on the staff may write one here, and our server would knock: https only, no
 * password, and no numeric address inside. A name is looked at again when it is resolved.
 * @param thisMachine also http on 127.0.0.1: against a stand-in
 * @returns undefined for any other
 */
export function outsideAddress(text: string, thisMachine: boolean): URL | undefined {
  const url = URL.canParse(text) && text.length <= 1_000 ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') return undefined;
  if (thisMachine && url.protocol === 'http:' && url.hostname === '127.0.0.1') return url;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const isName = isIP(host) === 0;
  if (url.protocol !== 'https:' || (isName ? !host.includes('.') || isLocalName(host) : !isOutside(host)))
    return undefined;
  return url;
}

/** Names that never belong to the internet: RFC 6761, RFC 6762, and ICANN's "internal". */
function isLocalName(host: string): boolean {
  return /(?:^|\.)(?:localhost|local|internal|home\.arpa|lan|intranet|corp)$/i.test(host);
}

export class InsideAddressError extends Error {
  override readonly name = 'InsideAddressError';
  readonly code = 'address-inside';

  constructor() {
    super('the name leads to an address inside');
  }
}

/** Resolves a name for one connection, and refuses where it leads inside: what is looked at is what is connected to. */
export const lookupOutside: LookupFunction = (hostname, options, done) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) done(error, []);
    else if (addresses.some(({ address }) => !isOutside(address))) done(new InsideAddressError(), []);
    else if (options.all === true) done(null, addresses);
    else done(null, addresses[0]?.address ?? '', addresses[0]?.family);
  });
};
