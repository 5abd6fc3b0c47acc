import { type ContactKind } from '../../core/contact-kind.ts';
import { type CheckOutcome, type CheckWay, type Standing } from '../../contacts/index.ts';

/* Words of the page Contacts. */

export const contactKindWords: Readonly<Record<ContactKind, string>> = {
  embassy: 'embassy',
  hotline: 'hotline',
  shelter: 'shelter',
  police: 'police',
  ngo: 'organisation',
  'job-check': 'job check',
};

export const standingWords: Readonly<Record<Standing['kind'], string>> = {
  verified: 'Verified: people are told of it',
  never: 'Nobody has checked it: people are not told of it',
  expired: 'The check has run out: people are not told of it',
  changed: 'The entry has changed since it was checked: people are not told of it',
  'no-answer': 'Nobody answered: people are not told of it',
  refuted: 'Found closed or wrong: people are never told of it',
  withdrawn: 'Closed, stale or without a number: people are never told of it',
};

export const outcomeWords: Readonly<Record<CheckOutcome, string>> = {
  reached: 'Reached, it is right',
  'no-answer': 'No answer',
  wrong: 'Wrong: somebody else, or not for this',
  closed: 'Closed',
};

export const checkWayWords: Readonly<Record<CheckWay, string>> = {
  called: 'Called',
  wrote: 'Wrote',
  'official-site': 'Read on its own official site',
  visited: 'Was there',
};
