import { z } from 'zod';

/**
 * What a word list (`locales/<lang>/jobcheck.yaml`) can say about an advert. One file per language fills these with words; the signs
 * know only the concepts. Each says one thing, and a sign joins those that stand near each other: "ticket" and "paid by us".
 */
export const conceptNames = [
  // What kind of text this is.
  /** Somebody is wanted for work: "hiring", "lowongan", "ada job nih". */
  'offering',
  /** Work, job, employment, as a mere word. */
  'job',
  /** How to answer: "interested? chat", "send your CV", "daftar sekarang". */
  'apply',
  /** The writer asks us: "is this real", "aman ga?", "penipuan bukan". */
  'question',
  /** Somebody else made an offer, told by the person whom it concerns: "a friend offered me", "anak saya ditawari". */
  'retold',
  /** Advice against such offers: "waspada", "police warn", "modus TPPO". */
  'warning',
  /** Reported events: "were rescued", "ditangkap", "according to the embassy". */
  'news',
  /** Tours, tickets, hotels for guests, gambling promotion, loans, goods for sale: no job. */
  'promotion',
  /** Friends' and family's talk that offers nothing. */
  'chatter',
  // The person of whom it is about is on the way or there.
  /** "I am at the airport", "we crossed the river", "in the van now", "I land tomorrow and someone picks me up". */
  'on_the_way',
  /** "They took our phones", "they will not let me go", "looking for a replacement so that I may go home". */
  'held',

  // Role and requirements.
  /** Roles that lures name: customer service, chat admin, marketing, data entry, typing, translator, casino, live stream, crypto… */
  'role_lure',
  /** Trades that are seldom a lure: nurse, welder, housemaid, factory, farm, cook, driver, teacher, engineer… */
  'role_trade',
  /** Diploma, licence, certificate, years of experience, language test, interview rounds that are asked for. */
  'skill',
  /** Light requirements: no diploma, no experience, only typing, anyone welcome. */
  'easy',

  // Pay.
  /** Salary, wage, basic pay, income: the word beside a sum. */
  'pay',
  /** High pay without a sum: "gaji besar", "earn dollars", "高薪". */
  'pay_high',
  /** Commission, bonus, percentage of what clients pay in. */
  'commission',

  // Who pays what.
  /** A thing that is paid for: ticket, lodging, meals, visa, passport, transport. */
  'benefit',
  /** "Free", "paid by us", "ditanggung", "包", "miễn phí". */
  'covered',
  /** Both in one: "all costs covered", "包吃住", "tinggal bawa badan". */
  'all_covered',
  /** Fee, deposit or transfer that the applicant pays first. */
  'fee',
  /** "No fee", "tidak dipungut biaya": a claim. */
  'no_fee',
  /** Cut from wages, paid back, penalty for leaving, compensation, must finish the contract or pay. */
  'debt',
  /** Money for the family or the traveller before leaving. */
  'cash_advance',

  // Place and route.
  /** Abroad, without a name: "luar negeri", "overseas", "出国". */
  'abroad',
  /** The country is withheld: "will be told later", "rahasia", "a country in Asia". */
  'hidden',
  /** Here at home: minimum wage of a town, social insurance, walk in at the shop, come by bicycle. */
  'domestic',
  /** Work from home, remote. */
  'remote',
  /** Border, river, forest path, "small road", back door, boat at night. */
  'border',
  /** Fetched somewhere and driven on, way station, "from Bangkok by car", "someone will meet you". */
  'pickup',

  // Papers.
  'tourist_visa',
  'work_visa',
  /** Passport handed over, kept, collected, sent. */
  'passport_handover',
  /** Contract only on arrival, or none, or in a language that nobody reads. */
  'contract_later',
  /** A written contract with a term, stated as a fact. */
  'contract',
  /** Photos of identity card, full body, selfie, bank details, family's addresses, asked for first. */
  'personal_data',
  /** No agency, no interview, no registration, "leave at once", not through the authority. */
  'no_process',
  /** Authority, register, job fair, government programme as the way in. */
  'official',
  /** Licence or permit number claimed. */
  'licence',
  /** Marks of a named employer: PT, Co. Ltd., 公司, hospital, hotel name words. */
  'company',

  // Pressure and control.
  'urgency',
  /** Tell nobody; what to say at immigration; delete this chat. */
  'secrecy',
  /** May not go out, phones kept, guarded compound, one day off never. */
  'freedom',
  /** Many wanted, bring friends, money per head. */
  'group',
  /** "Not a scam", "100 % safe", "trusted", "halal, amanah". */
  'reassurance',
  /** Personal channel: "WA", "PM me", "inbox", "LINE id", "telegram saya". */
  'personal_channel',

  // What changes the meaning of what stands near.
  'negation',
  /** Common words that show nothing but the language. */
  'language_mark',
] as const;
export const conceptSchema = z.enum(conceptNames);
export type Concept = z.infer<typeof conceptSchema>;
