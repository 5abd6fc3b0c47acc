/**
 * libsignal 6.0.0 prints whole sessions with private keys through `console` (session_record.js:270-301, session_cipher.js:157).
 * These are the first words of what it prints.
 */
const itsWords =
  /^(Closing session|Opening session|Removing old closed session|Session already|Session error|Failed to decrypt message|Decrypted message with closed|Closing open session|Migrating session)/;

const methods = ['info', 'warn', 'error', 'log'] as const;

/** Mutes libsignal in this process. @returns how to undo it, and how often it was muted */
export function quietSignal(): { readonly restore: () => void; readonly muted: () => number } {
  let muted = 0;
  const target = globalThis.console;
  const before = new Map<string, unknown>();
  for (const method of methods) {
    const original: unknown = Reflect.get(target, method);
    if (typeof original !== 'function') continue;
    before.set(method, original);
    Reflect.set(target, method, (...parts: unknown[]): void => {
      if (typeof parts[0] === 'string' && itsWords.test(parts[0])) muted += 1;
      else Reflect.apply(original, target, parts);
    });
  }
  return {
    restore: () => {
      for (const [method, original] of before) Reflect.set(target, method, original);
    },
    muted: () => muted,
  };
}
