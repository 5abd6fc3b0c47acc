import { advertName } from '../../adverts/advert-name.ts';
import { type ShownCluster, type ShownTrait } from '../../adverts/read-clusters.ts';
import { wayWords } from '../advert-words.ts';

const mostDrawn = 10;
const rowHeight = 30;
const box = { height: 22, advert: 88, trait: 150 };
const width = 340;

/** Adverts on the left, what they share on the right, a line for each sharing. Readable on a phone; colours are the style sheet's. */
export function ClusterDrawing({ cluster }: { readonly cluster: ShownCluster }) {
  const adverts = mostConnected(cluster);
  const traits = cluster.shared;
  const height = Math.max(adverts.length, traits.length) * rowHeight + 8;
  const y = (row: number, rows: number): number => (height - rows * rowHeight) / 2 + row * rowHeight + rowHeight / 2;
  const lines = traits.flatMap((trait, right) =>
    adverts.flatMap((id, left) => (trait.adverts.includes(id) ? [{ left, right }] : [])),
  );
  return (
    <svg
      class="cluster-drawing"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${cluster.adverts.length} adverts that share ${traits.map(traitWords).join(', ')}`}
    >
      {lines.map(({ left, right }) => (
        <line
          key={`${left} ${right}`}
          x1={box.advert}
          y1={y(left, adverts.length)}
          x2={width - box.trait}
          y2={y(right, traits.length)}
        />
      ))}
      {adverts.map((id, row) => (
        <a key={id} href={`/desk/adverts/${id}`}>
          <rect
            class="advert-box"
            x={0}
            y={y(row, adverts.length) - box.height / 2}
            width={box.advert}
            height={box.height}
            rx={4}
          />
          <text x={box.advert / 2} y={y(row, adverts.length) + 4} text-anchor="middle">
            {advertName(id)}
          </text>
        </a>
      ))}
      {traits.map((trait, row) => (
        <g key={`${trait.trait.kind} ${trait.trait.key}`}>
          <rect
            class={`trait-box ${trait.trait.kind}`}
            x={width - box.trait}
            y={y(row, traits.length) - box.height / 2}
            width={box.trait}
            height={box.height}
            rx={11}
          />
          <text x={width - box.trait / 2} y={y(row, traits.length) + 4} text-anchor="middle" direction="ltr">
            {shortened(trait.value ?? wayWords[trait.trait.kind] ?? trait.trait.kind)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The adverts with most of what is drawn, so that no drawn trait hangs in the air. */
function mostConnected({ adverts, shared }: ShownCluster): string[] {
  const degree = (id: string): number => shared.filter((trait) => trait.adverts.includes(id)).length;
  const first = shared.flatMap((trait) => trait.adverts.slice(0, 2));
  const wanted = new Set([...first, ...adverts.toSorted((a, b) => degree(b) - degree(a))].slice(0, mostDrawn));
  return adverts.filter((id) => wanted.has(id));
}

export function traitWords({ trait, value, adverts }: ShownTrait): string {
  const what = wayWords[trait.kind] ?? trait.kind;
  return `${what}${value === undefined ? '' : ` ${value}`} (in ${adverts.length})`;
}

function shortened(words: string): string {
  return words.length > 20 ? `${words.slice(0, 19)}…` : words;
}
