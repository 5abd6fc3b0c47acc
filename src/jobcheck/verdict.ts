import { z } from 'zod';

/** What a text is. `person_in_transit` is no verdict on an offer: a human is needed at once. */
export const kindSchema = z.enum(['offer', 'question', 'warning', 'not_a_job', 'person_in_transit']);
export type Kind = z.infer<typeof kindSchema>;

/** There is no tier that says "safe", and there must never be one. */
export const tierSchema = z.enum(['strong_signs', 'some_signs', 'no_signs_found', 'cannot_tell']);
export type Tier = z.infer<typeof tierSchema>;

/** Names that the outside sees and that keep their meaning (job-offer-check.md of the research, section 5). */
export const ruleSchema = z.enum([
  'role_scam_typical',
  'salary_out_of_line',
  'dest_scam_hub',
  'dest_transit',
  'dest_hidden',
  'no_company',
  'all_costs_paid',
  'contact_personal_only',
  'border_crossing',
  'urgency',
  'secrecy',
  'freedom_restriction',
  'debt_deduction',
  'no_process',
  'visa_mismatch',
  'easy_requirements',
  'evasion',
  'group_recruit',
  'cash_advance',
  'passport_surrender',
  'contract_absent',
  'personal_data',
  'fee_upfront',
  'license_claim_fake',
  'reassurance',
  'known_bad_contact',
  'near_duplicate_confirmed',
  'impersonated_company',
  'registry_match',
  'registry_contact_differs',
  'registry_missing',
  'short_link',
]);
export type Rule = z.infer<typeof ruleSchema>;

/** Where a quoted piece came from: a picture is read with mistakes, and the answer says so. */
export const sourceSchema = z.enum(['typed', 'forwarded', 'caption', 'ocr', 'qr', 'pdf']);
export type Source = z.infer<typeof sourceSchema>;

/** One piece of what a person sent. */
export interface EvidencePart {
  readonly source: Source;
  readonly text: string;
}

/** Everything that one check is about, in any order: the verdict does not depend on it. */
export interface Evidence {
  readonly parts: readonly EvidencePart[];
}

export interface Finding {
  readonly rule: Rule;
  /** Counts up when the rule's meaning or weight changes. */
  readonly version: number;
  readonly points: number;
  /** Verbatim from a part; null where the sign is that something is missing. */
  readonly quote: string | null;
  readonly source: Source | null;
  /** What the reason's text is filled with: place, ratio, date of a register. Never a person's words. */
  readonly detail: Readonly<Record<string, string | number>>;
}

/** What an advert says of itself and nobody has verified: worth no credit, shown as such. */
export interface Claim {
  readonly what: 'licence' | 'official' | 'no_fee' | 'contract' | 'work_visa';
  readonly quote: string;
}

export interface Contact {
  readonly kind: 'phone' | 'handle' | 'domain' | 'account' | 'email';
  /** E.164, `@name` in lower case, registrable domain, digits. */
  readonly value: string;
  readonly quote: string;
}

export interface Verdict {
  readonly kind: Kind;
  readonly tier: Tier;
  readonly score: number;
  /** Heaviest first. */
  readonly findings: readonly Finding[];
  readonly claims: readonly Claim[];
  readonly contacts: readonly Contact[];
  /** Countries (ISO 3166-1) that the text names as the place of work. */
  readonly destinations: readonly string[];
  /** Registers and stores that were stale or absent: "could not be checked". */
  readonly unchecked: readonly string[];
  /** What letter runs alone make of it, 0 to 1, and whether rules and opinion part ways: then a human is offered. */
  readonly opinion: { readonly lure: number; readonly disagrees: boolean };
}

/** What the house knows besides the text. Looked up beforehand by whoever calls: `check` itself is pure. */
export interface Snapshots {
  /** Confirmed by two responders and not expired. */
  readonly knownBad: (contact: Contact) => { readonly confirmedAt: Date } | undefined;
  /** The confirmed advert that this text nearly repeats. */
  readonly nearDuplicate: (text: string) => { readonly confirmedAt: Date; readonly likeness: number } | undefined;
  /** What imported registers say of a licence number or company name that the text claims. */
  readonly registry: (claimed: {
    readonly licence: string | undefined;
    readonly company: string | undefined;
    readonly contacts: readonly Contact[];
  }) => RegistryAnswer;
  /** Companies whose name is known to be misused. */
  readonly impersonated: (text: string) => { readonly company: string; readonly quote: string } | undefined;
}

export type RegistryAnswer =
  | { readonly kind: 'match' | 'contact-differs' | 'missing'; readonly source: string; readonly fetchedAt: Date }
  | { readonly kind: 'could-not-be-checked'; readonly source: string }
  | { readonly kind: 'nothing-claimed' };

/** Nothing is known beside the text. */
export const noSnapshots: Snapshots = {
  knownBad: () => undefined,
  nearDuplicate: () => undefined,
  registry: () => ({ kind: 'nothing-claimed' }),
  impersonated: () => undefined,
};
