import { type Agreement } from './act.ts';

/** What is agreed, and ways in which people write the answer that mean the same. About nobody. */
export interface Agreed {
  readonly on: Agreement;
  readonly answers: readonly string[];
}

/** In scripts with and without spaces, with accents and digits of their own. None of the words stands in a text of the house. */
export const agreements: readonly Agreed[] = [
  {
    on: { question: 'Siapa nama kucing nenek?', answer: 'Bintang', duress: 'makan mangga' },
    answers: ['bintang', 'BINTANG', 'namanya bintang kak', 'bintang 🙏'],
  },
  {
    on: { question: 'What was the name of the blue boat?', answer: 'Señora Inés', duress: 'green apple pie' },
    answers: ['senora ines', 'it was Senora Inés', 'SENORA  INES!', 'Señora Inés'],
  },
  {
    on: { question: '外婆家的狗叫什么？', answer: '星星糖', duress: '吃芒果干' },
    answers: ['星星糖', '叫星星糖啊', '星星糖。'],
  },
  {
    on: { question: 'แมวของยายชื่ออะไร', answer: 'ดาวเหนือ', duress: null },
    answers: ['ดาวเหนือ', 'ชื่อดาวเหนือครับ', 'ดาวเหนือ ๆ'],
  },
  {
    on: { question: 'အဘွားရဲ့ ခွေးနာမည်?', answer: '၄၂၀၇', duress: 'သရက်သီးစား' },
    answers: ['4207', '၄၂၀၇', '4207 ပါ'],
  },
];
