import { contains, fold } from './fold.ts';
import { type CommandName, type FlowWords } from './words.ts';

/** `/human`, `/human@AnyBot`; what follows the command is not read. */
const SLASH = /^\/([a-z]+)(?:@\w+)?(?:\s|$)/iu;
const slashCommands: ReadonlyMap<string, CommandName> = new Map([
  ['stop', 'stop'],
  ['human', 'human'],
  ['wipe', 'wipe'],
  ['back', 'back'],
  ['skip', 'skip'],
  ['language', 'language'],
  // Telegram's own button sends it whenever a chat is opened anew.
  ['start', 'repeat'],
]);

export type Command = { readonly name: CommandName } | { readonly name: 'speak'; readonly language: string };

/** The command that a message is, if it is one. A danger word counts wherever it stands, before everything else. */
export function readCommand(text: string, words: FlowWords): Command | null {
  const message = fold(text);
  const inside = words.within.filter(({ phrase }) => contains(message, phrase)).map(({ command }) => command);
  const whole = words.whole.get(message);
  if (whole === 'danger' || inside.includes('danger')) return { name: 'danger' };
  const slash = slashCommands.get(SLASH.exec(text.trim())?.[1]?.toLowerCase() ?? '');
  const name = slash ?? whole ?? inside[0];
  if (name !== undefined) return { name };
  const language = words.languageNames.get(message);
  return language === undefined || !words.languages.includes(language) ? null : { name: 'speak', language };
}

/** Whether a danger word stands in it, the one command that is heard in what is no answer. */
export function saysDanger(text: string, words: FlowWords): boolean {
  return readCommand(text, words)?.name === 'danger';
}
