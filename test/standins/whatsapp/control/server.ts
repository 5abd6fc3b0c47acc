import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { z } from 'zod';
import { type WhatsAppStandin } from '../start.ts';
import { commandsOf } from './commands.ts';

const requestSchema = z.object({ command: z.string(), given: z.unknown() });

/**
 * POST / with `{command, given}` answers with the result as JSON, 400 and `{error}` when what was given is wrong or the command
 * threw. On 127.0.0.1, on a port of its own: nothing that a client of the stand-in could reach by mistake.
 */
export async function serveControl(
  standin: WhatsAppStandin,
): Promise<{ readonly url: string; readonly server: Server }> {
  const commands = new Map<string, { given: z.ZodType; run: (given: never) => unknown }>(
    Object.entries(commandsOf(standin)),
  );
  const carryOut = (body: string): unknown => {
    const request = requestSchema.parse(JSON.parse(body));
    const command = commands.get(request.command);
    if (command === undefined) throw new Error(`the stand-in knows no command ${request.command}`);
    // Holds: the command's own schema has just made it.
    return command.run(command.given.parse(request.given ?? {}) as never);
  };
  const server = createServer((request, response) => {
    readAll(request)
      .then(carryOut)
      .then(
        (result) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? null)),
        (error: unknown) => {
          const message = error instanceof Error ? error.message : String(error);
          response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error: message }));
        },
      );
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  // Holds: a listening TCP server has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, server };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  // Holds: an IncomingMessage without an encoding yields buffers.
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
