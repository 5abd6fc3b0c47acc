/** A phone's number as WhatsApp wants it: E.164 without the plus. Undefined where the text is none. */
export function readPhone(text: string): string | undefined {
  const plain = text.replaceAll(/[\s().-]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(plain) ? plain.slice(1) : undefined;
}
