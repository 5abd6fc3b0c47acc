import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { triageCommand } from '../../../src/cli/triage.ts';

async function run(args: string[], input = '') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const localesFolder = fileURLToPath(new URL('../../../locales', import.meta.url));
  const printed = Promise.all([text(stdout), text(stderr)]);
  const command = triageCommand({ localesFolder, stdin: Readable.from([input]), stdout, stderr });
  const exitCode = await command.parseAsync(args, { from: 'user' }).then(
    () => 0,
    (error: unknown) => {
      if (error instanceof CommanderError) return error.exitCode;
      throw error;
    },
  );
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { exitCode, out, err };
}

describe('suar triage', () => {
  it('prints one line per message, with exactly the agreed fields', async () => {
    const lines = [
      '{"id":"a","text":"tolong","media":null}',
      '{"id":2,"text":"","media":"voice"}',
      '{"id":"c","text":"","media":"location"}',
    ];
    const { exitCode, out, err } = await run(['--jsonl', '-'], lines.join('\n'));
    expect(out.trim().split('\n')).toEqual([
      '{"id":"a","label":"distress","severity":4,"watched":false,"lang":"id"}',
      '{"id":2,"label":"distress","severity":3,"watched":false,"lang":"und"}',
      '{"id":"c","label":"distress","severity":4,"watched":false,"lang":"und"}',
    ]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  });

  it('names the line and field that are wrong, goes on, and ends with 1', async () => {
    const { exitCode, out, err } = await run(
      ['--jsonl', '-'],
      '{"id":"a","text":7}\n\nrahasia\n{"id":"b","text":"halo"}\n',
    );
    expect(out).toContain('"id":"b"');
    expect(err).toMatch(/line 1: field text/u);
    expect(err).toMatch(/line 3: is not JSON/u);
    expect(err).not.toContain('rahasia');
    expect(exitCode).toBe(1);
  });

  it('explains with the words', async () => {
    const { out } = await run(['--explain', 'kami dikurung']);
    expect(JSON.parse(out)).toMatchObject({
      label: 'distress',
      signs: [{ concept: 'confinement', quote: 'dikurung', language: expect.stringMatching(/^(id|ms)$/u) as unknown }],
    });
  });

  it('scores lines that carry labels, and names missed pleas by id alone', async () => {
    const lines = [
      { id: 'a', text: 'tolong', label: 'distress', severity: 4, lang: 'id' },
      { id: 'b', text: 'kami dikurung', label: 'distress', severity: 2, lang: 'id' },
      { id: 'c', text: 'terima kasih', label: 'distress', severity: 4, lang: 'id', watched: true },
      { id: 'd', text: 'halo', label: 'other', severity: null, lang: 'id' },
      { id: 'e', text: 'my brother is missing in Laos', label: 'family', severity: 3, lang: 'en' },
      { id: 'f', text: 'help', label: 'other', lang: 'en' },
      { id: 'g', text: 'help' },
    ];
    const input = lines.map((line) => JSON.stringify(line)).join('\n');
    const { exitCode, out, err } = await run(['--jsonl', '-', '--score'], input);
    expect(out).toBe(
      [
        'messages            6, and 1 without a label',
        'distress recall     0.667 (2/3)',
        'distress precision  0.667 (2/3)',
        'severity within one 0.500 (2/4)',
        'watched             0.000 (0/1), 0 falsely',
        'macro-F1            0.722',
        'missed plea         c',
        '',
        'language    right       recall      precision   severity',
        'en          1/2         0/0         0/1         1/1',
        'id          3/4         2/3         2/2         1/3',
        '',
      ].join('\n'),
    );
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  });

  it('ends with 1 when no line carries a label to score, or a label is none', async () => {
    expect(await run(['--jsonl', '-', '--score'], '{"id":"a","text":"rahasia"}')).toMatchObject({
      exitCode: 1,
      out: '',
    });
    const { exitCode, err } = await run(['--jsonl', '-', '--score'], '{"id":"a","text":"rahasia","label":"plea"}');
    expect(err).toMatch(/line 1: field label/u);
    expect(err).not.toContain('rahasia');
    expect(exitCode).toBe(1);
  });

  it.each([
    [[]],
    [['--score']],
    [['--score', 'x']],
    [['--score', '--explain', '--jsonl', '-']],
    [['--jsonl']],
    [['--nonsense', 'x']],
    [['text', '--jsonl', '-']],
  ])('ends with 2 for %j', async (args: string[]) => {
    expect((await run(args)).exitCode).toBe(2);
  });

  it('ends with 1 for a file that is not there', async () => {
    expect((await run(['--jsonl', '/nowhere/at-all.jsonl'])).exitCode).toBe(1);
  });
});
