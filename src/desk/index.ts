export { linkProblems } from './console/number-words.ts';
export { createDesk, type Desk, type DeskOptions } from './desk.ts';
export {
  type CheckReply,
  type DeskEscalation,
  type DeskNumbers,
  type DeskWays,
  type NumberView,
  type PublicPlace,
} from './ports.ts';
export { addResponder, listRoster, roleSchema } from './staff/roster.ts';
export { createBootstrapLink, createSignInLink, resetSignIn } from './staff/sign-in-link.ts';
