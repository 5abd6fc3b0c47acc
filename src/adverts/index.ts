export { type AdvertId, type NewCheck, recordCheck } from './record-check.ts';
export { type Asked, type LookUpParts, snapshotsFor } from './snapshots.ts';
