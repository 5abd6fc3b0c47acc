import { readConfiguration } from '../../src/config.ts';
import { turningPoints } from '../../src/core/turning-point.ts';
import { startSuar } from '../../src/main.ts';
import { createLogger } from '../../src/ops/index.ts';

/**
 * The service, in a process that ends itself with SIGKILL when it comes to a turning point for the nth time:
 * KILL_AT and KILL_NTH. Nothing of this is in the service itself.
 */
const { KILL_AT, KILL_NTH = '1' } = process.env;
const point = turningPoints.find((name) => name === KILL_AT);
let passed = 0;

await startSuar(readConfiguration(process.env, process.cwd()), createLogger(), (reached) => {
  if (reached !== point) return;
  passed += 1;
  if (passed === Number(KILL_NTH)) process.kill(process.pid, 'SIGKILL');
});
process.stdout.write('ready\n');
