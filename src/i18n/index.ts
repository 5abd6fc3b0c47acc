export { loadTexts } from './load.ts';
export { TextError } from './text-error.ts';
export { createTexts, type Texts } from './texts.ts';
