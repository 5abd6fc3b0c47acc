import { checkOutcomes, checkWays, contentHash, countDue, type ListedContact } from '../../../contacts/index.ts';
import { validDays } from '../../acts/check-contact.ts';
import { type Responder } from '../../staff/roster.ts';
import { checkWayWords, contactKindWords, outcomeWords, standingWords } from '../contact-words.ts';
import { languageWords } from '../words.ts';
import { Layout, Notice } from './layout.tsx';
import { Time } from './time.tsx';

interface ContactsPageProps {
  /** What is due first. */
  readonly list: readonly ListedContact[];
  readonly now: Date;
  readonly responder: Responder;
  readonly rehearsal: boolean;
  readonly notice: string | undefined;
}

export function ContactsPage({ list, now, responder, rehearsal, notice }: ContactsPageProps) {
  const due = countDue(list, now);
  const verified = list.filter(({ standing }) => standing.kind === 'verified').length;
  return (
    <Layout title="Contacts" responder={responder} rehearsal={rehearsal}>
      <p>
        <a href="/desk">All cases</a>
      </p>
      <h1>Contacts</h1>
      <Notice text={notice} />
      <p class="tally">
        {verified === 0 ? 'None is verified: people are told of none.' : `${verified} verified.`} {due} due to be
        checked.
      </p>
      <p class="hint">
        A person is told of a contact only while somebody here has reached it. Call or write, then write down what you
        found.
      </p>
      <ol class="contacts">
        {list.map((one) => (
          <Entry key={one.contact.id} one={one} now={now} />
        ))}
      </ol>
    </Layout>
  );
}

function Entry({ one, now }: { readonly one: ListedContact; readonly now: Date }) {
  const { contact, standing, check, dueAt } = one;
  const isDue = dueAt !== null && dueAt <= now;
  return (
    <li id={contact.id} class={isDue ? `contact due ${standing.kind}` : `contact ${standing.kind}`}>
      <h2>{contact.organisation}</h2>
      <p class="meta">
        {contactKindWords[contact.kind]} · for {peopleWords(contact.for_nationals_of)} · in{' '}
        {placeWords(contact.located_in)}
        {contact.languages.length === 0 ? '' : ` · ${contact.languages.map(languageWords).join(', ')}`}
        {contact.hours === null ? '' : ` · ${contact.hours}`}
      </p>
      <ul class="ways">
        {contact.ways.map(({ by, value, from }) => (
          <li key={`${by} ${value}`}>
            <b>{value}</b>{' '}
            <span class="meta">{from === undefined ? by : `${by}, only from ${countryWords(from)}`}</span>
          </li>
        ))}
      </ul>
      <p class="standing">
        <b>{standingWords[standing.kind]}.</b>{' '}
        {standing.kind === 'verified' ? (
          <>
            Until <Time at={standing.expires} />.
          </>
        ) : null}{' '}
        {check === undefined ? null : (
          <span class="meta">
            {outcomeWords[check.outcome]}: {check.by} <Time at={check.at} />
          </span>
        )}
      </p>
      {check?.note == null ? null : <p class="words">{check.note}</p>}
      {contact.staff_only === undefined ? null : <p class="hint">Only staff may give it: {contact.staff_only}</p>}
      {contact.note === null ? null : <p class="hint">{contact.note}</p>}
      <details>
        <summary>Where it comes from</summary>
        <p class="meta">
          {contact.status}
          {contact.source_date === null ? '' : `, ${contact.source_date}`}
        </p>
        {contact.source.map((source) => (
          <p class="meta" key={source}>
            {source}
          </p>
        ))}
      </details>
      {standing.kind === 'withdrawn' ? null : <CheckForm one={one} />}
    </li>
  );
}

function CheckForm({ one: { contact } }: { readonly one: ListedContact }) {
  const field = (name: string) => `${name}-${contact.id}`;
  return (
    <details class="check">
      <summary>Write down a check</summary>
      <form class="narrow" method="post" action={`/desk/contacts/${contact.id}/check`}>
        <input type="hidden" name="hash" value={contentHash(contact)} />
        <label for={field('how')}>How</label>
        <select id={field('how')} name="how">
          {checkWays.map((way) => (
            <option key={way} value={way}>
              {checkWayWords[way]}
            </option>
          ))}
        </select>
        <label for={field('outcome')}>What you found</label>
        <select id={field('outcome')} name="outcome" required>
          <option value="">Choose</option>
          {checkOutcomes.map((outcome) => (
            <option key={outcome} value={outcome}>
              {outcomeWords[outcome]}
            </option>
          ))}
        </select>
        <label for={field('days')}>If reached, good for</label>
        <select id={field('days')} name="days">
          {validDays.map((days) => (
            <option key={days} value={days} selected={days === '90'}>
              {days} days
            </option>
          ))}
        </select>
        <label for={field('note')}>Note about the contact (never about a person)</label>
        <input id={field('note')} name="note" maxlength={500} autocomplete="off" />
        <button class="second">Write it down</button>
      </form>
    </details>
  );
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

function countryWords(code: string): string {
  return countryNames.of(code) ?? code;
}

function peopleWords(codes: readonly string[]): string {
  return codes.includes('*') ? 'everybody' : `people from ${codes.map(countryWords).join(', ')}`;
}

function placeWords(codes: readonly string[]): string {
  return codes.includes('*') ? 'any country' : codes.map(countryWords).join(', ');
}
