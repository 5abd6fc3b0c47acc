import { ConfigurationError } from '../core/errors.ts';
import { type Flows, type FlowWords, type Session, workshop } from '../flow/index.ts';
import { layOver, type Overlay, readOverlay, type Texts } from '../i18n/index.ts';
import { type Ground } from './ground.ts';
import { type ReadVersion, readVersion, type WrittenFlow } from './written-flow.ts';

export type Origin = 'file' | 'desk' | 'roll-back';

/** What the store says is in force: the newest publication of a flow. */
export interface InForce {
  readonly flow: string;
  readonly version: string;
  readonly origin: Origin;
}

export interface StoredVersion extends WrittenFlow {
  readonly version: string;
}

/** All that is published, as one thing that is replaced as a whole: no turn ever sees half of a publication. */
export interface Edition {
  readonly flows: Flows;
  readonly words: FlowWords;
  /** The texts of a turn that led from one session to another: those of its own versions before those of the files. */
  readonly textsOf: (before: Session | null, after: Session) => Texts;
  /** Published versions that this release of Suar cannot read; their sessions go on in what is present. */
  readonly unusable: readonly { readonly flow: string; readonly version: string; readonly present: boolean }[];
}

const keyOf = (flow: string, version: string) => `${flow}@${version}`;

/** Pure: the files and the store's rows → what conversations are held by. */
export function buildEdition(ground: Ground, stored: readonly StoredVersion[], inForce: readonly InForce[]): Edition {
  const read = new Map<string, ReadVersion>();
  const unusable: { flow: string; version: string; present: boolean }[] = [];
  const presentKeys = new Set(inForce.map(({ flow, version }) => keyOf(flow, version)));
  for (const one of stored) {
    const key = keyOf(one.flow, one.version);
    const usable = readUsable(ground, one);
    if (usable === null) unusable.push({ flow: one.flow, version: one.version, present: presentKeys.has(key) });
    else read.set(key, usable);
  }

  const present = new Map(ground.flows.present);
  for (const { flow, version, origin } of inForce) {
    const found = read.get(keyOf(flow, version));
    // A flow whose file has been taken away is taken back, unless the desk has published it since.
    if (found === undefined || (origin === 'file' && !ground.flows.present.has(flow))) continue;
    present.set(flow, found.flow);
  }
  const overlays = new Map([...read].map(([key, { overlay }]) => [key, overlay] as const));
  return {
    flows: workshop.publish(
      [...present.values()],
      [...ground.flows.versions.values(), ...[...read.values()].map(({ flow }) => flow)],
    ),
    words: workshop.hearAlso(ground.words, alsoHeard(ground, [...overlays.values()])),
    textsOf: textsByTurn(ground, overlays),
    unusable,
  };
}

/**
 * A version of long ago may speak texts that are gone, or have a step that is no more. A person must not meet the error:
 * then the engine goes on in the present version, at the same question where there is one.
 */
function readUsable(ground: Ground, stored: StoredVersion): ReadVersion | null {
  try {
    const { flow, overlay } = fromFiles(ground, stored) ?? readVersion(stored);
    const texts = layOver(ground.texts, [overlay]);
    const spoken = [...flow.steps].flatMap(([name, step]) => workshop.textsOf(name, step));
    const complete = spoken.every(({ id }) => texts.has('en', id));
    return complete ? { flow: { ...flow, id: stored.flow, version: stored.version }, overlay } : null;
  } catch (error) {
    if (error instanceof ConfigurationError) return null;
    throw error;
  }
}

/** The version that the files hold has been read with them. */
function fromFiles(ground: Ground, { flow: id, version, texts }: StoredVersion): ReadVersion | null {
  const flow = Object.keys(texts).length === 0 ? ground.flows.versions.get(keyOf(id, version)) : undefined;
  return flow === undefined ? null : { flow, overlay: readOverlay({}) };
}

function alsoHeard(ground: Ground, overlays: readonly Overlay[]): Texts[] {
  return overlays.filter(({ bundles }) => bundles.size > 0).map((overlay) => layOver(ground.texts, [overlay]));
}

/** A text that is changed with a flow is said by that flow alone. Others are asked only for what the files do not have. */
function textsByTurn(ground: Ground, overlays: ReadonlyMap<string, Overlay>): Edition['textsOf'] {
  const known = new Map<string, Texts>();
  const all = [...overlays.values()];
  return (before, after) => {
    const keys = [after, before].flatMap((session) => (session === null ? [] : keyOf(session.flow, session.version)));
    const key = keys.join(' ');
    const texts =
      known.get(key) ??
      layOver(
        ground.texts,
        keys.flatMap((one) => overlays.get(one) ?? []),
        all,
      );
    known.set(key, texts);
    return texts;
  };
}
