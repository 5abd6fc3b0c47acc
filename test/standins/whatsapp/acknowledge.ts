import { type Exchange } from './exchange.ts';
import { type Acknowledged } from './delivery-queue.ts';
import { type Companion, type Outcome } from './people.ts';
import { attribute, childOf, childrenOf, plainJid, type Stanza, stanza } from './protocol/stanza.ts';
import { answerRetry } from './write.ts';

/** Receipts that say "I have it". A read receipt says nothing about the queue, nor does a played one. */
const delivered = new Set([undefined, 'inactive', 'sender', 'peer_msg', 'hist_sync']);

/** A client says that messages were delivered or read, or that it wants one again. */
export async function takeReceipt(exchange: Exchange, companion: Companion, receipt: Stanza): Promise<void> {
  const id = attribute(receipt, 'id');
  const { type } = receipt.attrs;
  const ids = [id, ...childrenOf(childOf(receipt, 'list'), 'item').map((item) => attribute(item, 'id'))];
  const to = attribute(receipt, 'to');
  companion.receipts.push({ ids, type: type ?? 'delivery', to });
  exchange.events.emit('receipt', receipt, companion);
  if (type === 'retry') await answerRetry(exchange, companion, receipt);
  else if (delivered.has(type))
    for (const one of ids) {
      companion.queue.settle('message', one, 'taken');
      outcome(exchange, companion, receipt.attrs['participant'] ?? to, one, 'receipted');
    }
  companion.connection?.send(stanza('ack', { class: 'receipt', id, from: to, type }));
}

/** A client acknowledges a stanza, or refuses it by naming an error. */
export function takeAck(exchange: Exchange, companion: Companion, ack: Stanza): void {
  const { class: kind, id, error, type, to } = ack.attrs;
  if (id === undefined || !isAcknowledged(kind)) return;
  const left = companion.queue.settle(kind, id, error === undefined ? 'taken' : 'refused', { type, from: to });
  if (kind === 'message' && left !== undefined)
    outcome(
      exchange,
      companion,
      ack.attrs['participant'] ?? to ?? '',
      id,
      error === undefined ? 'acknowledged' : 'refused',
    );
}

function isAcknowledged(kind: string | undefined): kind is Acknowledged {
  return kind === 'message' || kind === 'receipt' || kind === 'notification' || kind === 'call';
}

function outcome(exchange: Exchange, companion: Companion, from: string, id: string, what: Outcome): void {
  const written = exchange.directory.find(plainJid(from))?.written.get(id);
  // A receipt stands, whatever is said afterwards.
  if (written !== undefined && written.outcomes.get(companion.number) !== 'receipted')
    written.outcomes.set(companion.number, what);
}
