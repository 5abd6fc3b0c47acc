import { type Brief, briefParts, isOfferedTo } from '../../acts/hand-over.ts';
import { type HandOverView } from '../../hand-overs.ts';
import { type Responder } from '../../staff/roster.ts';
import { briefHints, briefWords } from '../brief-words.ts';
import { Time } from './time.tsx';

interface HandOverProps {
  readonly path: string;
  readonly handOver: HandOverView | undefined;
  readonly responder: Responder;
  readonly names: ReadonlyMap<string, string>;
  /** Who could take it. */
  readonly colleagues: readonly Responder[];
  readonly isMine: boolean;
}

/** The owner offers; the one who takes over reads first. Nobody else sees the brief. */
export function HandOver(props: HandOverProps) {
  const { handOver, responder, isMine } = props;
  if (handOver === undefined) return isMine ? <OfferForm {...props} /> : null;
  if (handOver.from === responder.id) return <Waiting {...props} handOver={handOver} />;
  return isOfferedTo(handOver, responder) ? <TakeForm {...props} handOver={handOver} /> : null;
}

type Open = HandOverProps & { readonly handOver: HandOverView };

function Waiting({ path, handOver, names }: Open) {
  const to = handOver.team === null ? names.get(handOver.to ?? '') : `team ${handOver.team}`;
  return (
    <section class="hand-over" aria-label="Hand-over">
      <p>
        <b>Offered to {to ?? 'a colleague'}</b> <Time at={handOver.at} />. The case stays yours until it is taken.
      </p>
      <form method="post" action={`${path}/hand-over/end`}>
        <input type="hidden" name="id" value={handOver.id} />
        <button class="second">Withdraw the offer</button>
      </form>
    </section>
  );
}

function TakeForm({ path, handOver, names, responder }: Open) {
  return (
    <section class="hand-over" aria-label="Hand-over">
      <h2>{names.get(handOver.from) ?? 'A colleague'} offers you this case</h2>
      <form method="post" action={`${path}/hand-over/take`}>
        <input type="hidden" name="id" value={handOver.id} />
        {briefParts.map((part) => (
          <div class="brief" key={part}>
            <h3>{briefWords[part]}</h3>
            <p class="words" dir="auto">
              {handOver.brief[part]}
            </p>
            <label>
              <input type="checkbox" name="read" value={part} required /> I have read this
            </label>
          </div>
        ))}
        <button class="accept">Take the case over</button>
      </form>
      {handOver.to === responder.id ? (
        <form method="post" action={`${path}/hand-over/end`}>
          <input type="hidden" name="id" value={handOver.id} />
          <button class="second">Decline</button>
        </form>
      ) : null}
    </section>
  );
}

function OfferForm({ path, responder, colleagues }: HandOverProps) {
  const others = colleagues.filter(({ id }) => id !== responder.id);
  const teams = [...new Set(others.flatMap((one) => one.teams))].sort();
  if (others.length === 0) return null;
  return (
    <details class="hand-over">
      <summary>Hand this case over</summary>
      <form method="post" action={`${path}/hand-over`}>
        <label for="to">To</label>
        <select id="to" name="to" required>
          <option value="">Choose</option>
          {others.map(({ id, name }) => (
            <option key={id} value={`responder:${id}`}>
              {name}
            </option>
          ))}
          {teams.map((team) => (
            <option key={team} value={`team:${team}`}>
              Team {team}
            </option>
          ))}
        </select>
        {briefParts.map((part) => (
          <div key={part}>
            <label for={`brief-${part}`}>{briefWords[part]}</label>
            <textarea
              id={`brief-${part}`}
              name={part satisfies keyof Brief}
              rows={2}
              dir="auto"
              maxlength={2000}
              placeholder={briefHints[part]}
              required
            />
          </div>
        ))}
        <button>Offer it</button>
      </form>
    </details>
  );
}
