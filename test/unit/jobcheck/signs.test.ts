import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadJobCheck, type Rule } from '../../../src/jobcheck/index.ts';
import { readPart } from '../../../src/jobcheck/reading.ts';
import { signs } from '../../../src/jobcheck/signs/index.ts';

const knowledge = loadJobCheck(fileURLToPath(new URL('../../../locales', import.meta.url)));
const seen = (rule: Rule, text: string) =>
  signs[rule]?.({ parts: [readPart({ source: 'typed', text }, knowledge)], knowledge });

/** Each sign with a text that shows it and one that must not. */
const cases: readonly (readonly [Rule, string, string])[] = [
  ['role_scam_typical', 'Lowongan customer service online', 'Dicari tukang las untuk bengkel'],
  ['salary_out_of_line', 'admin chat di Kamboja gaji 15 juta', 'kasir di Kamboja gaji 200 USD'],
  ['dest_scam_hub', 'kerja di Sihanoukville', 'kerja di Surabaya'],
  ['dest_transit', 'kumpul di Bangkok dulu', 'kumpul di Surabaya dulu'],
  ['dest_hidden', 'kerja di luar negeri, negaranya nanti dikasih tahu', 'kerja di toko dekat pasar'],
  ['no_company', 'dicari admin chat, gaji besar', 'PT Samudra Lintas mencari admin'],
  ['all_costs_paid', 'tiket dan makan ditanggung bos', 'tiket beli sendiri'],
  ['contact_personal_only', 'minat WA 0812-0000-4411', 'lamar ke hr@firma.example'],
  ['border_crossing', 'menyeberang sungai malam hari ke perbatasan', 'kerja di pinggir kota'],
  ['urgency', 'URGENT, berangkat malam ini juga', 'lowongan dibuka sampai akhir tahun'],
  ['secrecy', 'jangan bilang siapa-siapa ya', 'silakan tanya keluarga dulu'],
  ['freedom_restriction', 'tidak boleh keluar kompleks', 'libur tiap minggu bebas ke kota'],
  ['debt_deduction', 'biaya dipotong dari gaji', 'tidak ada potongan gaji'],
  ['no_process', 'tanpa interview langsung berangkat', 'wawancara tiga tahap di kantor'],
  ['visa_mismatch', 'masuk pakai visa turis', 'visa kerja diurus majikan'],
  ['easy_requirements', 'tanpa ijazah, tanpa pengalaman', 'wajib S1 dan pengalaman 3 tahun'],
  ['evasion', 'l0w0ng4n kerja', 'lowongan kerja'],
  ['group_recruit', 'ajak teman dapat bonus per kepala', 'dicari kasir toko'],
  ['cash_advance', 'uang saku dikirim ke orang tua sebelum berangkat', 'gaji dibayar tiap akhir bulan'],
  ['passport_surrender', 'paspor dipegang kantor', 'paspor tetap di tangan pekerja sendiri'],
  ['contract_absent', 'kontrak ditandatangani di sana', 'kontrak ditandatangani di kantor sebelum berangkat'],
  ['personal_data', 'kirim foto KTP dan foto full badan', 'bawa CV ke kantor'],
  ['fee_upfront', 'transfer biaya admin 1,5 juta dulu', 'tidak dipungut biaya'],
  ['license_claim_fake', 'izin SIP3MI No. 12/BEBAS/2099', 'izin SIP3MI No. 123/2024'],
  ['reassurance', 'bukan penipuan, 100% aman', 'hubungi kantor untuk bertanya'],
  ['border_crossing', 'dijemput di bandara Bangkok', 'dijemput di bandara Surabaya'],
  ['dest_scam_hub', 'லாவோஸில் வேலை', 'சென்னையில் வேலை'],
  ['dest_scam_hub', 'මියන්මාරේ රැකියා', 'කොළඹ රැකියා'],
  ['license_claim_fake', 'izin SIP3MI No. 000/PT/∞', 'izin SIP3MI No. 100/2024'],
  ['dest_transit', 'ការងារនៅចិន', 'ភាសាចិនមិនចេះក៏បាន'],
  ['contact_personal_only', 'kirim pm ya kak, minat inbox', 'shift ends at 11:42 pm'],
  ['salary_out_of_line', 'admin chat di Kamboja 90k peso', 'utang 90k, kerja di Kamboja'],
  ['salary_out_of_line', 'chat typing in Laos, 1 lakh rupees', 'typing in Laos at ordinary wages'],
  [
    'salary_out_of_line',
    'ijazah gak perlu, gaji 20 juta di Kamboja',
    'wajib pengalaman 3 tahun, gaji 20 juta di Kamboja',
  ],
  ['salary_out_of_line', 'tukang sapu di Laos, gaji tiga kali UMR', 'tukang sapu di Laos, gaji sesuai UMR'],
  [
    'salary_out_of_line',
    'kerja kat Kemboja jer, gaji sembilan ribu, tak payah SPM',
    'kerja kat Kemboja jer, gaji lapan ratus',
  ],
  ['no_company', 'dicari tukang sapu, makan gratis', 'tolong kami dikurung, tidak boleh keluar, paspor diambil'],
  ['no_company', 'hiring typists abroad', 'Sapphire Crane Outsourcing is hiring typists abroad'],
  ['no_company', 'tuyển người đi làm xa', 'công ty tên Hoa Sen tuyển người đi làm xa'],
  ['dest_scam_hub', 'လုပ်ငန်းက တာချီလိတ်မှာ', 'လုပ်ငန်းက မန္တလေးမှာ'],
  ['dest_scam_hub', 'ការងារនៅប៉ោយប៉ែត', 'ការងារនៅបាត់ដំបង'],
  ['dest_transit', 'kumpul di Kunming dulu 昆明', 'bos Cina cari kasir di Surabaya'],
  ['license_claim_fake', 'agency approved by the United Nations', 'agency approved by the labour department'],
  ['license_claim_fake', 'leseni namba 0000', 'leseni namba 4821'],
  ['contact_personal_only', 'wa 0812-0000-4411 ya kak', 'kazi ya shamba kwa watu wa kijiji cha jirani na mji wa pwani'],
  ['role_scam_typical', 'her job is to comfort lonely widowers by text', 'her job is to comfort children in a ward'],
  [
    'freedom_restriction',
    'the doors are chained at night and nobody may leave before a year',
    'the doors open at nine',
  ],
  ['contract_absent', 'you sign the papers on arrival', 'you signed the papers at home with a lawyer'],
  ['debt_deduction', 'fined for laughing, fined for the toilet', 'nobody is fined here'],
  ['short_link', 'daftar di bit.ly/kerja', 'daftar di karier.firma.example'],
];

describe('a sign', () => {
  it.each(cases)('%s is seen in "%s" and not in "%s"', (rule, shows, lacks) => {
    expect(seen(rule, shows), 'shown').toBeDefined();
    expect(seen(rule, lacks), 'not shown').toBeUndefined();
  });

  it('has a case here, each of them', () => {
    expect([...new Set(cases.map(([rule]) => rule))].toSorted()).toEqual(Object.keys(signs).toSorted());
  });

  it('tells of the pay by how much, and where', () => {
    expect(seen('salary_out_of_line', 'admin chat di Kamboja gaji 15 juta')?.detail).toEqual({
      ratio: 4,
      country: 'KH',
    });
  });

  it('takes no pay of a trained person for out of line', () => {
    expect(seen('salary_out_of_line', 'Backend engineer, 5 years of experience, USD 5,000 per month')).toBeUndefined();
    // The figures of a phone number are no pay.
    expect(seen('salary_out_of_line', 'gaji menarik di Kamboja, wa 0812-0000-4411')?.detail?.['ratio']).toBeUndefined();
  });
});
