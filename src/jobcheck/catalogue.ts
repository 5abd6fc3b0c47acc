import { type Rule } from './verdict.ts';

/** Of rules that say nearly the same only so many points count together. */
export type Group = 'pay' | 'cost' | 'contact';
export const groupCap = 4;

export interface RuleEntry {
  /** Counts up when the meaning or the weight changes. */
  readonly version: number;
  readonly points: number;
  readonly group?: Group;
  /** Alone it makes the tier at least this. */
  readonly floor?: 'some_signs' | 'strong_signs';
}

/**
 * The rules and what they weigh: our judgement, held to texts that were not looked at (docs/decisions/011-job-check.md); the list is
 * that of the research (job-offer-check.md, section 5). Reasons, limitations and next steps are texts of the locales, by the same names.
 */
export const catalogue: Readonly<Record<Rule, RuleEntry>> = {
  known_bad_contact: { version: 1, points: 6, floor: 'strong_signs' },
  near_duplicate_confirmed: { version: 1, points: 6, floor: 'strong_signs' },
  secrecy: { version: 1, points: 4 },
  dest_scam_hub: { version: 1, points: 4, floor: 'some_signs' },
  passport_surrender: { version: 1, points: 4 },
  visa_mismatch: { version: 1, points: 3 },
  border_crossing: { version: 1, points: 3 },
  freedom_restriction: { version: 1, points: 3 },
  no_process: { version: 1, points: 3 },
  impersonated_company: { version: 1, points: 3 },
  dest_transit: { version: 1, points: 2 },
  evasion: { version: 1, points: 2 },
  debt_deduction: { version: 1, points: 2, group: 'cost' },
  cash_advance: { version: 1, points: 2, group: 'cost' },
  fee_upfront: { version: 1, points: 2, group: 'cost' },
  all_costs_paid: { version: 1, points: 2, group: 'cost' },
  salary_out_of_line: { version: 1, points: 2, group: 'pay' },
  role_scam_typical: { version: 1, points: 2 },
  contract_absent: { version: 1, points: 2 },
  group_recruit: { version: 1, points: 2 },
  license_claim_fake: { version: 1, points: 2 },
  registry_missing: { version: 1, points: 2 },
  dest_hidden: { version: 1, points: 1 },
  easy_requirements: { version: 1, points: 1, group: 'pay' },
  urgency: { version: 1, points: 1 },
  personal_data: { version: 1, points: 1 },
  // Shown, and worth nothing: or else whoever invents a company would be paid for it.
  no_company: { version: 1, points: 0 },
  contact_personal_only: { version: 1, points: 1, group: 'contact' },
  reassurance: { version: 1, points: 1 },
  short_link: { version: 1, points: 1, group: 'contact' },
  registry_contact_differs: { version: 1, points: 0 },
  registry_match: { version: 1, points: -4 },
};
