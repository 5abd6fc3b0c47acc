import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { SuarError } from '../core/errors.ts';
import { type Database } from '../store/index.ts';

export class ApiKeyError extends SuarError {
  override readonly name = 'ApiKeyError';
}

export interface ListedKey {
  readonly name: string;
  readonly perMinute: number;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** 256 random bits need no slow hash: nobody can guess them. */
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Makes a key and tells it once: only its hash is kept. @throws ApiKeyError where the name is taken */
export async function addApiKey(db: Database, name: string, perMinute: number): Promise<string> {
  const secret = `suar_${randomBytes(32).toString('base64url')}`;
  const row = await db
    .insertInto('api_key')
    .values({ id: randomUUID(), name, key_hash: hashOf(secret), per_minute: perMinute })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) throw new ApiKeyError(`there is a key named ${name}`, 'Choose another name.');
  return secret;
}

export async function listApiKeys(db: Database): Promise<ListedKey[]> {
  const rows = await db.selectFrom('api_key').selectAll().orderBy('created_at').execute();
  return rows.map((row) => ({
    name: row.name,
    perMinute: row.per_minute,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }));
}

/** @throws ApiKeyError where there is no such key in use */
export async function revokeApiKey(db: Database, name: string, at: Date): Promise<void> {
  const row = await db
    .updateTable('api_key')
    .set({ revoked_at: at })
    .where('name', '=', name)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) throw new ApiKeyError(`no key in use is named ${name}`, 'See `suar api-key list`.');
}

/** Whose key this is; notes when it was used. Undefined for one that never was, or was revoked. */
export async function findApiKey(
  db: Database,
  secret: string,
  at: Date,
): Promise<{ readonly id: string; readonly perMinute: number } | undefined> {
  const row = await db
    .updateTable('api_key')
    .set({ last_used_at: at })
    .where('key_hash', '=', hashOf(secret))
    .where('revoked_at', 'is', null)
    .returning(['id', 'per_minute'])
    .executeTakeFirst();
  return row === undefined ? undefined : { id: row.id, perMinute: row.per_minute };
}
