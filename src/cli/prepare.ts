import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareJobCheck } from '../jobcheck/index.ts';
import { prepareGateWords } from '../safety/index.ts';
import { prepareYaml } from '../text/index.ts';
import { prepareLexicons } from '../triage/index.ts';

/** The last step of the build: what the compiler does not copy, and what a start would take long to read, ready. */
const folder = fileURLToPath(new URL('../../', import.meta.url));
for (const assets of ['channels/webchat/assets', 'desk/console/assets'])
  cpSync(join(folder, 'src', assets), join(folder, 'dist', assets), { recursive: true });

const locales = join(folder, 'locales');
prepareLexicons(locales);
prepareJobCheck(locales);
prepareGateWords(locales);
prepareYaml(['locales', 'flows', 'places', 'contacts', 'indicators'].flatMap((name) => yamlUnder(join(folder, name))));

/** The word lists that are kept as a whole are not wanted a second time. */
function yamlUnder(name: string): string[] {
  return readdirSync(name, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && !/\b(?:triage|gate|jobcheck)\.yaml$/u.test(file))
    .map((file) => join(name, file));
}
