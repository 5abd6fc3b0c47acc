import { type ExchangeFormat, type ReturnedText, type TranslationUnit } from '../unit.ts';
import { fromCsv, toCsv } from './csv.ts';
import { fromPo, toPo } from './po.ts';
import { fromXliff, toXliff } from './xliff.ts';

export function write(format: ExchangeFormat, language: string, units: readonly TranslationUnit[]): Promise<string> {
  switch (format) {
    case 'po':
      return Promise.resolve(toPo(language, units));
    case 'xliff':
      return toXliff(language, units, '2.0');
    case 'xliff-1.2':
      return toXliff(language, units, '1.2');
    case 'csv':
      return Promise.resolve(toCsv(units));
    default:
      return format satisfies never;
  }
}

/** Reads what a translator sent back; its name tells the format. @returns null for a name that tells none */
export function read(name: string, content: string): Promise<ReturnedText[]> | null {
  if (/\.pot?$/iu.test(name)) return Promise.resolve(fromPo(content));
  if (/\.(?:xlf|xliff)$/iu.test(name)) return fromXliff(content);
  return /\.csv$/iu.test(name) ? Promise.resolve(fromCsv(content)) : null;
}
