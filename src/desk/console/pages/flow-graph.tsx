import { workshop } from '../../../flow/index.ts';

const { width, height } = workshop.boxSize;

/** The flow as a drawing. Colours come from the style sheet: the policy allows no style in the page. */
export function FlowGraph({ flow }: { readonly flow: workshop.Flow }) {
  const layout = workshop.layOut(flow);
  return (
    <div class="graph" tabindex={0} role="region" aria-label="Drawing of the flow">
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
        role="img"
        aria-label={`${flow.id}: ${flow.steps.size} steps`}
      >
        {layout.lines.map(({ from, to }) => (
          <path
            key={`${from.name}-${to.name}`}
            class="way"
            d={curve(from.x + width / 2, from.y + height, to.x + width / 2, to.y)}
          />
        ))}
        {layout.boxes.map(({ name, kind, silence, x, y }) => (
          <g key={name} class={`step ${kind}`}>
            <title>{`${name} (${kind})`}</title>
            <rect x={x} y={y} width={width} height={height} rx={kind === 'ask' ? 16 : 4} />
            {silence === undefined ? null : (
              <text class="silence" x={x + width / 2} y={y + height - 8} text-anchor="middle">
                {`silent: ${shortened(silence)}`}
              </text>
            )}
            <text x={x + width / 2} y={y + height / 2 + (silence === undefined ? 4 : -3)} text-anchor="middle">
              {shortened(name)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function shortened(name: string): string {
  return name.length > 20 ? `${name.slice(0, 19)}…` : name;
}

/** A way back runs beside the boxes rather than through them. */
function curve(x1: number, y1: number, x2: number, y2: number): string {
  if (y2 > y1) return `M${x1} ${y1} C${x1} ${(y1 + y2) / 2} ${x2} ${(y1 + y2) / 2} ${x2} ${y2}`;
  const side = Math.max(x1, x2) + width / 2 + 10;
  return `M${x1} ${y1} C${x1} ${y1 + 24} ${side} ${y1 + 24} ${side} ${(y1 + y2) / 2} S${x2} ${y2 - 24} ${x2} ${y2}`;
}
