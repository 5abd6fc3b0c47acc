import './shift-clock.mjs';
import process from 'node:process';
import { readConfiguration } from '../../dist/config.js';
import { offerTurningPoints, turningPoints, whatsAppTurningPoints } from '../../dist/core/turning-point.js';
import { startSuar } from '../../dist/main.js';
import { createLogger } from '../../dist/ops/index.js';

/**
 * The built service, in a process that ends itself with SIGKILL when it comes to a turning point for the nth time:
 * KILL_AT and KILL_NTH. Nothing of this is in the service itself. Plain JavaScript, so that a hundred starts are quick.
 */
const { KILL_AT, KILL_NTH = '1', WHATSAPP_LEASE_MS, ROLES } = process.env;
const point = [...turningPoints, ...offerTurningPoints, ...whatsAppTurningPoints].find((name) => name === KILL_AT);
let passed = 0;

if (WHATSAPP_LEASE_MS !== undefined) {
  // A killed process holds its number until the lease runs out: half a minute in earnest, too long to be killed a hundred times.
  const { lifeTimes } = await import('../../dist/channels/whatsapp/times.js');
  const { usualTalk } = await import('../../dist/channels/whatsapp/talk/talk.js');
  const leaseMs = Number(WHATSAPP_LEASE_MS);
  Object.assign(lifeTimes, { lease: { leaseMs, marginMs: leaseMs / 4 }, lookMs: 100 });
  Object.assign(usualTalk, { pace: { leastMs: 0, mostMs: 0 } });
}

const die = (reached) => {
  if (reached !== point) return;
  passed += 1;
  if (passed === Number(KILL_NTH)) process.kill(process.pid, 'SIGKILL');
};
const roles = ROLES === undefined ? undefined : new Set(ROLES.split(','));
const suar = await startSuar(readConfiguration(process.env, process.cwd()), createLogger(), die, roles);
process.stdout.write(`ready ${suar.listening}\n`);
// As `suar start` does: what a library still waits for holds nothing of ours.
process.once('SIGTERM', () => void suar.stop().then(() => process.exit()));
