/** Invisible marks of direction and joining that the reader adds by itself; the zero-width joiners of Indic scripts stay. */
const marks = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const spaces = /[\s\u00a0]+/gu;
/** Written without spaces between letters, but read with them: 高 薪 招聘. */
const betweenHan = /(?<=\p{sc=Han}) (?=\p{sc=Han})/gu;
/** 您好 ， 我想: signs of a sentence stand close to their letters. */
const aroundHanSigns = / ?([，。？！、：；,?!:;]) ?(?=\p{sc=Han})|(?<=\p{sc=Han}) ([，。？！、：；,?!:;])/gu;
/** A vowel or tone mark that stands alone belongs to the letter before it, and that letter to its neighbours: ต ิ ด ต ่ อ. */
const beforeMark = / (?=\p{M})/gu;
const loneLetters = /(?<=(?:^|\s)[\p{sc=Thai}\p{sc=Myanmar}]\p{M}*) (?=[\p{sc=Thai}\p{sc=Myanmar}]\p{M}*(?:\s|$))/gu;

/** A line as it was printed, without what the reader put between its letters. */
export function tidyLine(text: string): string {
  return text
    .replace(marks, '')
    .replace(spaces, ' ')
    .replace(beforeMark, '')
    .replace(betweenHan, '')
    .replace(aroundHanSigns, '$1$2')
    .replace(loneLetters, '')
    .trim();
}
