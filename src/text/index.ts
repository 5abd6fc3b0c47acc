export { cleanForStorage, hasControlCharacters } from './storage.ts';
export { cutText } from './cut.ts';
export { fromZawgyi } from './from-zawgyi.ts';
export { readYaml } from './load.ts';
export { normalise } from './normalise.ts';
export { buildPhraseIndex, findPhrases } from './phrases.ts';
export { scriptsOf } from './scripts.ts';
export { splitText } from './split.ts';
export { tokens } from './tokens.ts';
