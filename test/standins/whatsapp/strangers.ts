import { proto } from '@whiskeysockets/baileys';
import { deliver } from './deliver.ts';
import { type Exchange } from './exchange.ts';
import { type Account, jidOf, type Person } from './people.ts';
import { randomHex, server, type Stanza, stanza } from './protocol/stanza.ts';

/** What also comes in, and what a hotline has no business with: newsletters, groups, calls, notices of the server. */

function tell(account: Account, make: () => Stanza): void {
  for (const companion of account.companions.values()) deliver(companion, make());
}

/** Newsletters are not encrypted. @returns the message's id */
export function publishInNewsletter(exchange: Exchange, account: Account, newsletter: string, words: string): string {
  const id = randomHex(10);
  const plain = proto.Message.encode({ conversation: words }).finish();
  const t = String(exchange.nowSeconds());
  tell(account, () =>
    stanza('message', { from: newsletter, id, type: 'text', t, server_id: '100' }, [stanza('plaintext', {}, plain)]),
  );
  return id;
}

/** The number was put into a group. */
export function addToGroup(exchange: Exchange, account: Account, group: string, by: Person): void {
  const participant = jidOf(by, 'lid');
  const t = String(exchange.nowSeconds());
  tell(account, () =>
    stanza('notification', { from: group, type: 'w:gp2', id: randomHex(8), participant, t }, [
      stanza('add', {}, [stanza('participant', { jid: `${account.lid}@lid` })]),
    ]),
  );
}

export function ring(exchange: Exchange, account: Account, by: Person): void {
  const from = jidOf(by, 'lid');
  const t = String(exchange.nowSeconds());
  tell(account, () =>
    stanza('call', { from, id: randomHex(8), t }, [stanza('offer', { 'call-id': randomHex(8), 'call-creator': from })]),
  );
}

/** The server says that this number may write to nobody new until then, or that it may again. */
export function announceReachOutLimit(exchange: Exchange, account: Account, untilSeconds: number | undefined): void {
  const payload = {
    data: {
      xwa2_notify_account_reachout_timelock:
        untilSeconds === undefined
          ? { is_active: false }
          : { is_active: true, time_enforcement_ends: String(untilSeconds), enforcement_type: 'WEB_COMPANION_ONLY' },
    },
  };
  account.reachOutLimitUntil = untilSeconds;
  const t = String(exchange.nowSeconds());
  tell(account, () =>
    stanza('notification', { from: server, type: 'mex', id: randomHex(8), t }, [
      stanza('update', { op_name: 'NotificationUserReachoutTimelockUpdate' }, Buffer.from(JSON.stringify(payload))),
    ]),
  );
}
