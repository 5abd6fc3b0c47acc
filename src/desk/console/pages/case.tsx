import { type CheckInView } from '../../../checkins/index.ts';
import { type CaseFile } from '../../../cases/index.ts';
import { type Way } from '../../../outbox/index.ts';
import { type advertsOfPerson } from '../../adverts/queries.ts';
import { type CaseMarks, type EvidenceState } from '../../queries.ts';
import { type Responder } from '../../staff/roster.ts';
import { durationWords } from '../time-words.ts';
import { channelWords, gateWords, kindWords, languageWords, type ReplyProblem, replyProblems } from '../words.ts';
import { type ListedCase, waitWords } from './case-list.tsx';
import { CloseForm, HeavyForm, NoteForm } from './case-forms.tsx';
import { AskedAdverts, Events, Fields } from './case-side.tsx';
import { type HandOverView } from '../../hand-overs.ts';
import { CheckInForms, CheckInState, CheckInWarning, type UnsavedTerms } from './check-in.tsx';
import { HandOver } from './hand-over.tsx';
import { Layout, Notice } from './layout.tsx';
import { Severity } from './severity.tsx';
import { type PublicPlace, type SheetParts } from '../../ports.ts';
import { Talk } from './talk.tsx';
import { Time } from './time.tsx';
import { WaysFragment, WaysSection } from './ways.tsx';

export interface CaseView {
  readonly summary: ListedCase & CaseMarks;
  readonly file: CaseFile;
  readonly evidence: readonly EvidenceState[];
  /** Job offers that the person asked about. */
  readonly adverts: Awaited<ReturnType<typeof advertsOfPerson>>;
  readonly names: ReadonlyMap<string, string>;
  readonly handOver: HandOverView | undefined;
  /** The newest that was agreed. */
  readonly checkIn: CheckInView | undefined;
  readonly colleagues: readonly Responder[];
  /** Through what the person can be written to, the one from which they wrote last first. */
  readonly ways: readonly Way[];
  /** Where else they could write to us. */
  readonly otherPlaces: readonly PublicPlace[];
  readonly readSigns: SheetParts['readSigns'];
  readonly responder: Responder;
  readonly now: Date;
}

/** What was typed and did not go out: it comes back with the reason. */
export interface UnsentReply {
  readonly text: string;
  readonly problem:
    { readonly kind: ReplyProblem } | { readonly kind: 'refused'; readonly reason: string; readonly phrase: string };
}

export interface CasePageProps {
  readonly view: CaseView;
  readonly seen: string;
  readonly rehearsal: boolean;
  readonly mayClose: boolean;
  readonly notice?: string | undefined;
  readonly unsent?: UnsentReply | undefined;
  readonly unsaved?: UnsavedTerms | undefined;
  /** Fresh for every page: a form that is sent twice is one message. */
  readonly requestId: string;
}

export function CasePage(props: CasePageProps) {
  const { view } = props;
  const path = `/desk/cases/${view.summary.code}`;
  return (
    <Layout title={`Case ${view.summary.code}`} responder={view.responder} rehearsal={props.rehearsal}>
      <p>
        <a href="/desk">All cases</a>
      </p>
      <Notice text={props.notice} />
      <div
        id="poll"
        hx-get={`/desk/live${path.slice('/desk'.length)}`}
        hx-trigger="refresh from:body, every 10s"
        hx-include="#seen"
        hx-swap="none"
      />
      <Seen seen={props.seen} />
      <div id="state">
        <State view={view} />
      </div>
      <HandOver path={path} {...view} isMine={isMine(view)} />
      <div class="columns">
        <section class="conversation" aria-label="Talk">
          <h2>Talk</h2>
          <div class="scroller" tabindex={0}>
            <div id="talk">
              <TalkOf view={view} />
            </div>
          </div>
          {isMine(view) || props.unsent !== undefined ? (
            <ReplyForm path={path} unsent={props.unsent} requestId={props.requestId} watched={view.summary.watched} />
          ) : null}
        </section>
        <section class="side" aria-label="About the case">
          <div id="fields">
            <Fields fields={view.file.fields} kind={view.summary.kind} />
            <AskedAdverts adverts={view.adverts} />
          </div>
          {view.checkIn !== undefined || isMine(view) ? (
            <section aria-label="Check-ins">
              <h2>Check-ins</h2>
              <div id="check-in">
                <CheckInState {...view} />
              </div>
              {isMine(view) ? <CheckInForms path={path} checkIn={view.checkIn} unsaved={props.unsaved} /> : null}
            </section>
          ) : null}
          <WaysSection
            {...view}
            path={path}
            isMine={isMine(view)}
            watched={view.summary.watched}
            requestId={props.requestId}
          />
          <p>
            <a href={`${path}/sheet`}>Identification sheet, for printing</a>
          </p>
          <NoteForm path={path} requestId={props.requestId} />
          <div id="events">
            <Events events={view.file.events} names={view.names} />
          </div>
          <HeavyForm path={path} heavy={view.summary.heavy} />
          {props.mayClose && view.summary.status !== 'closed' ? <CloseForm path={path} /> : null}
        </section>
      </div>
    </Layout>
  );
}

function TalkOf({ view }: { readonly view: CaseView }) {
  const { summary, evidence, names, readSigns } = view;
  const { transcript } = view.file;
  const severalWays = view.ways.length > 1;
  return (
    <Talk code={summary.code} {...{ transcript, evidence, names, readSigns, severalWays }} mayReply={isMine(view)} />
  );
}

/** The parts that change by themselves, each put in its place by its id; what somebody is typing is left alone. */
export function CaseFragments({ view, seen }: { readonly view: CaseView; readonly seen: string }) {
  return (
    <>
      <Seen seen={seen} swap />
      <div id="state" hx-swap-oob="innerHTML">
        <State view={view} />
      </div>
      <div id="talk" hx-swap-oob="innerHTML">
        <TalkOf view={view} />
      </div>
      <div id="fields" hx-swap-oob="innerHTML">
        <Fields fields={view.file.fields} kind={view.summary.kind} />
        <AskedAdverts adverts={view.adverts} />
      </div>
      {view.checkIn === undefined ? null : (
        <div id="check-in" hx-swap-oob="innerHTML">
          <CheckInState {...view} />
        </div>
      )}
      <WaysFragment {...view} path={`/desk/cases/${view.summary.code}`} isMine={isMine(view)} />
      <div id="events" hx-swap-oob="innerHTML">
        <Events events={view.file.events} names={view.names} />
      </div>
    </>
  );
}

function Seen({ seen, swap }: { readonly seen: string; readonly swap?: boolean }) {
  return (
    <input type="hidden" id="seen" name="seen" value={seen} {...(swap === true ? { 'hx-swap-oob': 'true' } : {})} />
  );
}

function isMine({ summary, responder }: CaseView): boolean {
  return summary.owner?.id === responder.id && summary.status === 'owned';
}

function State({ view }: { readonly view: CaseView }) {
  const { summary, now } = view;
  return (
    <div class={`state ${summary.status}`}>
      {summary.watched ? (
        <p class="banner">Assume someone else reads this phone. Write nothing they must not see.</p>
      ) : null}
      {summary.blocked ? (
        <p class="banner">
          They stopped the bot, or somebody took the phone: nothing that you send arrives. Note what you do about it;
          that counts as your answer.
        </p>
      ) : null}
      <CheckInWarning checkIn={view.checkIn} />
      <h1>
        <span class="code">{summary.code}</span> <Severity severity={summary.severity} />
      </h1>
      <p>
        {kindWords[summary.kind]} · {channelWords[summary.channel] ?? summary.channel} ·{' '}
        {languageWords(summary.language)} · opened {durationWords(now.getTime() - summary.openedAt.getTime())} ago (
        <Time at={summary.openedAt} />)
      </p>
      <p class="owner">
        <b>{ownerSentence(view)}</b> {waitWords(summary, now)}
        <Deadline view={view} />
      </p>
      {summary.status === 'open' ? (
        <form method="post" action={`/desk/cases/${summary.code}/accept`}>
          <button id="accept" class="accept">
            Accept this case
          </button>
        </form>
      ) : null}
      {isMine(view) ? <WhoSpeaks view={view} /> : null}
    </div>
  );
}

/** Exactly one of them: the owner, or the script that the owner lets speak. */
function WhoSpeaks({ view: { summary } }: { readonly view: CaseView }) {
  if (summary.givenBack)
    return (
      <p class="hint">
        <b>The script speaks to the person.</b> When you write, it falls silent. When it has nothing more to ask, you
        have the talk again.
      </p>
    );
  return (
    <>
      <p class="hint">
        While you have it, the script is silent except for danger words, and for check-ins that are agreed.
      </p>
      {summary.watched || summary.blocked ? null : (
        <form method="post" action={`/desk/cases/${summary.code}/give-back`}>
          <button id="give-back" class="second">
            Let the script go on
          </button>
        </form>
      )}
    </>
  );
}

function ownerSentence({ summary, responder }: CaseView): string {
  if (summary.status === 'closed') return summary.owner === null ? 'Closed.' : `Closed. ${summary.owner.name} had it.`;
  if (summary.owner === null) return 'Nobody has this case.';
  return summary.owner.id === responder.id ? 'You have this case.' : `${summary.owner.name} has this case.`;
}

function Deadline({ view }: { readonly view: CaseView }) {
  const { alert } = view.summary;
  if (alert?.dueAt == null || view.summary.status === 'closed') return null;
  const text = deadlineWords[alert.status];
  return (
    <>
      {text}
      <Time at={alert.dueAt} />
    </>
  );
}

const deadlineWords = {
  offered: ' · offered further at ',
  accepted: ' · reply owed by ',
  answered: ' · looked at again, should nothing happen, at ',
} as const;

interface ReplyFormProps {
  readonly path: string;
  readonly unsent: UnsentReply | undefined;
  readonly requestId: string;
  readonly watched: boolean;
}

function ReplyForm({ path, unsent, requestId, watched }: ReplyFormProps) {
  return (
    <form class="reply" method="post" action={`${path}/reply`} id="reply">
      <Notice text={unsent && problemWords(unsent)} bad />
      <label for="text">Your reply{watched ? ' (someone else may read it)' : ''}</label>
      <textarea id="text" name="text" rows={4} dir="auto" maxlength={8000} required>
        {unsent?.text}
      </textarea>
      <input type="hidden" name="request" value={requestId} />
      <button>Send to the person</button>
    </form>
  );
}

function problemWords({ problem }: UnsentReply): string {
  if (problem.kind !== 'refused') return replyProblems[problem.kind];
  const why = gateWords[problem.reason] ?? problem.reason;
  const what = problem.phrase === '' ? 'this' : `“${problem.phrase}”`;
  return `Not sent: ${what} may not go out, ${why}. Change it and send again.`;
}
