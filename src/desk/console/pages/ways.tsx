import { type Way } from '../../../outbox/index.ts';
import { type PublicPlace } from '../../ports.ts';
import { channelWords } from '../words.ts';
import { Time } from './time.tsx';

export interface WaysProps {
  readonly path: string;
  /** The one from which they wrote last first. */
  readonly ways: readonly Way[];
  /** Where else they could write to us. */
  readonly otherPlaces: readonly PublicPlace[];
  readonly watched: boolean;
  /** Whether the responder who reads may act on the case. */
  readonly isMine: boolean;
}

type Shown = Pick<WaysProps, 'path' | 'ways' | 'isMine'>;

/** What a responder reads about the ways to a person, and may do about them. */
export function WaysSection(props: WaysProps & { readonly requestId: string }) {
  if (!isShown(props)) return null;
  return (
    <section aria-label="Ways to write">
      <h2>Ways to write</h2>
      <div id="ways">
        <Ways {...props} />
      </div>
      {props.isMine ? <OfferWay {...props} /> : null}
    </section>
  );
}

/** The part of it that changes by itself. */
export function WaysFragment(props: Shown) {
  if (!isShown(props)) return null;
  return (
    <div id="ways" hx-swap-oob="innerHTML">
      <Ways {...props} />
    </div>
  );
}

const isShown = ({ ways, isMine }: Shown): boolean => isMine || ways.length > 1;

/** Through what the person can be written to; nothing of an address is shown. */
function Ways({ path, ways, isMine }: Shown) {
  const left = ways.filter(({ ended }) => !ended).length;
  return (
    <ul class="events">
      {ways.map((way) => (
        <li key={way.conversation}>
          <b>{nameOf(way.channel)}</b>{' '}
          <span class="meta">
            {way.joined ? 'joined by a word of ours' : 'since'} <Time at={way.beganAt} />
            {way.lastWordAt === null ? null : (
              <>
                {' '}
                · wrote last <Time at={way.lastWordAt} />
              </>
            )}
            {way.blocked ? ' · blocked by the person' : ''}
            {way.ended ? ' · ENDED: nothing of ours goes there' : ''}
          </span>
          {isMine && !way.ended && left > 1 ? (
            <form method="post" action={`${path}/ways/end`}>
              <input type="hidden" name="way" value={way.conversation} />
              <button class="second">End this way</button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Nothing is typed here: the person gets a text of ours, with a word that is valid for three days and once. */
function OfferWay({ path, otherPlaces, watched, requestId }: WaysProps & { readonly requestId: string }) {
  if (watched) return <p class="hint">Somebody else may read this phone: no second way is offered on it.</p>;
  if (otherPlaces.length === 0)
    return (
      <p class="hint">
        No further way can be offered: there is no other messenger or number of ours that they could write to.
      </p>
    );
  const names = [...new Set(otherPlaces.map(({ channel }) => nameOf(channel)))];
  return (
    <form method="post" action={`${path}/ways/offer`}>
      <p class="hint">
        If they agree, they write a word there that we send them now, and are known. What cannot be delivered here goes
        there then. Possible: {names.join(', ')}.
      </p>
      <input type="hidden" name="request" value={requestId} />
      <button id="offer-way" class="second">
        Offer a second way
      </button>
    </form>
  );
}

const nameOf = (channel: string): string => channelWords[channel] ?? channel;
