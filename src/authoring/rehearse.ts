import { ConfigurationError } from '../core/errors.ts';
import { workshop } from '../flow/index.ts';
import { layOver } from '../i18n/index.ts';
import { type Edition } from './edition.ts';
import { type Ground } from './ground.ts';
import { readVersion, type WrittenFlow } from './written-flow.ts';

/** What a rehearsal plays with, but for the gate. */
export type Rehearsal = Pick<workshop.Stage, 'flows' | 'words' | 'textsOf'>;

/** What is in force, with one flow as somebody has written it; null where that cannot be read. */
export function rehearse(ground: Ground, edition: Edition, written: WrittenFlow): Rehearsal | null {
  try {
    const { flow, overlay } = readVersion(written);
    const present = [...edition.flows.present.values()].filter(({ id }) => id !== flow.id);
    return {
      flows: workshop.publish([...present, flow]),
      words: workshop.hearAlso(edition.words, [layOver(ground.texts, [overlay])]),
      textsOf: (before, after) => layOver(edition.textsOf(before, after), [overlay]),
    };
  } catch (error) {
    if (error instanceof ConfigurationError) return null;
    throw error;
  }
}
