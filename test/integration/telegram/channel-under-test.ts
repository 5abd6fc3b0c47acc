import { afterEach } from 'vitest';
import {
  createTelegramChannel,
  type TelegramChannel,
  type TelegramChannelOptions,
  type TelegramHealth,
} from '../../../src/channels/telegram/index.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { type InboundEvent } from '../../../src/core/inbound.ts';
import { type LogFields } from '../../../src/core/logger.ts';
import { Secret } from '../../../src/core/secret.ts';
import {
  startTelegramStandin,
  type TelegramStandin,
  type TelegramStandinOptions,
} from '../../standins/telegram/index.ts';

export const deskChatId = -1_001;
export const person = 42;

export interface UnderTest {
  readonly standin: TelegramStandin;
  readonly channel: TelegramChannel;
  /** Every batch that was committed. */
  readonly committed: InboundEvent[];
  readonly health: TelegramHealth[];
  readonly logged: { event: string; fields: LogFields | undefined }[];
  /** While set, nothing can be committed. Counts the tries. */
  readonly store: { broken: boolean; tries: number };
}

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** The real client against the stand-in; both end with the test. */
export async function aChannel(
  options: Partial<Pick<TelegramChannelOptions, 'mode' | 'token' | 'apiRoot' | 'draw'>> = {},
  standinOptions: TelegramStandinOptions = {},
): Promise<UnderTest> {
  const standin = await startTelegramStandin({ deskChatId, ...standinOptions });
  cleanUps.push(() => standin.stop());
  return besides(standin, options);
}

/** One more channel on the same stand-in: a second process with the same token. */
export function besides(
  standin: TelegramStandin,
  options: Partial<Pick<TelegramChannelOptions, 'mode' | 'token' | 'apiRoot' | 'draw'>> = {},
): UnderTest {
  const committed: InboundEvent[] = [];
  const health: TelegramHealth[] = [];
  const logged: UnderTest['logged'] = [];
  const store = { broken: false, tries: 0 };
  const log = (event: string, fields?: LogFields) => void logged.push({ event, fields });
  const channel = createTelegramChannel({
    token: new Secret(standin.token),
    apiRoot: standin.url,
    mode: { kind: 'polling' },
    deskChatId: String(deskChatId),
    accept: async (events) => {
      store.tries += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (store.broken) throw new Error('the database is away');
      committed.push(...events);
    },
    logger: { info: log, warn: log, error: log },
    clock: systemClock,
    onHealth: (state) => health.push(state),
    ...options,
  });
  cleanUps.push(() => channel.stop());
  return { standin, channel, committed, health, logged, store };
}

export function onCleanUp(cleanUp: () => Promise<void>): void {
  cleanUps.push(cleanUp);
}

export { failureOf, until } from '../../support/sending.ts';

export const aText = (text: string, ...choices: string[]) => ({
  kind: 'text' as const,
  text,
  choices: choices.map((id) => ({ id, label: `label of ${id}` })),
});
