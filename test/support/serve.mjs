import process from 'node:process';
import { readConfiguration } from '../../dist/config.js';
import { turningPoints } from '../../dist/core/turning-point.js';
import { startSuar } from '../../dist/main.js';
import { createLogger } from '../../dist/ops/index.js';

/**
 * The built service, in a process that ends itself with SIGKILL when it comes to a turning point for the nth time:
 * KILL_AT and KILL_NTH. Nothing of this is in the service itself. Plain JavaScript, so that a hundred starts are quick.
 */
const { KILL_AT, KILL_NTH = '1' } = process.env;
const point = turningPoints.find((name) => name === KILL_AT);
let passed = 0;

const suar = await startSuar(readConfiguration(process.env, process.cwd()), createLogger(), (reached) => {
  if (reached !== point) return;
  passed += 1;
  if (passed === Number(KILL_NTH)) process.kill(process.pid, 'SIGKILL');
});
process.stdout.write('ready\n');
process.once('SIGTERM', () => void suar.stop());
