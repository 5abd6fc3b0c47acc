import { type WebSocket } from 'ws';
import { takeAck, takeReceipt } from './acknowledge.ts';
import { answerQuery } from './answer-query.ts';
import { type Connection, openConnection } from './connection.ts';
import { type Exchange } from './exchange.ts';
import { login } from './login.ts';
import { type Stanza } from './protocol/stanza.ts';
import { takeMessage } from './read.ts';

/** One client from its first byte to its last. */
export function serveClient(exchange: Exchange, socket: WebSocket): void {
  const connection = openConnection(exchange, socket, {
    introduced: login,
    received,
    ended: (ended) => {
      exchange.connections.delete(ended);
      if (ended.companion?.connection === ended) ended.companion.connection = undefined;
      exchange.events.emit('closed', ended);
    },
  });
  exchange.connections.add(connection);
}

async function received(connection: Connection, node: Stanza): Promise<void> {
  const { exchange, companion } = connection;
  if (node.tag === 'iq') {
    answerQuery(connection, node);
    return;
  }
  // Said by a client that was thrown out meanwhile, or before it was linked: nobody listens.
  if (companion === undefined) return;
  switch (node.tag) {
    case 'message':
      return takeMessage(exchange, companion, node);
    case 'receipt':
      return takeReceipt(exchange, companion, node);
    case 'ack':
      takeAck(exchange, companion, node);
      return;
    case 'presence':
    case 'chatstate':
      exchange.events.emit(node.tag, node, companion);
      return;
    case 'ib':
    case 'xmlstreamend':
      return;
    default:
      exchange.unhandled.push(node);
  }
}
