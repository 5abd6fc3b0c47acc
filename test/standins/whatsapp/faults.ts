import { z } from 'zod';

/** Troubles on demand. Each strikes a stanza, after decryption or before encryption, so the stream's counters stay right. */
export const faultSchema = z.discriminatedUnion('kind', [
  /** It never arrives; what must be acknowledged stays in the queue. */
  z.object({ kind: z.literal('drop') }),
  z.object({ kind: z.literal('delay'), ms: z.number().nonnegative() }),
  /** It comes after the one behind it. */
  z.object({ kind: z.literal('reorder') }),
  z.object({ kind: z.literal('duplicate') }),
  /** The last byte of the ciphertext is another. To the client only. */
  z.object({ kind: z.literal('corrupt') }),
  /** The connection is cut before it, without a word. */
  z.object({ kind: z.literal('cut') }),
  /** The connection is cut after it. */
  z.object({ kind: z.literal('cut-after') }),
  /** TCP says FIN our way and stays open the other way. */
  z.object({ kind: z.literal('half-close') }),
  /** The connection stays open and nothing more comes or is read. */
  z.object({ kind: z.literal('silence') }),
  z.object({ kind: z.literal('stream-error'), code: z.number().int() }),
]);
export type Fault = z.infer<typeof faultSchema>;

export const faultRuleSchema = z.object({
  fault: faultSchema,
  direction: z.enum(['to-client', 'from-client']),
  /** `message`, `receipt`, `ack`, `iq`, …; any where left out. */
  tag: z.string().optional(),
  /** Of the number of the hotline; any where left out. */
  account: z.string().optional(),
  /** Passes so many by first. */
  after: z.number().int().nonnegative().optional(),
  /** How many it strikes; without limit where left out. */
  times: z.number().int().positive().optional(),
  /** The share that it strikes; all where left out. */
  probability: z.number().min(0).max(1).optional(),
});
export type FaultRule = z.infer<typeof faultRuleSchema>;

export interface Faults {
  readonly add: (rule: FaultRule) => void;
  readonly clear: () => void;
  /** How often each kind has struck. */
  readonly counts: () => Readonly<Record<string, number>>;
  /** What strikes this stanza, if anything. */
  readonly next: (direction: FaultRule['direction'], tag: string, account: string | undefined) => Fault | undefined;
}

/** mulberry32: a run repeats itself from its seed. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function createFaults(seed: number): Faults {
  const chance = createChance(seed);
  let rules: { readonly rule: FaultRule; left: number; toPass: number }[] = [];
  const struck = new Map<string, number>();

  return {
    add: (rule) => void rules.push({ rule, left: rule.times ?? Infinity, toPass: rule.after ?? 0 }),
    clear: () => {
      rules = [];
    },
    counts: () => Object.fromEntries(struck),
    next(direction, tag, account) {
      for (const standing of rules) {
        const { rule } = standing;
        if (rule.direction !== direction) continue;
        if (rule.tag !== undefined && rule.tag !== tag) continue;
        if (rule.account !== undefined && rule.account !== account) continue;
        if (rule.probability !== undefined && chance() >= rule.probability) continue;
        if (standing.toPass > 0) {
          standing.toPass -= 1;
          continue;
        }
        standing.left -= 1;
        if (standing.left <= 0) rules = rules.filter((other) => other !== standing);
        struck.set(rule.fault.kind, (struck.get(rule.fault.kind) ?? 0) + 1);
        return rule.fault;
      }
      return undefined;
    },
  };
}
