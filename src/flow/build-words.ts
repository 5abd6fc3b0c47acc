import { z } from 'zod';
import { fold, needleOf } from './fold.ts';
import { commandNames, type CommandName, type FlowWords, languageNameId } from './words.ts';

/** Danger words are not among them: they stand in `gate.yaml`, where the gate finds them too. */
const writtenCommands = commandNames.filter((name) => name !== 'danger');

/** What the room needs of the texts; the i18n room's `Texts` has this shape. */
export interface TextSource {
  /** Languages that a person may choose. */
  readonly languages: readonly string[];
  /** Languages with at least one text: all of them are held to the rules, also those nobody may choose yet. */
  readonly written: readonly string[];
  fallback(language: string): readonly string[];
  ids(language: string): readonly string[];
  fileOf(id: string): string | undefined;
  demands(language: string, id: string): boolean;
  lackingFiles(language: string): readonly string[];
  has(language: string, id: string): boolean;
  /** The text with its arguments by name, as in “{$name}”: for reading, never for sending. */
  preview(language: string, id: string): string;
}

const wordList = z.array(z.string().min(1)).default([]);

/** `commands.yaml`: for each command the messages that mean it as a whole, and the phrases that mean it anywhere. */
export const commandFileSchema = z.strictObject({
  commands: z.partialRecord(z.enum(writtenCommands), z.strictObject({ whole: wordList, within: wordList })),
  /** What this language is called, in itself and by others. Not a country's name: that is an answer. */
  language_names: wordList,
});

/** `answers.yaml`: what else means a choice, by the text id of its label. */
export const answerFileSchema = z.strictObject({
  /** Words for 1, 2, 3 … in order; several for one number stand in a list of their own: native digits, another script. */
  numbers: z.array(z.union([z.string().min(1), wordList])).default([]),
  fillers: wordList,
  choices: z.record(z.string(), wordList),
});

export interface WordFiles {
  readonly language: string;
  readonly commands: z.infer<typeof commandFileSchema>;
  readonly answers: z.infer<typeof answerFileSchema>;
}

/** Folded messages that are heard before any answer: a label of a button that says one could never be written. */
export function urgentWords({ commands }: WordFiles['commands']): string[] {
  return [commands.stop, commands.human, commands.wipe].flatMap((listed) => (listed?.whole ?? []).map(fold));
}

/** The words of all languages in one table: a person who chose one language still swears, stops and fears in another. */
export function buildWords(texts: TextSource, files: readonly WordFiles[], danger: FlowWords['danger']): FlowWords {
  const whole = new Map<string, CommandName>();
  const within: { needle: string; command: CommandName }[] = [];
  for (const command of writtenCommands) {
    for (const file of files) {
      const listed = file.commands.commands[command];
      // Commands come in the order of their urgency: a word that means two is the more urgent one.
      for (const word of listed?.whole ?? []) if (!whole.has(fold(word))) whole.set(fold(word), command);
      for (const phrase of listed?.within ?? []) within.push({ needle: needleOf(fold(phrase)), command });
    }
  }
  const folded = (list: readonly string[]) => list.map(fold);
  return {
    languages: texts.languages,
    danger,
    fallback: (language) => texts.fallback(language),
    has: (language, id) => texts.has(language, id),
    whole,
    within,
    languageNames: new Map([
      ...files.flatMap(({ language, commands }) =>
        folded(commands.language_names).map((name) => [name, language] as const),
      ),
      ...texts.languages.map(
        (language) => [fold(texts.preview(language, languageNameId(language))), language] as const,
      ),
    ]),
    numbers: new Map(
      files.flatMap(({ answers }) =>
        answers.numbers.flatMap((words, index) => folded([words].flat()).map((word) => [word, index + 1] as const)),
      ),
    ),
    fillers: new Set(files.flatMap(({ answers }) => folded(answers.fillers))),
    answersTo: answersByLabel(texts, files),
  };
}

function answersByLabel(texts: TextSource, files: readonly WordFiles[]): FlowWords['answersTo'] {
  const known = new Map<string, ReadonlySet<string>>();
  return (label) => {
    const before = known.get(label);
    if (before !== undefined) return before;
    const labels = texts.written.filter((language) => texts.has(language, label));
    const words = new Set([
      ...labels.map((language) => fold(texts.preview(language, label))),
      ...files.flatMap(({ answers }) => (answers.choices[label] ?? []).map(fold)),
    ]);
    known.set(label, words);
    return words;
  };
}
