import {
  type AdvertId,
  type AdvertVerdict,
  noteOnAdvert,
  proposeVerdict,
  secondVerdict,
  undoVerdict,
} from '../../adverts/index.ts';
import { type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done } from './act.ts';

interface JudgeRequest {
  readonly advert: AdvertId;
  /** Of the advert as the page showed it: nobody decides about what a colleague has changed meanwhile. */
  readonly revision: number;
  readonly responder: ActingResponder;
  readonly at: Date;
}
type VerdictRequest = JudgeRequest & { readonly verdict: AdvertVerdict };

const actOf = ({ advert, revision, responder, at }: JudgeRequest) => ({ advert, revision, by: responder.id, at });

/** The first pair of eyes. */
export async function proposeAdvert(tx: Tx, _parts: ActParts, request: VerdictRequest) {
  return done(await proposeVerdict(tx, { ...actOf(request), verdict: request.verdict }));
}

/** The second pair of eyes, which are never the first's. Who is to be told stands in rows that leave by themselves. */
export async function secondAdvert(tx: Tx, { store }: ActParts, request: VerdictRequest) {
  return done(await secondVerdict(store, tx, { ...actOf(request), verdict: request.verdict }));
}

export async function undoAdvert(tx: Tx, _parts: ActParts, request: JudgeRequest) {
  return done(await undoVerdict(tx, actOf(request)));
}

const mostNoteUnits = 8_000;

export interface AdvertNoteRequest {
  readonly advert: AdvertId;
  readonly text: string;
  readonly responder: ActingResponder;
  readonly at: Date;
}

/** Words for colleagues; sealed like the advert. */
export async function noteAdvert(
  tx: Tx,
  { store }: ActParts,
  { advert, text, responder, at }: AdvertNoteRequest,
): Promise<Done<{ readonly kind: 'noted' | 'gone' | 'note-empty' }>> {
  const note = text.trim().slice(0, mostNoteUnits);
  if (note === '') return done({ kind: 'note-empty' });
  return done(await noteOnAdvert(store, tx, { advert, text: note, by: responder.id, at }));
}
