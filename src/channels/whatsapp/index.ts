export { createWhatsAppChannel } from './channel.ts';
export { createNumbers, type Numbers } from './numbers.ts';
export { type PairingStep, type PairingWay } from './pairing.ts';
export { readPhone } from './phone.ts';
export { readAccounts } from './queries.ts';
export { readStandinServer, type StandinServer } from './server.ts';
export { createTalk, usualTalk } from './talk/index.ts';
