import { type Writable } from 'node:stream';
import { type Command, CommanderError } from 'commander';

export const USAGE = 2;
export const FAILURE = 1;

/** A command that writes where it is told to, and ends with 2 for usage and 1 for failure: Commander ends with 1 for its own usage errors. */
export function withOurEndings(
  command: Command,
  { stdout, stderr }: { readonly stdout: Writable; readonly stderr: Writable },
): Command {
  return command
    .exitOverride((error) => {
      throw error.exitCode === 1 && error.code.startsWith('commander.')
        ? new CommanderError(USAGE, error.code, error.message)
        : error;
    })
    .configureOutput({ writeErr: (words) => stderr.write(words), writeOut: (words) => stdout.write(words) });
}
