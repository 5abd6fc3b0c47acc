import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';

/**
 * Word lists are written to be read by people, and take a second to compile. `npm run build` does it once and keeps the
 * results beside the code that made them; code that runs from its sources has none, and compiles.
 */
const folder = new URL('../../prepared/', import.meta.url);
const digestBytes = 32;

/**
 * What was kept under this name for these very files, or else made now.
 * @param files what the value is made from, and nothing else: whether they changed is told by their content
 */
export function prepared<Value>(name: string, files: readonly string[], make: () => Value): Value {
  const kept = fileOf(name);
  if (!existsSync(kept)) return make();
  const bytes = readFileSync(kept);
  const body = bytes.subarray(digestBytes);
  if (!digestOf(files, body).equals(bytes.subarray(0, digestBytes))) return make();
  // The digest says that `keepPrepared` wrote it for these files; it stands beside the one call that makes this name's value.
  return deserialize(body) as Value;
}

/** @param value must survive the structured clone: no functions in it */
export function keepPrepared(name: string, files: readonly string[], value: unknown): void {
  const body = serialize(value);
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(name), Buffer.concat([digestOf(files, body), body]));
}

const fileOf = (name: string): string => fileURLToPath(new URL(`${name}.bin`, folder));

/** Another Node may write another form, so its version is part of it. */
function digestOf(files: readonly string[], body: Buffer): Buffer {
  const digest = createHash('sha256').update(process.versions.v8);
  // A file that is missing is told by whoever reads it next.
  for (const file of files)
    digest.update(
      createHash('sha256')
        .update(existsSync(file) ? readFileSync(file) : '')
        .digest(),
    );
  return digest.update(body).digest();
}
