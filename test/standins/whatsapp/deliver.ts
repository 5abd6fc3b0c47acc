import { type Connection } from './connection.ts';
import { type Waiting } from './delivery-queue.ts';
import { type Companion } from './people.ts';
import { server, type Stanza, stanza } from './protocol/stanza.ts';

/** Puts a stanza in the companion's queue, and sends it at once where the companion takes what is new. */
export function deliver(companion: Companion, node: Stanza): void {
  const entry = companion.queue.put(node);
  const { connection } = companion;
  if (connection?.active === true && !connection.catchingUp) transmit(connection, entry);
}

function transmit(connection: Connection, entry: Waiting, offline?: number): void {
  entry.transmissions += 1;
  const { stanza: node } = entry;
  connection.send(offline === undefined ? node : { ...node, attrs: { ...node.attrs, offline: String(offline) } });
}

/**
 * Sends what came while the client was away, in batches; the next one waits until the last has been acknowledged. What comes
 * meanwhile waits behind.
 */
export async function sendPast(companion: Companion): Promise<void> {
  const { connection, queue } = companion;
  if (connection === undefined || connection.catchingUp) return;
  const { manners } = connection.exchange;
  const past = queue.waiting();
  connection.catchingUp = true;
  const count = String(past.length);
  if (past.length > 0)
    connection.send(stanza('ib', { from: server }, [stanza('offline_preview', { count, message: count })]));
  for (let from = 0; from < past.length; from += manners.offlineBatch) {
    if (from > 0) await acknowledged(companion, past.slice(from - manners.offlineBatch, from));
    if (!connection.isOpen()) return;
    past.slice(from, from + manners.offlineBatch).forEach((entry, index) => {
      transmit(connection, entry, from + index);
    });
  }
  if (manners.saysOfflineEnd) endPast(companion);
}

/** Says that this was all, and goes on with what is new. */
export function endPast(companion: Companion): void {
  const { connection, queue } = companion;
  if (connection === undefined) return;
  connection.send(stanza('ib', { from: server }, [stanza('offline', { count: String(queue.size()) })]));
  connection.catchingUp = false;
  for (const entry of queue.waiting()) if (entry.transmissions === 0) transmit(connection, entry);
}

async function acknowledged(companion: Companion, batch: readonly Waiting[]): Promise<void> {
  const { connection, queue } = companion;
  if (connection === undefined) return;
  const until = Date.now() + connection.exchange.manners.offlineBatchWaitMs;
  while (connection.isOpen() && Date.now() < until) {
    const waiting = new Set(queue.waiting());
    if (!batch.some((entry) => waiting.has(entry))) return;
    await new Promise((wake) => setTimeout(wake, 5));
  }
}
