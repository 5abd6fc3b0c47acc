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
  const before = methods.map((method) => [method, console[method]] as const);
  for (const [method, original] of before)
    console[method] = (...parts: unknown[]): void => {
      if (typeof parts[0] === 'string' && itsWords.test(parts[0])) muted += 1;
      else original.apply(console, parts);
    };
  return {
    restore: () => {
      for (const [method, original] of before) console[method] = original;
    },
    muted: () => muted,
  };
}
