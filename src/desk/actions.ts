import { inTransaction, type Settle } from '../outbox/index.ts';
import { type Tx } from '../store/index.ts';
import { acceptCase } from './acts/accept-case.ts';
import { type ActParts, type Done } from './acts/act.ts';
import { agreeOnCheckIn, endCheckIn, vouchForPerson } from './acts/check-in.ts';
import { checkContact } from './acts/check-contact.ts';
import { closeCase } from './acts/close-case.ts';
import { noteAdvert, proposeAdvert, secondAdvert, undoAdvert } from './acts/judge-advert.ts';
import { confirmKnownContact, endKnownContact, proposeKnownContact } from './acts/judge-contact.ts';
import { giveTalkBack } from './acts/give-talk-back.ts';
import { markHeavy } from './acts/mark-heavy.ts';
import { sayDuty } from './acts/say-duty.ts';
import { noteOnCase } from './acts/note-on-case.ts';
import { endHandOverOffer, offerHandOver, takeOver } from './acts/hand-over.ts';
import { replyToCase } from './acts/reply-to-case.ts';
import { endWay, offerSecondWay } from './acts/second-way.ts';

/** An act in a transaction of its own, and in one that the caller holds (who then owes `after` to `settle`). */
export interface Act<Request, Result> {
  (request: Request): Promise<Result>;
  within(tx: Tx, request: Request): Promise<Done<Result>>;
}

/** What responders do with a case, wherever they do it: the console and the topics share these. */
export type Actions = ReturnType<typeof createActions>;

/** @param parts.settle called once after each commit with what is left to do */
export function createActions(parts: ActParts & { readonly settle: Settle }) {
  function act<Request, Result>(
    perform: (tx: Tx, parts: ActParts, request: Request) => Promise<Done<Result>>,
  ): Act<Request, Result> {
    const within = (tx: Tx, request: Request): Promise<Done<Result>> => perform(tx, parts, request);
    const alone = async (request: Request): Promise<Result> => {
      const { result, after } = await inTransaction(parts.store.db, (tx) => within(tx, request));
      parts.settle(after);
      return result;
    };
    return Object.assign(alone, { within });
  }
  return {
    acceptCase: act(acceptCase),
    replyToCase: act(replyToCase),
    noteOnCase: act(noteOnCase),
    closeCase: act(closeCase),
    giveTalkBack: act(giveTalkBack),
    markHeavy: act(markHeavy),
    sayDuty: act(sayDuty),
    checkContact: act(checkContact),
    offerHandOver: act(offerHandOver),
    takeOver: act(takeOver),
    endHandOver: act(endHandOverOffer),
    agreeOnCheckIn: act(agreeOnCheckIn),
    endCheckIn: act(endCheckIn),
    vouchForPerson: act(vouchForPerson),
    offerSecondWay: act(offerSecondWay),
    endWay: act(endWay),
    proposeAdvert: act(proposeAdvert),
    secondAdvert: act(secondAdvert),
    undoAdvert: act(undoAdvert),
    noteAdvert: act(noteAdvert),
    proposeKnownContact: act(proposeKnownContact),
    confirmKnownContact: act(confirmKnownContact),
    endKnownContact: act(endKnownContact),
  };
}
