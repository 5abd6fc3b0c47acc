import { type Logger } from '../../core/logger.ts';
import { backOffMs, pause } from '../back-off.ts';
import { type CloudClient } from './client.ts';
import { type OnCloudHealth } from './health.ts';
import { cloudTimes } from './limits.ts';
import { sendFailure } from './send-failure.ts';

/** Asks for the number again and again until it answers or `signal` is aborted. Never rejects. */
export async function watchNumber({
  client,
  numberId,
  logger,
  onHealth,
  signal,
}: {
  readonly client: CloudClient;
  readonly numberId: string;
  readonly logger: Logger;
  readonly onHealth: OnCloudHealth;
  readonly signal: AbortSignal;
}): Promise<void> {
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    try {
      const { quality } = await client.number(numberId, signal);
      onHealth({ kind: 'listening' });
      const fields = { channel: 'whatsapp-cloud', ...(quality !== undefined && { code: quality }) };
      // Before Meta limits a number its quality falls: somebody should look at what we send.
      if (quality === 'YELLOW' || quality === 'RED') logger.warn('whatsapp-cloud-quality', fields);
      else logger.info('whatsapp-cloud-listening', fields);
      return;
    } catch (error) {
      if (signal.aborted) return;
      const failure = sendFailure(error);
      const unauthorized = failure.kind === 'refused' && failure.reason === 'unauthorized';
      const code = 'reason' in failure ? failure.reason : failure.kind;
      onHealth(unauthorized ? { kind: 'unauthorized', attempt } : { kind: 'unreachable', code, attempt });
      logger.error('whatsapp-cloud-number-not-reached', { channel: 'whatsapp-cloud', code, attempt });
      const { lookAgainFirstMs, lookAgainLongestMs } = cloudTimes;
      await pause(backOffMs(attempt, lookAgainFirstMs, lookAgainLongestMs, Math.random()), signal);
    }
  }
}
