import { createInterface } from 'node:readline';
import { type Readable, type Writable } from 'node:stream';
import { type z } from 'zod';

/**
 * Reads line by line, so that a file of any length needs no more memory than its longest line.
 * @returns how many lines were broken; each is named on standard error.
 */
export async function readLines<Schema extends z.ZodType>(
  input: Readable,
  schema: Schema,
  stderr: Writable,
  each: (line: z.infer<Schema>) => void | Promise<void>,
): Promise<number> {
  let number = 0;
  let broken = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = readLine(line, schema);
    if ('wrong' in parsed) {
      broken += 1;
      stderr.write(`line ${number}: ${parsed.wrong}\n`);
      continue;
    }
    await each(parsed.line);
  }
  return broken;
}

/** The line, or what is wrong with it, without its content: it may be someone's words. */
function readLine<Schema extends z.ZodType>(
  line: string,
  schema: Schema,
): { readonly line: z.infer<Schema> } | { readonly wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/u, ''));
  } catch {
    return { wrong: 'is not JSON' };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { line: parsed.data };
  const issue = parsed.error.issues[0];
  return { wrong: `field ${issue?.path.join('.') || '(whole line)'}: ${issue?.message ?? 'does not fit'}` };
}

/** One line of JSON, waiting where the reader is slower than we. */
export async function printLine(stdout: Writable, value: object): Promise<void> {
  if (stdout.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise<void>((resolve) => stdout.once('drain', resolve));
}
