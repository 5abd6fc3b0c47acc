import { createInterface } from 'node:readline/promises';
import { type Readable } from 'node:stream';
import { SuarError } from '../core/errors.ts';
import { type Effect, workshop } from '../flow/index.ts';

type Scene = workshop.Scene;

export interface PlayOptions {
  readonly flow: string;
  readonly language: string;
  readonly channel: workshop.PhoneFace;
  /** Each line in is a `PlayInput` as JSON, each line out a scene: for a script at the other end of a pipe. */
  readonly jsonl: boolean;
}

/** A line of a script is no input that a person could make. */
export class PlayError extends SuarError {
  override readonly name = 'PlayError';
}

/** Plays a flow line by line from standard input until it ends. @throws PlayError for a scripted line that is no input */
export async function playFlow(
  stage: workshop.Stage,
  options: PlayOptions,
  from: Readable & { readonly isTTY?: boolean } = process.stdin,
): Promise<void> {
  const terminal = !options.jsonl && from.isTTY === true && process.stdout.isTTY;
  const write = options.jsonl ? writeJson : (scene: Scene) => writePhone(scene, terminal);
  let scene = workshop.openPlay(stage, options.flow, options.language, new Date());
  if (terminal)
    tell(`As on ${options.channel}. Write as the person would, or ${workshop.playCommands.join(', ')}`, true);
  write(scene);
  const lines = createInterface({
    input: from,
    ...(terminal ? { output: process.stdout, prompt: '> ' } : { terminal: false }),
  });
  let number = 0;
  if (terminal) lines.prompt();
  for await (const line of lines) {
    number += 1;
    if (options.jsonl && line.trim() === '') continue;
    const input = options.jsonl ? readScripted(line, number) : workshop.readTyped(line);
    const played = workshop.continuePlay(stage, scene, input, new Date());
    if (played.kind === 'played') {
      scene = played.scene;
      write(scene);
    } else if (options.jsonl) {
      throw new PlayError(`line ${number}: there is no such button`, `it has ${played.offered.length} of them`);
    } else {
      tell(`there is no such button; the question has ${played.offered.length}`, terminal);
    }
    if (terminal) lines.prompt();
  }
}

function readScripted(line: string, number: number): workshop.PlayInput {
  try {
    return workshop.playInputSchema.parse(JSON.parse(line));
  } catch (cause) {
    const forms = '{"text":"…"}, {"press":1}, {"media":"photo"} or {"silence":true}';
    throw new PlayError(`line ${number} is no input`, `Write ${forms}.`, { cause });
  }
}

function writeJson({ input, messages, effects, session }: Scene): void {
  const { flow, version, step, state, language } = session;
  const shown = messages.map(({ notification, text, buttons, refused }) => ({
    notification,
    text,
    buttons: buttons.map(({ label }) => label),
    ...(refused === undefined ? {} : { refused }),
  }));
  process.stdout.write(`${JSON.stringify({ in: input, out: shown, effects, flow, version, step, state, language })}\n`);
}

/** What the phone shows, and under it in grey what a person does not see. */
function writePhone({ messages, effects, session }: Scene, coloured: boolean): void {
  for (const { notification, text, buttons, refused } of messages) {
    if (refused !== undefined) tell(`the gate lets this not out (${refused}):`, coloured);
    else tell(`lock screen: ${notification}`, coloured);
    process.stdout.write(`${text}\n`);
    for (const [index, { label }] of buttons.entries()) process.stdout.write(`  [${index + 1}] ${label}\n`);
  }
  if (messages.length === 0) tell('nothing is said', coloured);
  for (const effect of effects) tell(effectLine(effect), coloured);
  tell(`${session.flow} / ${session.step} / ${session.state} / ${session.language}`, coloured);
}

function effectLine(effect: Effect): string {
  const { kind, ...rest } = effect;
  const parts = Object.entries(rest).map(([key, value]) => `${key}=${String(value)}`);
  return [kind, ...parts].join(' ');
}

function tell(line: string, coloured: boolean): void {
  process.stdout.write(coloured ? `\u001b[2m  ${line}\u001b[0m\n` : `  · ${line}\n`);
}
