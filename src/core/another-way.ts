/** Of rows of the outbox that were sent another way, in place of one that failed: they go no further. */
const prefix = 'another-way-';

/** The dedupe key of what is sent in place of a row. @param row its id in the outbox */
export const anotherWayKey = (row: string): string => `${prefix}${row}`;
export const wentAnotherWay = (dedupeKey: string): boolean => dedupeKey.startsWith(prefix);
