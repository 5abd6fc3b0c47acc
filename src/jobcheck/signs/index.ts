import { type Sign } from '../sign.ts';
import { type Rule } from '../verdict.ts';
import { allCostsPaid } from './all-costs-paid.ts';
import { borderCrossing } from './border-crossing.ts';
import { cashAdvance } from './cash-advance.ts';
import { contractAbsent } from './contract-absent.ts';
import { debtDeduction } from './debt-deduction.ts';
import { destHidden } from './dest-hidden.ts';
import { easyRequirements } from './easy-requirements.ts';
import { feeUpfront } from './fee-upfront.ts';
import { freedomRestriction } from './freedom-restriction.ts';
import { groupRecruit } from './group-recruit.ts';
import { noProcess } from './no-process.ts';
import { passportSurrender } from './passport-surrender.ts';
import { personalData } from './personal-data.ts';
import { reassurance } from './reassurance.ts';
import { roleScamTypical } from './role-scam-typical.ts';
import { secrecy } from './secrecy.ts';
import { urgency } from './urgency.ts';
import { visaMismatch } from './visa-mismatch.ts';
import { destScamHub } from './dest-scam-hub.ts';
import { destTransit } from './dest-transit.ts';
import { licenseClaimFake } from './license-claim-fake.ts';
import { noCompany } from './no-company.ts';
import { contactPersonalOnly } from './contact-personal-only.ts';
import { evasion } from './evasion.ts';
import { shortLink } from './short-link.ts';
import { salaryOutOfLine } from './salary-out-of-line.ts';

/** What the text itself shows, rule by rule. */
export const signs: Readonly<Partial<Record<Rule, Sign>>> = {
  role_scam_typical: roleScamTypical,
  border_crossing: borderCrossing,
  urgency: urgency,
  secrecy: secrecy,
  freedom_restriction: freedomRestriction,
  debt_deduction: debtDeduction,
  no_process: noProcess,
  visa_mismatch: visaMismatch,
  easy_requirements: easyRequirements,
  group_recruit: groupRecruit,
  cash_advance: cashAdvance,
  passport_surrender: passportSurrender,
  contract_absent: contractAbsent,
  personal_data: personalData,
  fee_upfront: feeUpfront,
  reassurance: reassurance,
  dest_hidden: destHidden,
  all_costs_paid: allCostsPaid,
  dest_scam_hub: destScamHub,
  dest_transit: destTransit,
  no_company: noCompany,
  contact_personal_only: contactPersonalOnly,
  evasion: evasion,
  short_link: shortLink,
  license_claim_fake: licenseClaimFake,
  salary_out_of_line: salaryOutOfLine,
};
