import { type Contact } from '../jobcheck/index.ts';
import { type Vault } from '../store/index.ts';

/** Finds a contact again without keeping it: HMAC of kind and canonical value. */
export function contactIndex(vault: Vault, { kind, value }: Pick<Contact, 'kind' | 'value'>): Buffer {
  return vault.blindIndex('advert-contact', kind, value);
}
