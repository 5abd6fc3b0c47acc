import { type Flow } from '../flow.ts';
import { phraseIn } from './limits.ts';
import { type Finding, type Ground, type Rule, writtenTexts } from './rule.ts';

/** In a flow under cover no line and no button may show what it is about, not only the first. */
export const coverSafe: Rule = {
  name: 'cover-safe',
  find: (flow, ground) => (!flow.cover ? [] : [...contacts(flow), ...shown(flow, ground)]),
};

/** A list of embassies cannot be written harmlessly. */
function contacts(flow: Flow): Finding[] {
  return [...flow.steps].flatMap(([name, step]) =>
    step.kind !== 'refer'
      ? []
      : {
          path: `steps.${name}`,
          message: `${name} gives out contacts in a flow under cover`,
          mend: 'leave it to a flow that the person has asked for',
        },
  );
}

function shown(flow: Flow, ground: Ground): Finding[] {
  return writtenTexts(flow, ground).flatMap(({ label, path, id, language, text }): Finding[] => {
    // The first line is the lock screen's rule.
    const open = label ? text : text.split('\n').slice(1).join('\n');
    const word = phraseIn(open, ground.limits.alarming.get(language) ?? []);
    if (word === undefined) return [];
    return [
      {
        path,
        message: `${id} (${language}) shows “${word}” in a flow under cover`,
        mend: 'write it so that whoever holds the phone reads a chat between friends',
      },
    ];
  });
}
