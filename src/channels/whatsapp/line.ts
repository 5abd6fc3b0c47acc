import { type Connection } from './connection.ts';
import { type WhatsAppLine } from './socket-hooks.ts';

/** The line that the talk half holds on to, over all connections of a number. */
export interface Line extends WhatsAppLine {
  /** The connection that carries it from now on, or none. */
  carriedBy(connection: Connection | undefined): void;
}

export function createLine(): Line {
  let current: Connection | undefined;
  return {
    carriedBy(connection) {
      current = connection;
    },
    socket: () => current?.openSocket(),
    sendStalled: () => current?.sendStalled(),
  };
}
