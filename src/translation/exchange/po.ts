import { po } from 'gettext-parser';
import { type ReturnedText, type TranslationUnit } from '../unit.ts';

/** gettext PO: the text id is the context, so that two ids may share one English text. */
export function toPo(language: string, units: readonly TranslationUnit[]): string {
  const translations = Object.fromEntries(
    units.map(({ id, file, source, target, note }) => [
      id,
      { [source]: { msgctxt: id, msgid: source, msgstr: [target], comments: { extracted: note, reference: file } } },
    ]),
  );
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    Language: language,
  };
  // Folded lines would make every reworded sentence a change of many lines.
  const file = {
    charset: 'utf-8',
    headers,
    translations: { '': { '': { msgid: '', msgstr: [''] } }, ...translations },
  };
  return `${po.compile(file, { foldLength: 0 }).toString('utf8').trimEnd()}\n`;
}

/** @throws Error of the parser where it is no PO */
export function fromPo(content: string): ReturnedText[] {
  const { translations } = po.parse(Buffer.from(content, 'utf8'));
  return Object.entries(translations).flatMap(([id, entries]) =>
    id === ''
      ? []
      : Object.values(entries).map(({ msgstr }) => ({ id, target: msgstr[0] ?? '', line: lineOf(content, id) })),
  );
}

function lineOf(content: string, id: string): number {
  return content.split('\n').indexOf(`msgctxt "${id}"`) + 1 || 1;
}
