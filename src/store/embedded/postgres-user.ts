import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SuarError } from '../../core/errors.ts';

/** PostgreSQL refuses to run as root. How we run it then. */
export type RunAs =
  | { readonly kind: 'ourselves' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }
  /** A user namespace in which we are not root; files stay ours, so closed folders such as /root work. */
  | { readonly kind: 'namespace'; readonly prefix: readonly string[] };

export class NoPostgresUserError extends SuarError {
  override readonly name = 'NoPostgresUserError';

  constructor() {
    super(
      'PostgreSQL cannot run as root, and no other user could be used for it',
      'Start Suar as a normal user, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

const namespacePrefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];

/** @param paths everything PostgreSQL must reach: its binaries and its folder. @throws NoPostgresUserError */
export function choosePostgresUser(paths: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) return { kind: 'ourselves' };
  if (spawnSync(namespacePrefix[0] ?? '', [...namespacePrefix.slice(1), 'true']).status === 0) {
    return { kind: 'namespace', prefix: namespacePrefix };
  }
  const user = findUser('postgres') ?? addPostgresUser() ?? findUser('nobody');
  if (user !== undefined && paths.every((path) => everyoneMayEnter(path))) return { kind: 'user', ...user };
  throw new NoPostgresUserError();
}

function findUser(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function addPostgresUser(): { uid: number; gid: number } | undefined {
  const added = spawnSync('useradd', ['--system', '--no-create-home', '--user-group', 'postgres']);
  return added.status === 0 ? findUser('postgres') : undefined;
}

/** Whether the folders above a path let any user through: execute permission for others, up to the root. */
function everyoneMayEnter(path: string): boolean {
  const folder = dirname(path);
  try {
    accessSync(folder, constants.F_OK);
  } catch {
    return true; // Not made yet: it will be made by us with the rights it needs.
  }
  const open = spawnSync('stat', ['-c', '%a', folder]).stdout.toString().trim();
  const others = Number(open.at(-1));
  if ((others & 1) === 0) return false;
  return folder === '/' ? true : everyoneMayEnter(folder);
}
