import { fileURLToPath } from 'node:url';
import { prepareGateWords } from '../safety/index.ts';
import { prepareLexicons } from '../triage/index.ts';

/** The last step of the build: what takes long to compile from the word lists is kept beside the code. */
const locales = fileURLToPath(new URL('../../locales', import.meta.url));
prepareLexicons(locales);
prepareGateWords(locales);
