import { type LadderAudience } from './ladder.ts';

/** As it stands in `offer.audience`, in events and towards the desk texts. */
export function audienceName(audience: LadderAudience): string {
  switch (audience.kind) {
    case 'team':
      return `team:${audience.team}`;
    case 'role':
      return `role:${audience.role}`;
    case 'responder':
      return `responder:${audience.signInName}`;
    case 'skill':
      return `skill:${audience.skill}`;
  }
}

/** The longest value that an event of a case holds. */
const longestDetail = 80;

/** The same in the detail of an event: the name of a team may be longer than that holds. */
export const audienceDetail = (audience: LadderAudience): string => audienceName(audience).slice(0, longestDetail);

/** Whom such a name means; undefined where it is none. */
export function audienceNamed(name: string): LadderAudience | undefined {
  const [kind, ...rest] = name.split(':');
  const who = rest.join(':');
  switch (kind) {
    case 'team':
      return { kind, team: who };
    case 'role':
      return who === 'supervisor' || who === 'administrator' ? { kind, role: who } : undefined;
    case 'responder':
      return { kind, signInName: who };
    case 'skill':
      return { kind, skill: who };
    default:
      return undefined;
  }
}
