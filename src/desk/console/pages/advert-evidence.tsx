import { type AdvertBody, type FindingCode } from '../../../adverts/index.ts';
import { markQuotes } from '../../adverts/mark-quotes.ts';
import { claimWords, ruleWords, sourceWords, uncheckedWords, wayWords } from '../advert-words.ts';
import { type AdvertView } from '../advert-view.ts';

/** What was sent, with every quote marked by the number of its reason; then the reasons, the claims, the contacts. */
export function AdvertEvidence({ view: { body, findings, standings } }: { readonly view: AdvertView }) {
  return (
    <section class="conversation" aria-label="Evidence">
      <h2>What was sent</h2>
      {body === undefined ? (
        <p class="empty">Whoever asked has had their data erased: the words are gone, the signs below remain.</p>
      ) : (
        body.parts.map((part, index) => <Part key={index} part={part} quotes={body.quotes} findings={findings} />)
      )}
      <h2>Signs</h2>
      {findings.length === 0 ? <p class="empty">None was found.</p> : null}
      <ol class="signs-found">
        {findings.map((finding) => (
          <Sign key={finding.rule} finding={finding} body={body} />
        ))}
      </ol>
      {body === undefined ? null : (
        <>
          <Contacts contacts={body.contacts} standings={standings} />
          <Claims claims={body.claims} />
          {body.unchecked.length === 0 ? null : (
            <>
              <h2>Could not be checked</h2>
              <ul>
                {body.unchecked.map((what) => (
                  <li key={what}>{uncheckedWords(what)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

interface PartProps {
  readonly part: AdvertBody['parts'][number];
  readonly quotes: AdvertBody['quotes'];
  readonly findings: readonly FindingCode[];
}

function Part({ part, quotes, findings }: PartProps) {
  const number = (rule: string): number => findings.findIndex((finding) => finding.rule === rule) + 1;
  return (
    <div class="line">
      <p class="meta">{sourceWords[part.source] ?? part.source}</p>
      <p class="words" dir="auto">
        {markQuotes(part.text, quotes).map(({ text, rules }, index) =>
          rules.length === 0 ? (
            text
          ) : (
            <mark key={index} title={rules.map((rule) => wordsOf(rule)).join('; ')}>
              {text}
              <sup>{rules.map(number).join(',')}</sup>
            </mark>
          ),
        )}
      </p>
    </div>
  );
}

function wordsOf(rule: string): string {
  return (ruleWords as Readonly<Record<string, string>>)[rule] ?? rule; // Wider, so that a rule of a later version shows by its name.
}

function Sign({ finding, body }: { readonly finding: FindingCode; readonly body: AdvertBody | undefined }) {
  const quotes = body?.quotes.filter(({ rule }) => rule === finding.rule) ?? [];
  const detail = Object.entries(finding.detail).map(([name, value]) => `${name} ${value}`);
  return (
    <li>
      {wordsOf(finding.rule)} <b class="points">{finding.points > 0 ? `+${finding.points}` : finding.points}</b>
      {quotes.map(({ quote }) => (
        <span key={quote} class="quote" dir="auto">
          {' '}
          “{quote}”
        </span>
      ))}
      <span class="meta"> {[`${finding.rule} v${finding.version}`, ...detail].join(' · ')}</span>
    </li>
  );
}

function Contacts({ contacts, standings }: Pick<AdvertBody, 'contacts'> & Pick<AdvertView, 'standings'>) {
  return (
    <>
      <h2>How to reach whoever offers it</h2>
      {contacts.length === 0 ? <p class="empty">It names no number, name or address.</p> : null}
      <ul class="events">
        {contacts.map(({ kind, value }, index) => (
          <li key={`${kind} ${value}`}>
            <b dir="ltr">{value}</b>{' '}
            <span class="meta">
              {wayWords[kind]} · <StandingOf standing={standings[index]} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function StandingOf({ standing }: { readonly standing: 'proposed' | 'confirmed' | undefined }) {
  if (standing === undefined) return <>not known</>;
  if (standing === 'confirmed') return <b class="bad">confirmed as a trap’s</b>;
  return <a href="/desk/adverts/contacts">proposed: waits for a second pair of eyes</a>;
}

function Claims({ claims }: Pick<AdvertBody, 'claims'>) {
  if (claims.length === 0) return null;
  return (
    <>
      <h2>Says of itself, and nobody has verified</h2>
      <ul>
        {claims.map(({ what, quote }) => (
          <li key={`${what} ${quote}`}>
            {claimWords[what]}: <span dir="auto">“{quote}”</span>
          </li>
        ))}
      </ul>
    </>
  );
}
