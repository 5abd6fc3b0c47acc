import { type Request } from 'express';

/** The few words of the page itself, by their text ids. None says whose page it is: someone may look over the shoulder. */
const idsOfWords = {
  title: 'webchat-title',
  begin: 'webchat-begin',
  write: 'webchat-write',
  placeholder: 'webchat-placeholder',
  send: 'webchat-send',
  attach: 'webchat-attach',
  leave: 'webchat-leave',
  leaveHint: 'webchat-leave-hint',
  messages: 'webchat-messages',
  sending: 'webchat-sending',
  notSent: 'webchat-not-sent',
  waiting: 'webchat-waiting',
  file: 'webchat-file',
  tooLong: 'webchat-too-long',
  fileRefused: 'webchat-file-refused',
  reload: 'webchat-reload',
} as const;
type Words = Readonly<Record<keyof typeof idsOfWords, string>>;

export interface PageTexts extends Words {
  readonly direction: 'ltr' | 'rtl';
}

/** What the page needs of the texts; the i18n room's `Texts` has this shape. */
export interface PageTextSource {
  readonly languages: readonly string[];
  readonly known: readonly { readonly code: string; readonly direction: 'ltr' | 'rtl' }[];
  format(language: string, id: string): string;
}

/** By language, every one that a person may choose. @throws whatever `format` throws where a language lacks a word */
export function readPageTexts(source: PageTextSource): ReadonlyMap<string, PageTexts> {
  return new Map(
    source.languages.map((language) => {
      const word = (name: keyof typeof idsOfWords) => source.format(language, idsOfWords[name]);
      const words: Words = {
        title: word('title'),
        begin: word('begin'),
        write: word('write'),
        placeholder: word('placeholder'),
        send: word('send'),
        attach: word('attach'),
        leave: word('leave'),
        leaveHint: word('leaveHint'),
        messages: word('messages'),
        sending: word('sending'),
        notSent: word('notSent'),
        waiting: word('waiting'),
        file: word('file'),
        tooLong: word('tooLong'),
        fileRefused: word('fileRefused'),
        reload: word('reload'),
      };
      const direction = source.known.find(({ code }) => code === language)?.direction ?? 'ltr';
      return [language, { direction, ...words }] as const;
    }),
  );
}

/** Other names that browsers have for our languages (IANA language subtag registry): `fil` is Filipino, Taiwan writes traditional. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': ['zh-CN', 'zh-SG', 'zh'],
  'zh-Hant': ['zh-TW', 'zh-HK', 'zh-MO'],
  tl: ['fil'],
  id: ['in'],
};

/** The language of the talk, where there is one; else what the browser asks for; else English, or the first. */
export function chooseLanguage(
  request: Request,
  texts: ReadonlyMap<string, PageTexts>,
  spoken: string | null | undefined,
): string {
  if (spoken != null && texts.has(spoken)) return spoken;
  const tags = [...texts.keys()].flatMap((code) => [
    { tag: code, code },
    ...(alsoCalled[code] ?? []).map((tag) => ({ tag, code })),
  ]);
  // A browser that asks for nothing is given the first.
  const offered = [...tags.filter(({ code }) => code === 'en'), ...tags.filter(({ code }) => code !== 'en')];
  const accepted = request.acceptsLanguages(offered.map(({ tag }) => tag));
  return offered.find(({ tag }) => tag === accepted)?.code ?? offered[0]?.code ?? 'en';
}
