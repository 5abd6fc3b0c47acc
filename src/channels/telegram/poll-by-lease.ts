import { type Lease, type TakeLease } from '../../core/lease.ts';
import { pause } from '../back-off.ts';
import { telegramTimes } from './limits.ts';
import { poll, type PollOptions } from './poll.ts';

export interface LeasedPollOptions extends Omit<PollOptions, 'mayAsk'> {
  readonly takeLease: TakeLease;
}

/**
 * Polls while this process holds the lease, and looks for it while another does. The offset, which is what tells Telegram
 * that updates are taken, moves with a question alone, and none is asked without the lease: whoever polls next begins with
 * what was not confirmed, and the inbox knows what it has. Never rejects.
 */
export async function pollByLease({ takeLease, ...options }: LeasedPollOptions): Promise<void> {
  const { signal, logger, onHealth } = options;
  while (!signal.aborted) {
    const lease = await claim();
    if (lease !== undefined) {
      await poll({ ...options, signal: AbortSignal.any([signal, lease.lost]), mayAsk: () => lease.isHeld() });
      await lease.release();
    }
    if (!signal.aborted) await pause(telegramTimes.leaseLookMs, signal);
  }

  async function claim(): Promise<Lease | undefined> {
    try {
      const lease = await takeLease();
      if (lease === undefined) onHealth({ kind: 'standing-by' });
      return lease;
    } catch (error) {
      logger.warn('telegram-lease-not-asked', { channel: 'telegram', error });
      return undefined;
    }
  }
}
