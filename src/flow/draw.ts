import { type Flow, type FlowStep, waysOf } from './flow.ts';
import { type Target } from './target.ts';

/** The flow as Mermaid text: questions rounded, branches as diamonds, silence dotted. */
export function drawFlow(flow: Flow): string {
  const lines = [
    'flowchart TD',
    `  %% ${flow.id} ${flow.version}: ${flow.about}`,
    `  start([${flow.id}]) --> ${nodeOf(flow.start)}`,
  ];
  for (const [name, step] of flow.steps) {
    lines.push(`  ${nodeOf(name)}${shapeOf(name, step)}`);
    for (const way of waysOf(name, step)) {
      if (way.to === undefined) continue;
      const label = labelOf(way.path, step);
      lines.push(
        `  ${nodeOf(name)} ${way.silent === true ? '-.->' : '-->'}${label === '' ? '' : `|${label}|`} ${targetNode(way.to)}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Mermaid reads a bare `end` as the end of a block. */
function nodeOf(name: string): string {
  return `step_${name.replaceAll('-', '_')}`;
}

function targetNode(target: Target): string {
  if (typeof target === 'object') return `flow_${target.flow.replaceAll('-', '_')}[[${target.flow}]]`;
  if (target === 'wait') return 'wait_on{{wait on, say nothing}}';
  if (target === 'human') return 'to_human{{a human}}';
  return target === 'end' ? 'at_end((end))' : nodeOf(target);
}

function shapeOf(name: string, step: FlowStep): string {
  switch (step.kind) {
    case 'ask':
      return `("${name}${step.field === undefined ? '' : `<br/>${step.field}`}")`;
    case 'say':
      return `["${name}"]`;
    case 'refer':
      return `[["${name}<br/>${step.to.join(', ')}"]]`;
    case 'check':
      return `("${name}<br/>gathers, checks")`;
    case 'branch':
      return `{"${name}"}`;
    case 'do':
      return `[/"${name}"/]`;
    default:
      return step satisfies never;
  }
}

function labelOf(path: string, step: FlowStep): string {
  const [, , part, index] = path.split('.');
  if (part === 'silence') return 'silence';
  if (part === 'skip') return 'skip';
  if (part === 'late') return 'late';
  if (part === 'ways') return index ?? '';
  if (part === 'choices' && step.kind === 'ask') return step.choices[Number(index)]?.id ?? '';
  return part === 'cases' ? `case ${Number(index) + 1}` : part === 'otherwise' ? 'otherwise' : '';
}
