import { isPersonal } from './contacts.ts';
import { type Advert, countOf, has } from './sign.ts';
import { type Kind } from './verdict.ts';

/** So many words of warning or report make a warning, whatever the second opinion; with fewer it must not see a lure. */
const SURELY_TOLD = 3;
/** Below these the second opinion takes a text for no lure. Held to texts that it had not learned from. */
const UNLIKE_A_LURE = { told: 0.6, often: 0.8, onTheWay: 0.9, idle: 0.5 } as const;

/**
 * What a text is, before anything is weighed. Who is on the way comes before everything. A lure may call itself a warning: what says how to
 * reach somebody, or that it is no scam, is none.
 * @param lure what the second opinion makes of it; undefined where there is none
 */
export function kindOf(advert: Advert, lure: number | undefined): Kind {
  const isBelow = (limit: keyof typeof UNLIKE_A_LURE) => lure !== undefined && lure < UNLIKE_A_LURE[limit];
  const unlike = isBelow('idle');
  const told = countOf(advert, 'warning', 'news');
  if (has(advert, 'held', 'on_the_way') && !(told > 0 && isBelow('onTheWay'))) return 'person_in_transit';
  const poses = advert.parts.some(({ contacts }) => contacts.some(isPersonal)) || has(advert, 'reassurance');
  const warns = told >= SURELY_TOLD || (told === 2 && isBelow('often')) || (told === 1 && isBelow('told'));
  if (warns && !poses) return 'warning';
  const job = has(advert, 'offering', 'job', 'role_lure', 'role_trade', 'pay', 'apply');
  if (has(advert, 'question') && (job || has(advert, 'retold'))) return 'question';
  if (unlike && !poses && has(advert, 'promotion', 'chatter') && !has(advert, 'offering')) return 'not_a_job';
  // Where no list knows a word for work, the runs of letters may.
  return job || (lure !== undefined && !unlike) ? 'offer' : 'not_a_job';
}
