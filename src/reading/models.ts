/** A language's model of tesseract.js: the code of its data package, and the letters it was taught. */
export interface Model {
  readonly code: string;
  readonly letters: RegExp;
  /** Figures stand among its letters without blanks: 月薪12万. */
  readonly figuresAmong?: true;
}

const latin = /\p{sc=Latin}/gu;
const devanagari = /\p{sc=Devanagari}/gu;
const han = /\p{sc=Han}/gu;

const models = {
  ind: { code: 'ind', letters: latin },
  eng: { code: 'eng', letters: latin },
  vie: { code: 'vie', letters: latin },
  tha: { code: 'tha', letters: /\p{sc=Thai}/gu },
  chi_sim: { code: 'chi_sim', letters: han, figuresAmong: true },
  chi_tra: { code: 'chi_tra', letters: han, figuresAmong: true },
  hin: { code: 'hin', letters: devanagari },
  nep: { code: 'nep', letters: devanagari },
  mya: { code: 'mya', letters: /\p{sc=Myanmar}/gu },
  ben: { code: 'ben', letters: /\p{sc=Bengali}/gu },
  tam: { code: 'tam', letters: /\p{sc=Tamil}/gu },
  sin: { code: 'sin', letters: /\p{sc=Sinhala}/gu },
  urd: { code: 'urd', letters: /\p{sc=Arabic}/gu },
  amh: { code: 'amh', letters: /\p{sc=Ethiopic}/gu },
} as const satisfies Record<string, Model>;
type Code = keyof typeof models;

export const modelCodes: readonly string[] = Object.keys(models);

/** By the session's language (BCP 47). Malay, Filipino and Swahili are written in letters that `ind` and `eng` know. */
const byLanguage: Readonly<Record<string, Code>> = {
  vi: 'vie',
  th: 'tha',
  zh: 'chi_sim',
  'zh-hans': 'chi_sim',
  'zh-hant': 'chi_tra',
  hi: 'hin',
  ne: 'nep',
  my: 'mya',
  bn: 'ben',
  ta: 'tam',
  si: 'sin',
  ur: 'urd',
  am: 'amh',
};

/** The model of the hinted language, where it is one of its own. Khmer has none in npm: its letters are not read. */
export function modelOf(language: string | undefined): Model | undefined {
  const code = language === undefined ? undefined : byLanguage[language.toLowerCase()];
  return code === undefined ? undefined : models[code];
}

/** Asked in this order which script a picture is in, the commonest of our people first; one model for each script. */
export function candidates(hinted: Model | undefined): readonly Model[] {
  const order = ['eng', 'chi_sim', 'tha', 'mya', 'hin', 'ben', 'urd', 'tam', 'sin', 'amh'] as const;
  const one = order.map((code): Model => {
    const model = models[code];
    return hinted !== undefined && hinted.letters === model.letters ? hinted : model;
  });
  return hinted === undefined ? one : [hinted, ...one.filter((model) => model !== hinted)];
}

/** The other way to write Chinese: each model reads the other's letters as its own, less surely. */
export function siblingOf({ code }: Model): Model | undefined {
  return code === 'chi_sim' ? models.chi_tra : undefined;
}

/** Written without spaces. With English first, their letters come one by one: เ ง ิ น. */
const withoutSpaces: readonly string[] = ['tha', 'chi_sim', 'chi_tra'];

/**
 * What is loaded to read a picture. Indonesian and English beside every script (section 3 of the research). English goes
 * before the script where it can, because the Devanagari model reads 1 as 7; Indonesian goes last, because before it Thai is
 * read as Latin words: measured in docs/decisions/012-reading-pictures.md. Vietnamese goes before English, which would read
 * it without its marks.
 */
export function modelsToRead(script: Model | undefined): readonly string[] {
  if (script === undefined || script.code === 'eng' || script.code === 'ind') return ['eng', 'ind'];
  if (script.code === 'vie') return ['vie', 'eng'];
  return withoutSpaces.includes(script.code) ? [script.code, 'eng', 'ind'] : ['eng', script.code, 'ind'];
}
