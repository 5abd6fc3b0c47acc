export * as content from './content.ts';
export { type Contact } from './contact.ts';
export { PlainUploadAgent, type UploadTrouble } from './media-store.ts';
export { type Account, type Companion, type Reply, type Written } from './people.ts';
export { openMedia } from './protocol/media.ts';
export { quietSignal } from './quiet-signal.ts';
export { type RemoteStandin, startRemoteStandin } from './remote.ts';
export { startWhatsAppStandin, type WhatsAppStandin, type WhatsAppStandinOptions } from './start.ts';
export { type ContactTruth, type Truth } from './control/truth.ts';
