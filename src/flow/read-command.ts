import { fold, haystackOf } from './fold.ts';
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

/** Whether the message is nothing but a command, or the name of a language: it tells of nothing else. */
export function isCommandAlone(text: string, words: FlowWords): boolean {
  const message = fold(text);
  const slash = SLASH.exec(text.trim());
  const named = slash !== null && slash[0].trim() === text.trim() && slashCommands.has(slash[1]?.toLowerCase() ?? '');
  return named || words.whole.has(message) || words.languageNames.has(message);
}

/** The command that a message is, if it is one. A danger word counts wherever it stands, before everything else. */
export function readCommand(text: string, words: FlowWords): Command | null {
  if (words.danger(text)) return { name: 'danger' };
  const message = fold(text);
  const around = haystackOf(message);
  const whole = words.whole.get(message);
  const slash = slashCommands.get(SLASH.exec(text.trim())?.[1]?.toLowerCase() ?? '');
  const name = slash ?? whole ?? words.within.find(({ needle }) => around.includes(needle))?.command;
  if (name !== undefined) return { name };
  const language = words.languageNames.get(message);
  return language === undefined || !words.languages.includes(language) ? null : { name: 'speak', language };
}

/** Whether a danger word stands in it, the one command that is heard in what is no answer. */
export function saysDanger(text: string, words: FlowWords): boolean {
  return readCommand(text, words)?.name === 'danger';
}

/** Whether any of it would be obeyed instead of being heard as an answer. */
export function isObeyed(text: string, words: FlowWords): boolean {
  return readCommand(text, words) !== null;
}
