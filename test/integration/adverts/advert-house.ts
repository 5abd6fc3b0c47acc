import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  type AdvertId,
  beginLookUp,
  type Named,
  loadMisusedNames,
  proposeVerdict,
  recordCheck,
  secondVerdict,
} from '../../../src/adverts/index.ts';
import { type ConversationId, type PersonId, type ResponderId } from '../../../src/core/brand.ts';
import { addResponder } from '../../../src/desk/index.ts';
import { type Contact, type Snapshots, type Verdict } from '../../../src/jobcheck/index.ts';
import { packageFolder } from '../../../src/main.ts';
import { type Store, type Tx } from '../../../src/store/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

export const now = new Date('2026-03-01T12:00:00Z');
export const later = (days: number): Date => new Date(now.getTime() + days * 24 * 3_600_000);

export const phone: Contact = { kind: 'phone', value: '+6281200004411', quote: '0812-0000-4411' };
export const handle: Contact = { kind: 'handle', value: '@hr_contoh', quote: '@hr_contoh' };

export const advertText =
  'LOWONGAN KERJA KAMBOJA. Posisi admin chat, gaji 800 - 1200 USD, tiket pesawat ditanggung, mess dan makan empat kali, ' +
  'paspor dibantu sampai jadi. Syarat bisa mengetik, umur 18-35. Minat? Chat WA 0812-0000-4411 (Kak Rere)';
/** Another number, another sum, a forwarder's word, emoji. */
export const changedText = `Diteruskan 🔥 ${advertText.replaceAll(/\d/gu, '9').replaceAll('. ', ' ✅✅ ')}`;
export const otherText =
  'Dicari perawat untuk rumah sakit di Jakarta, ijazah D3 keperawatan dan STR aktif, wawancara di kantor, kontrak tertulis satu ' +
  'tahun, gaji sesuai upah minimum, lamaran dikirim lewat situs resmi rumah sakit paling lambat akhir bulan depan';

export const aVerdict = (part: Partial<Verdict> = {}): Verdict => ({
  kind: 'offer',
  tier: 'some_signs',
  score: 4,
  findings: [
    { rule: 'dest_scam_hub', version: 1, points: 4, quote: 'KAMBOJA', source: 'typed', detail: { place: 'KH' } },
  ],
  claims: [],
  contacts: [phone],
  destinations: ['KH'],
  unchecked: [],
  opinion: { lure: 0.9, disagrees: false },
  ...part,
});

export interface Asker {
  readonly person: PersonId;
  readonly conversation: ConversationId;
}

/** A house with two responders and people who ask. */
export interface AdvertHouse {
  readonly store: TestStore;
  readonly ana: ResponderId;
  readonly budi: ResponderId;
  act<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  anAsker(): Promise<Asker>;
  aCheck(part?: {
    text?: string;
    asker?: Asker | null;
    verdict?: Partial<Verdict>;
    id?: AdvertId;
    at?: Date;
  }): Promise<AdvertId>;
  /** Proposed by Ana, said again by Budi. */
  confirm(advert: AdvertId, at?: Date): ReturnType<typeof secondVerdict>;
  lookUp(part?: Partial<Named> & { readonly texts?: readonly string[] }, at?: Date): Promise<Snapshots>;
  revisionOf(advert: AdvertId): Promise<number>;
  /** As it was opened, but for the staff. */
  clear(): Promise<void>;
}

const misused = loadMisusedNames(`${packageFolder}/registers`);

export async function openAdvertHouse(): Promise<AdvertHouse> {
  const store = await openTestStore();
  const staff = (signInName: string) =>
    addResponder(store.db, {
      signInName,
      name: signInName,
      role: 'responder',
      languages: [],
      teams: [],
      telegramId: null,
    });
  const [ana, budi] = [await staff('ana'), await staff('budi')];
  const act: AdvertHouse['act'] = (work) => store.db.transaction().execute(work);
  const revisionOf = async (advert: AdvertId): Promise<number> =>
    (await store.db.selectFrom('advert').select('revision').where('id', '=', advert).executeTakeFirstOrThrow())
      .revision;
  return {
    store,
    ana,
    budi,
    act,
    revisionOf,
    anAsker: () => anAsker(store),
    async clear() {
      await sql`truncate advert, known_contact, register_snapshot, person cascade`.execute(store.db);
    },
    async aCheck({ text = advertText, asker = null, verdict, id = randomUUID() as AdvertId, at = now } = {}) {
      await act((tx) =>
        recordCheck(store, tx, {
          id,
          origin: asker === null ? 'api' : 'chat',
          asker,
          evidence: { parts: [{ source: 'typed', text }] },
          verdict: aVerdict(verdict),
          language: 'id',
          places: ['kh'],
          at,
        }),
      );
      return id;
    },
    async confirm(advert, at = now) {
      const revision = await revisionOf(advert);
      await act((tx) => proposeVerdict(tx, { advert, revision, by: ana, at, verdict: 'confirm' }));
      return act((tx) =>
        secondVerdict(store, tx, { advert, revision: revision + 1, by: budi, at, verdict: 'confirm' }),
      );
    },
    lookUp: ({ texts = [], ...named } = {}, at = now) =>
      beginLookUp({ store, misused }, texts)(
        { contacts: [], licence: undefined, company: undefined, countries: [], ...named },
        at,
      ),
  };
}

async function anAsker(store: Store): Promise<Asker> {
  const { wrapped, version, key } = store.vault.newPersonKey();
  // Made here for these rows: the brands hold.
  const [person, conversation] = [randomUUID() as PersonId, randomUUID() as ConversationId];
  await store.db.insertInto('person').values({ id: person, wrapped_key: wrapped, key_version: version }).execute();
  await store.db
    .insertInto('conversation')
    .values({
      id: conversation,
      person_id: person,
      channel: 'telegram',
      account: '42',
      address_index: store.vault.blindIndex('telegram', '42', conversation),
      address: key.seal(conversation, 'conversation.address'),
      language: 'id',
      session: null,
      silence_due_at: null,
      blocked_at: null,
    })
    .execute();
  return { person, conversation };
}
