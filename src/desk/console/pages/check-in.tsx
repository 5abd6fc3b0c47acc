import { type ComponentChildren } from 'preact';
import {
  type CheckInView,
  type RoundState,
  type TermField,
  type TermProblems,
  type WrittenTerms,
} from '../../../checkins/index.ts';
import { rhythmWords } from '../../check-in-words.ts';
import { checkInProblems } from '../check-in-problems.ts';
import { durationWords } from '../time-words.ts';
import { Notice } from './layout.tsx';
import { Time } from './time.tsx';

/** What was written and is refused: it comes back with the reasons, but for the answers. */
export interface UnsavedTerms {
  readonly written: WrittenTerms;
  readonly problems: TermProblems;
}

/** How it stands with the check-ins of a case; changes by itself. */
export function CheckInState({
  checkIn,
  names,
}: {
  readonly checkIn: CheckInView | undefined;
  readonly names: ReadonlyMap<string, string>;
}) {
  if (checkIn === undefined) return <p class="empty">None is agreed.</p>;
  const { rhythm, graceMinutes, question, hasDuress, agreedBy, dueAt, round, ended } = checkIn;
  return (
    <>
      {round === null ? null : <Round {...round} />}
      {ended === null ? null : (
        <p>
          <b>Ended</b> <Time at={ended.at} />: {endWords[ended.because] ?? ended.because}.
        </p>
      )}
      <p>
        {sentence(rhythmWords(rhythm))}. An answer is waited for {durationWords(graceMinutes * 60_000)}.
        {dueAt === null ? (
          ended === null && ' None is still to come.'
        ) : (
          <>
            {' '}
            Next: <Time at={dueAt} />.
          </>
        )}
      </p>
      <p>
        Private question: <q dir="auto">{question}</q> {hasDuress ? 'A duress word is agreed.' : 'No duress word.'}{' '}
        <span class="meta">Agreed by {names.get(agreedBy) ?? 'a responder'}.</span>
      </p>
    </>
  );
}

const endWords: Readonly<Record<string, string>> = {
  responder: 'by a responder',
  'case-closed': 'the case was closed',
  'phone-taken': 'somebody else may have the phone. Agree on a new question before you begin again',
};

const roundWords: Readonly<Record<RoundState, string>> = {
  asked: 'Being asked now: the script speaks for it. If you write, you speak instead, and the script is silent.',
  'taken-over': 'You speak instead of the script. The answer to the private question is still recognised.',
  'not-asked': 'NOT asked. Why stands in the events.',
  proved: 'Proof of life came.',
  vouched: 'A responder was sure that it was them.',
  missed: 'MISSED: no proof of life came in its time.',
  'phone-taken': 'PHONE TAKEN? Somebody else may be writing. Write nothing that they must not read.',
};

/** The one line that a responder must not miss, wherever they look on the page. */
export function CheckInWarning({ checkIn }: { readonly checkIn: CheckInView | undefined }) {
  switch (checkIn?.round?.state) {
    case 'missed':
    case 'not-asked':
      return <p class="banner">An agreed check-in brought no proof of life. See Check-ins.</p>;
    case 'phone-taken':
      return <p class="banner">Somebody else may have this phone. See Check-ins.</p>;
    case 'asked':
      return <p class="hint">A check-in is being asked: if you write now, you speak instead of the script.</p>;
    case 'taken-over':
    case 'proved':
    case 'vouched':
    case undefined:
      return null;
  }
}

function Round({ due, state, graceUntil }: NonNullable<CheckInView['round']>) {
  const isBad = state === 'missed' || state === 'phone-taken' || state === 'not-asked';
  return (
    <p class={isBad ? 'banner' : ''}>
      <b>
        Check-in of <Time at={due} />:
      </b>{' '}
      {roundWords[state]}
      {graceUntil === null ? null : (
        <>
          {' '}
          Awaited until <Time at={graceUntil} />.
        </>
      )}
    </p>
  );
}

interface CheckInFormsProps {
  readonly path: string;
  readonly checkIn: CheckInView | undefined;
  readonly unsaved: UnsavedTerms | undefined;
}

/** What the owner can do about them; left alone while somebody types. */
export function CheckInForms({ path, checkIn, unsaved }: CheckInFormsProps) {
  const isAgreed = checkIn !== undefined && checkIn.ended === null;
  const waits = isAgreed && checkIn.round !== null && !['proved', 'vouched'].includes(checkIn.round.state);
  return (
    <>
      {waits ? (
        <form method="post" action={`${path}/check-in/vouch`}>
          <button class="second">I am sure by other means that it is them</button>
        </form>
      ) : null}
      <details class="close" open={unsaved !== undefined}>
        <summary>{isAgreed ? 'Change the check-ins' : 'Agree on check-ins'}</summary>
        <TermsForm path={path} agreed={isAgreed ? checkIn : undefined} unsaved={unsaved} />
      </details>
      {isAgreed ? (
        <form method="post" action={`${path}/check-in/end`}>
          <button class="second">End the check-ins</button>
        </form>
      ) : null}
    </>
  );
}

interface TermsFormProps {
  readonly path: string;
  readonly agreed: CheckInView | undefined;
  readonly unsaved: UnsavedTerms | undefined;
}

function TermsForm({ path, agreed, unsaved }: TermsFormProps) {
  const value = (name: TermField): string => unsaved?.written[name] ?? agreedValue(agreed, name);
  const row = (name: TermField, label: string, field: ComponentChildren) => (
    <>
      <label for={`check-in-${name}`}>{label}</label>
      {field}
      <Problem problems={unsaved?.problems} name={name} />
    </>
  );
  const input = (name: TermField, rest: Record<string, string | number>) => (
    <input id={`check-in-${name}`} name={name} value={value(name)} autocomplete="off" {...rest} />
  );
  const keep = agreed === undefined ? '' : ' (empty: stays as it is)';
  return (
    <form method="post" action={`${path}/check-in`}>
      {unsaved === undefined ? null : <Notice text="Nothing was saved. Look at the fields below." bad />}
      <p class="hint">
        They are asked in the chat where they write now. Agree on each of these with them, in words that whoever reads
        along takes for a chat between friends.
      </p>
      {row(
        'kind',
        'How often',
        <select id="check-in-kind" name="kind" required>
          {Object.entries({ days: 'Every so many days', hours: 'Every so many hours', once: 'Once' }).map(
            ([kind, words]) => (
              <option key={kind} value={kind} selected={value('kind') === kind}>
                {words}
              </option>
            ),
          )}
        </select>,
      )}
      {row('every', 'Every how many', input('every', { inputmode: 'numeric', maxlength: 3 }))}
      {row('date', 'First day, where they are', input('date', { type: 'date', required: 'required' }))}
      {row('time', 'At, on their clocks', input('time', { type: 'time', required: 'required' }))}
      {row(
        'zone',
        'Time zone where they are',
        input('zone', { list: 'check-in-zones', maxlength: 64, required: 'required', placeholder: 'Asia/Bangkok' }),
      )}
      <datalist id="check-in-zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {row('grace', 'Minutes to wait for an answer', input('grace', { inputmode: 'numeric', maxlength: 5 }))}
      {row('question', `Private question${keep}`, input('question', { maxlength: 200, dir: 'auto' }))}
      {row('answer', `Its answer${keep}`, input('answer', { maxlength: 100, dir: 'auto', value: '' }))}
      {row('duress', 'Duress word, if one is agreed', input('duress', { maxlength: 100, dir: 'auto', value: '' }))}
      <button>{agreed === undefined ? 'This is agreed' : 'This is agreed now'}</button>
    </form>
  );
}

function Problem({ problems, name }: { readonly problems: TermProblems | undefined; readonly name: TermField }) {
  const problem = problems?.[name];
  return problem === undefined ? null : <Notice text={checkInProblems[problem]} bad />;
}

/** Question, answer and duress word begin empty: left so, they stay as they were agreed. */
function agreedValue(agreed: CheckInView | undefined, name: TermField): string {
  const rhythm = agreed?.rhythm;
  switch (name) {
    case 'kind':
    case 'date':
    case 'time':
    case 'zone':
      return rhythm?.[name] ?? '';
    case 'every':
      return rhythm === undefined || rhythm.kind === 'once' ? '1' : String(rhythm.every);
    case 'grace':
      return String(agreed?.graceMinutes ?? 120);
    case 'question':
    case 'answer':
    case 'duress':
      return '';
  }
}

/** Where people write to us from; any other may be typed. */
const zones = [
  'Asia/Yangon',
  'Asia/Bangkok',
  'Asia/Phnom_Penh',
  'Asia/Vientiane',
  'Asia/Ho_Chi_Minh',
  'Asia/Manila',
  'Asia/Kuala_Lumpur',
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'Africa/Addis_Ababa',
  'Africa/Nairobi',
];

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
