export { type ChosenContact } from './choose-contacts.ts';
export { type Contact, contentHash, isWithdrawn } from './contact.ts';
export { contactLines } from './contact-lines.ts';
export { countDue, type Directory, type ListedContact } from './directory.ts';
export { loadDirectory } from './load.ts';
export { type CheckWay, checkWays, recordCheck, refreshDirectory } from './queries.ts';
export { type CheckOutcome, checkOutcomes, type Standing } from './standing.ts';
