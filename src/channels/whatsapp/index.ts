export { createWhatsAppChannel, type WhatsAppTalk } from './channel.ts';
export { createNumbers, type Numbers } from './numbers.ts';
export { type PairingFailure, type PairingStep, type PairingWay } from './pairing.ts';
export { readPhone } from './phone.ts';
export { type AccountRow, readAccounts } from './queries.ts';
export { readStandinServer, type StandinServer } from './server.ts';
