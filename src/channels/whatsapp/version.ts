import type { WAVersion } from '@whiskeysockets/baileys';
import { type Logger } from '../../core/logger.ts';
import { type Baileys } from './load-baileys.ts';
import { type StandinServer } from './server.ts';

/** Which version of WhatsApp's web client we say that we are. One that is too old is refused with 405. */
export interface VersionSource {
  /** Never fails: what WhatsApp says, what it said last, or what came with Baileys. */
  current(baileys: Baileys): Promise<WAVersion>;
  /** Ours was refused: ask again before the next connection. */
  refresh(): void;
}

const answerWithinMs = 5_000;
const keptMs = 24 * 3_600_000;

export function createVersionSource(
  standin: StandinServer | undefined,
  monotonic: () => number,
  logger: Logger,
): VersionSource {
  let known: { readonly version: WAVersion; readonly at: number } | undefined;
  let wanted = true;
  return {
    async current(baileys) {
      const bundled = baileys.DEFAULT_CONNECTION_CONFIG.version;
      // A stand-in takes any version, and nobody asks the internet for its sake.
      if (standin !== undefined) return bundled;
      if (!wanted && known !== undefined && monotonic() - known.at < keptMs) return known.version;
      const { version, isLatest } = await baileys.fetchLatestWaWebVersion({
        signal: AbortSignal.timeout(answerWithinMs),
      });
      if (!isLatest) {
        logger.warn('whatsapp.version-not-found', { channel: 'whatsapp' });
        return known?.version ?? bundled;
      }
      known = { version, at: monotonic() };
      wanted = false;
      return version;
    },
    refresh() {
      wanted = true;
    },
  };
}
