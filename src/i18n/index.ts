export { loadTexts } from './load.ts';
export { TextError } from './text-error.ts';
export { type Texts } from './texts.ts';
