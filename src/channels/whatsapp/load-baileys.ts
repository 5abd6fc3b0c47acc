import type * as baileysModule from '@whiskeysockets/baileys';
import { type Logger } from '../../core/logger.ts';
import { hardenSignatures } from './harden.ts';
import { quietConsole } from './quiet-console.ts';
import { type StandinServer } from './server.ts';
import { repairTrialDecryption } from './trial-decryption.ts';

export type Baileys = typeof baileysModule;

let loading: Promise<Baileys> | undefined;

/**
 * Baileys, once for this process and only when a number needs it: it takes some 60 MB. The console is quiet and signatures are checked
 * before anything else can use it.
 */
export async function loadBaileys(logger: Logger, standin: StandinServer | undefined): Promise<Baileys> {
  loading ??= load(logger);
  const baileys = await loading;
  if (standin?.rootKey !== undefined) baileys.WA_CERT_DETAILS.PUBLIC_KEY = Buffer.from(standin.rootKey);
  return baileys;
}

async function load(logger: Logger): Promise<Baileys> {
  quietConsole(logger);
  const [baileys, ownLog] = await Promise.all([
    import('@whiskeysockets/baileys'),
    import('@whiskeysockets/baileys/lib/Utils/logger.js'),
  ]);
  // A few corners of Baileys (Socket/communities.js) write to a log of their own instead of the one that they are given.
  ownLog.default.level = 'silent';
  hardenSignatures(baileys);
  repairTrialDecryption();
  return baileys;
}
