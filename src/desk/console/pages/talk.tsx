import { type TranscriptLine } from '../../../cases/index.ts';
import { contentWords } from '../../content-words.ts';
import { type Version, versionsOf } from '../../message-versions.ts';
import { type EvidenceState } from '../../queries.ts';
import { type SheetParts } from '../../ports.ts';
import { channelWords, deliveryWords, failureWords, mediaWords, signWords } from '../words.ts';
import { Time } from './time.tsx';

export interface TalkProps {
  readonly code: string;
  readonly transcript: readonly TranscriptLine[];
  readonly evidence: readonly EvidenceState[];
  readonly names: ReadonlyMap<string, string>;
  readonly readSigns: SheetParts['readSigns'];
  /** The person writes through several messengers or numbers: each line says through which. */
  readonly severalWays?: boolean;
  /** Whether the responder who reads may write to the person. */
  readonly mayReply: boolean;
}

/** An open case is drawn again every few seconds, and triage reads each of these anew. */
const newestRead = 40;

export function Talk(props: TalkProps) {
  const readFrom = props.transcript.length - newestRead;
  const versions = versionsOf(props.transcript);
  if (props.transcript.length === 0) return <p class="empty">Nothing has been said yet.</p>;
  return (
    <ol class="talk">
      {props.transcript.map((line, position) =>
        line.direction === 'in' ? (
          <Received
            key={`in-${line.id}`}
            line={line}
            {...props}
            explained={position >= readFrom}
            version={versions.get(line.id)}
          />
        ) : (
          <Sent key={`out-${line.id}`} line={line} {...props} />
        ),
      )}
    </ol>
  );
}

type Inbound = Extract<TranscriptLine, { direction: 'in' }>;
type Outbound = Extract<TranscriptLine, { direction: 'out' }>;

function Received({
  line,
  code,
  evidence,
  readSigns,
  explained,
  version,
  severalWays,
}: TalkProps & {
  readonly line: Inbound;
  readonly explained: boolean;
  readonly version: Version | undefined;
}) {
  const { content } = line;
  const said = explained && (content.kind === 'message' || content.kind === 'edit') ? content.text : '';
  const attachments = content.kind === 'message' ? content.attachments : [];
  const isText = content.kind === 'message' || content.kind === 'edit';
  const words = isText ? content.text : contentWords(content);
  return (
    <li class="line in" id={`said-${line.id}`}>
      <p class="meta">
        Person <Time at={line.at} />
        {throughWords(line, severalWays)}
      </p>
      {version === undefined ? null : <VersionWords version={version} />}
      {attachments.map(({ kind }, position) => {
        const stored = evidence.find((one) => one.inboxId === line.id && one.position === position);
        return (
          <p class="medium" key={position}>
            [{mediaWords[kind]}] {evidencePart(code, stored)}
          </p>
        );
      })}
      {words === '' ? null : (
        <p class="words" dir="auto">
          {words}
        </p>
      )}
      {said === '' ? null : <Signs signs={readSigns(said)} />}
      {content.kind === 'contact' ? (
        <p class="words" dir="auto">
          {content.name}, {content.phone}
        </p>
      ) : null}
    </li>
  );
}

/** Which version this is, and of what; the newest alone is what their phone shows. */
function VersionWords({ version: { number, of, first, takenBack } }: { readonly version: Version }) {
  const what = number === 1 ? null : first === undefined ? ' of an earlier message' : <OfMessage first={first} />;
  return (
    <p class="version">
      {of === 1 ? null : (
        <>
          Version {number} of {of}
          {what}, {number === of ? 'the newest' : 'changed since'}
        </>
      )}
      {takenBack ? <> {of === 1 ? 'Taken' : '· taken'} back from their phone; kept here</> : null}
    </p>
  );
}

function OfMessage({ first }: { readonly first: Inbound }) {
  return (
    <>
      {' '}
      of{' '}
      <a href={`#said-${first.id}`}>
        what they wrote at <Time at={first.at} />
      </a>
    </>
  );
}

/** What triage saw in it, and in which words: nobody should have to guess why a case is urgent. */
function Signs({ signs }: { readonly signs: ReturnType<SheetParts['readSigns']> }) {
  if (signs.length === 0) return null;
  return (
    <p class="signs">
      Triage saw:{' '}
      {signs.map(({ concept, quote }, position) => (
        <span key={position}>
          {position === 0 ? '' : ' · '}
          {signWords[concept] ?? concept.replaceAll('_', ' ')} <bdi>“{quote}”</bdi>
        </span>
      ))}
    </p>
  );
}

function evidencePart(code: string, stored: EvidenceState | undefined) {
  switch (stored?.status) {
    case 'stored':
      return <a href={`/desk/cases/${code}/evidence/${stored.id}`}>Download</a>;
    case 'failed':
      return 'could not be fetched';
    case 'waiting':
    case undefined:
      return 'is being fetched';
  }
}

function Sent({ line, code, names, mayReply, severalWays }: TalkProps & { readonly line: Outbound }) {
  const { body, delivery } = line;
  const words = body.kind === 'text' ? body.text : '';
  const choices = body.kind === 'text' ? body.choices : [];
  return (
    <li class={`line out ${notGone.has(delivery.status) ? delivery.status : ''}`.trim()}>
      <p class="meta">
        {authorWords(line.author, names)} <Time at={line.at} />
        {throughWords(line, severalWays)}
        {line.instead ? ', sent there because it could not be delivered the other way' : ''}
      </p>
      <p class="words" dir="auto">
        {words}
      </p>
      {choices.length === 0 ? null : <p class="choices">Offered: {choices.map(({ label }) => label).join(' · ')}</p>}
      <p class="delivery">
        {deliveryLine(delivery)}
        {line.sentAnotherWay ? '. The same words went another way: see below' : ''}
      </p>
      {mayReply && delivery.status === 'failed' && !line.sentAnotherWay && names.has(line.author) ? (
        <SendAgain code={code} line={line} />
      ) : null}
    </li>
  );
}

const throughWords = ({ channel }: Inbound | Outbound, several = false): string =>
  several ? ` by ${channelWords[channel] ?? channel}` : '';

/** A reply like any other, with the same words: through the gate, and to where the person wrote from last. */
function SendAgain({ code, line }: { readonly code: string; readonly line: Outbound }) {
  return (
    <form class="again" method="post" action={`/desk/cases/${code}/reply`}>
      <input type="hidden" name="text" value={line.body.kind === 'text' ? line.body.text : ''} />
      <input type="hidden" name="request" value={requestOf(line.id)} />
      <button class="second">Send again</button>
    </form>
  );
}

/** Always the same for one message, unlike that of any other form: pressed twice, it goes once. A UUID of version 8. */
function requestOf(id: string): string {
  return `00000000-0000-8000-8000-${BigInt(id).toString(16).padStart(12, '0')}`;
}

/** Stand out in the talk: the person has not got them. */
const notGone: ReadonlySet<string> = new Set(['failed', 'held']);

function authorWords(author: string, names: ReadonlyMap<string, string>): string {
  if (author === 'flow') return 'Script';
  if (author === 'system') return 'System';
  return names.get(author) ?? 'A responder';
}

/** Only what the provider said. */
export function deliveryLine(delivery: Outbound['delivery']): string {
  const state = deliveryWords[delivery.status] ?? delivery.status;
  const failure = delivery.failure === null ? '' : `: ${failureWords[delivery.failure] ?? delivery.failure}`;
  const doubled = delivery.possiblyDoubled ? ', possibly doubled' : '';
  return `${state}${failure}${doubled}${delivery.takenBack ? '; taken back from their phone' : ''}`;
}
