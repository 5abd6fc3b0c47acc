import { advertName } from '../../adverts/advert-name.ts';
import { type KnownContact, type KnownContacts } from '../../adverts/known-contacts.ts';
import { type Responder } from '../../staff/roster.ts';
import { contactKinds, knownStateWords, wayWords } from '../advert-words.ts';
import { AdvertNav } from './advert-nav.tsx';
import { Layout, Notice } from './layout.tsx';
import { Time } from './time.tsx';

interface KnownContactsPageProps {
  readonly contacts: KnownContacts;
  /** Present where somebody looked for one contact. */
  readonly looked?:
    { readonly kind: string; readonly typed: string; readonly found: readonly KnownContact[] } | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly responder: Responder;
  readonly rehearsal: boolean;
  readonly notice: string | undefined;
}

export function KnownContactsPage(props: KnownContactsPageProps) {
  const { contacts, looked, names, responder } = props;
  const list = (rows: readonly KnownContact[]) => <Entries rows={rows} names={names} responder={responder} />;
  return (
    <Layout title="Known contacts" responder={responder} rehearsal={props.rehearsal}>
      <h1>Known contacts</h1>
      <AdvertNav here="/desk/adverts/contacts" responder={responder} />
      <Notice text={props.notice} />
      <p class="hint">
        Numbers, names and accounts of people who lure. Before you confirm one, make sure that it is the recruiter’s and
        not that of somebody whom they use. Numbers are given to other people: each counts for a time only.
      </p>
      <div class="pair">
        <LookForm looked={looked} />
        <ProposeForm />
      </div>
      {looked === undefined ? null : (
        <>
          <h2>
            “<span dir="ltr">{looked.typed}</span>”
          </h2>
          {looked.found.length === 0 ? <p class="empty">Nobody has written it down.</p> : list(looked.found)}
        </>
      )}
      <h2>Wait for a second pair of eyes ({contacts.proposed.length})</h2>
      {contacts.proposed.length === 0 ? <p class="empty">None.</p> : list(contacts.proposed)}
      {contacts.expiring.length === 0 ? null : (
        <>
          <h2>Expire within 30 days ({contacts.expiring.length})</h2>
          {list(contacts.expiring)}
        </>
      )}
      <h2>Confirmed ({contacts.confirmed.length})</h2>
      {contacts.confirmed.length === 0 ? <p class="empty">None.</p> : list(contacts.confirmed)}
      {contacts.ended.length === 0 ? null : (
        <details>
          <summary>Ended ({contacts.ended.length})</summary>
          {list(contacts.ended)}
        </details>
      )}
    </Layout>
  );
}

function KindSelect({ id, chosen }: { readonly id: string; readonly chosen?: string | undefined }) {
  return (
    <select id={id} name="kind">
      {contactKinds.map((kind) => (
        <option key={kind} value={kind} selected={kind === chosen}>
          {wayWords[kind]}
        </option>
      ))}
    </select>
  );
}

/** Sent as a form's body, never in an address: addresses stay in logs and histories. */
function LookForm({ looked }: Pick<KnownContactsPageProps, 'looked'>) {
  return (
    <details {...(looked === undefined ? {} : { open: true })}>
      <summary>Look one up</summary>
      <form class="narrow" method="post" action="/desk/adverts/contacts/look-up">
        <label for="look-kind">What</label>
        <KindSelect id="look-kind" chosen={looked?.kind} />
        <label for="look-value">As it is written, with its country’s code</label>
        <input
          id="look-value"
          name="value"
          dir="ltr"
          maxlength={200}
          required
          autocomplete="off"
          value={looked?.typed}
        />
        <button class="second">Look up</button>
      </form>
    </details>
  );
}

function ProposeForm() {
  return (
    <details>
      <summary>Propose one by hand</summary>
      <form class="narrow" method="post" action="/desk/adverts/contacts">
        <label for="propose-kind">What</label>
        <KindSelect id="propose-kind" />
        <label for="propose-value">As it is written, with its country’s code</label>
        <input id="propose-value" name="value" dir="ltr" maxlength={200} required autocomplete="off" />
        <label for="propose-source">Who says so: a partner, police, a newspaper (never a person who wrote to us)</label>
        <input id="propose-source" name="source" maxlength={200} required autocomplete="off" />
        <button class="second">Propose</button>
      </form>
    </details>
  );
}

function Entries({
  rows,
  names,
  responder,
}: { readonly rows: readonly KnownContact[] } & Pick<KnownContactsPageProps, 'names' | 'responder'>) {
  const nameOf = (id: string | null): string => (id === null ? 'time' : (names.get(id) ?? 'somebody'));
  return (
    <ol class="contacts">
      {rows.map((one) => (
        <li key={one.id} id={one.id} class={one.state === 'confirmed' ? 'contact verified' : 'contact'}>
          <p>
            <b dir="ltr">{one.value ?? 'no longer readable'}</b> <span class="meta">{wayWords[one.kind]}</span>
          </p>
          <p class="standing">{knownStateWords[one.state]}</p>
          <p class="meta">
            proposed by {nameOf(one.proposedBy)} <Time at={one.proposedAt} />,{' '}
            {one.advert === null ? (
              <>source: {one.source}</>
            ) : (
              <>
                from <a href={`/desk/adverts/${one.advert}`}>{advertName(one.advert)}</a>
              </>
            )}
            {one.confirmedAt === null ? null : (
              <>
                {' '}
                · confirmed by {nameOf(one.confirmedBy)} <Time at={one.confirmedAt} />
              </>
            )}
            {one.expiresAt === null || one.endedAt !== null ? null : (
              <>
                {' '}
                · until <Day at={one.expiresAt} />
              </>
            )}
            {one.endedAt === null ? null : (
              <>
                {' '}
                · ended by {nameOf(one.endedBy)} <Time at={one.endedAt} />
              </>
            )}
          </p>
          <Acts one={one} isProposer={one.proposedBy === responder.id} />
        </li>
      ))}
    </ol>
  );
}

/** Months away: the year counts, the hour does not. */
function Day({ at }: { readonly at: Date }) {
  return <>{at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })}</>;
}

function Acts({ one, isProposer }: { readonly one: KnownContact; readonly isProposer: boolean }) {
  if (one.state !== 'proposed' && one.state !== 'confirmed') return null;
  return (
    <div class="answers">
      {one.state !== 'proposed' || isProposer ? null : (
        <form method="post" action={`/desk/adverts/contacts/${one.id}/confirm`}>
          <button>I see it so too: confirm</button>
        </form>
      )}
      <form method="post" action={`/desk/adverts/contacts/${one.id}/end`}>
        <button class="second">{one.state === 'confirmed' ? 'Undo' : 'Take the proposal back'}</button>
      </form>
    </div>
  );
}
