import { type LadderAudience } from '../core/ladder.ts';

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
