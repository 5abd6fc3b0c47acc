export { rehearsalPage, type RehearsalPaths } from './rehearsal-page.tsx';
export { blankPage } from './blank-page.ts';
