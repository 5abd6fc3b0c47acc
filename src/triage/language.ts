import { scriptsOf, tokens } from '../text/index.ts';
import { type Lexicons } from './lexicons.ts';

/** The language of a message, and whether its writer certainly uses it. */
export interface ToldLanguage {
  /** BCP 47, `und` when it cannot be told. */
  readonly language: string;
  /** Enough words of it, or a script that it has to itself: one "ok" makes nobody a reader of English. */
  readonly sure: boolean;
  /** Others that it may be as well: in Latin letters Hindi and Urdu are one. */
  readonly alike: readonly string[];
}

/** Words of a language from which on its writer reads it too: fewer are greetings and loan words. Our judgement. */
const sureFromWords = 3;

/** Of two languages in borrowed letters, each is possible while it knows one word for so many of the other. Our judgement. */
const alikeFrom = 2;

/** A script that one of our languages has to itself tells the language even where no list knows a word. */
const languageOfScript: Readonly<Record<string, string>> = {
  Thai: 'th',
  Mymr: 'my',
  Ethi: 'am',
  Taml: 'ta',
  Sinh: 'si',
  Beng: 'bn',
  Khmr: 'km',
  Laoo: 'lo',
  Hang: 'ko',
  Kana: 'ja',
  Telu: 'te',
  Gujr: 'gu',
};

interface Siblings {
  /** Words that one of them has and the others have not, as they are written in chats. */
  readonly tells: Readonly<Record<string, ReadonlySet<string>>>;
  /** How many telling words more it takes to turn what the word lists say. */
  readonly margin: number;
  /** And which part of the message they must be. */
  readonly share: number;
}

const wordsOf = (written: string): ReadonlySet<string> => new Set(tokens(written).map(({ word }) => word));

/**
 * Languages that share so many words that their lists tie. Source: own knowledge of the written languages; the characters
 * are common ones whose two forms differ. To be read by speakers.
 */
const siblings: readonly Siblings[] = [
  {
    margin: 1,
    share: 0,
    tells: {
      id: wordsOf(
        'nggak gak ga enggak bisa banget udah bilang gue gw paspor polisi uang perusahaan karena kalo klo dong sih kok gimana kapan butuh cewek cowok kerjaan ngomong mobil sekarang skrg kemarin besok',
      ),
      ms: wordsOf(
        'tak dah nak hendak awak kena pasport telefon polis duit syarikat kat takde taknak bagitahu cakap korang diorang hospital ringgit majikan tengok pejabat encik kereta esok semalam',
      ),
    },
  },
  {
    margin: 1,
    share: 0,
    tells: {
      hi: wordsOf('है हैं हूँ हूं मैं मुझे नहीं का के की में और था थी रहा रहे रही यहाँ यहां करो कर मेरा मेरी हमें वे ये क्या पास'),
      ne: wordsOf(
        'छ छन् छु छौं छैन छैनन् म मलाई हामी हामीलाई लाई मेरो हाम्रो भयो गर्नुहोस् गर्नुस् हुन्छ हुँदैन यहाँबाट पठाउनुस् दिनुस् कसरी किन भने रहेछ र',
      ),
    },
  },
  {
    margin: 1,
    share: 0,
    tells: {
      'zh-Hans': wordsOf(
        '们 这 来 国 会 时 说 对 没 个 请 帮 关 护 钱 诈 骗 园 区 缅 电 话 边 东 车 里 为 还 给 让 过 进 卖 报 应 发 联 系',
      ),
      'zh-Hant': wordsOf(
        '們 這 來 國 會 時 說 對 沒 個 請 幫 關 護 錢 詐 騙 園 區 緬 電 話 邊 東 車 裡 為 還 給 讓 過 進 賣 報 應 發 聯 係',
      ),
    },
  },
  {
    // Filipino in chats is half English; its small words tell. One alone may be a name.
    margin: 2,
    share: 0.2,
    tells: {
      en: new Set(),
      tl: wordsOf(
        'po opo ba yung ang ng mga naman kasi lang muna ako kami namin natin siya sila nila hindi wala may dito nasa kuya ate sana rin din tayo ko',
      ),
    },
  },
];

/** @param known how many words each list knows of the message. @param words its words, where they are known already */
export function tellLanguage(
  text: string,
  known: ReadonlyMap<string, number>,
  lexicons: Lexicons,
  words: readonly { readonly word: string }[] = tokens(text),
): ToldLanguage {
  const scripts = scriptsOf(text).map(({ script }) => script);
  // Where lists tie, a language that is only romanised in this script stands behind those that are written in it; and a word
  // that many have borrowed, such as "hello", is English.
  const rank = (language: string): number => {
    const [own] = lexicons.scriptsByLanguage.get(language) ?? [];
    return (own !== undefined && scripts.includes(own) ? 2 : 0) + (language === 'en' ? 1 : 0);
  };
  const ranked = [...known]
    .filter(([language]) => (lexicons.scriptsByLanguage.get(language) ?? []).some((script) => scripts.includes(script)))
    .sort(([one, words], [other, otherWords]) => otherWords - words || rank(other) - rank(one));
  const byScript = languageOfScript[scripts[0] ?? ''];
  const [first] = ranked;
  if (first === undefined) return { language: byScript ?? 'und', sure: byScript !== undefined, alike: [] };
  const language = amongSiblings(text, words, first[0]);
  const count = Math.max(first[1], known.get(language) ?? 0);
  // Where another list knows as much, the person is asked.
  const ties = language === first[0] && ranked.some(([other, words]) => other !== language && words === first[1]);
  const isForeign = (other: string) => lexicons.scriptsByLanguage.get(other)?.[0] !== scripts[0];
  const alike = ranked
    .filter(([other, words]) => other !== language && words * alikeFrom >= count && isForeign(other))
    .map(([other]) => other);
  const spelled = isForeign(language) ? alike : [];
  const sure = language === byScript || (count >= sureFromWords && !ties && spelled.length === 0);
  return { language, sure, alike: spelled };
}

/** Of languages that the lists can hardly tell apart, the one whose own words stand in the message. */
function amongSiblings(text: string, words: readonly { readonly word: string }[], told: string): string {
  const group = siblings.find(({ tells }) => tells[told] !== undefined);
  if (group === undefined) return told;
  // Han is written without spaces: there a character is a word.
  const written = told.startsWith('zh') ? [...text] : words.map(({ word }) => word);
  const count = (language: string) => written.filter((word) => group.tells[language]?.has(word) === true).length;
  const own = count(told);
  const turned = Object.keys(group.tells)
    .filter((language) => count(language) >= own + group.margin && count(language) >= written.length * group.share)
    .sort((one, other) => count(other) - count(one));
  return turned[0] ?? told;
}
