import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { systemClock } from '../core/clock.ts';
import { addShifts, listShifts, readShiftFile, setAbilities, skills, writeCalendar } from '../roster/index.ts';
import { type Store } from '../store/index.ts';
import { printLine, withStore } from './join-store.ts';
import { wholeNumber } from './whole-number.ts';

type OpenStore = () => Promise<Store>;

const dayMs = 86_400_000;

/** `suar roster`: who works when. */
export function rosterCommand(openStore: OpenStore): Command {
  const roster = new Command('roster').description('who works when, and what they can do').exitOverride();
  roster
    .command('import')
    .description('plan the shifts of a file: iCalendar, or CSV with responder, team, from, to')
    .argument('<file>', 'path of the file, or - for standard input')
    .action((file: string) =>
      withStore(openStore, async (store) => {
        const shifts = readShiftFile(readFileSync(file === '-' ? 0 : file, 'utf8'), systemClock.now());
        const added = await store.db.transaction().execute((tx) => addShifts(tx, shifts, null));
        printLine(`${added} shifts are planned, ${shifts.length - added} were already.`);
      }),
    );
  roster
    .command('list')
    .description('shifts of the next days')
    .option('--days <n>', 'how many', days, 14)
    .option('--json', 'as JSON')
    .action((options: { days: number; json?: true }) =>
      withStore(openStore, async (store) => {
        const shifts = await coming(store, options.days);
        if (options.json === true) printLine(JSON.stringify(shifts, null, 2));
        else
          for (const { from, to, team, signInName } of shifts)
            printLine([from.toISOString(), to.toISOString(), team, signInName].join('\t'));
      }),
    );
  roster
    .command('export')
    .description('the same as iCalendar, for phones and calendars')
    .option('--days <n>', 'how many', days, 92)
    .action((options: { days: number }) =>
      withStore(openStore, async (store) => {
        process.stdout.write(writeCalendar(await coming(store, options.days), systemClock.now()));
      }),
    );
  roster
    .command('set')
    .description('write down what somebody can do')
    .argument('<sign-in-name>')
    .option('--skill <skill...>', `any of ${skills.join(', ')}; none given: none`, parseSkill, [])
    .option('--capacity <n>', 'open cases that they can have at once; left out: nobody counts', capacity)
    .action((signInName: string, options: { skill: string[]; capacity?: number }) =>
      withStore(openStore, async (store) => {
        await setAbilities(store.db, signInName, { skills: options.skill, capacity: options.capacity ?? null });
        printLine(`Written down for ${signInName}.`);
      }),
    );
  return roster;
}

function coming(store: Store, count: number) {
  const now = systemClock.now();
  return listShifts(store.db, now, new Date(now.getTime() + count * dayMs));
}

function parseSkill(text: string, before: readonly string[] = []): string[] {
  if (!skills.some((skill) => skill === text)) throw new InvalidArgumentError(`Expected ${skills.join(', ')}.`);
  return [...before, text];
}

const days = (text: string) => wholeNumber(text, 366);
const capacity = (text: string) => wholeNumber(text, 1_000);
