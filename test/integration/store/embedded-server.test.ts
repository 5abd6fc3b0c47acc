import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { aChild, aDataFolder, aStore, postmasterPid } from './data-folder.ts';

// Each makes a cluster or two, which takes seconds alone and many when the machine is busy.
vi.setConfig({ testTimeout: 180_000 });

const eventually = async (check: () => Promise<unknown>, ms: number): Promise<void> => {
  const until = performance.now() + ms;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((wake) => setTimeout(wake, 100));
    }
  }
};

describe('one folder, several processes', () => {
  it('refuses a second Suar by name, lets a command join, and the first goes on', async () => {
    const folder = aDataFolder();
    const service = await aChild(folder);
    await service.ask('open serve');
    await expect(aStore(folder, 'serve')).rejects.toThrow(/another Suar already serves .*suar-folder/);
    const command = await aStore(folder, 'join');
    await command.db.insertInto('flow_version').values({ flow: 'from-command', version: '1', source: '' }).execute();
    await command.close();
    expect(await service.ask('count')).toEqual({ answer: ['from-command'] });
  });

  it('makes one cluster when two processes begin on an empty folder at once', async () => {
    const folder = aDataFolder();
    const [one, other] = await Promise.all([aChild(folder), aChild(folder)]);
    const [first, second] = await Promise.all([one.ask('open join'), other.ask('open join')]);
    expect(first.answer).toEqual(expect.stringContaining('postgres://'));
    expect(second).toEqual(first);
    await one.ask('insert a');
    expect(await other.ask('count')).toEqual({ answer: ['a'] });
  });

  it('keeps the server for a service that came while a command had started it, and stops it with the last', async () => {
    const folder = aDataFolder();
    const command = await aStore(folder, 'join');
    const service = await aChild(folder);
    await service.ask('open serve');
    await command.close();
    expect(await service.ask('insert a')).toEqual({ answer: 'a' });
    const pid = postmasterPid(folder);
    await service.ask('close');
    expect(postmasterPid(folder)).toBeUndefined();
    expect(pid).toBeGreaterThan(0);
  });
});

describe('a process that was killed', () => {
  it('leaves a server that the next start adopts, with every row', async () => {
    const folder = aDataFolder();
    const service = await aChild(folder);
    await service.ask('open serve');
    await service.ask('insert a');
    const pid = postmasterPid(folder);
    await service.kill();
    const next = await aStore(folder);
    expect(postmasterPid(folder)).toBe(pid);
    expect(await next.db.selectFrom('flow_version').select('flow').execute()).toEqual([{ flow: 'a' }]);
  });

  it('may be killed at any moment of its first start', async () => {
    for (const ms of [50, 300, 800]) {
      const folder = aDataFolder();
      const child = await aChild(folder);
      const opening = child.ask('open serve').catch(() => undefined); // Killed before it could answer.
      await new Promise((wake) => setTimeout(wake, ms));
      await child.kill();
      await opening;
      const next = await aStore(folder);
      await next.db.insertInto('flow_version').values({ flow: 'a', version: '1', source: '' }).execute();
      await next.close();
    }
  });
});

describe('the server itself', () => {
  it('is stopped and started again when it was left hanging', async () => {
    const folder = aDataFolder();
    const service = await aChild(folder);
    await service.ask('open serve');
    await service.ask('insert a');
    const pid = postmasterPid(folder) ?? 0;
    await service.kill();
    process.kill(pid, 'SIGSTOP');
    const next = await aStore(folder);
    expect(postmasterPid(folder)).not.toBe(pid);
    expect(await next.db.selectFrom('flow_version').select('flow').execute()).toEqual([{ flow: 'a' }]);
  });

  it('is started again when it dies under a service, which keeps its place', async () => {
    const folder = aDataFolder();
    const service = await aStore(folder);
    await service.db.insertInto('flow_version').values({ flow: 'a', version: '1', source: '' }).execute();
    const killed = postmasterPid(folder) ?? 0;
    process.kill(killed, 'SIGKILL');
    // Its backends live on for a moment, and still commit.
    await eventually(() => {
      expect(postmasterPid(folder)).not.toBe(killed);
      return Promise.resolve();
    }, 20_000);
    await eventually(
      () => service.db.insertInto('flow_version').values({ flow: 'b', version: '1', source: '' }).execute(),
      20_000,
    );
    expect(await service.db.selectFrom('flow_version').select('flow').orderBy('flow').execute()).toEqual([
      { flow: 'a' },
      { flow: 'b' },
    ]);
    const locks = sql<{ n: number }>`select count(*)::int as n from pg_locks where locktype = 'advisory'`;
    await eventually(async () => expect((await locks.execute(service.db)).rows).toEqual([{ n: 2 }]), 5_000);
    await expect(aStore(folder, 'serve')).rejects.toThrow('another Suar already serves');
  });

  it('may die in the midst of a transaction, which fails and does not end the process', async () => {
    const folder = aDataFolder();
    const service = await aStore(folder);
    const underWay = service.db.transaction().execute(async (tx) => {
      await tx.insertInto('flow_version').values({ flow: 'half', version: '1', source: '' }).execute();
      process.kill(postmasterPid(folder) ?? 0, 'SIGQUIT');
      await new Promise((wake) => setTimeout(wake, 1_000));
      await tx.insertInto('flow_version').values({ flow: 'whole', version: '1', source: '' }).execute();
    });
    await expect(underWay).rejects.toThrow();
    const { db } = service;
    await eventually(
      async () => expect(await db.selectFrom('flow_version').select('flow').execute()).toEqual([]),
      20_000,
    );
  });

  it('is not mistaken for the foreign process that a stale pid file names', async () => {
    const folder = aDataFolder();
    const before = await aStore(folder);
    await before.db.insertInto('flow_version').values({ flow: 'a', version: '1', source: '' }).execute();
    await before.close();
    const bystander = await aChild(aDataFolder());
    const lines = [
      bystander.process.pid,
      join(folder, 'postgres'),
      '1700000000',
      '55432',
      '',
      '127.0.0.1',
      '0',
      'ready',
      '',
    ];
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), lines.join('\n'), { mode: 0o600 });
    const next = await aStore(folder);
    expect(await next.db.selectFrom('flow_version').select('flow').execute()).toEqual([{ flow: 'a' }]);
    expect(await bystander.ask('close')).toEqual({ answer: 'closed' });
  });
});

describe('a normal user', () => {
  it.runIf(process.getuid?.() === 0)('serves without any right of root', async () => {
    const folder = aDataFolder();
    const home = join(folder, 'home');
    mkdirSync(home);
    chmodSync(folder, 0o755);
    for (const path of [folder, home]) chownSync(path, 65_534, 65_534);
    const data = join(home, 'data');
    const child = await aChild(data, { uid: 65_534, environment: { HOME: home, TMPDIR: home } });
    expect(await child.ask('open serve')).toEqual({ answer: expect.stringContaining('postgres://') as unknown });
    expect(await child.ask('insert a')).toEqual({ answer: 'a' });
    expect(await child.ask('close')).toEqual({ answer: 'closed' });
  });
});
