/** Where WhatsApp's clients fetch files from (Baileys, DEF_MEDIA_HOST). */
const mediaHost = 'mmg.whatsapp.net';

/**
 * The only addresses that we fetch: https on WhatsApp's own hosts, on the usual port. The sender chooses what a message says
 * here, and would otherwise learn our server's address or make it knock at doors inside. @returns undefined for any other
 * @param loopback also plain http on 127.0.0.1, against a stand-in only
 */
export function mediaAddress(place: string, loopback: boolean): URL | undefined {
  const url = parse(place.startsWith('/') ? `https://${mediaHost}${place}` : place);
  if (url === undefined || place.startsWith('//') || place.length > 800) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  if (loopback && url.protocol === 'http:' && url.hostname === '127.0.0.1') return url;
  return url.protocol === 'https:' && url.port === '' && url.hostname.endsWith('.whatsapp.net') ? url : undefined;
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
