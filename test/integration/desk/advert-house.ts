import { createHash, randomUUID } from 'node:crypto';
import { type AdvertId, recordCheck, reportAdvert } from '../../../src/adverts/index.ts';
import { type Contact, type Rule, type Verdict } from '../../../src/jobcheck/index.ts';
import { purpose } from '../../../src/store/index.ts';
import { DeskHouse, type OpenedCase, Visitor } from './desk-house.ts';

/** Words that only people wrote: none of them may ever leave the house. */
export const privateWords = {
  name: 'Siti Rahmawati',
  address: 'Jalan Kenanga 17',
  plea: 'adik saya sudah berangkat',
  note: 'her brother called twice',
} as const;

interface AdvertPart {
  readonly text?: string;
  readonly at?: Date;
  readonly kind?: Verdict['kind'];
  readonly tier?: Verdict['tier'];
  readonly score?: number;
  readonly disagrees?: boolean;
  readonly language?: string;
  readonly destinations?: readonly string[];
  readonly places?: readonly string[];
  readonly contacts?: readonly Pick<Contact, 'kind' | 'value'>[];
  readonly quotes?: Partial<Record<Rule, string>>;
  readonly asker?: OpenedCase;
  readonly reportedBy?: readonly string[];
}

const lure =
  'LOWONGAN admin chat di luar negeri, gaji 1200 USD, tiket dan mess ditanggung, jangan bilang siapa-siapa, paspor dikumpulkan.';

/** A desk with adverts that were checked. */
export class AdvertHouse {
  readonly house: DeskHouse;
  private constructor(house: DeskHouse) {
    this.house = house;
  }

  static async open(): Promise<AdvertHouse> {
    return new AdvertHouse(await DeskHouse.open());
  }

  async anAdvert(part: AdvertPart = {}): Promise<AdvertId> {
    const { store, clock } = this.house;
    const id = randomUUID() as AdvertId; // Made here, as whoever checks makes it.
    const text = part.text ?? lure;
    const at = part.at ?? clock.now();
    const quotes = part.quotes ?? { secrecy: 'jangan bilang siapa-siapa', passport_surrender: 'paspor dikumpulkan' };
    const findings = Object.entries(quotes).map(([rule, quote]) => ({
      rule: rule as Rule, // Keys of a record by rule.
      version: 1,
      points: 4,
      quote,
      source: 'typed' as const,
      detail: {},
    }));
    const verdict: Verdict = {
      kind: part.kind ?? 'offer',
      tier: part.tier ?? 'strong_signs',
      score: part.score ?? 8,
      findings,
      claims: [{ what: 'official', quote: 'LOWONGAN' }],
      contacts: (part.contacts ?? []).map((contact) => ({ ...contact, quote: contact.value })),
      destinations: [...(part.destinations ?? ['KH'])],
      unchecked: ['P3MI'],
      opinion: { lure: 0.5, disagrees: part.disagrees ?? false },
    };
    const asker =
      part.asker === undefined ? null : { person: part.asker.person, conversation: part.asker.conversation };
    await store.db.transaction().execute(async (tx) => {
      await recordCheck(store, tx, {
        id,
        origin: asker === null ? 'web' : 'chat',
        asker,
        evidence: { parts: [{ source: 'forwarded', text }] },
        verdict,
        language: part.language ?? 'id',
        places: part.places ?? [],
        at,
      });
      for (const reporter of part.reportedBy ?? []) await reportAdvert(store, tx, { advert: id, reporter, at });
    });
    return id;
  }

  /** The photo that the advert was read from, fetched and kept. */
  async withPicture(asker: OpenedCase, advert: AdvertId, content: string): Promise<void> {
    const { store, clock } = this.house;
    const inbox = await this.house.says(asker, { kind: 'message', text: '', attachments: [] });
    const check = randomUUID();
    const at = clock.now();
    await store.db
      .insertInto('evidence')
      .values({
        id: randomUUID(),
        person_id: asker.person,
        inbox_id: inbox,
        position: 0,
        channel: 'telegram',
        account: '42',
        kind: 'photo',
        reference: asker.key.seal('file', purpose.evidenceReference),
        status: 'stored',
        due_at: null,
        media_type: 'image/jpeg',
        bytes: '7',
        sha256: createHash('sha256').update(content).digest(),
        failure: null,
      })
      .execute();
    await store.db
      .insertInto('offer_check')
      .values({
        id: check,
        conversation_id: asker.conversation,
        person_id: asker.person,
        state: 'answered',
        asked: null,
        advert_id: advert,
        due_at: null,
        codes: null,
        answered_at: at,
      })
      .execute();
    await store.db.insertInto('offer_check_piece').values({ check_id: check, inbox_id: inbox }).execute();
  }

  async aVisitor(
    role: 'responder' | 'supervisor' | 'administrator' | 'editor' = 'responder',
    name?: string,
  ): Promise<Visitor> {
    const visitor = new Visitor(this.house);
    await visitor.signIn((await this.house.aResponder({ role, ...(name === undefined ? {} : { name }) })).signInName);
    return visitor;
  }

  /** Two responders say that it is a trap. */
  async confirmed(id: AdvertId): Promise<void> {
    const { actions, clock } = this.house;
    const [first, second] = [await this.house.aResponder(), await this.house.aResponder()];
    const act = { advert: id, verdict: 'confirm', at: clock.now() } as const;
    await actions.proposeAdvert({ ...act, revision: 1, responder: first });
    const { kind } = await actions.secondAdvert({ ...act, revision: 2, responder: second });
    if (kind !== 'decided') throw new Error(`the advert was not confirmed: ${kind}`);
  }

  async row(id: AdvertId) {
    return this.house.store.db.selectFrom('advert').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  }

  known() {
    return this.house.store.db.selectFrom('known_contact').selectAll().orderBy('proposed_at').execute();
  }
}

/** What the desk said after an act: the key in the address that it sends the browser to. */
export const said = (response: Response): string | undefined =>
  /said=([a-z-]+)/u.exec(response.headers.get('location') ?? '')?.[1];
