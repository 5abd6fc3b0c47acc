import { type Kysely, Migrator, sql } from 'kysely';
import { SuarError } from '../core/errors.ts';
import { type Database } from './database.ts';
import * as firstLight from './migrations/001-first-light.ts';
import * as contactCheck from './migrations/002-contact-check.ts';
import * as flowPublication from './migrations/003-flow-publication.ts';
import * as deliveryTruth from './migrations/004-delivery-truth.ts';
import * as whatsAppAccount from './migrations/005-whatsapp-account.ts';
import * as whatsAppTalk from './migrations/006-whatsapp-talk.ts';
import * as adverts from './migrations/007-adverts.ts';
import * as reading from './migrations/008-reading.ts';
import * as offerCheck from './migrations/009-offer-check.ts';
import * as roster from './migrations/010-roster.ts';
import * as handOver from './migrations/011-hand-over.ts';
import * as checkIn from './migrations/012-check-in.ts';
import * as doors from './migrations/013-doors.ts';
import * as scale from './migrations/014-scale.ts';
import * as ladders from './migrations/015-ladders.ts';
import * as secondWay from './migrations/016-second-way.ts';
import * as atVolume from './migrations/017-at-volume.ts';
import * as urgency from './migrations/018-urgency.ts';
import * as calls from './migrations/019-calls.ts';
import * as tries from './migrations/020-tries.ts';
import * as urgentFirst from './migrations/021-urgent-first.ts';
import * as urgentOfEach from './migrations/022-urgent-of-each.ts';

/** In the order in which they run. Migrations only go forward. */
const migrations = {
  '001-first-light': { up: (db: Kysely<unknown>) => firstLight.up(db) },
  '002-contact-check': { up: (db: Kysely<unknown>) => contactCheck.up(db) },
  '003-flow-publication': { up: (db: Kysely<unknown>) => flowPublication.up(db) },
  '004-delivery-truth': { up: (db: Kysely<unknown>) => deliveryTruth.up(db) },
  '005-whatsapp-account': { up: (db: Kysely<unknown>) => whatsAppAccount.up(db) },
  '006-whatsapp-talk': { up: (db: Kysely<unknown>) => whatsAppTalk.up(db) },
  '007-adverts': { up: (db: Kysely<unknown>) => adverts.up(db) },
  '008-reading': { up: (db: Kysely<unknown>) => reading.up(db) },
  '009-offer-check': { up: (db: Kysely<unknown>) => offerCheck.up(db) },
  '010-roster': { up: (db: Kysely<unknown>) => roster.up(db) },
  '011-hand-over': { up: (db: Kysely<unknown>) => handOver.up(db) },
  '012-check-in': { up: (db: Kysely<unknown>) => checkIn.up(db) },
  '013-doors': { up: (db: Kysely<unknown>) => doors.up(db) },
  '014-scale': { up: (db: Kysely<unknown>) => scale.up(db) },
  '015-ladders': { up: (db: Kysely<unknown>) => ladders.up(db) },
  '016-second-way': { up: (db: Kysely<unknown>) => secondWay.up(db) },
  '017-at-volume': { up: (db: Kysely<unknown>) => atVolume.up(db) },
  '018-urgency': { up: (db: Kysely<unknown>) => urgency.up(db) },
  '019-calls': { up: (db: Kysely<unknown>) => calls.up(db) },
  '020-tries': { up: (db: Kysely<unknown>) => tries.up(db) },
  '021-urgent-first': { up: (db: Kysely<unknown>) => urgentFirst.up(db) },
  '022-urgent-of-each': { up: (db: Kysely<unknown>) => urgentOfEach.up(db) },
};

export class MigrationError extends SuarError {
  override readonly name = 'MigrationError';

  constructor(cause: unknown) {
    super(
      'the database could not be brought to this version',
      'Restore the last backup or run the version of Suar that wrote it.',
      {
        cause,
      },
    );
  }
}

/** Brings the schema to this version. Kysely holds an advisory lock meanwhile, so that processes may start together. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new MigrationError(error);
}

/** Numbers of migrations known and applied: what readiness and the doctor look at. */
export async function migrationState(db: Database): Promise<{ known: number; applied: number }> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return { known: Object.keys(migrations).length, applied: rows.length };
}
