import { catalogue } from './catalogue.ts';
import { claimedIn } from './claims.ts';
import { type Advert } from './sign.ts';
import { type Contact, type Finding, type Rule, type Snapshots } from './verdict.ts';

export interface LookedUp {
  readonly findings: readonly Finding[];
  /** Registers that were stale or absent. */
  readonly unchecked: readonly string[];
}

/** What the house knows of this advert beside its words. */
export function lookUp(advert: Advert, contacts: readonly Contact[], snapshots: Snapshots): LookedUp {
  const findings: Finding[] = [];
  const unchecked: string[] = [];
  const find = (rule: Rule, quote: string | null, detail: Finding['detail']) => {
    const { version, points } = catalogue[rule];
    const part = quote === null ? undefined : advert.parts.find(({ raw }) => raw.includes(quote));
    findings.push({ rule, version, points, quote, source: part?.source ?? null, detail });
  };
  for (const contact of contacts) {
    const known = snapshots.knownBad(contact);
    if (known !== undefined) find('known_bad_contact', contact.quote, { confirmed: dayOf(known.confirmedAt) });
  }
  for (const { raw } of advert.parts) {
    const same = snapshots.nearDuplicate(raw);
    if (same !== undefined)
      find('near_duplicate_confirmed', null, { confirmed: dayOf(same.confirmedAt), likeness: same.likeness });
    const company = snapshots.impersonated(raw);
    // Quoted only where it stands there: a register may write the name otherwise.
    if (company !== undefined)
      find('impersonated_company', raw.includes(company.quote) ? company.quote : null, { company: company.company });
  }
  const answer = snapshots.registry({ ...claimedIn(advert), contacts });
  switch (answer.kind) {
    case 'match':
      find('registry_match', null, { source: answer.source, fetched: dayOf(answer.fetchedAt) });
      break;
    case 'contact-differs':
      find('registry_contact_differs', null, { source: answer.source, fetched: dayOf(answer.fetchedAt) });
      break;
    case 'missing':
      find('registry_missing', null, { source: answer.source, fetched: dayOf(answer.fetchedAt) });
      break;
    case 'could-not-be-checked':
      unchecked.push(answer.source);
      break;
    case 'nothing-claimed':
      break;
    default:
      answer satisfies never;
  }
  return { findings: onceEach(findings), unchecked };
}

/** Each rule counts once, whatever the number of its contacts. */
function onceEach(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }, at) => findings.findIndex((one) => one.rule === rule) === at);
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
