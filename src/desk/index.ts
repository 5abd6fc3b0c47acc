export { type Actions, createActions } from './actions.ts';
export { type Console, createConsole } from './console/console.tsx';
export { type CheckReply, type DeskEscalation } from './ports.ts';
