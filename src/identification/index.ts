export { type Indicators, type SheetLanguage, sheetLanguages } from './indicators.ts';
export { loadIndicators } from './load.ts';
export { mapCase, type Pointer, type SaidLine, type Sheet } from './map-case.ts';
