import { isPersonal } from './contacts.ts';
import { type Advert, countOf, has } from './sign.ts';
import { type Kind } from './verdict.ts';

/** How many warning words make a warning. */
const WARNING_WORDS = 2;
/** Below it the second opinion takes a text for no lure: our judgement, held to texts that it had not learned from. */
const UNLIKE_A_LURE = 0.5;

/**
 * What a text is, before anything is weighed. Who is on the way comes before everything. A lure may call itself a warning: what says how to
 * answer, or that it is no scam, is none.
 * @param lure what the second opinion makes of it; undefined where there is none
 */
export function kindOf(advert: Advert, lure: number | undefined): Kind {
  const unlike = lure !== undefined && lure < UNLIKE_A_LURE;
  const told = countOf(advert, 'warning', 'news');
  if (has(advert, 'held', 'on_the_way') && !(told > 0 && unlike)) return 'person_in_transit';
  const reachable = advert.parts.some(({ contacts }) =>
    contacts.some(({ kind }) => kind === 'phone' || kind === 'handle'),
  );
  const answers = reachable || has(advert, 'reassurance');
  if (told >= WARNING_WORDS && !answers && !has(advert, 'apply', 'personal_channel')) return 'warning';
  if (told > 0 && unlike && !answers) return 'warning';
  const job = has(advert, 'offering', 'job', 'role_lure', 'role_trade', 'pay', 'apply');
  if (has(advert, 'question') && (job || has(advert, 'retold'))) return 'question';
  if (unlike && !answers && has(advert, 'promotion', 'chatter') && !has(advert, 'offering')) return 'not_a_job';
  // Where no list knows a word for work, the runs of letters may.
  return job || (lure !== undefined && !unlike) ? 'offer' : 'not_a_job';
}
