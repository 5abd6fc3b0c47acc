import { type MessageContact } from './message-schema.ts';
import { plainName } from './plain-name.ts';

/** Name and number of a passed-on contact (vCard 3.0, RFC 2426). WhatsApp adds its own digits as `waid`. */
export function readContact(
  { displayName, vcard }: MessageContact,
  phoneOfSender: string | undefined,
): { phone: string; name: string; isSender: boolean } {
  // A line that begins with a blank goes on from the one before (RFC 2425, folding).
  const lines = (vcard ?? '')
    .slice(0, 20_000)
    .replace(/\r?\n[ \t]/gu, '')
    .split(/\r?\n/u);
  const [parameters = '', number = ''] = telephone(lines) ?? [];
  const digits = /;\s*waid=(\d{5,20})/iu.exec(parameters)?.[1];
  const name = displayName ?? lines.find((line) => /^FN[:;]/iu.test(line))?.replace(/^[^:]*:/u, '') ?? '';
  return {
    phone: plainName(digits === undefined ? number : `+${digits}`).slice(0, 64),
    name: plainName(name).slice(0, 300),
    // Anyone can pass on anyone's number; only the number of the sender's own account is the sender's.
    isSender: digits !== undefined && digits === phoneOfSender,
  };
}

function telephone(lines: readonly string[]): readonly [string, string] | undefined {
  for (const line of lines) {
    const [, parameters = '', number = ''] = /^(?:[\w-]{1,20}\.)?TEL((?:;[^:]*)?):(.*)$/iu.exec(line) ?? [];
    if (number !== '') return [parameters, number.trim()];
  }
  return undefined;
}
