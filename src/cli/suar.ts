#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { SuarError } from '../core/errors.ts';
import { benchCommand } from './bench.ts';
import { casesCommand } from './cases.ts';
import { doctorCommand } from './doctor.ts';
import { flowsCommand } from './flows.ts';
import { localesCommand } from './locales.ts';
import { joinStore } from './join-store.ts';
import { staffCommand } from './staff.ts';
import { startCommand } from './start.ts';
import { triageCommand } from './triage.ts';

/** Exit codes: 0 done, 1 failed, 2 called wrongly. */
const program = new Command('suar')
  .description('A hotline in the messengers people already have.')
  .exitOverride()
  .addCommand(startCommand())
  .addCommand(doctorCommand())
  .addCommand(staffCommand(joinStore))
  .addCommand(casesCommand(joinStore))
  .addCommand(flowsCommand())
  .addCommand(localesCommand())
  .addCommand(triageCommand())
  .addCommand(benchCommand());

for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

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
