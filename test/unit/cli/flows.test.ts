import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flowsCommand } from '../../../src/cli/flows.ts';

let folder: string;
const written = { out: '', err: '' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flows-'));
  for (const part of ['flows', 'locales', 'places', 'test/flows'])
    cpSync(part, join(folder, part), { recursive: true });
  written.out = '';
  written.err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((written.out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((written.err += String(text)), true));
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Runs `suar flows …` on the copied folder, and gives the exit code. */
async function run(...words: string[]): Promise<number> {
  process.exitCode = 0;
  await flowsCommand().parseAsync([...words, '--folder', folder], { from: 'user' });
  const code = Number(process.exitCode);
  process.exitCode = 0;
  return code;
}

/** Each reads all flows, texts and transcripts several times: more than the usual limit on a busy machine. */
const readsAllMs = 60_000;

function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const content = readFileSync(path, 'utf8');
  expect(content).toContain(from);
  writeFileSync(path, content.replace(from, to));
}

it(
  'lint finds nothing to mend, until a text promises something',
  async () => {
    expect(await run('lint')).toBe(0);
    change('locales/en/first-minute.ftl', 'Hello, we read you.', 'Hello, you are safe.');
    expect(await run('lint')).toBe(1);
    expect(written.err).toContain('forbidden-promise');
    expect(written.err).toMatch(/flows\/distress\.yaml:\d+ /u);
  },
  readsAllMs,
);

it('names file, line and field of a flow that does not fit', async () => {
  change('flows/distress.yaml', 'kind: ask', 'kind: aks');
  expect(await run('lint')).toBe(1);
  expect(written.err).toMatch(/distress\.yaml:\d+ steps\.safe-now/u);
});

it(
  'test fails on a changed flow, and --update writes only what has changed',
  async () => {
    expect(await run('test')).toBe(0);
    const file = 'test/flows/distress/silent-way.yaml';
    change('flows/distress.yaml', 'after: 5m', 'after: 6m');
    expect(await run('test')).toBe(1);
    expect(written.err).toContain('silent-way.yaml: turn 1');
    expect(await run('test', '--update')).toBe(0);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(
      readFileSync(file, 'utf8').replaceAll('afterMs: 300000', 'afterMs: 360000'),
    );
    expect(await run('test')).toBe(0);
  },
  readsAllMs,
);

it('graph draws a flow, and fails for one that is not there', async () => {
  expect(await run('graph', 'welcome')).toBe(0);
  expect(written.out).toContain('flowchart TD');
  expect(await run('graph', 'shelter')).toBe(1);
});

describe('play', () => {
  /** Lines on standard input, then its end. */
  function typing(...lines: string[]): void {
    const stdin = vi.spyOn(process, 'stdin', 'get');
    // What the command reads of standard input is what any readable stream has.
    stdin.mockReturnValue(Readable.from(lines.map((line) => `${line}\n`)) as unknown as typeof process.stdin);
  }

  it('shows what the phone would, in the language and on the channel that were asked for', async () => {
    typing('1', '/silence');
    expect(await run('play', 'distress', '--language', 'en', '--channel', 'whatsapp')).toBe(0);
    expect(written.out).toContain('lock screen: Hello, we read you.');
    expect(written.out).toContain('1. OK now');
    expect(written.out).toContain('raise-alert because=went-silent');
    expect(written.out).not.toContain('\u001b');
  });

  it('answers a script with a line of JSON for each turn', async () => {
    typing('{"press":1}', '', '{"text":"saya mau berhenti"}', '{"silence":true}');
    expect(await run('play', 'distress', '--jsonl')).toBe(0);
    const scenes = written.out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(scenes).toHaveLength(4);
    expect(scenes[1]).toMatchObject({ in: { press: 1 }, step: 'whose-phone', state: 'asking', language: 'id' });
  });

  it.each([
    ['{"text":1}', 'line 1 is no input'],
    ['bahaya', 'line 1 is no input'],
    ['{"press":7}', 'line 1: there is no such button'],
  ])('fails a script that says %s', async (line, complaint) => {
    typing(line);
    expect(await run('play', '--jsonl')).toBe(1);
    expect(written.err).toContain(complaint);
  });

  it('refuses a flow and a language that are not there', async () => {
    typing();
    expect(await run('play', 'shelter')).toBe(1);
    expect(await run('play', 'distress', '--language', 'xx')).toBe(1);
    expect(written.err).toContain('there are no texts in xx');
  });
});

describe('export-transcript', () => {
  const keep = (content: string, ...options: string[]) => {
    const file = join(folder, 'played');
    writeFileSync(file, content);
    return run('export-transcript', file, '--name', 'kept', ...options);
  };

  it(
    'keeps what was played so that it holds, and notices the flow that changes',
    async () => {
      const lines = ['{"press":1}', '{"text":"enter"}', '{"media":"photo"}', '{"silence":true}'].join('\n');
      expect(await keep(lines, '--flow', 'distress', '--language', 'en', '--about', 'pressed, written, a photo')).toBe(
        0,
      );
      const file = join(folder, 'test/flows/distress/kept.yaml');
      expect(written.out).toContain(file);
      expect(readFileSync(file, 'utf8')).toContain('about: pressed, written, a photo');
      expect(await run('test')).toBe(0);
      const [, question = ''] = /out:\n\s+- (\S+)/u.exec(readFileSync(file, 'utf8')) ?? [];
      writeFileSync(file, readFileSync(file, 'utf8').replace(question, 'stopped'));
      expect(await run('test')).toBe(1);
      expect(written.err).toContain('kept.yaml: turn 1 goes otherwise');
    },
    readsAllMs,
  );

  it(
    'keeps a tortured conversation with its acts, and never writes over one',
    async () => {
      const tortured = readFileSync('test/flows/torture/danger-in-an-edit.yaml', 'utf8');
      expect(await keep(tortured)).toBe(0);
      expect(readFileSync(join(folder, 'test/flows/torture/kept.yaml'), 'utf8')).toContain('acts:');
      expect(await keep(tortured)).toBe(1);
      expect(written.err).toContain('is there already');
    },
    readsAllMs,
  );

  it('refuses what nobody played, and a button that is not there', async () => {
    expect(await keep('hello\n')).toBe(1);
    expect(written.err).toContain('line 1 is nothing that was played');
    expect(await keep('{"press":9}\n')).toBe(1);
    expect(written.err).toContain('a button was pressed that is not there');
  });
});

it.each([[['graph']], [['lint', '--no-such-option']], [['dance']]])('exits with 2 when called as %s', async (words) => {
  await expect(run(...words)).rejects.toThrow('exit 2');
});

it('exits with 0 after --help', async () => {
  await expect(run('play', '--help')).rejects.toThrow('exit 0');
});
