import { type NumberView } from '../../ports.ts';
import { type Responder } from '../../staff/roster.ts';
import { limitWords, linkProblems, numberHealth } from '../number-words.ts';
import { languageWords } from '../words.ts';
import { Layout, Notice } from './layout.tsx';
import { QrImage, type QrSquares } from './qr-image.tsx';
import { Time } from './time.tsx';

/** A number with what the page looks up beside it. */
export interface ShownNumber {
  readonly number: NumberView;
  /** Messages of ours that wait to leave through it. */
  readonly waiting: number;
  /** Present while a QR code is shown. */
  readonly qr: QrSquares | undefined;
}

interface NumbersPageProps {
  readonly shown: readonly ShownNumber[];
  readonly now: Date;
  readonly responder: Responder;
  readonly rehearsal: boolean;
  readonly notice: string | undefined;
}

export function NumbersPage({ shown, now, responder, rehearsal, notice }: NumbersPageProps) {
  const linking = shown.some(({ number }) => isLinking(number));
  return (
    <Layout title="Numbers" responder={responder} rehearsal={rehearsal} {...(linking ? { reloadSeconds: 10 } : {})}>
      <p>
        <a href="/desk">All cases</a>
      </p>
      <h1>WhatsApp numbers</h1>
      <Notice text={notice} bad />
      {shown.length > 0 ? null : <p class="empty">None is configured. Set WHATSAPP_WEB=on, then start Suar again.</p>}
      <ul class="numbers">
        {shown.map((one) => (
          <Entry key={one.number.id} one={one} now={now} />
        ))}
      </ul>
      <p class="hint">
        What to do when one is banned, and how people are moved over:{' '}
        <a href="/desk/runbooks/whatsapp-number-banned">runbook</a>. How a phone is linked:{' '}
        <a href="/desk/runbooks/whatsapp-pair">runbook</a>.
      </p>
    </Layout>
  );
}

function Entry({ one, now }: { readonly one: ShownNumber; readonly now: Date }) {
  const { number } = one;
  return (
    <li id={number.id} class="number">
      <h2>
        {number.id} <span class="meta">{number.role}</span>
      </h2>
      <div hx-get={`/desk/live/numbers/${number.id}?shown=${faceOf(number)}`} hx-trigger="every 3s">
        <NumberState one={one} now={now} />
      </div>
      {number.linked ? null : isLinking(number) ? <CancelForm id={number.id} /> : <LinkForms id={number.id} />}
    </li>
  );
}

export const isLinking = ({ pairing }: NumberView): boolean =>
  pairing !== undefined && pairing.kind !== 'paired' && pairing.kind !== 'failed';

/** Which forms stand below a number: when others should, the whole page is loaded again. */
export const faceOf = (number: NumberView): string =>
  number.linked ? 'linked' : isLinking(number) ? 'linking' : 'linkable';

/** The part that changes by itself. */
export function NumberState({ one, now }: { readonly one: ShownNumber; readonly now: Date }) {
  const { number, waiting } = one;
  const { health, words } = numberHealth(number, now);
  return (
    <>
      <p class={`health ${health}`}>
        <b>{words}</b> <span class="meta">since </span>
        <span class="meta">
          <Time at={number.stateAt} />
        </span>
      </p>
      <dl class="facts">
        <dt>Last sign of WhatsApp</dt>
        <dd>{number.lastFrameAt === null ? 'none yet' : <Time at={number.lastFrameAt} />}</dd>
        <dt>Waiting to leave</dt>
        <dd>{waiting === 1 ? '1 message' : `${waiting} messages`}</dd>
        <dt>Language</dt>
        <dd>{number.language === undefined ? 'the house’s own' : languageWords(number.language)}</dd>
      </dl>
      {limitWords(number, now).map((limit) => (
        <p class="banner" key={limit}>
          {limit}
        </p>
      ))}
      {number.state === 'banned' ? (
        <p class="banner">
          People cannot reach us here: <a href="/desk/runbooks/whatsapp-number-banned">how to move them over</a>
        </p>
      ) : null}
      <Linking one={one} />
    </>
  );
}

function Linking({ one: { number, qr } }: { readonly one: ShownNumber }) {
  const { pairing } = number;
  switch (pairing?.kind) {
    case undefined:
    case 'paired':
      return null;
    case 'starting':
      return <p>Asking WhatsApp …</p>;
    case 'qr':
      return (
        <figure class="linking">
          {qr === undefined ? null : <QrImage squares={qr} label="QR code to link a phone" />}
          <figcaption class="hint">
            On the phone: WhatsApp, Settings, Linked devices, Link a device. The code is renewed by itself.
          </figcaption>
        </figure>
      );
    case 'code':
      return (
        <figure class="linking">
          <p class="link-code">{`${pairing.code.slice(0, 4)}-${pairing.code.slice(4)}`}</p>
          <figcaption class="hint">
            On the phone: WhatsApp, Settings, Linked devices, Link a device, Link with phone number instead.
          </figcaption>
        </figure>
      );
    case 'failed':
      // A number that is linked by now needs no word of an earlier attempt.
      return number.linked ? null : <Notice text={linkProblems[pairing.reason] ?? pairing.reason} bad />;
  }
}

function LinkForms({ id }: { readonly id: string }) {
  return (
    <>
      <form method="post" action={`/desk/numbers/${id}/link`}>
        <button>Link a phone by QR code</button>
      </form>
      <details>
        <summary>No camera? Link by code</summary>
        <form class="narrow" method="post" action={`/desk/numbers/${id}/link-code`}>
          <label for={`phone-${id}`}>The phone’s number, with + and country code</label>
          <input
            id={`phone-${id}`}
            name="phone"
            type="tel"
            inputmode="tel"
            autocomplete="off"
            maxlength={40}
            required
          />
          <button class="second">Show an eight-sign code</button>
        </form>
      </details>
    </>
  );
}

function CancelForm({ id }: { readonly id: string }) {
  return (
    <form method="post" action={`/desk/numbers/${id}/cancel`}>
      <button class="quiet">Cancel</button>
    </form>
  );
}
