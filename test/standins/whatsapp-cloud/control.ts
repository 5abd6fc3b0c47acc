import { type IncomingMessage, type ServerResponse } from 'node:http';
import { readAll } from './graph-api.ts';
import { type CloudStandin } from './start.ts';

/** What may be called by name from another process. */
const direct = [
  'say',
  'press',
  'writeText',
  'sendPhoto',
  'sendVoice',
  'sendVideo',
  'sendDocument',
  'sendSticker',
  'sendLocation',
  'sendContact',
  'react',
  'edit',
  'takeBack',
  'sendUnsupported',
  'setOnWhatsApp',
  'hideNumber',
  'pushValue',
  'pushBody',
  'subscribe',
  'sentTo',
  'tellStatus',
  'failLater',
  'expireToken',
  'renewToken',
  'readMessages',
  'calls',
] as const satisfies readonly (keyof CloudStandin)[];

/**
 * POST /control/<command> with a JSON array of arguments answers with the result as JSON, 400 and `{error}` when the
 * command threw, 404 when there is none. @returns true where the request was a control request
 */
export function createControl(standin: CloudStandin) {
  const commands = new Map<string, (...given: never[]) => unknown>(direct.map((name) => [name, standin[name]]));
  commands.set('addFault', standin.faults.add);
  commands.set('clearFaults', standin.faults.clear);
  commands.set('faultCounts', standin.faults.counts);
  commands.set('advanceClock', standin.clock.advance);
  commands.set('duplicateDeliveries', standin.webhooks.duplicate);
  commands.set('reorderDeliveries', standin.webhooks.reorder);
  commands.set('wrongSignatures', standin.webhooks.wrongSignature);
  commands.set('deliveries', standin.webhooks.deliveries);
  commands.set('pendingDeliveries', standin.webhooks.pending);

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
    readAll(request)
      // Holds as far as the caller keeps to the command's signature; a stand-in answers a wrong one with an error.
      .then((body) => command(...(JSON.parse(body.length === 0 ? '[]' : body.toString('utf8')) as never[])))
      .then((result) => answer(200, result))
      .catch((error: unknown) => answer(400, { error: error instanceof Error ? error.message : String(error) }));
    return true;
  };
}
