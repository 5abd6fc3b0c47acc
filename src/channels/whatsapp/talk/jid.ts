/**
 * WhatsApp's addresses of people. A number's own name is `<digits>@s.whatsapp.net`; a LID, `<digits>@lid`, stands for a person
 * whose number we may never learn. Neither is ever shown as the other.
 */

const personJid =
  /^(\d{1,30})(?:_\d{1,3})?(?::\d{1,5})?@(s\.whatsapp\.net|c\.us|hosted|lid|hosted\.lid)(?:@[\w.]{1,30})?$/u;

/**
 * The address of a person without device, or undefined for whatever is none: groups, status, newsletters, broadcast lists,
 * WhatsApp's own announcements. What reads `<digits>@lid@s.whatsapp.net` is a LID (Baileys issue 2074).
 */
export function personAddress(jid: string | undefined): string | undefined {
  const [, user, server] = personJid.exec(jid ?? '') ?? [];
  // 0@s.whatsapp.net is WhatsApp itself.
  if (user === undefined || /^0+$/u.test(user)) return undefined;
  return `${user}@${server === 'lid' || server === 'hosted.lid' ? 'lid' : 's.whatsapp.net'}`;
}

/** The digits of the phone number, where the address is one. */
export function phoneOf(address: string): string | undefined {
  return address.endsWith('@s.whatsapp.net') ? address.slice(0, address.indexOf('@')) : undefined;
}

const isLid = (address: string): boolean => address.endsWith('@lid');

/** One name for a person with two addresses: the LID, which every person has and keeps when their number changes. */
export function canonicalAddress(address: string, alias: string | undefined): string {
  return alias !== undefined && isLid(alias) ? alias : address;
}

/** The other address, where it is one: of the other kind, and a person's. */
export function aliasOf(address: string, jid: string | undefined): string | undefined {
  const alias = personAddress(jid);
  return alias === undefined || isLid(alias) === isLid(address) ? undefined : alias;
}
