import { flowsOf } from '../world.ts';
import { type Invariant } from './invariant.ts';

/** A conversation under way finishes on the version that it began with, as long as that is kept. */
export const versionStays: Invariant = {
  name: 'version-stays',
  breach(house, { before, input, plan }) {
    const [was, is] = [before.session, plan.session];
    // After staff closed the case a new conversation begins, on the present version; with a human there is none.
    if (before.closed || is?.state === 'human') return undefined;
    // A round that falls due begins anew.
    if (input.event.kind === 'check-in') return undefined;
    if (was === null || is === null || (was.state !== 'asking' && was.state !== 'stopped')) return undefined;
    if (was.flow !== is.flow || was.version === is.version) return undefined;
    const kept = flowsOf(house, before).versions.has(`${was.flow}@${was.version}`);
    return kept ? `version ${was.version} became ${is.version} under way` : undefined;
  },
};
