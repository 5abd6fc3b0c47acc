import { type CaseSummary } from '../../../cases/index.ts';
import { type AlertState } from '../../queries.ts';
import { type Responder } from '../../staff/roster.ts';
import { durationWords } from '../time-words.ts';
import { channelWords, kindWords, languageWords } from '../words.ts';
import { Layout, Notice } from './layout.tsx';
import { Severity } from './severity.tsx';
import { Time } from './time.tsx';

export interface ListedCase extends CaseSummary {
  readonly alert: AlertState | undefined;
}

export interface CaseListProps {
  readonly cases: readonly ListedCase[];
  readonly responder: Responder;
  /** Codes of cases that a colleague offers to this responder. */
  readonly offered: ReadonlySet<string>;
  readonly now: Date;
}

export function CaseListPage(
  props: CaseListProps & {
    readonly rehearsal: boolean;
    readonly closed: boolean;
    readonly notice?: string | undefined;
    readonly fragment: string;
  },
) {
  return (
    <Layout title="Cases" responder={props.responder} rehearsal={props.rehearsal} reloadSeconds={20}>
      <Notice text={props.notice} />
      <div class="heading">
        <h1>{props.closed ? 'All cases' : 'Open cases'}</h1>
        <a href={props.closed ? '/desk' : '/desk?closed=1'}>{props.closed ? 'Open ones only' : 'Show closed ones'}</a>
      </div>
      <p id="announcer" class="unseen" role="status" aria-live="polite" />
      <div
        id="cases"
        hx-get={props.closed ? '/desk/live/cases?closed=1' : '/desk/live/cases'}
        hx-trigger="refresh from:body, every 15s"
        hx-include="#seen"
        dangerouslySetInnerHTML={{ __html: props.fragment }}
      />
    </Layout>
  );
}

/** Severity first, then oldest first: `listCases` gives them in that order. */
export function CaseList({
  cases,
  responder,
  offered,
  now,
  contactsDue,
  seen,
}: CaseListProps & { readonly contactsDue: number; readonly seen: string }) {
  const waiting = cases.filter((one) => one.status === 'open').length;
  return (
    <>
      <input type="hidden" id="seen" name="seen" value={seen} />
      <p class="tally" data-waiting={waiting}>
        {tally(waiting, cases.length)}
      </p>
      {contactsDue === 0 ? null : (
        <p class="reminder">
          <a href="/desk/contacts">
            {contactsDue === 1 ? '1 contact is' : `${contactsDue} contacts are`} due to be checked
          </a>
        </p>
      )}
      <ol class="cases">
        {cases.map((one) => (
          <li key={one.code} data-code={one.code} class={one.status === 'open' ? 'case waiting' : `case ${one.status}`}>
            <a class="code" href={`/desk/cases/${one.code}`}>
              {one.code}
            </a>
            <Severity severity={one.severity} />
            <span class="kind">{kindWords[one.kind]}</span>
            <span class="about">
              {channelWords[one.channel] ?? one.channel}, {languageWords(one.language)}
            </span>
            <span class="owner">{ownerWords(one, responder)}</span>
            <span class="since">{waitWords(one, now)}</span>
            <span class="age">
              opened {durationWords(now.getTime() - one.openedAt.getTime())} ago (<Time at={one.openedAt} />)
            </span>
            {offered.has(one.code) ? <strong class="offered">Offered to you: read the brief</strong> : null}
            {one.watched ? <strong class="watched">Someone else may read this phone</strong> : null}
          </li>
        ))}
      </ol>
      {cases.length === 0 ? <p class="empty">No case is open. New ones appear here by themselves.</p> : null}
    </>
  );
}

function tally(waiting: number, all: number): string {
  if (all === 0) return '';
  if (waiting === 0) return 'Every case has an owner.';
  return waiting === 1 ? '1 case waits for an owner.' : `${waiting} cases wait for an owner.`;
}

function ownerWords(one: ListedCase, responder: Responder): string {
  if (one.status === 'closed') return 'Closed';
  if (one.owner === null) return 'Nobody has it';
  return one.owner.id === responder.id ? 'You have it' : `${one.owner.name} has it`;
}

/** What somebody is waiting for, and since when. */
export function waitWords(one: ListedCase, now: Date): string {
  const ago = (since: Date): string => durationWords(now.getTime() - since.getTime());
  if (one.status === 'closed') return '';
  if (one.status === 'open') return `waiting for an owner: ${ago(one.alert?.raisedAt ?? one.openedAt)}`;
  if (one.alert?.status === 'accepted') return `waiting for a reply: ${ago(one.lastInboundAt)}`;
  return `answered; last heard from ${ago(one.lastInboundAt)} ago`;
}
