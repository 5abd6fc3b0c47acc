export * as content from './content.ts';
export { type Contact } from './contact.ts';
export { type Account, type Companion, type Reply, type Written } from './people.ts';
export { startWhatsAppStandin, type WhatsAppStandin, type WhatsAppStandinOptions } from './start.ts';
