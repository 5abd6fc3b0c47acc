import { setTimeout as pause } from 'node:timers/promises';
import { type proto, type WASocket } from '@whiskeysockets/baileys';
import { type AccountLife, type LifeTimes } from '../../../src/channels/whatsapp/account-life.ts';
import { createLine, type Line } from '../../../src/channels/whatsapp/line.ts';
import { createNumbers, type Numbers } from '../../../src/channels/whatsapp/numbers.ts';
import { type PairingStep } from '../../../src/channels/whatsapp/pairing.ts';
import { type AccountRow } from '../../../src/channels/whatsapp/queries.ts';
import { type SocketHooks } from '../../../src/channels/whatsapp/socket-hooks.ts';
import { lifeTimes } from '../../../src/channels/whatsapp/times.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { type LogFields, type Logger } from '../../../src/core/logger.ts';
import { type Store } from '../../../src/store/index.ts';
import { type Account, type Companion, type WhatsAppStandin } from '../../standins/whatsapp/index.ts';

/** Short enough for a test, long enough for a busy machine. */
export const testTimes: LifeTimes = {
  ...lifeTimes,
  lease: { leaseMs: 6_000, marginMs: 1_000 },
  lookMs: 100,
};

export interface Heard {
  readonly id: string;
  readonly text: string | undefined;
  readonly type: string;
}

/** A talk that only listens: what the account half promises the real one. */
export class Listening implements SocketHooks {
  readonly heard: Heard[] = [];
  readonly sockets: WASocket[] = [];
  /** What happened in which order: attached, detached. */
  readonly order: string[] = [];
  readonly sent = new Map<string, proto.IMessage>();
  wrapRepository: SocketHooks['wrapRepository'] = (repository) => repository;
  getMessage: SocketHooks['getMessage'] = ({ id }) => Promise.resolve(this.sent.get(id ?? ''));
  attach: SocketHooks['attach'] = (socket) => {
    this.sockets.push(socket);
    this.order.push('attached');
    socket.ev.on('messages.upsert', ({ messages, type }) => {
      for (const { key, message } of messages) {
        if (message?.conversation != null) this.heard.push({ id: key.id ?? '', text: message.conversation, type });
      }
    });
    return async () => {
      await pause(5);
      this.order.push('detached');
    };
  };
}

export interface Logged {
  readonly event: string;
  readonly fields: LogFields | undefined;
}

export interface NumberUnderTest {
  readonly numbers: Numbers;
  readonly talk: Listening;
  readonly line: Line;
  readonly life: AccountLife;
  readonly logged: Logged[];
  readonly reachable: boolean[];
  row(): Promise<AccountRow>;
  state(): Promise<string>;
  stop(): Promise<void>;
}

export const number = 'main';

/** One process's view of one number. */
export async function aNumber(
  store: Store,
  standin: Pick<WhatsAppStandin, 'url' | 'rootPublicKey'>,
  times: Partial<LifeTimes> = {},
): Promise<NumberUnderTest> {
  const logged: Logged[] = [];
  const note = (event: string, fields?: LogFields) => void logged.push({ event, fields });
  const logger: Logger = { info: note, warn: note, error: note };
  const numbers = createNumbers({
    store,
    logger,
    clock: systemClock,
    standin: { url: standin.url, rootKey: standin.rootPublicKey },
    chance: () => 0,
    times: { ...testTimes, ...times },
  });
  await numbers.prepare([number]);
  const reachable: boolean[] = [];
  const talk = new Listening();
  const line = createLine();
  const life = numbers.live(number, { line, hooks: talk, onReachable: (is) => reachable.push(is) });
  const row = async (): Promise<AccountRow> => {
    const [found] = await numbers.list([number]);
    if (found === undefined) throw new Error('prepare has made its row');
    return found;
  };
  return {
    numbers,
    talk,
    line,
    life,
    logged,
    reachable,
    row,
    state: async () => (await row()).state,
    async stop() {
      await life.stop();
      await numbers.stop();
    },
  };
}

/** Links the account's phone by QR. */
export async function link(under: NumberUnderTest, standin: WhatsAppStandin, account: Account): Promise<Companion> {
  let seen: (text: string) => void = () => undefined;
  const shown = new Promise<string>((resolve) => (seen = resolve));
  const pairing = under.numbers.pair(number, { kind: 'qr' }, (step: PairingStep) => {
    if (step.kind === 'qr') seen(step.text);
  });
  const companion = await standin.scanQr(account, await shown);
  const last = await pairing.done;
  if (last.kind !== 'paired') throw new Error(`not paired: ${JSON.stringify(last)}`);
  return companion;
}

/** Waits until something holds, and says what it waited for when it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, timeoutMs = 20_000): Promise<void> {
  const begun = Date.now();
  while (!(await holds())) {
    if (Date.now() - begun > timeoutMs) throw new Error(`never came true: ${what}`);
    await pause(10);
  }
}
