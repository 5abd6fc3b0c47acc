import { type TelegramStandin } from '../standins/telegram/index.ts';
import { pause } from './pause.ts';

/**
 * A bad hour of the provider, in three parts of the same length: it throttles, it fails, and it breaks connections before and after it
 * has accepted. @returns what did not blow: a storm that struck nobody would prove nothing
 */
export async function blowProviderStorm({ faults }: TelegramStandin, ms: number): Promise<readonly string[]> {
  faults.add({ method: 'getUpdates', fault: { kind: 'server-error', status: 500 }, times: 3 });
  faults.add({ method: 'sendMessage', fault: { kind: 'throttle', retryAfterSeconds: 1 } });
  await pause(ms / 3);
  faults.clear();
  faults.add({ method: 'sendMessage', fault: { kind: 'server-error', status: 502 } });
  await pause(ms / 3);
  faults.clear();
  faults.add({ method: 'sendMessage', fault: { kind: 'drop-answer' }, probability: 0.5 });
  faults.add({ method: 'sendMessage', fault: { kind: 'reset' }, probability: 0.5 });
  await pause(ms / 3);
  faults.clear();
  const struck = faults.counts();
  return ['throttle', 'server-error', 'drop-answer', 'reset'].filter((kind) => (struck[kind] ?? 0) === 0);
}
