import { type ReadAdvertEvent } from '../../../adverts/index.ts';
import { advertName } from '../../adverts/advert-name.ts';
import {
  advertEventWords,
  advertKindWords,
  countryWords,
  originWords,
  stateWords,
  tierWords,
} from '../advert-words.ts';
import { type AdvertView } from '../advert-view.ts';
import { languageWords } from '../words.ts';
import { AdvertEvidence } from './advert-evidence.tsx';
import { AdvertNav } from './advert-nav.tsx';
import { Layout, Notice } from './layout.tsx';
import { Tier } from './tier.tsx';
import { Time } from './time.tsx';

interface AdvertPageProps {
  readonly view: AdvertView;
  readonly rehearsal: boolean;
  readonly notice: string | undefined;
}

export function AdvertPage({ view, rehearsal, notice }: AdvertPageProps) {
  const { advert, responder } = view;
  const name = advertName(advert.id);
  const path = `/desk/adverts/${advert.id}`;
  return (
    <Layout title={`Advert ${name}`} responder={responder} rehearsal={rehearsal}>
      <AdvertNav here="" responder={responder} />
      <Notice text={notice} />
      <div class={`state ${advert.kind === 'person_in_transit' ? 'open' : advert.state}`}>
        <h1>
          <span class="code">{name}</span> <Tier tier={advert.tier} score={advert.score} />
        </h1>
        <p>
          {advertKindWords[advert.kind] ?? advert.kind} · {languageWords(advert.language)} ·{' '}
          {originWords[advert.origin] ?? advert.origin} <Time at={advert.at} />
          {view.caseCode === undefined ? null : (
            <>
              {' · '}
              <a href={`/desk/cases/${view.caseCode}`}>
                case <span class="code">{view.caseCode}</span>
              </a>
            </>
          )}
        </p>
        <p class="meta">{factsOf(view).join(' · ')}</p>
        {advert.kind === 'person_in_transit' ? (
          <p class="banner">Whoever asked is on the way or there already. See to the person before the advert.</p>
        ) : null}
        {advert.disagrees ? (
          <p class="notice">The rules and the second opinion disagree about this one: judge it by its words.</p>
        ) : null}
        <Verdict view={view} path={path} />
      </div>
      <div class="columns">
        <AdvertEvidence view={view} />
        <section class="side" aria-label="About the advert">
          <Related related={view.related} />
          <NoteForm path={path} />
          <Events events={view.events} names={view.names} />
        </section>
      </div>
    </Layout>
  );
}

function factsOf({ advert, places, reports }: AdvertView): string[] {
  const destinations = advert.destinations.map(countryWords);
  return [
    destinations.length === 0 ? 'no country named' : `names ${destinations.join(', ')}`,
    ...(places.length === 0 ? [] : [places.join(', ')]),
    ...(reports === 0 ? [] : [reports === 1 ? 'reported by 1 person' : `reported by ${reports} people`]),
  ];
}

/** Who has said what, and what the reader may say. Two buttons at most, each of which says what it does. */
function Verdict({ view, path }: { readonly view: AdvertView; readonly path: string }) {
  const { advert, names, responder } = view;
  const nameOf = (id: string | null): string =>
    id === responder.id ? 'You' : id === null ? 'somebody' : (names.get(id) ?? 'somebody');
  const laterIn = (name: string): string => (name === 'You' ? 'you' : name);
  if (advert.decided_at !== null) {
    return (
      <>
        <p class="owner">
          <b>{stateWords[advert.state]}.</b> {nameOf(advert.proposed_by)} proposed it,{' '}
          {laterIn(nameOf(advert.decided_by))} saw it so too, <Time at={advert.decided_at} />.
        </p>
        <Act path={`${path}/undo`} advert={advert} words="Undo this decision" quiet />
      </>
    );
  }
  const { proposed_verdict: proposed, proposed_by: proposer } = advert;
  if (proposed === null) {
    return (
      <>
        <p class="owner">
          <b>Is it a trap?</b> You propose; a colleague has to see it so too before anything counts.
        </p>
        <div class="answers">
          <Act path={`${path}/propose`} advert={advert} verdict="confirm" words="Propose: it is a trap" />
          <Act path={`${path}/propose`} advert={advert} verdict="dismiss" words="Propose: dismiss" quiet />
        </div>
      </>
    );
  }
  const says = proposed === 'confirm' ? 'that it is a trap' : 'to dismiss it';
  return (
    <>
      <p class="owner">
        <b>
          {nameOf(proposer)} proposed {says}.
        </b>{' '}
        {proposer === responder.id ? 'It waits for a colleague’s eyes.' : 'Read it yourself before you answer.'}
      </p>
      <div class="answers">
        {proposer === responder.id ? null : (
          <Act
            path={`${path}/second`}
            advert={advert}
            verdict={proposed}
            words={proposed === 'confirm' ? 'I see it so too: confirm' : 'I see it so too: dismiss'}
          />
        )}
        <Act path={`${path}/undo`} advert={advert} words="Take the proposal back" quiet />
      </div>
    </>
  );
}

interface ActProps {
  readonly path: string;
  readonly advert: AdvertView['advert'];
  readonly verdict?: 'confirm' | 'dismiss';
  readonly words: string;
  readonly quiet?: true;
}

function Act({ path, advert, verdict, words, quiet }: ActProps) {
  return (
    <form method="post" action={path}>
      <input type="hidden" name="revision" value={advert.revision} />
      {verdict === undefined ? null : <input type="hidden" name="verdict" value={verdict} />}
      <button {...(quiet === true ? { class: 'second' } : {})}>{words}</button>
    </form>
  );
}

function Related({ related }: Pick<AdvertView, 'related'>) {
  return (
    <>
      <h2>Shares a contact or its words with</h2>
      {related.length === 0 ? <p class="empty">None.</p> : null}
      <ul class="events">
        {related.map(({ id, at, state, tier, sameContact, sameText }) => (
          <li key={id}>
            <a class="code" href={`/desk/adverts/${id}`}>
              {advertName(id)}
            </a>{' '}
            {[...(sameContact ? ['a contact'] : []), ...(sameText ? ['nearly the same words'] : [])].join(', ')}
            <span class="meta">
              {' '}
              · {stateWords[state]} · {tierWords[tier] ?? tier} · <Time at={at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function NoteForm({ path }: { readonly path: string }) {
  return (
    <form class="note-form" method="post" action={`${path}/note`}>
      <label for="note">Note for colleagues (nobody else sees it)</label>
      <textarea id="note" name="text" rows={2} dir="auto" maxlength={8000} required />
      <button class="second">Keep note</button>
    </form>
  );
}

function Events({ events, names }: Pick<AdvertView, 'events' | 'names'>) {
  return (
    <>
      <h2>What happened</h2>
      <ol class="events">
        {events.toReversed().map((event, index) => (
          <li key={index} class={event.kind === 'noted' ? 'note' : ''}>
            {eventWords(event)}{' '}
            <span class="meta">
              {names.get(event.actor) ?? ''} <Time at={event.at} />
            </span>
            {event.note === null ? null : (
              <p class="words" dir="auto">
                {event.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function eventWords({ kind, detail }: ReadAdvertEvent): string {
  const words = advertEventWords[kind] ?? kind;
  const verdict = typeof detail === 'object' && detail !== null && 'verdict' in detail ? detail.verdict : undefined;
  if (verdict === 'confirm') return `${words} that it is a trap`;
  return verdict === 'dismiss' ? `${words} to dismiss it` : words;
}
