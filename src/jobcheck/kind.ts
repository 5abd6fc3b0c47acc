import { isPersonal, type SeenContact } from './contacts.ts';
import { type ReadPart, wordsAt } from './reading.ts';
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
  const reached = advert.parts.some((part) => part.contacts.some((contact) => isPersonal(contact)));
  const reachedInQuotes =
    reached && !advert.parts.some((part) => part.contacts.some((one) => isPersonal(one) && !isQuoted(part, one)));
  const reassures = has(advert, 'reassurance');
  const warns = told >= SURELY_TOLD || (told === 2 && isBelow('often')) || (told === 1 && isBelow('told'));
  // Warnings quote whole lures, with their promises and numbers; where the opinion too sees none, that is no pose.
  const quotes = told >= 2 && isBelow('told');
  const poses = (reached && !(reachedInQuotes && quotes)) || (reassures && !quotes);
  if (warns && !poses) return 'warning';
  const job = has(advert, 'offering', 'job', 'role_lure', 'role_trade', 'pay', 'apply');
  if (asks(advert) && (job || has(advert, 'retold'))) return 'question';
  if (unlike && !poses && has(advert, 'promotion', 'chatter') && !has(advert, 'offering')) return 'not_a_job';
  // Where no list knows a word for work, the runs of letters may.
  return job || isGraveAlone(advert) || (lure !== undefined && !unlike) ? 'offer' : 'not_a_job';
}

/** A question in words, or a mere "?" where somebody tells what was said to them: adverts ask "Interested?" too. */
function asks(advert: Advert): boolean {
  const inWords = advert.parts.some(({ hits, words }) =>
    hits.some(({ concept, from, to }) => concept === 'question' && !(to === from + 1 && words[from]?.word === '?')),
  );
  return inWords || (has(advert, 'question') && has(advert, 'retold'));
}

/** What no honest message asks, whatever it says of work. */
function isGraveAlone(advert: Advert): boolean {
  const hidesOrBinds = has(advert, 'secrecy', 'passport_handover', 'freedom', 'border');
  return hidesOrBinds && has(advert, 'tourist_visa');
}

function isQuoted({ words }: ReadPart, { start, end }: SeenContact): boolean {
  return words[wordsAt(words, start, end).from]?.quoted === true;
}
