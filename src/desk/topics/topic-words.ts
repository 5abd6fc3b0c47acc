import { type AcceptResult } from '../acts/accept-case.ts';
import { type CloseResult, closeReasonSchema } from '../acts/close-case.ts';
import { type GiveTalkBackResult } from '../acts/give-talk-back.ts';
import { type NoteResult } from '../acts/note-on-case.ts';
import { type ReplyResult } from '../acts/reply-to-case.ts';
import { type CheckInView } from '../../checkins/index.ts';
import { type EndCheckInResult } from '../acts/check-in.ts';
import { rhythmWords } from '../check-in-words.ts';
import { type DutyCommand } from './duty-command.ts';

/* Every text that the topics answer with. */

const gone = 'This case does not exist any more.';

/** Shown over the button that was pressed. */
export function acceptWords(result: AcceptResult): string {
  switch (result.kind) {
    case 'accepted':
    case 'already-yours':
      return 'You have it. What you write here now goes to the person.';
    case 'taken':
      return `Taken by ${result.by}.`;
    case 'closed':
      return 'This case is closed.';
    case 'no-such-case':
      return gone;
  }
}

export function dutyWords(name: string, duty: DutyCommand): string {
  if (duty.kind === 'misunderstood')
    return 'Not understood, and nothing was changed. There are: /on, /off, and both with hours: /off 8.';
  const long = duty.forMs === undefined ? '' : ` for ${Math.round(duty.forMs / 3_600_000)} hours`;
  const until = duty.onDuty ? ', at most 12 hours' : ', until the next shift';
  return `${name} is ${duty.onDuty ? 'on' : 'off'} duty${long === '' ? until : long}.`;
}

export const notOnRoster = 'You are not on the roster. Ask an administrator to add your Telegram id.';
export const unknownButton = 'This button does not do anything any more.';
export const onlyText =
  'Only text can be sent to the person. Nothing was sent; if there were words beside the file, send them alone.';
export const misunderstood = `Not understood, and nothing was sent. There are: /note TEXT, /giveback, /checkin, /checkin end, /on, /off, and /close with one of ${closeReasonSchema.options.join(', ')}.`;

/** The line for colleagues that the act writes says that it was done. */
export function giveBackWords(result: GiveTalkBackResult): string {
  switch (result.kind) {
    case 'given-back':
      return 'The script goes on where it was, if there is anything left to ask. Write here, and it falls silent.';
    case 'already-given-back':
      return 'The script speaks already.';
    case 'watched':
      return 'NOT given back: somebody else may read this phone, and the script’s questions would show.';
    case 'not-owner':
      return result.owner === null
        ? 'Nobody has this case: the script speaks.'
        : `NOT given back: ${result.owner} has this case.`;
    case 'no-such-case':
      return gone;
  }
}

/** Undefined where silence says it: the reply is on its way. */
export function replyWords(result: ReplyResult): string | undefined {
  switch (result.kind) {
    case 'sent':
    case 'already-sent':
    case 'empty':
      return undefined;
    case 'held':
      return 'HELD, not sent yet: their messenger takes nothing before they write again. It goes out by itself then.';
    case 'refused':
      return `NOT sent: ${result.phrase === '' ? 'this' : `“${result.phrase}”`} may not go out (${result.reason}). Change it and send it again.`;
    case 'too-long':
      return 'NOT sent: too long for one reply.';
    case 'form-used':
      return 'NOT sent. Please write it again.';
    case 'not-owner':
      return 'NOT sent: you do not have this case.';
    case 'closed':
      return 'NOT sent: this case is closed.';
    case 'no-such-case':
      return gone;
  }
}

/** For words of somebody who is not the owner. */
export function keptAsNoteWords(owner: string | null): string {
  return owner === null
    ? 'Kept as a note; nothing was sent: nobody has this case yet. Accept it to write to the person.'
    : `Kept as a note; nothing was sent: ${owner} has this case.`;
}

export function noteWords(result: NoteResult): string {
  switch (result.kind) {
    case 'noted':
      return 'Note kept. The person does not see it.';
    case 'empty':
      return 'There was nothing to note.';
    case 'too-long':
      return 'NOT kept: too long for one note.';
    case 'no-such-case':
      return gone;
  }
}

export function closeWords(result: CloseResult): string {
  switch (result.kind) {
    case 'closed':
      return 'Case closed. The person was told nothing.';
    case 'already-closed':
      return 'This case was already closed.';
    case 'not-owner':
      return result.owner === null
        ? 'NOT closed: nobody has this case. Accept it first.'
        : `NOT closed: ${result.owner} has this case.`;
    case 'no-such-case':
      return gone;
  }
}

/** The question stays at the desk: a chat has many readers. */
export function checkInWords(checkIn: CheckInView | undefined, code: string): string {
  const where = `Agree on them at the desk: /desk/cases/${code}`;
  if (checkIn === undefined || checkIn.ended !== null) return `No check-ins are agreed. ${where}`;
  const next =
    checkIn.dueAt === null ? 'none is still to come' : `next at ${checkIn.dueAt.toISOString().slice(0, 16)}Z`;
  return `Check-ins: ${rhythmWords(checkIn.rhythm)}; ${next}. End them with /checkin end; change them at /desk/cases/${code}`;
}

/** Undefined where a line in the topic says it already. */
export function endCheckInWords(result: EndCheckInResult): string | undefined {
  switch (result.kind) {
    case 'check-in-ended':
      return undefined;
    case 'no-check-in':
      return 'There are no check-ins to end.';
    case 'not-owner':
      return result.owner === null
        ? 'NOT ended: nobody has this case. Accept it first.'
        : `NOT ended: ${result.owner} has this case.`;
    case 'no-such-case':
      return gone;
  }
}
