#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { SuarError } from '../core/errors.ts';
import { joinStore } from './join-store.ts';

/** Each command with its modules; only the one that was called is read, since all of them take half as long as a start. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand(),
  doctor: async () => (await import('./doctor.ts')).doctorCommand(),
  staff: async () => (await import('./staff.ts')).staffCommand(joinStore),
  cases: async () => (await import('./cases.ts')).casesCommand(joinStore),
  contacts: async () => (await import('./contacts.ts')).contactsCommand(joinStore),
  flows: async () => (await import('./flows.ts')).flowsCommand(),
  locales: async () => (await import('./locales.ts')).localesCommand(),
  triage: async () => (await import('./triage.ts')).triageCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  whatsapp: async () => (await import('./whatsapp.ts')).whatsAppCommand(),
  bench: async () => (await import('./bench.ts')).benchCommand(),
};

/** Exit codes: 0 done, 1 failed, 2 called wrongly. */
const program = new Command('suar').description('A hotline in the messengers people already have.').exitOverride();
const called = Object.entries(commands).filter(([name]) => name === process.argv[2]);
for (const [, load] of called.length > 0 ? called : Object.entries(commands)) program.addCommand(await load());

for (const command of program.commands) command.exitOverride();

// `suar … | head` has read enough: nothing went wrong, and nobody is left to be told.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
// All is done and let go of. Baileys' queries would hold the process for half a minute after their connection has ended.
process.exit();

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  // An error for the person at the terminal: what is wrong, and what to do. Anything else is a fault of ours.
  const text =
    error instanceof SuarError
      ? `${error.message}\n${error.hint}`
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${text}\n`);
  return 1;
}
