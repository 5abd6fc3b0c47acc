export interface AnchoredText {
  readonly id: string;
  /** The smallest keyed hashes of its long letter runs (src/adverts/anchors.ts): a sketch of the text. */
  readonly anchors: readonly number[];
}

/** Shorter texts say too little to be one advert's: "lowongan kerja luar negeri" stands in thousands. */
const fewestAnchors = 12;
/**
 * Share of the shorter sketch that two texts must have in common. Changed ones share most of their runs, a half of an advert about
 * half of its whole, unlike ones next to nothing (job-offer-check.md, section 3); a quarter leaves room for the sketch's chance.
 */
const sharedOfShorter = 0.25;

/**
 * Puts texts that repeat each other into groups: each joins the first one before it that it is like, by id. Reads, for each anchor,
 * the groups that have it and not their members, so that a text sent a thousand times costs no more than one.
 * @returns by id of the text, the id of its group's first; texts that are too short are missing
 */
export function groupTexts(texts: readonly AnchoredText[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  const firsts = new Map<string, number>();
  const having = new Map<number, string[]>();
  for (const { id, anchors } of texts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (anchors.length < fewestAnchors) continue;
    const like = likest(anchors, having, firsts);
    groups.set(id, like ?? id);
    if (like !== undefined) continue;
    firsts.set(id, anchors.length);
    for (const anchor of anchors) having.set(anchor, [...(having.get(anchor) ?? []), id]);
  }
  return groups;
}

/** Whether two texts repeat each other, by their sketches. */
export function repeats(one: readonly number[], other: readonly number[]): boolean {
  const shorter = Math.min(one.length, other.length);
  const anchors = new Set(other);
  const shared = one.filter((anchor) => anchors.has(anchor)).length;
  return shorter >= fewestAnchors && shared / shorter >= sharedOfShorter;
}

function likest(
  anchors: readonly number[],
  having: ReadonlyMap<number, readonly string[]>,
  lengths: ReadonlyMap<string, number>,
): string | undefined {
  const shared = new Map<string, number>();
  for (const anchor of anchors) for (const id of having.get(anchor) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
  let best: { readonly id: string; readonly share: number } | undefined;
  for (const [id, count] of shared) {
    const share = count / Math.min(anchors.length, lengths.get(id) ?? anchors.length);
    if (share < sharedOfShorter || (best !== undefined && share <= best.share)) continue;
    best = { id, share };
  }
  return best?.id;
}
