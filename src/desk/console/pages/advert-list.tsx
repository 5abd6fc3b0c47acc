import { advertName } from '../../adverts/advert-name.ts';
import { type AdvertFilter, advertStates, advertTiers, type ListedAdvert } from '../../adverts/queries.ts';
import { type Responder } from '../../staff/roster.ts';
import { advertKindWords, countryWords, stateWords, tierWords } from '../advert-words.ts';
import { durationWords } from '../time-words.ts';
import { languageWords } from '../words.ts';
import { AdvertNav } from './advert-nav.tsx';
import { Layout, Notice } from './layout.tsx';
import { Tier } from './tier.tsx';
import { Time } from './time.tsx';

interface AdvertListPageProps {
  readonly filter: AdvertFilter;
  readonly choices: { readonly languages: readonly string[]; readonly places: readonly string[] };
  readonly responder: Responder;
  readonly rehearsal: boolean;
  readonly notice: string | undefined;
  /** Where the list asks for itself, with the filter. */
  readonly livePath: string;
  readonly fragment: string;
}

export function AdvertListPage(props: AdvertListPageProps) {
  const { filter, responder } = props;
  return (
    <Layout title="Adverts" responder={responder} rehearsal={props.rehearsal} reloadSeconds={30}>
      <h1>Job adverts</h1>
      <AdvertNav here="/desk/adverts" responder={responder} />
      <Notice text={props.notice} />
      <FilterForm {...props} />
      <div
        id="adverts"
        hx-get={props.livePath}
        hx-trigger="refresh from:body, every 15s"
        hx-include="#seen"
        dangerouslySetInnerHTML={{ __html: props.fragment }}
      />
      {filter.state === 'in_review' ? (
        <p class="hint">
          First whoever is on the way, then strong signs, disagreements and what people reported; of equal ones the
          oldest. It takes two of you to confirm or dismiss.
        </p>
      ) : null}
    </Layout>
  );
}

/** A plain form: the address holds the filter, so that it can be kept and sent to a colleague. */
function FilterForm({ filter, choices }: Pick<AdvertListPageProps, 'filter' | 'choices'>) {
  const states = advertStates.map((state) => [state, stateWords[state]] as const);
  const tiers = advertTiers.map((tier) => [tier, tierWords[tier] ?? tier] as const);
  return (
    <form class="filter" method="get" action="/desk/adverts">
      <Choice name="state" label="Shown" chosen={filter.state} choices={states} />
      <Choice name="tier" label="Signs" chosen={filter.tier} choices={[['', 'any'], ...tiers]} />
      <Choice
        name="language"
        label="Language"
        chosen={filter.language}
        choices={[['', 'any'], ...choices.languages.map((tag) => [tag, languageWords(tag)] as const)]}
      />
      <Choice
        name="place"
        label="Country"
        chosen={filter.place}
        choices={[['', 'any'], ...choices.places.map((code) => [code, countryWords(code)] as const)]}
      />
      <button class="second">Show</button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly choices: readonly (readonly [string, string])[];
}

function Choice({ name, label, chosen, choices }: ChoiceProps) {
  return (
    <div>
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        {choices.map(([value, words]) => (
          <option key={value} value={value} selected={value === (chosen ?? '')}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface AdvertListProps {
  readonly adverts: readonly ListedAdvert[];
  readonly filter: AdvertFilter;
  /** More there are than are shown. */
  readonly cut: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly responder: Responder;
  readonly now: Date;
  readonly waiting: { readonly all: number; readonly proposed: number };
  readonly seen: string;
}

export function AdvertList({ adverts, cut, names, responder, now, waiting, seen }: AdvertListProps) {
  return (
    <>
      <input type="hidden" id="seen" name="seen" value={seen} />
      <p class="tally">{waitingWords(waiting)}</p>
      <ol class="adverts">
        {adverts.map((one) => (
          <li key={one.id} class={lineClass(one)}>
            <a class="code" href={`/desk/adverts/${one.id}`}>
              {advertName(one.id)}
            </a>
            <Tier tier={one.tier} score={one.score} />
            <span class="kind">{advertKindWords[one.kind] ?? one.kind}</span>
            <span class="about">
              {[languageWords(one.language), ...one.destinations.map(countryWords)].join(' · ')}
            </span>
            <span class="age">
              asked {durationWords(now.getTime() - one.at.getTime())} ago (<Time at={one.at} />)
            </span>
            <Marks one={one} names={names} responder={responder} />
          </li>
        ))}
      </ol>
      {adverts.length === 0 ? <p class="empty">There is none. New ones appear here by themselves.</p> : null}
      {cut ? <p class="hint">Only the first {adverts.length} are shown: filter to see others.</p> : null}
    </>
  );
}

function waitingWords({ all, proposed }: AdvertListProps['waiting']): string {
  if (all === 0) return 'None waits to be looked at.';
  return `${all === 1 ? '1 waits' : `${all} wait`} to be looked at, ${proposed} of them for a second pair of eyes.`;
}

function lineClass({ kind, proposed, state }: ListedAdvert): string {
  if (kind === 'person_in_transit' && state === 'in_review') return 'advert urgent';
  return proposed !== null && state === 'in_review' ? 'advert proposed' : 'advert';
}

function Marks({
  one,
  names,
  responder,
}: Pick<AdvertListProps, 'names' | 'responder'> & { readonly one: ListedAdvert }) {
  return (
    <span class="marks">
      {one.proposed === null || one.proposedBy === null || one.state !== 'in_review' ? null : (
        <b>
          {one.proposedBy === responder.id ? 'You' : (names.get(one.proposedBy) ?? 'somebody')} proposed to{' '}
          {one.proposed}
          {one.proposedBy === responder.id ? ': waits for a colleague' : ': waits for your eyes'}
        </b>
      )}
      {one.disagrees ? <span>rules and second opinion disagree</span> : null}
      {one.reports === 0 ? null : (
        <span>{one.reports === 1 ? 'reported by 1 person' : `reported by ${one.reports} people`}</span>
      )}
    </span>
  );
}
