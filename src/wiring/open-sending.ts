import { type Channel } from '../core/channel.ts';
import { type Logger } from '../core/logger.ts';
import { type Roles } from '../core/role.ts';
import {
  type AfterCommit,
  createDispatcher,
  type Dispatcher,
  type DispatcherParts,
  type Settle,
} from '../outbox/index.ts';
import { type Notices } from '../store/index.ts';

export interface Sending {
  readonly dispatcher: Dispatcher;
  /** Lets go of what a transaction left: here, or by notice where other processes send. */
  readonly settle: Settle;
  /** What a transaction here leases its rows for: nothing, where others send. */
  readonly leaseMs: number;
  /** Whether this process sends anything: all, or for accounts whose connection it holds. */
  readonly carries: () => boolean;
}

/** The wiring of what leaves. @param channels read when something is to be sent; they are there by then */
export function openSending(
  parts: Omit<DispatcherParts, 'elsewhere' | 'onElsewhere'>,
  {
    channels,
    roles,
    notices,
    onAlertDue,
    logger,
  }: {
    readonly channels: readonly Channel[];
    readonly roles: Roles;
    readonly notices: Notices;
    /** An alert has a new deadline: somebody may have been offered it. */
    readonly onAlertDue: () => void;
    readonly logger: Logger;
  },
): Sending {
  const sends = roles.has('delivery');
  const carries = (): boolean =>
    sends || (roles.has('channels') && channels.some((channel) => 'isElsewhere' in channel));
  const dispatcher = createDispatcher({
    ...parts,
    elsewhere: () =>
      channels
        .filter((channel) => channel.isElsewhere?.() ?? !sends)
        .map(({ id, account }) => ({ channel: id, account })),
    onElsewhere: (lane) => {
      notices.tell('suar_outbox', [lane]);
    },
  });
  notices.on('suar_outbox', (lanes) => {
    if (!carries()) return;
    if (lanes.length > 0) dispatcher.look(lanes);
    else
      dispatcher.sweep().catch((error: unknown) => {
        // The next sweep finds the same.
        logger.warn('outbox.sweep-failed', { error });
      });
  });
  return {
    dispatcher,
    carries,
    leaseMs: sends ? parts.leaseMs : 0,
    settle(after: AfterCommit) {
      if (carries()) dispatcher.deliver(after);
      if (!sends && after.waitingLanes.length > 0) notices.tell('suar_outbox', after.waitingLanes);
      for (const wakeUp of after.wakeUps) parts.schedule(wakeUp);
      if (after.wakeUps.some(({ kind }) => kind === 'alert')) onAlertDue();
    },
  };
}
