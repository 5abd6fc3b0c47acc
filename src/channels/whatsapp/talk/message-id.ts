import { type Vault } from '../../../store/index.ts';

/**
 * WhatsApp's id of a message of ours, the same for every try: the phone shows a second try as the first. In the form that
 * Baileys gives (generateMessageIDV2: 3EB0 and 18 hex digits), keyed, so that nobody can guess the id of somebody else's message.
 */
export function messageIdFor(vault: Pick<Vault, 'blindIndex'>, account: string, key: string): string {
  const digits = vault.blindIndex('whatsapp', account, `sent ${key}`).toString('hex');
  return `3EB0${digits.slice(0, 18).toUpperCase()}`;
}

/**
 * The inbox's id of what a person sent: one for both of their addresses, and for every delivery of the same message.
 * @param part what of the message, where it became more than one event, or was not readable
 */
export function providerIdFor(
  vault: Pick<Vault, 'blindIndex'>,
  account: string,
  person: string,
  messageId: string,
  part: string,
): string {
  return vault.blindIndex('whatsapp', account, `heard ${person} ${messageId} ${part}`).toString('base64url');
}
