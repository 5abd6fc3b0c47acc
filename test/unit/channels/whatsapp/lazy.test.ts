import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageFolder } from '../../../../src/main.ts';

/**
 * Baileys takes some 60 MB: it is loaded when a number needs it. `import { type X }` would load it all the same, because
 * verbatimModuleSyntax keeps the import; `import type { X }` is gone once compiled.
 */
it('imports Baileys as types alone, or when it is needed', () => {
  const folder = join(packageFolder, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const loading = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const imports = [...text.matchAll(/^import\b[^;]*?from '(?:@whiskeysockets|libsignal)[^']*'/gm)];
    return imports.filter(([statement]) => !statement.startsWith('import type ')).map(() => file);
  });
  expect(files.length).toBeGreaterThan(300);
  expect(loading).toEqual([]);
});
