import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Secret } from '../core/secret.ts';
import { type Database } from './database.ts';
import { StoreError } from './store-error.ts';
import { createVault, SealError, type Vault } from './vault.ts';
import { readOrMake } from './write-once.ts';

const masterKeyBytes = 32;
/** 43 signs and one `=`: node's own reader skips what is not base64 and would take a mistyped key for another one. */
const base64Key = /^[A-Za-z0-9+/]{43}=$/;

/** @throws StoreError when the text is not a key */
export function parseMasterKey(text: string, origin: string): Secret<Buffer> {
  if (base64Key.test(text.trim())) return new Secret(Buffer.from(text.trim(), 'base64'));
  throw new StoreError(`${origin} is not a key: expected 32 bytes in base64`, 'Make one with: openssl rand -base64 32');
}

const checkText = 'this is the right key';
const wrongKeyHint = 'Set SUAR_MASTER_KEY to the right key, or put the right master.key back into the data folder.';

/**
 * The vault of this database. A key is made only for a database that was never begun: a new key beside old rows would
 * be taken for the right one by whoever finds it.
 * @param given SUAR_MASTER_KEY; otherwise the key in the data folder
 * @throws StoreError when the key is missing, or is not the one the database was begun with
 */
export async function openVault(db: Database, given: Secret<Buffer> | undefined, folder: string): Promise<Vault> {
  const begun = await db.selectFrom('master_key_check').select('sealed').executeTakeFirst();
  const file = join(folder, 'master.key');
  if (given === undefined && begun !== undefined && !existsSync(file)) {
    throw new StoreError(`this database was begun with a master key, and ${file} is not there`, wrongKeyHint);
  }
  const vault = createVault(given ?? parseMasterKey(readOrMake(file, newKey), file));
  await check(db, vault);
  return vault;
}

const newKey = (): string => randomBytes(masterKeyBytes).toString('base64');

async function check(db: Database, vault: Vault): Promise<void> {
  await db
    .insertInto('master_key_check')
    .values({ sealed: vault.house.seal(checkText, 'master_key_check.sealed') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db.selectFrom('master_key_check').select('sealed').executeTakeFirstOrThrow();
  try {
    vault.house.open(row.sealed, 'master_key_check.sealed', z.literal(checkText));
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    throw new StoreError('the master key is not the one this database was begun with', wrongKeyHint, { cause: error });
  }
}
