import { caseFieldSchema } from '../../core/case-fields.ts';
import { type Rule } from './rule.ts';

/** A question that fills a field which the case does not have: its answer would be lost to the responder. */
export const unknownField: Rule = {
  name: 'unknown-field',
  find: (flow) =>
    [...flow.steps].flatMap(([name, step]) =>
      step.kind !== 'ask' || step.field === undefined || caseFieldSchema.safeParse(step.field).success
        ? []
        : [
            {
              path: `steps.${name}.field`,
              message: `the case has no field ${step.field}`,
              mend: 'choose one of src/core/case-fields.ts',
            },
          ],
    ),
};
