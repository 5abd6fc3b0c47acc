import { describe, expect, it } from 'vitest';
import { startSession, step, workshop } from '../../../src/flow/index.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { words } from './rehearsal.ts';

/** The texts of these flows are invented: nobody lacks them. */
const everyWord = { ...words, has: () => true };
const now = new Date('2026-07-01T12:00:00Z');

function flowWith(refer: string) {
  return workshop.publish([
    workshop.parseFlow(
      'welcome.yaml',
      `flow: welcome
about: tells whom to turn to
start: whom
steps:
  whom:
    kind: refer
    ${refer}
    next: end
`,
    ),
  ]);
}

describe('a refer step', () => {
  const flows = flowWith('text: before-list\n    none: nobody-fits\n    to: [embassy, hotline]');

  it('leaves the choice to the house, names no contact of its own, and goes on', () => {
    const { session, effects } = step(flows, startSession(flows, 'welcome', 'id'), { kind: 'enter' }, now, everyWord);
    expect(effects[0]).toEqual({
      kind: 'refer',
      to: ['embassy', 'hotline'],
      text: 'before-list',
      none: 'nobody-fits',
    });
    expect(session.state).toBe('ended');
  });

  it('is drawn with those it refers to', () => {
    const flow = flows.present.get('welcome');
    expect(flow === undefined ? '' : workshop.drawFlow(flow)).toContain('step_whom[["whom<br/>embassy, hotline"]]');
  });

  it('holds both of its texts to the lint', () => {
    const texts = {
      ...loadTexts('locales'),
      has: () => true,
      preview: (_: string, id: string) => `${id} you are safe`,
    };
    const limits = workshop.loadLintLimits('locales');
    const found = workshop.lintFlows(flows, texts, limits).filter(({ file }) => file === 'welcome.yaml');
    expect(found.filter(({ rule }) => rule === 'forbidden-promise').map(({ line }) => line)).toEqual([7, 8]);
  });

  it.each(['to: []', 'to: [boss]'])('is refused with `%s`', (to) => {
    expect(() => flowWith(`text: before-list\n    none: nobody-fits\n    ${to}`)).toThrow(/welcome\.yaml:9/u);
  });
});
