import { EventEmitter } from 'node:events';
import type { AuthenticationState, UserFacingSocketConfig, WASocket, WAVersion } from '@whiskeysockets/baileys';
import type { ILogger } from '@whiskeysockets/baileys/lib/Utils/logger.js';
import { type Baileys } from './load-baileys.ts';
import { type StandinServer } from './server.ts';

export interface SocketParts {
  readonly baileys: Baileys;
  readonly log: ILogger;
  readonly version: WAVersion;
  readonly standin: StandinServer | undefined;
  readonly auth: AuthenticationState;
  /** What the talk half hangs in; a socket that only pairs has none. */
  readonly more?: Pick<UserFacingSocketConfig, 'getMessage' | 'makeSignalRepository'>;
}

/** A hotline is written to by people: groups, status, newsletters and bots are neither decrypted nor answered. */
const ignoredServers: readonly string[] = ['g.us', 'broadcast', 'newsletter', 'bot', 'call'];
export const isIgnored = (jid: string): boolean => ignoredServers.includes(jid.slice(jid.lastIndexOf('@') + 1));

/** A new socket, which begins to connect at once. One socket is one connection: Baileys' own do not come back. */
export function openSocket({ baileys, log, version, standin, auth, more }: SocketParts): WASocket {
  const { FULL, RECENT, ON_DEMAND } = baileys.proto.HistorySync.HistorySyncType;
  const past: readonly unknown[] = [FULL, RECENT, ON_DEMAND];
  const socket = catchingRejections(() =>
    baileys.makeWASocket({
      ...(standin === undefined ? {} : { waWebSocketUrl: standin.url }),
      auth,
      logger: log,
      version,
      // With `true` the phone in the drawer shows no notifications, and everybody who has the number saved sees us online.
      markOnlineOnConnect: false,
      // What people wrote to the number before it was linked was not written to us. Declining RECENT also goes online without waiting
      // 20 s for it; declining all of them would lose the phone's list of which LID is which number (Socket/socket.js).
      syncFullHistory: false,
      shouldSyncHistoryMessage: ({ syncType }) => !past.includes(syncType),
      shouldIgnoreJid: isIgnored,
      // The store itself waits for its database, for as long as the number is ours.
      transactionOpts: { maxCommitRetries: 1, delayBetweenTriesMs: 1 },
      // Baileys waits so long after it has asked for a message again, and nobody else's message is read meanwhile: with its 250 ms,
      // four unreadable messages a second, sent by anybody, would silence everybody.
      retryRequestDelayMs: 10,
      generateHighQualityLinkPreview: false,
      ...more,
    }),
  );
  passOverWhatCannotBeRead(socket, log);
  return socket;
}

/**
 * WhatsApp sends again, at each connection, what was not acknowledged. One frame that Baileys cannot decode, or one stanza that it
 * stumbles over, would end every connection at its beginning, and the number would hear nobody any more: it is passed over instead, and
 * what came behind it is read. Where the encryption of the connection itself is out of step, no frame will be read again: that ends it.
 */
function passOverWhatCannotBeRead({ ws }: WASocket, log: ILogger): void {
  ws[EventEmitter.captureRejectionSymbol] = (error, event) => {
    if (event === 'message' && outOfStep.test(error.message)) {
      ws.emit('error', error);
      return;
    }
    log.warn(event === 'message' ? unread.frame : unread.stanza);
    // Baileys stopped in the middle of what came in one piece (Utils/noise-handler.js, processData): nothing more makes it go on.
    if (event === 'message') ws.emit('message', Buffer.alloc(0));
  };
}

/** What Node says of AES-GCM whose tag is wrong. */
const outOfStep = /unable to authenticate data/;

/** Our own words among Baileys' in its log. */
export const unread = { frame: 'a frame was not read', stanza: 'a stanza was not handled' } as const;

/**
 * Baileys hangs async functions on its web socket, some of which send: when the connection goes meanwhile, or a frame cannot be read, they
 * reject and nobody listens, which ends a Node process. An emitter made while this runs is given the rejection instead (Node's
 * documentation, events.captureRejections).
 */
function catchingRejections<Value>(make: () => Value): Value {
  const before = EventEmitter.captureRejections;
  EventEmitter.captureRejections = true;
  try {
    return make();
  } finally {
    EventEmitter.captureRejections = before;
  }
}

/** Does not wait for the other side: a socket whose number is lost, or that says nothing any more, is cut off. */
export function cutOff(socket: WASocket): void {
  // Baileys' WebSocketClient holds ws's socket in a protected field (Socket/Client/websocket.d.ts) and has no way to terminate it.
  const { socket: raw } = socket.ws as unknown as { readonly socket: { terminate(): void } | null };
  raw?.terminate();
}
