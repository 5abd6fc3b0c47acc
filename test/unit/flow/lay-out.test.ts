import { expect, it } from 'vitest';
import { workshop } from '../../../src/flow/index.ts';
import { flows } from './rehearsal.ts';

it.each([...flows.present.values()])('draws every step of $id once, and no box over another', (flow) => {
  const { boxes, width, height } = workshop.layOut(flow);
  for (const name of flow.steps.keys()) expect(boxes.filter((box) => box.name === name)).toHaveLength(1);
  const places = boxes.map(({ x, y }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(boxes.length);
  for (const { x, y } of boxes) {
    expect(x + workshop.boxSize.width).toBeLessThanOrEqual(width);
    expect(y + workshop.boxSize.height).toBeLessThanOrEqual(height);
  }
});

it('draws a way for every choice, and writes where silence leads', () => {
  const flow = flows.present.get('welcome');
  if (flow === undefined) throw new Error('no welcome');
  const { lines, boxes } = workshop.layOut(flow);
  expect(lines.map(({ from, to }) => `${from.name} ${to.name}`)).toContain('which → distress');
  expect(boxes.find(({ name }) => name === 'which')?.silence).toBe('gone-quiet');
});
