import { afterEach, beforeEach, expect, it } from 'vitest';
import { Router } from 'express';
import { silentLogger } from '../../../src/core/logger.ts';
import { type Console, createConsole } from '../../../src/desk/console/console.tsx';
import { mountRoutes, type Route } from '../../../src/desk/console/route.ts';
import { DeskHouse, plainSheet, Visitor } from './desk-house.ts';
import { plainWays } from './plain-ways.ts';

let house: DeskHouse;
let console_: Console;
beforeEach(async () => {
  house = await DeskHouse.open({ rehearsal: true });
  const { store, actions, contacts, clock } = house;
  console_ = createConsole({
    store,
    actions,
    contacts,
    clock,
    logger: silentLogger,
    sheet: plainSheet,
    namePlace: () => undefined,
    ways: plainWays,
    teamHours: new Map(),
    https: false,
    rehearsal: true,
  });
});
afterEach(async () => {
  await console_.close();
  await house.close();
});

it('has no way in that is not in the table of permissions', () => {
  const mounted = console_.router.stack.flatMap((layer) =>
    layer.route === undefined
      ? []
      : layer.route.stack.map(({ method }: { method: string }) => `${method} ${layer.route?.path ?? ''}`),
  );
  expect(mounted.sort()).toEqual(console_.routes.map(({ method, path }) => `${method} ${path}`).sort());
  expect(mounted.length).toBeGreaterThan(15);
});

it('refuses to mount a route that names no permission', () => {
  // What the compiler would not let pass.
  const forgotten = { method: 'get', path: '/open', handle: () => undefined } as unknown as Route;
  const nothing = { middleware: () => undefined } as unknown as Parameters<typeof mountRoutes>[2];
  const mount = () => {
    mountRoutes(Router(), [forgotten], nothing, { forbidden: () => undefined });
  };
  expect(mount).toThrow('route get /open names no permission');
});

it('lets nobody through a guarded route who is not signed in, and answers without a word about cases', async () => {
  const opened = await house.aCase();
  const guarded = console_.routes.filter(({ permission }) => permission !== 'anyone');
  const visitor = new Visitor(house);
  for (const { method, path } of guarded) {
    const target = `/desk${path.replace(':code', opened.code).replace(':id', opened.id)}`;
    const response =
      method === 'get' ? await visitor.get(target) : await visitor.post(target, { reason: 'test', text: 'x' });
    expect([target, [303, 401].includes(response.status)]).toEqual([target, true]);
    expect(await response.text()).not.toContain(opened.code);
  }
  const row = await house.store.db.selectFrom('cases').select('status').where('id', '=', opened.id).executeTakeFirst();
  expect(row?.status).toBe('open');
});

it('lets only administrators manage staff', async () => {
  for (const [role, status] of [
    ['responder', 403],
    ['supervisor', 403],
    ['administrator', 200],
  ] as const) {
    const { signInName } = await house.aResponder({ role });
    const visitor = new Visitor(house);
    await visitor.signIn(signInName);
    expect([role, (await visitor.get('/desk/staff')).status]).toEqual([role, status]);
    const form = { name: `new-${role}`, display: 'New', role: 'administrator', teams: '', languages: '', telegram: '' };
    expect([role, (await visitor.post('/desk/staff', form)).status]).toEqual([role, status]);
    expect([role, (await visitor.post('/desk/staff/reset', { name: `new-${role}` })).status]).toEqual([role, status]);
  }
  const made = await house.store.db
    .selectFrom('responder')
    .select('sign_in_name')
    .where('sign_in_name', 'like', 'new-%')
    .execute();
  expect(made.map((row) => row.sign_in_name)).toEqual(['new-administrator']);
});
