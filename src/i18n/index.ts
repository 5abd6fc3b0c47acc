export { loadTexts } from './load.ts';
export { brokenTexts, layOver, type Overlay, readOverlay } from './overlay.ts';
export { TextError } from './text-error.ts';
export { type Texts } from './texts.ts';
