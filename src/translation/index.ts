export { checkReturn } from './check-return.ts';
export { read, write } from './exchange/index.ts';
export { loadCatalogue, loadReview, saveSignatures, saveTexts } from './load.ts';
export { noteFor, placesOfTexts } from './note.ts';
export { type LanguageReport, reportOn } from './report.ts';
export { type ExchangeFormat, exchangeFormats } from './unit.ts';
