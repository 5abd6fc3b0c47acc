import { ConfigurationError } from '../core/errors.ts';
import { type Flows, workshop } from '../flow/index.ts';
import { brokenTexts, layOver, type Overlay } from '../i18n/index.ts';
import { type Ground } from './ground.ts';
import { placeOf, readVersion, type WrittenFlow } from './written-flow.ts';

type Problem = workshop.Problem;

/**
 * Every complaint about a flow that is to be published beside the present ones; none means: it may be.
 * @param present what it would be published beside
 */
export function judge(ground: Ground, present: Flows, written: WrittenFlow): Problem[] {
  const file = placeOf(written.flow);
  try {
    const { flow, overlay } = readVersion(written);
    if (flow.id !== written.flow) {
      const message = `it calls itself ${flow.id}, and this is the draft of ${written.flow}`;
      return [{ file, line: 1, rule: 'flow-name', message, mend: `write flow: ${written.flow}` }];
    }
    const others = [...present.present.values()].filter(({ id }) => id !== flow.id);
    const flows = workshop.publish([...others, flow]);
    return [
      ...workshop
        .lintFlows(flows, layOver(ground.texts, [overlay]), ground.limits)
        .filter((problem) => problem.file === file),
      ...judgeTexts(ground, flow, overlay, written),
    ];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const { where } = error;
    const message = error.message.slice(error.message.indexOf(': ') + 2);
    const field = where.field === undefined || where.field === '' ? '' : `${where.field}: `;
    return [
      { file: where.file, line: where.line ?? 1, rule: 'schema', message: `${field}${message}`, mend: error.hint },
    ];
  }
}

/** The draft's texts themselves: each in a language that we speak, used by this flow, and sayable. */
function judgeTexts(ground: Ground, flow: workshop.Flow, overlay: Overlay, { texts }: WrittenFlow): Problem[] {
  const used = new Set([...flow.steps].flatMap(([name, step]) => workshop.textsOf(name, step).map(({ id }) => id)));
  const at = (language: string, id: string) => ({ file: `texts in ${language}`, line: lineOf(texts[language], id) });
  const unused = [...overlay.ids].flatMap(([language, ids]) =>
    ids
      .filter((id) => !used.has(id))
      .map((id): Problem => ({
        ...at(language, id),
        rule: 'unused-text',
        message: `no step of ${flow.id} says ${id}`,
        mend: 'correct its name, or take it out: a text is changed with the flow that says it',
      })),
  );
  const foreign = [...overlay.bundles.keys()]
    .filter((language) => !ground.texts.languages.includes(language))
    .map((language): Problem => ({
      ...at(language, ''),
      rule: 'unknown-language',
      message: `there are no texts in ${language}`,
      mend: `choose one of ${ground.texts.languages.join(', ')}`,
    }));
  const broken = brokenTexts(overlay).map(({ language, id, problem }): Problem => ({
    ...at(language, id),
    rule: 'broken-text',
    message: `${id} ${problem}`,
    mend: 'write plain words; a text of a flow is given no values',
  }));
  return [...foreign, ...unused, ...broken];
}

function lineOf(source: string | undefined, id: string): number {
  const index = (source ?? '')
    .split('\n')
    .findIndex((line) => line.startsWith(id) && /^\s*=/u.test(line.slice(id.length)));
  return index < 0 ? 1 : index + 1;
}
