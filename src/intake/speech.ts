import { alsoReads, type Session } from '../flow/index.ts';
import { type Texts } from '../i18n/index.ts';
import { type TriageVerdict } from '../triage/index.ts';

/** In which language we speak, and what the person has shown that they read. */
export interface Speech {
  readonly language: string;
  readonly agreed: Session['agreed'];
  /** Nothing that the person wrote told it: the next words may, and then we speak theirs. */
  readonly guessed: boolean;
}

interface Known {
  readonly session: Pick<Session, 'language' | 'agreed' | 'guessed'> | null;
  /** Of an earlier conversation. */
  readonly language: string | null;
  /** What the channel says about the phone. Never more than a hint: phones are handed out with the work. */
  readonly hint: string | undefined;
  readonly verdict: Pick<TriageVerdict, 'language' | 'languageSure' | 'languagesAlike'> | null;
}

/**
 * The person's own words come first where nothing else was chosen; a language once spoken stays until they choose another.
 * A language that nobody may choose yet is asked about: what its written order names is our guess until then.
 */
export function speechFor(texts: Texts, defaultLanguage: string, known: Known): Speech {
  const isOffered = (language: string | null | undefined): language is string =>
    language != null && texts.languages.includes(language);
  const { session, verdict } = known;
  const told = isOffered(verdict?.language) ? verdict.language : undefined;
  const before = session?.agreed ?? [];
  const agreed = told !== undefined && verdict?.languageSure === true ? alsoReads(before, told) : before;
  const present = session?.language ?? known.language;
  const isGuess = session?.guessed === true && !before.includes(session.language);
  if (isOffered(present) && !isGuess) return { language: present, agreed, guessed: false };
  // Who writes Urdu in Latin letters would get Hindi in letters that they cannot read: spoken to, and asked.
  const alike = verdict?.languagesAlike?.some(isOffered) === true;
  if (told !== undefined) return { language: told, agreed, guessed: alike };
  const near = verdict === null ? undefined : texts.fallback(verdict.language)[0];
  const guess = [present, near, languageOfHint(known.hint, texts.languages)].find(isOffered);
  return { language: guess ?? defaultLanguage, agreed, guessed: true };
}

/**
 * The language that a BCP 47 tag of a phone or browser means among ours: `zh-TW` writes traditional characters, `fil` is
 * Filipino, `in` an old code of Indonesian (IANA language subtag registry).
 */
function languageOfHint(hint: string | undefined, languages: readonly string[]): string | undefined {
  if (hint === undefined) return undefined;
  const [base = '', ...parts] = hint.toLowerCase().split(/[-_]/u);
  const aliases: Readonly<Record<string, string>> = { fil: 'tl', in: 'id', cmn: 'zh' };
  const language = aliases[base] ?? base;
  const traditional = parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
  const ours = language === 'zh' ? (traditional ? 'zh-Hant' : 'zh-Hans') : language;
  return languages.includes(ours) ? ours : undefined;
}
