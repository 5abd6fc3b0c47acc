import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConfigurationError } from '../../../src/core/errors.ts';
import { SendError } from '../../../src/core/outbound.ts';
import { createLogger } from '../../../src/ops/index.ts';

function aLog({ isTTY = false } = {}) {
  const lines: string[] = [];
  const logger = createLogger({ isTTY, write: (line) => lines.push(line) });
  return { logger, lines, entry: (): unknown => JSON.parse(lines.at(-1) ?? '') };
}

const words = 'tolong saya disekap di gedung 7, 0812-0000-1234';

describe('the log', () => {
  it('writes what the port allows, as one line of JSON', () => {
    const { logger, lines, entry } = aLog();
    logger.warn('outbox.send-fault', {
      channel: 'telegram',
      rowId: '81200001234',
      caseCode: 'K7D-3MX',
      ms: 12,
      code: 429,
    });
    expect(lines).toHaveLength(1);
    expect(entry()).toMatchObject({
      level: 'warn',
      event: 'outbox.send-fault',
      channel: 'telegram',
      rowId: '81200001234',
      caseCode: 'K7D-3MX',
      ms: 12,
      code: 429,
    });
  });

  it('drops fields that the port does not have, even nested ones', () => {
    const { logger, lines } = aLog();
    const wider = { kind: 'message', text: words, person: { name: 'Budi Invented' }, body: Buffer.from(words) };
    logger.info('intake.turn', wider);
    expect(lines.join()).not.toMatch(/disekap|Budi|text|person|body/);
  });

  it('withholds a sentence or a phone number that stands in a field for codes', () => {
    const { logger, lines, entry } = aLog();
    logger.info('intake.turn', {
      kind: words,
      caseCode: '0812-0000-1234',
      code: '081200001234',
      rowId: words,
      room: 'a b',
    });
    expect(lines.join()).not.toMatch(/disekap|0812/);
    expect(entry()).toMatchObject({
      kind: '[withheld]',
      caseCode: '[withheld]',
      code: '[withheld]',
      rowId: '[withheld]',
    });
    logger.info(words);
    expect(lines.join()).not.toContain('disekap');
  });

  it('writes neither the message of a driver nor of a parser, nor frames made of it', () => {
    const { logger, lines, entry } = aLog();
    const driver = Object.assign(new Error(`duplicate key (address)=(${words})\n    at ${words} (file.ts:1:1)`), {
      code: '23505',
      detail: words,
    });
    const parser = z.object({ age: z.number() }).safeParse({ age: words }).error;
    for (const error of [driver, parser, new Error('x', { cause: driver }), words, { message: words }, null]) {
      logger.error('store.fault', { error });
    }
    expect(lines.join()).not.toMatch(/disekap|0812|gedung/);
    logger.error('store.fault', { error: driver });
    expect(entry()).toMatchObject({ error: { name: 'Error', code: '23505' } });
    expect(JSON.stringify(entry())).toContain('logger.test.ts');
  });

  it('writes the message and the hint of our own errors, and the causes below them', () => {
    const { logger, entry } = aLog();
    const cause = new SendError({ kind: 'unavailable', reason: 'ECONNREFUSED' });
    const error = new ConfigurationError(
      { file: 'my.yaml', line: 3, field: 'sweep' },
      'expected a duration',
      'See default.yaml.',
    );
    error.cause = cause;
    logger.error('start.failed', { error });
    expect(entry()).toMatchObject({
      error: {
        name: 'ConfigurationError',
        message: 'my.yaml:3 sweep: expected a duration',
        hint: 'See default.yaml.',
        cause: { name: 'SendError', code: 'unavailable' },
      },
    });
  });

  it('ends on an error that is its own cause', () => {
    const { logger, lines } = aLog();
    const error = new Error('round');
    error.cause = error;
    logger.error('store.fault', { error });
    expect(lines).toHaveLength(1);
  });

  it('speaks in one line to a terminal', () => {
    const { logger, lines } = aLog({ isTTY: true });
    logger.warn('outbox.send-fault', {
      channel: 'telegram',
      error: new SendError({ kind: 'throttled', afterMs: 1, scope: 'account' }),
    });
    expect(lines[0]).toMatch(
      /^\d\d:\d\d:\d\d warn {2}outbox.send-fault channel=telegram — SendError throttled \(at .*\n$/,
    );
  });
});
