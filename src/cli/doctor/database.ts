import { join } from 'node:path';
import { sql } from 'kysely';
import { type Configuration } from '../../config.ts';
import { countDue, loadDirectory, refreshDirectory } from '../../contacts/index.ts';
import { systemClock } from '../../core/clock.ts';
import { type Ladder, type LadderAudience } from '../../core/ladder.ts';
import { silentLogger } from '../../core/logger.ts';
import { type Database, openStore } from '../../store/index.ts';
import { fail, failure, type Finding, ok, warn } from './finding.ts';
import { checkNumbers } from './whatsapp.ts';

/** Three above this file, in `src` as in `dist`. */
const contactsFolder = join(import.meta.dirname, '..', '..', '..', 'contacts');

/** Opens the database beside a running service, and looks at what it holds. That it opens proves that the master key fits. */
export async function checkDatabase(configuration: Configuration): Promise<Finding[]> {
  const { dataFolder, databaseUrl, masterKey, ladder, ladders } = configuration;
  try {
    const store = await openStore({
      dataFolder,
      databaseUrl,
      masterKey,
      as: 'join',
      logger: silentLogger,
      poolSize: 1,
    });
    try {
      return [
        ok('database', databaseUrl === undefined ? 'our own answers' : 'DATABASE_URL answers'),
        ok('master key', 'fits this database'),
        ...(await checkServer(store.db)),
        await checkClock(store.db),
        ...(await checkPeople(
          store.db,
          [ladder, ...ladders],
          [configuration.telegram, configuration.whatsapp, configuration.whatsAppCloud].some(
            (one) => one !== undefined,
          ),
        )),
        await checkContacts(store.db),
        ...(await checkNumbers(store.db, configuration, systemClock.now())),
      ];
    } finally {
      await store.close();
    }
  } catch (error) {
    return [failure('database', error)];
  }
}

/** PostgreSQL 14 is the oldest that is still looked after. postgresql.org, versioning. */
const oldestServer = 140_000;

async function checkServer(db: Database): Promise<Finding[]> {
  const { rows } = await sql<{ number: number; version: string; fsync: string; commit: string }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`.execute(db);
  const [server] = rows;
  if (server === undefined) throw new TypeError('one row was asked for and none came');
  const safe = server.fsync === 'on' && server.commit !== 'off';
  return [
    server.number >= oldestServer
      ? ok('server version', server.version)
      : fail('server version', server.version, 'Upgrade PostgreSQL to 14 or newer.'),
    safe
      ? ok('durability', 'commits are on the disk before they are acknowledged')
      : fail(
          'durability',
          `fsync is ${server.fsync}, synchronous_commit ${server.commit}`,
          'Switch both on: a power cut would lose messages that were acknowledged.',
        ),
  ];
}

async function checkClock(db: Database): Promise<Finding> {
  const before = Date.now();
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const there = rows[0]?.now.getTime() ?? 0;
  // Half of the way there and back, so that a slow line does not look like a wrong clock.
  const apart = Math.abs(there - (before + Date.now()) / 2) / 1_000;
  const finding = `${apart.toFixed(1)} s from the database's`;
  if (apart < 2) return ok('clock', finding);
  const mend = 'Set both clocks by NTP: deadlines are kept on the database’s.';
  return apart < 60 ? warn('clock', finding, mend) : fail('clock', finding, mend);
}

/** Without a verified contact nobody can be told whom else to turn to. */
async function checkContacts(db: Database): Promise<Finding> {
  const directory = loadDirectory(contactsFolder);
  await refreshDirectory(db, directory);
  const now = systemClock.now();
  const list = directory.list(now);
  const verified = list.filter(({ standing }) => standing.kind === 'verified').length;
  const due = countDue(list, now);
  const mend = 'Call or write to those that `suar contacts check` lists, and write it down in the desk under Contacts.';
  if (verified === 0) return warn('contacts', 'none is verified: people are told of nobody else', mend);
  const finding = `${verified} verified, ${due} due to be checked`;
  return due === 0 ? ok('contacts', finding) : warn('contacts', finding, mend);
}

/**
 * Without a human who can sign in no alert is ever accepted. That is no fault yet on a machine where nobody can write to us
 * either: it is what the first start looks like.
 */
async function checkPeople(db: Database, ladders: readonly Ladder[], reachable: boolean): Promise<Finding[]> {
  const people = await db
    .selectFrom('responder')
    .select(['sign_in_name', 'role', 'teams', 'skills', 'telegram_id', 'password_hash'])
    .where('active', '=', true)
    .execute();
  const able = people.filter((person) => person.password_hash !== null || person.telegram_id !== null);
  if (able.length === 0) {
    const mend = 'Use the sign-in link that `suar start` prints, or add somebody: suar staff add --help';
    const verdict = reachable ? fail : warn;
    return [verdict('staff', 'nobody can sign in: no alert would be accepted', mend)];
  }
  const audiences = ladders.flatMap(({ rungs }) => rungs.map(({ audience }) => audience));
  const isThere = (audience: LadderAudience) => able.some((person) => isOfAudience(person, audience));
  const empty = new Set(audiences.filter((audience) => !isThere(audience)).map(audienceWords));
  return [
    ok('staff', `${able.length} can sign in`),
    empty.size === 0
      ? ok('ladder', `${audiences.length} rungs, somebody on each`)
      : warn(
          'ladder',
          `nobody is ${[...empty].join(', ')}`,
          'Such rungs are passed over. Give somebody the name, team, role or skill (suar staff list), or change the ladder in SUAR_CONFIG.',
        ),
  ];
}

interface StaffRow {
  readonly sign_in_name: string;
  readonly role: string;
  readonly teams: readonly string[];
  readonly skills: readonly string[];
}

function isOfAudience(person: StaffRow, audience: LadderAudience): boolean {
  switch (audience.kind) {
    case 'team':
      return person.teams.includes(audience.team);
    case 'role':
      return person.role === audience.role;
    case 'responder':
      return person.sign_in_name === audience.signInName;
    case 'skill':
      return person.skills.includes(audience.skill);
  }
}

function audienceWords(audience: LadderAudience): string {
  switch (audience.kind) {
    case 'team':
      return `on ${audience.team}`;
    case 'role':
      return `on ${audience.role}s`;
    case 'responder':
      return `called ${audience.signInName}`;
    case 'skill':
      return `trained for ${audience.skill}`;
  }
}
