import { methods, updateMethods } from './methods.ts';

/** Troubles on demand. `accepted` ones carry the call out and spoil only the answer. */
export type Fault =
  | { readonly kind: 'throttle'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'server-error'; readonly status?: number; readonly html?: boolean }
  /** The connection breaks before the call is read. */
  | { readonly kind: 'reset' }
  /** The call is carried out, then the connection breaks without a byte of the answer. */
  | { readonly kind: 'drop-answer' }
  /** The call is carried out, and half of the answer is sent before the connection breaks. */
  | { readonly kind: 'half-answer' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The call is carried out and the answer never comes. */
  | { readonly kind: 'silence' };

export interface FaultRule {
  /** A method of the Bot API in any case, `download` for files, or `*`. */
  readonly method: string;
  readonly fault: Fault;
  /** How many calls it strikes; without limit where left out. */
  readonly times?: number;
  /** The share of calls that it strikes; all where left out. */
  readonly probability?: number;
}

const strikeable = new Set(['*', 'download', ...updateMethods, ...methods.keys()]);

export type Faults = ReturnType<typeof createFaults>;

export function createFaults(seed: number) {
  let rules: { rule: FaultRule; left: number }[] = [];
  let state = seed >>> 0;
  /** mulberry32: a run repeats itself from its seed. */
  const chance = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const struck = new Map<string, number>();

  return {
    /** @throws for a method that the stand-in does not know: such a fault would never strike, and a test never fail. */
    add: (rule: FaultRule) => {
      const method = rule.method.toLowerCase();
      if (!strikeable.has(method)) throw new Error(`no method ${rule.method} to strike`);
      rules.push({ rule: { ...rule, method }, left: rule.times ?? Infinity });
    },
    clear: () => {
      rules = [];
    },
    /** How often each kind has struck. */
    counts: (): Readonly<Record<string, number>> => Object.fromEntries(struck),
    /** What strikes this call, if anything. */
    next: (method: string): Fault | undefined => {
      if (rules.length === 0) return undefined;
      const found = rules.find(
        ({ rule }) =>
          (rule.method === '*' || rule.method === method) &&
          (rule.probability === undefined || chance() < rule.probability),
      );
      if (found === undefined) return undefined;
      found.left -= 1;
      if (found.left <= 0) rules = rules.filter((rule) => rule !== found);
      struck.set(found.rule.fault.kind, (struck.get(found.rule.fault.kind) ?? 0) + 1);
      return found.rule.fault;
    },
  };
}
