import { expect, it } from 'vitest';
import { workshop } from '../../../src/flow/index.ts';
import { flows } from './rehearsal.ts';

it('draws every step once, each way with its label, and no word that Mermaid would take for its own', () => {
  const flow = flows.present.get('distress');
  if (flow === undefined) throw new Error('the distress flow is gone');
  const drawn = workshop.drawFlow(flow);
  for (const name of flow.steps.keys()) expect(drawn).toContain(`  step_${name.replaceAll('-', '_')}`);
  expect(drawn).toContain('step_safe_now -->|no| step_not_now');
  expect(drawn).toContain('step_safe_now -.->|silence| step_gone_quiet');
  expect(drawn).not.toMatch(/(^|\s)end(\s|$)/mu);
});
