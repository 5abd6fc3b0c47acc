import { type Advert, countOf, has } from './sign.ts';
import { type Kind } from './verdict.ts';

/** How many warning words make a warning. */
const WARNING_WORDS = 2;

/** What a text is, before anything is weighed. Who is on the way comes before everything. */
export function kindOf(advert: Advert): Kind {
  if (has(advert, 'held', 'on_the_way')) return 'person_in_transit';
  const answers = has(advert, 'apply', 'personal_channel', 'reassurance');
  if (countOf(advert, 'warning', 'news') >= WARNING_WORDS && !answers) return 'warning';
  const job = has(advert, 'offering', 'job', 'role_lure', 'role_trade', 'pay', 'apply');
  if (has(advert, 'question') && (job || has(advert, 'retold'))) return 'question';
  if (job) return 'offer';
  return 'not_a_job';
}
