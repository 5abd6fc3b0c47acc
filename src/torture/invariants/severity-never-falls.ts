import { type Invariant } from './invariant.ts';

/** What was once known of a case is lowered, closed or forgotten by nobody but a human. */
export const severityNeverFalls: Invariant = {
  name: 'severity-never-falls',
  breach(_house, { before, plan }) {
    const { openCase } = before;
    const { caseAfter } = plan;
    if (openCase === null) return undefined;
    if (caseAfter === null) return 'the case is gone';
    if (caseAfter.severity < openCase.severity) return `from ${openCase.severity} to ${caseAfter.severity}`;
    if (openCase.watched && !caseAfter.watched) return 'the watcher is forgotten';
    if (openCase.kind === 'distress' && caseAfter.kind !== 'distress') return `distress became ${caseAfter.kind}`;
    return undefined;
  },
};
