import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Configuration, environmentNames } from '../../config.ts';
import { examineEmbedded } from '../../store/index.ts';
import { codeOf, fail, failure, type Finding, ok, warn } from './finding.ts';

const packageFolder = fileURLToPath(new URL('../../..', import.meta.url));

/** package.json, engines. */
const oldestNode = [20, 20] as const;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const enough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  if (enough) return ok('node', version);
  return fail('node', `version ${version}`, `Install Node.js ${oldestNode.join('.')} or newer.`);
}

/** A name that is almost one of ours is a setting that does nothing. */
export function checkNames(environment: NodeJS.ProcessEnv): Finding {
  const known: readonly string[] = environmentNames;
  const strange = Object.keys(environment).filter(
    // Secrets of webhooks are named by the settings file.
    (name) => /^(SUAR|TELEGRAM|WHATSAPP)_/.test(name) && !/^SUAR_WEBHOOK_/.test(name) && !known.includes(name),
  );
  if (strange.length === 0) return ok('names', 'every name in the environment is known');
  return warn('names', `Suar does not read ${strange.join(', ')}`, 'Look for a slip of the pen, or remove them.');
}

const megabyte = 1024 * 1024;

export function checkDataFolder(folder: string): Finding[] {
  let place = folder;
  while (!existsSync(place)) place = dirname(place);
  try {
    accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!statSync(place).isDirectory()) throw new TypeError('not a folder');
  } catch {
    return [fail('data folder', `${folder} cannot be written`, 'Give this user rights on it, or set SUAR_DATA_DIR.')];
  }
  const open = place === folder && (statSync(folder).mode & 0o077) !== 0;
  const rights = open
    ? warn('data folder', `${folder} is open to other users of this machine`, `chmod 700 ${folder}`)
    : ok('data folder', place === folder ? folder : `${folder} (made at the first start)`);
  return [rights, checkSpace(place)];
}

function checkSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / megabyte);
  const mend = 'Make room: with a full disk nothing more can be accepted.';
  if (free < 200) return fail('free space', `${free} MB`, mend);
  return free < 2_000 ? warn('free space', `${free} MB`, mend) : ok('free space', `${Math.floor(free / 1024)} GB`);
}

export async function checkEmbedded(folder: string): Promise<{ finding: Finding; begun: boolean }> {
  const name = 'own postgresql';
  try {
    const { version, runsAs, begun } = await examineEmbedded(folder);
    if (version === '') {
      const finding = fail(
        name,
        'its binaries do not run on this machine',
        'Set DATABASE_URL to a server of your own.',
      );
      return { finding, begun: false };
    }
    const as = { ourselves: 'as this user', user: 'as a user of its own', namespace: 'in a user namespace' }[runsAs];
    return { finding: ok(name, `${version}, runs ${as}${begun ? '' : '; the first start makes the database'}`), begun };
  } catch (error) {
    return { finding: failure(name, error), begun: false };
  }
}

export function checkTexts(language: string): Finding {
  const flows = list(join(packageFolder, 'flows')).filter((file) => file.endsWith('.yaml'));
  const languages = list(join(packageFolder, 'locales'));
  if (flows.length === 0)
    return fail('texts', 'there are no flows', 'Install Suar again: the folder flows is missing.');
  if (languages.includes(language)) return ok('texts', `${flows.length} flows, default language ${language}`);
  return fail(
    'texts',
    `no texts for the default language ${language}`,
    'Set defaultLanguage in SUAR_CONFIG to another.',
  );
}

const list = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

export async function checkPort({ host, port }: Configuration): Promise<Finding> {
  const address = `${host}:${port}`;
  const problem = await new Promise<string | undefined>((done) => {
    const server = createServer().once('error', (error) => {
      done(codeOf(error));
    });
    server.listen(port, host, () => {
      server.close(() => {
        done(undefined);
      });
    });
  });
  if (problem === undefined) return ok('port', `${address} is free`);
  if (problem === 'EADDRINUSE' && (await isSuar(host, port))) return ok('port', `Suar serves on ${address}`);
  const mends: Readonly<Record<string, string>> = {
    EADDRINUSE: 'Another program listens there: set PORT to a free one.',
    EACCES: 'Only root may take ports below 1024: set PORT to a higher one.',
    EADDRNOTAVAIL: 'This machine does not have that address: set HOST to one that it has.',
  };
  return fail('port', `${address} cannot be used (${problem})`, mends[problem] ?? 'Set HOST and PORT to others.');
}

async function isSuar(host: string, port: number): Promise<boolean> {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  try {
    const response = await fetch(`http://${reachable}:${port}/healthz`, { signal: AbortSignal.timeout(3_000) });
    return z.object({ status: z.literal('alive') }).safeParse(await response.json()).success;
  } catch {
    return false; // Whatever listens there does not speak as Suar does.
  }
}
