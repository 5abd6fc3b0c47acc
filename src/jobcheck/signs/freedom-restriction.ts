import { anyOf, isCryForHelp, type Sign } from '../sign.ts';

/** May not go out, in words; and who cries that they are held says it in others. */
export const freedomRestriction: Sign = (advert) =>
  anyOf('freedom')(advert) ?? (isCryForHelp(advert) ? anyOf('held')(advert) : undefined);
