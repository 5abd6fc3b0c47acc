export { type AdvertBody, type FindingCode, findingCodeSchema } from './advert-body.ts';
export { contactIndex } from './contact-index.ts';
export { eraseFromAdverts } from './erase.ts';
export { recordExport } from './events.ts';
export {
  confirmContact,
  endExpiredContacts,
  type KnownContactAct,
  openContactValue,
  proposeContact,
  withdrawContact,
} from './known-contacts.ts';
export { agreeToNews, claimNews, declineNews, markTold, type ToTell } from './news.ts';
export { subscribe, subscribeToContactsOf, unsubscribe } from './subscriptions.ts';
export { noteOnAdvert, type ReadAdvertEvent, readAdvertEvents } from './notes.ts';
export { findAdvert, openAdvertBody } from './read-advert.ts';
export { type AdvertId, type NewCheck, recordCheck } from './record-check.ts';
export { reportAdvert } from './reports.ts';
export { beginLookUp, type LookUpParts, type Named } from './snapshots.ts';
export {
  type AdvertAct,
  type AdvertRefusal,
  type AdvertVerdict,
  proposeVerdict,
  secondVerdict,
  undoVerdict,
} from './verdicts.ts';
export { importRegister, type ListedRegister, listRegisters } from './import-register.ts';
export { readRegisterFile } from './register-file.ts';
export { loadMisusedNames, type MisusedNames } from './misused-names.ts';
