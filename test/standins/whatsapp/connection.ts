import { decodeBinaryNode, encodeBinaryNode } from '@whiskeysockets/baileys';
import { type WebSocket } from 'ws';
import { type Exchange } from './exchange.ts';
import { type Fault } from './faults.ts';
import { type Companion } from './people.ts';
import { createFrameReader, framed } from './protocol/frames.ts';
import { createNoiseResponder, type Introduction, type Transport } from './protocol/noise.ts';
import { type LinkOffer, type Registration } from './registration.ts';
import { bytes, childOf, randomHex, type Stanza, stanza } from './protocol/stanza.ts';

/** One client's connection. Its states: hello → finish → open, where it is registering or logged in → closed. */
export interface Connection {
  readonly exchange: Exchange;
  /** Known once the handshake is through. */
  introduction: Introduction | undefined;
  /** Of a client that is not linked yet. */
  registration: Registration | undefined;
  link: LinkOffer | undefined;
  /** Of a logged-in client. */
  companion: Companion | undefined;
  /** The client has said that it takes messages now. */
  active: boolean;
  /** The past is being sent; what is new waits behind it. */
  catchingUp: boolean;
  /** How many stanzas the client is willing to take at once, when it has said so. */
  readonly send: (node: Stanza) => void;
  /** Like `send`, but no fault strikes. */
  readonly sendUntouched: (node: Stanza) => void;
  /** Any bytes, as one frame: for a fuzzer. */
  readonly sendPlain: (plain: Uint8Array) => void;
  /** A frame that the client's key does not open, as when one was lost on the way. */
  readonly sendOutOfStep: () => void;
  readonly query: (node: Stanza) => Promise<Stanza>;
  readonly close: () => void;
  /** Without a closing handshake, as when the network goes. */
  readonly cut: () => void;
  readonly isOpen: () => boolean;
}

export interface ConnectionDuties {
  readonly introduced: (connection: Connection, introduction: Introduction) => void;
  readonly received: (connection: Connection, node: Stanza) => Promise<void> | void;
  readonly ended: (connection: Connection) => void;
}

export function openConnection(exchange: Exchange, socket: WebSocket, duties: ConnectionDuties): Connection {
  const noise = createNoiseResponder(exchange.serverKey, exchange.certificate);
  const readFrames = createFrameReader(noise.header);
  const answers = new Map<string, { take: (node: Stanza) => void; fail: (error: Error) => void }>();
  let transport: Transport | undefined;
  let helloDone = false;
  let silent = false;
  /** A stanza that waits for the one behind it. */
  let overtaken: Stanza | undefined;
  let last: Promise<void> = Promise.resolve();

  const isOpen = (): boolean => socket.readyState === socket.OPEN;
  const write = (plain: Uint8Array): void => {
    if (isOpen() && !silent && transport !== undefined) socket.send(framed(transport.encrypt(plain)));
  };
  const sendUntouched = (node: Stanza): void => {
    write(encodeBinaryNode(node));
  };
  const sendAll = (node: Stanza): void => {
    sendUntouched(node);
    if (overtaken === undefined) return;
    const late = overtaken;
    overtaken = undefined;
    sendUntouched(late);
  };

  function strikeConnection(fault: Fault): boolean {
    switch (fault.kind) {
      case 'cut':
        socket.terminate();
        return true;
      case 'half-close':
        rawSocketOf(socket)?.end();
        return true;
      case 'silence':
        silent = true;
        return true;
      case 'stream-error':
        sendUntouched(stanza('stream:error', { code: String(fault.code) }));
        connection.close();
        return true;
      case 'drop':
        return true;
      case 'delay':
      case 'reorder':
      case 'duplicate':
      case 'corrupt':
      case 'cut-after':
        return false;
    }
  }

  function send(node: Stanza): void {
    const fault = exchange.faults.next('to-client', node.tag, connection.companion?.account.phone);
    if (fault === undefined) return sendAll(node);
    if (strikeConnection(fault)) return;
    switch (fault.kind) {
      case 'delay':
        setTimeout(() => {
          sendAll(node);
        }, fault.ms);
        return;
      case 'reorder':
        overtaken = node;
        return;
      case 'duplicate':
        sendAll(node);
        return sendUntouched(node);
      case 'corrupt':
        return sendAll(corrupted(node));
      case 'cut-after':
        socket.send(Buffer.alloc(0), () => undefined);
        sendAll(node);
        setImmediate(() => {
          socket.terminate();
        });
        return;
      default:
        return sendAll(node);
    }
  }

  async function receive(node: Stanza): Promise<void> {
    const fault = exchange.faults.next('from-client', node.tag, connection.companion?.account.phone);
    if (fault !== undefined) {
      if (strikeConnection(fault)) return;
      if (fault.kind === 'delay') await new Promise((wake) => setTimeout(wake, fault.ms));
      if (fault.kind === 'duplicate') await carryOut(node);
    }
    await carryOut(node);
    if (fault?.kind === 'cut-after') socket.terminate();
  }

  async function carryOut(node: Stanza): Promise<void> {
    exchange.events.emit('stanza', node, connection);
    const { type, id } = node.attrs;
    if (node.tag === 'iq' && (type === 'result' || type === 'error')) {
      const waiting = answers.get(id ?? '');
      answers.delete(id ?? '');
      // Nobody waits for the answer to an offer of QR codes.
      waiting?.take(node);
      return;
    }
    await duties.received(connection, node);
  }

  async function frame(plainOrBox: Buffer): Promise<void> {
    if (transport !== undefined) return receive(await decodeBinaryNode(transport.decrypt(plainOrBox)));
    if (!helloDone) {
      helloDone = true;
      socket.send(framed(noise.hello(plainOrBox)));
      return;
    }
    const finished = noise.finish(plainOrBox);
    transport = finished.transport;
    connection.introduction = finished.introduction;
    duties.introduced(connection, finished.introduction);
  }

  const fail = (error: unknown): void => {
    exchange.errors.push(error instanceof Error ? error : new Error(String(error)));
    socket.close();
  };

  const connection: Connection = {
    exchange,
    introduction: undefined,
    registration: undefined,
    link: undefined,
    companion: undefined,
    active: false,
    catchingUp: false,
    send,
    sendUntouched,
    sendPlain: write,
    sendOutOfStep: () => {
      transport?.encrypt(Buffer.alloc(1));
      write(Buffer.from([0]));
    },
    query: (node) =>
      new Promise((take, refuse) => {
        const id = node.attrs['id'] ?? randomHex(8);
        answers.set(id, { take, fail: refuse });
        send({ ...node, attrs: { ...node.attrs, id } });
      }),
    close: () => {
      // A moment, so that the client reads what was said before.
      setTimeout(() => {
        socket.close();
      }, 50);
    },
    cut: () => {
      socket.terminate();
    },
    isOpen,
  };

  socket.on('message', (data: Buffer) => {
    if (silent) return;
    try {
      for (const one of readFrames(data)) last = last.then(() => frame(one)).catch(fail);
    } catch (error) {
      fail(error);
    }
  });
  socket.on('error', () => {
    socket.terminate();
  });
  socket.on('close', () => {
    for (const { fail: refuse } of answers.values()) refuse(new Error('the connection has ended'));
    answers.clear();
    duties.ended(connection);
  });
  return connection;
}

/** `ws` keeps the TCP socket to itself; half-closing needs it. */
function rawSocketOf(socket: WebSocket): { end: () => void } | undefined {
  const raw: unknown = Reflect.get(socket, '_socket');
  // Holds: ws/lib/websocket.js sets `_socket` to the net.Socket while the connection is open, to null afterwards.
  return raw === null || raw === undefined ? undefined : (raw as { end: () => void });
}

function corrupted(node: Stanza): Stanza {
  const enc = childOf(node, 'enc');
  if (enc === undefined || !Array.isArray(node.content)) return node;
  const spoilt = bytes(enc);
  spoilt.writeUInt8(spoilt.readUInt8(spoilt.length - 1) ^ 0xff, spoilt.length - 1);
  return { ...node, content: node.content.map((child) => (child === enc ? { ...enc, content: spoilt } : child)) };
}
