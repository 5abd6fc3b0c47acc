import { afterEach, expect, it, vi } from 'vitest';
import { createBaileysLog } from '../../../../src/channels/whatsapp/baileys-log.ts';
import { quietConsole } from '../../../../src/channels/whatsapp/quiet-console.ts';
import { type LogFields, type Logger } from '../../../../src/core/logger.ts';

const logged: { event: string; fields: LogFields | undefined }[] = [];
const note = (event: string, fields?: LogFields) => void logged.push({ event, fields });
const logger: Logger = { info: note, warn: note, error: note };
afterEach(() => {
  logged.length = 0;
  vi.useRealTimers();
});

const secret = { currentRatchet: { rootKey: Buffer.from('root key') } };

/** Says something in every way that a console has. @returns what reached the streams */
function shout(): string {
  let written = '';
  const write = (chunk: unknown): boolean => {
    written += String(chunk);
    return true;
  };
  const streams = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(write));
  for (const [name, writer] of Object.entries(console)) {
    if (typeof writer !== 'function' || ['Console', 'time', 'timeEnd', 'timeLog', 'groupEnd'].includes(name)) continue;
    // Every function of a console takes what it is given.
    if (name === 'assert') (writer as (...parts: unknown[]) => void)(false, 'Closing session:', secret);
    else (writer as (...parts: unknown[]) => void)('Closing session:', secret);
  }
  for (const stream of streams) stream.mockRestore();
  return written;
}

it('lets nothing through, says how much, and puts everything back', () => {
  const before = { ...console };
  const restore = quietConsole(logger);
  const written = shout();
  expect(written).not.toContain('rootKey');
  expect(written).not.toContain('Closing');
  restore();
  expect({ ...console }).toEqual(before);
  expect(logged).toEqual([
    { event: 'whatsapp.console-swallowed', fields: { channel: 'whatsapp', count: expect.any(Number) as number } },
  ]);
  expect(logged[0]?.fields?.count).toBeGreaterThan(8);
});

it('hands on a code for what Baileys may say, counts the rest, and looks at no object', () => {
  vi.useFakeTimers();
  const never = new Proxy(
    {},
    {
      get: () => {
        throw new Error('looked at');
      },
      ownKeys: () => {
        throw new Error('looked at');
      },
    },
  );
  const log = createBaileysLog(logger, 'main').child({ class: 'ns' });
  log.error(never, 'failed to decrypt message');
  log.warn(never, 'Invalid LID-PN mapping: 77@lid, 628120000001@s.whatsapp.net');
  log.warn('Skipping deletion of non-existent pre-key: 5');
  log.error(never);
  log.info(never, 'logging in...');
  log.debug(never, 'failed to decrypt message');
  log.trace(never, 'xml send');
  vi.advanceTimersByTime(60_000);
  expect(logged).toEqual([
    { event: 'whatsapp.baileys', fields: { channel: 'whatsapp', kind: 'main', code: 'not-decrypted' } },
    { event: 'whatsapp.baileys-other', fields: { channel: 'whatsapp', kind: 'main', count: 3 } },
  ]);
});
