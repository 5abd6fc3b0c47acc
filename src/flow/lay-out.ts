import { type Flow, waysOf } from './flow.ts';
import { type Target } from './target.ts';

/** A flow as boxes on layers, top to bottom: a drawing without any library of layouts. Units are those of the drawing. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

export interface Box {
  readonly name: string;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  /** Where silence leads. Written in the box: nearly every question leads to the same step, and lines would hide the rest. */
  readonly silence: string | undefined;
}

export interface Line {
  readonly from: Box;
  readonly to: Box;
}

export const boxSize = { width: 150, height: 42 } as const;
const gap = { x: 24, y: 46 } as const;
/** A row of more is broken, so that a drawing stays readable on paper. */
const mostInRow = 4;

/** Pure and stable: the same flow is always drawn the same. */
export function layOut(flow: Flow): Layout {
  const edges = edgesOf(flow);
  const depth = depths(flow.start, edges);
  const names = [...new Set([flow.start, ...flow.steps.keys(), ...edges.map(({ to }) => to)])];
  const deepest = Math.max(0, ...depth.values());
  const rows: string[][] = [];
  for (let level = 0; level <= deepest + 1; level++) {
    const row = names.filter((name) => (depth.get(name) ?? deepest + 1) === level);
    for (let at = 0; at < row.length; at += mostInRow) rows.push(row.slice(at, at + mostInRow));
  }
  const widest = Math.max(1, ...rows.map(({ length }) => length));
  const width = widest * (boxSize.width + gap.x) + gap.x;
  const boxes = new Map<string, Box>();
  for (const [index, row] of rows.entries()) {
    const left = (width - row.length * (boxSize.width + gap.x) + gap.x) / 2;
    for (const [place, name] of row.entries()) {
      const kind = flow.steps.get(name)?.kind ?? 'close';
      const x = left + place * (boxSize.width + gap.x);
      const silence = edges.find(({ from, silent }) => silent && from === name)?.to;
      boxes.set(name, { name, kind, silence, x, y: gap.x + index * (boxSize.height + gap.y) });
    }
  }
  return {
    width,
    height: rows.length * (boxSize.height + gap.y) + gap.x,
    boxes: [...boxes.values()],
    lines: edges.flatMap(({ from, to, silent }) => {
      if (silent) return [];
      const [start, end] = [boxes.get(from), boxes.get(to)];
      return start === undefined || end === undefined ? [] : [{ from: start, to: end }];
    }),
  };
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly silent: boolean;
}

function edgesOf(flow: Flow): Edge[] {
  const seen = new Map<string, Edge>();
  for (const [name, step] of flow.steps) {
    for (const { to, silent = false } of waysOf(name, step)) {
      if (to === undefined) continue;
      const edge = { from: name, to: nameOf(to), silent };
      seen.set(`${edge.from} ${edge.to} ${silent}`, edge);
    }
  }
  return [...seen.values()];
}

function nameOf(target: Target): string {
  return typeof target === 'object' ? `→ ${target.flow}` : target;
}

/** Steps from the start by the shortest way. */
function depths(start: string, edges: readonly Edge[]): Map<string, number> {
  const depth = new Map([[start, 0]]);
  const queue = [start];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    for (const { to } of edges.filter(({ from }) => from === name)) {
      if (depth.has(to)) continue;
      depth.set(to, (depth.get(name) ?? 0) + 1);
      queue.push(to);
    }
  }
  return depth;
}
