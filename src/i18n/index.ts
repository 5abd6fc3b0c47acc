export { type Language } from './languages.ts';
export { sourceLanguage, staffFiles } from './levels.ts';
export { loadTexts } from './load.ts';
export { type Review, reviewSchema } from './review.ts';
export { brokenTexts, layOver, type Overlay, readOverlay } from './overlay.ts';
export { TextError } from './text-error.ts';
export { type Texts } from './texts.ts';
