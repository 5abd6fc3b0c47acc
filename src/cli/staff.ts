import { Command, InvalidArgumentError } from 'commander';
import { addResponder, createSignInLink, listRoster, resetSignIn, roleSchema } from '../desk/index.ts';
import { databaseTime, type Store } from '../store/index.ts';
import { printLine, withStore } from './join-store.ts';

type OpenStore = () => Promise<Store>;

interface AddOptions {
  readonly name?: string;
  readonly role: ReturnType<typeof roleSchema.parse>;
  readonly team: string[];
  readonly language: string[];
  readonly telegramId?: string;
}

/** `suar staff`: who works at the desk. Links are printed once and kept only as a hash. */
export function staffCommand(openStore: OpenStore): Command {
  const staff = new Command('staff').description('who works at the desk, and how they get in').exitOverride();
  staff
    .command('add')
    .description('add somebody, and print a one-time link with which they choose a password')
    .argument('<sign-in-name>', '2 to 40 small letters, digits, dots or dashes')
    .option('--name <name>', 'what colleagues see')
    .option('--role <role>', roleSchema.options.join(', '), parseRole, 'responder' as const)
    .option('--team <team...>', 'teams that are offered alerts', ['first-line'])
    .option('--language <language...>', 'languages they speak, such as id en', [])
    .option('--telegram-id <number>', 'their Telegram account, to answer in topics', parseTelegramId)
    .action((signInName: string, options: AddOptions) =>
      withStore(openStore, async (store) => {
        const path = await store.db.transaction().execute(async (tx) => {
          const id = await addResponder(tx, {
            signInName,
            name: options.name ?? signInName,
            role: options.role,
            teams: options.team,
            languages: options.language,
            telegramId: options.telegramId ?? null,
          });
          return createSignInLink(tx, id, await databaseTime(tx));
        });
        printLine(
          `${signInName} is on the roster. Their link, for one use within 24 hours, behind the desk's address:\n${path}`,
        );
      }),
    );
  staff
    .command('list')
    .description('list the roster')
    .option('--json', 'as JSON')
    .action((options: { json?: true }) =>
      withStore(openStore, async (store) => {
        const roster = await listRoster(store.db);
        if (options.json === true) printLine(JSON.stringify(roster, null, 2));
        else
          for (const one of roster)
            printLine([one.signInName, one.name, one.role, one.teams.join(','), stateOf(one)].join('\t'));
      }),
    );
  staff
    .command('reset')
    .description('end the sessions and the password of somebody, and print a new one-time link')
    .argument('<sign-in-name>')
    .action((signInName: string) =>
      withStore(openStore, async (store) => {
        printLine(await resetSignIn(store.db, signInName, await databaseTime(store.db)));
      }),
    );
  return staff;
}

function stateOf({ active, hasPassword }: { active: boolean; hasPassword: boolean }): string {
  if (!active) return 'cannot sign in';
  return hasPassword ? 'active' : 'has not begun';
}

function parseRole(text: string): AddOptions['role'] {
  const role = roleSchema.safeParse(text);
  if (!role.success) throw new InvalidArgumentError(`Expected ${roleSchema.options.join(', ')}.`);
  return role.data;
}

function parseTelegramId(text: string): string {
  if (!/^\d{1,20}$/.test(text)) throw new InvalidArgumentError('Expected a number, such as 123456789.');
  return text;
}
