import { type CaseField } from '../../core/case-fields.ts';
import { type SheetLanguage } from '../../identification/index.ts';
import { fieldWords } from './words.ts';

interface SheetWords {
  readonly title: string;
  readonly notAFinding: string;
  readonly print: string;
  readonly back: string;
  readonly otherLanguage: string;
  readonly about: string;
  readonly opened: string;
  readonly printed: string;
  readonly by: string;
  readonly writer: Readonly<Record<'self' | 'relative', string>>;
  readonly watched: string;
  readonly indicators: string;
  readonly indicator: string;
  readonly ownWords: string;
  readonly codes: string;
  readonly nothingSaid: string;
  readonly mayAsk: string;
  readonly settled: string;
  readonly answered: string;
  readonly elements: string;
  readonly see: string;
  readonly known: string;
  readonly unknown: string;
  readonly notAgain: string;
  readonly passedOver: string;
  readonly alreadyAnswered: string;
  readonly neverAsk: string;
  readonly none: string;
}

/** What staff read on the sheet. No word of it judges, counts or promises. */
export const sheetWords: Readonly<Record<SheetLanguage, SheetWords>> = {
  en: {
    title: 'Identification sheet',
    notAFinding:
      'These are indicators with the person’s own words beside them. They are no finding. Only trained staff of an embassy, the police, IOM or a national body identify anybody. What was not said means nothing.',
    print: 'To print: use the print command of the browser. A print is no longer protected by us: keep it locked away.',
    back: 'Back to the case',
    otherLanguage: 'Bahasa Indonesia',
    about: 'Case',
    opened: 'Opened',
    printed: 'Sheet made',
    by: 'by',
    writer: {
      self: 'The words are those of the person who writes to us.',
      relative: 'The words are those of somebody who looks for this person, not of the person themselves.',
    },
    watched: 'Somebody else may read this person’s phone.',
    indicators: 'ILO indicators',
    indicator: 'Indicator',
    ownWords: 'In the person’s own words',
    codes: 'UU 21/2007 · CTDC · Palermo',
    nothingSaid: 'Nothing said.',
    mayAsk: 'May be asked:',
    settled: 'Already answered or passed over: do not ask again.',
    answered: 'Answered',
    elements: 'Palermo Protocol art. 3 and UU 21/2007 art. 1: act, means, purpose',
    see: 'See also',
    known: 'What the person has told',
    unknown: 'Still unknown',
    notAgain: 'Do not ask again',
    passedOver: 'Passed over by the person',
    alreadyAnswered: 'Answered already',
    neverAsk: 'Never ask',
    none: 'None.',
  },
  id: {
    title: 'Lembar identifikasi',
    notAFinding:
      'Ini adalah indikator dengan kata-kata orang itu sendiri di sampingnya. Ini bukan kesimpulan. Hanya petugas terlatih dari kedutaan, kepolisian, IOM, atau lembaga nasional yang mengidentifikasi. Yang tidak dikatakan tidak berarti apa-apa.',
    print: 'Untuk mencetak: pakai perintah cetak di peramban. Hasil cetak tidak lagi kami lindungi: simpan terkunci.',
    back: 'Kembali ke kasus',
    otherLanguage: 'English',
    about: 'Kasus',
    opened: 'Dibuka',
    printed: 'Lembar dibuat',
    by: 'oleh',
    writer: {
      self: 'Kata-kata ini dari orang yang menulis kepada kami.',
      relative: 'Kata-kata ini dari orang yang mencari, bukan dari orang yang dicari.',
    },
    watched: 'Orang lain mungkin membaca ponsel orang ini.',
    indicators: 'Indikator ILO',
    indicator: 'Indikator',
    ownWords: 'Dengan kata-kata orang itu sendiri',
    codes: 'UU 21/2007 · CTDC · Palermo',
    nothingSaid: 'Tidak ada yang dikatakan.',
    mayAsk: 'Boleh ditanyakan:',
    settled: 'Sudah dijawab atau dilewati: jangan ditanyakan lagi.',
    answered: 'Dijawab',
    elements: 'Protokol Palermo pasal 3 dan UU 21/2007 pasal 1: perbuatan, cara, tujuan',
    see: 'Lihat juga',
    known: 'Yang sudah diceritakan',
    unknown: 'Belum diketahui',
    notAgain: 'Jangan ditanyakan lagi',
    passedOver: 'Dilewati oleh orang itu',
    alreadyAnswered: 'Sudah dijawab',
    neverAsk: 'Jangan pernah ditanyakan',
    none: 'Tidak ada.',
  },
};

/** A question that is not in the list yet is named in English. */
const fieldWordsId: Readonly<Partial<Record<CaseField, string>>> = {
  safe_now: 'Bisa bicara sekarang',
  whose_phone: 'Ponsel siapa',
  danger_now: 'Bahaya sekarang',
  nationality: 'Kewarganegaraan',
  name_as_in_passport: 'Nama di paspor',
  age: 'Usia',
  home_place: 'Asal',
  passport: 'Paspor',
  passport_holder: 'Pemegang paspor',
  country: 'Negara',
  city: 'Kota',
  compound: 'Kompleks',
  building_room: 'Gedung, kamar',
  landmarks: 'Tanda di sekitar',
  people_count: 'Jumlah orang',
  children: 'Anak',
  injuries: 'Luka',
  pregnancy: 'Kehamilan',
  debt: 'Utang yang ditagih',
  debt_deadline: 'Batas waktu utang',
  recruited_how: 'Cara direkrut',
  safe_hours: 'Waktu untuk menulis',
  consent_embassy: 'Izin: kedutaan',
  consent_ngo: 'Izin: lembaga',
  consent_family: 'Izin: keluarga',
  location_pin: 'Titik lokasi',
  boss_names: 'Nama atasan',
  evidence_note: 'Tentang bukti',
  told_already: 'Siapa yang sudah diberi tahu',
  under_18: 'Di bawah 18 tahun',
  can_go_out: 'Bisa keluar',
  food_and_water: 'Makanan dan air',
  paid: 'Dibayar',
  threats: 'Ancaman',
  police_threat: 'Ancaman polisi',
  ransom: 'Tebusan',
};

export function sheetFieldWords(field: CaseField, language: SheetLanguage): string {
  return language === 'id' ? (fieldWordsId[field] ?? fieldWords[field]) : fieldWords[field];
}

/** Ids of choices, as staff read them; a person's own words are shown as they are. */
const choiceWords: Readonly<Record<SheetLanguage, Readonly<Record<string, string>>>> = {
  en: {
    yes: 'yes',
    no: 'no',
    unsure: 'not sure',
    own: 'their own',
    shared: 'borrowed or shared',
    checked: 'others check it',
    me: 'the person',
    others: 'somebody else',
    part: 'in part',
  },
  id: {
    yes: 'ya',
    no: 'tidak',
    unsure: 'tidak yakin',
    own: 'milik sendiri',
    shared: 'pinjaman atau dipakai bersama',
    checked: 'diperiksa orang lain',
    me: 'orang itu sendiri',
    others: 'orang lain',
    part: 'sebagian',
  },
};

export function sheetAnswerWords(value: string, language: SheetLanguage): string {
  return new Map(Object.entries(choiceWords[language])).get(value) ?? value;
}
