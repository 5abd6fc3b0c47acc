/** Troubles on demand. Those after `reset` carry the call out and spoil only the answer. */
export type Fault =
  /** An error in Meta's form. */
  | { readonly kind: 'refuse'; readonly code: number; readonly status?: number }
  /** HTTP 429 without a code. */
  | { readonly kind: 'throttle' }
  | { readonly kind: 'server-error'; readonly status?: number; readonly html?: boolean }
  /** The connection breaks before the call is read. */
  | { readonly kind: 'reset' }
  | { readonly kind: 'drop-answer' }
  | { readonly kind: 'half-answer' }
  /** Status 200, and a page that is not Meta's. */
  | { readonly kind: 'strange-answer' }
  | { readonly kind: 'delay'; readonly ms: number };

const endpoints = ['*', 'messages', 'media', 'download', 'number'] as const;
export type Endpoint = (typeof endpoints)[number];

export interface FaultRule {
  readonly endpoint: Endpoint;
  readonly fault: Fault;
  /** How many calls it strikes; without limit where left out. */
  readonly times?: number;
}

export type Faults = ReturnType<typeof createFaults>;

export function createFaults() {
  let rules: { readonly rule: FaultRule; left: number }[] = [];
  const struck = new Map<string, number>();
  return {
    /** @throws for an endpoint that the stand-in does not have: such a fault would never strike, and a test never fail. */
    add: (rule: FaultRule) => {
      if (!endpoints.includes(rule.endpoint)) throw new Error(`no endpoint ${String(rule.endpoint)} to strike`);
      rules.push({ rule, left: rule.times ?? Infinity });
    },
    clear: () => {
      rules = [];
    },
    /** How often each kind has struck. */
    counts: (): Readonly<Record<string, number>> => Object.fromEntries(struck),
    next: (endpoint: Endpoint): Fault | undefined => {
      const found = rules.find(({ rule }) => rule.endpoint === '*' || rule.endpoint === endpoint);
      if (found === undefined) return undefined;
      found.left -= 1;
      if (found.left <= 0) rules = rules.filter((rule) => rule !== found);
      struck.set(found.rule.fault.kind, (struck.get(found.rule.fault.kind) ?? 0) + 1);
      return found.rule.fault;
    },
  };
}
