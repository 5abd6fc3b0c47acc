import { type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What may be asked of a stand-in from another process, by name. */
export type ControlCommands = ReadonlyMap<string, (...given: never[]) => unknown>;

/**
 * POST /control/<command> with a JSON array of arguments answers with the result as JSON, 400 and `{error}` when the
 * command threw, 404 when there is none. @returns true where the request was a control request
 */
export function controlPort(commands: ControlCommands) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const name = /^\/control\/(\w+)$/.exec(request.url ?? '')?.[1];
    if (name === undefined) return false;
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body ?? null));
    };
    const command = commands.get(name);
    if (command === undefined) {
      answer(404, { error: `no command ${name}` });
      return true;
    }
    text(request)
      // Holds as far as the caller keeps to the command's signature; a stand-in answers a wrong one with an error.
      .then((body) => command(...(JSON.parse(body === '' ? '[]' : body) as never[])))
      .then((result) => answer(200, result))
      .catch((error: unknown) => answer(400, { error: error instanceof Error ? error.message : String(error) }));
    return true;
  };
}
