import type { proto } from '@whiskeysockets/baileys';
import { personAddress } from './jid.ts';
import { type Origin, timeOf } from './origin.ts';

/**
 * Messages that our own phone sends after us, because they came without content (`unavailable`): the answer to Baileys' request
 * for a "placeholder resend". Whatever else our phone says has nothing of a person's in it.
 * @param plaintext as decrypted, padded
 */
export async function foundAgain(
  plaintext: Uint8Array,
  now: Date,
): Promise<readonly { origin: Origin; message: proto.IMessage }[]> {
  const { proto } = await import('@whiskeysockets/baileys');
  try {
    const own = proto.Message.decode(withoutPadding(plaintext));
    const results = own.protocolMessage?.peerDataOperationRequestResponseMessage?.peerDataOperationResult ?? [];
    return results.flatMap((result) => {
      const bytes = result.placeholderMessageResendResponse?.webMessageInfoBytes;
      if (bytes == null) return [];
      const { key, message, messageTimestamp } = proto.WebMessageInfo.decode(bytes);
      const address = personAddress(key?.remoteJid ?? undefined);
      if (address === undefined || key?.fromMe === true || !key?.id || message == null) return [];
      return [{ origin: { address, id: key.id, sentAt: timeOf(Number(messageTimestamp ?? 0), now) }, message }];
    });
  } catch {
    // Not readable to us is not readable to Baileys either, which says so and asks again.
    return [];
  }
}

/** WhatsApp pads with 1 to 16 bytes that each hold their number. @throws RangeError where that is not so */
export function withoutPadding(padded: Uint8Array): Uint8Array {
  const count = padded.at(-1);
  if (count === undefined || count > padded.length) throw new RangeError('padding is longer than the message');
  return padded.subarray(0, padded.length - count);
}
