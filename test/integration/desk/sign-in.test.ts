import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBootstrapLink, resetSignIn } from '../../../src/desk/index.ts';
import { DeskHouse, password, Visitor } from './desk-house.ts';

let house: DeskHouse;
let visitor: Visitor;
beforeEach(async () => {
  house = await DeskHouse.open();
  visitor = new Visitor(house);
});
afterEach(() => house.close());

const minute = 60_000;
/** Reads the page to its end: by then the session has been written. */
async function isIn(who: Visitor): Promise<boolean> {
  const response = await who.get('/desk');
  await response.text();
  return response.status === 200;
}

describe('signing in', () => {
  it('gives a cookie that scripts and other sites never see, and a session under a new name', async () => {
    const { signInName } = await house.aResponder();
    visitor.cookie = 'desk=s%3Achosen-by-somebody-else.signature';
    const response = await visitor.signIn(signInName);
    expect(response.status).toBe(303);
    expect(response.headers.get('set-cookie')).toMatch(/^desk=.*; Path=\/; HttpOnly; SameSite=Strict$/);
    const first = visitor.cookie;
    expect(first).not.toContain('chosen-by-somebody-else');
    expect(await isIn(visitor)).toBe(true);

    // Signing in again from the same browser: the earlier name is dead (fixation).
    await visitor.signIn(signInName);
    expect(visitor.cookie).not.toBe(first);
    const thief = new Visitor(house);
    thief.cookie = first;
    expect(await isIn(thief)).toBe(false);
  });

  it('is refused in the same words for a wrong password, an unknown name and one who is not active', async () => {
    const known = await house.aResponder();
    const inactive = await house.aResponder();
    await house.store.db.updateTable('responder').set({ active: false }).where('id', '=', inactive.id).execute();
    const answers = [
      await visitor.signIn(known.signInName, 'wrong wrong wrong'),
      await visitor.signIn('nobody', password),
      await visitor.signIn(inactive.signInName, password),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    const texts = await Promise.all(answers.map(async (answer) => (await answer.text()).replace(/value="[^"]*"/, '')));
    expect(new Set(texts).size).toBe(1);
    expect(await isIn(visitor)).toBe(false);
  });

  it('takes as long for an unknown name as for a known one', async () => {
    const took = async (names: readonly string[]): Promise<number> => {
      const times: number[] = [];
      for (const name of names) {
        const from = performance.now();
        await visitor.signIn(name, 'wrong wrong wrong');
        times.push(performance.now() - from);
      }
      return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
    };
    const known: string[] = [];
    for (let index = 0; index < 7; index += 1) known.push((await house.aResponder()).signInName);
    await took(['warm-up']);
    const ratio = (await took(known.map((name) => `no-${name}`))) / (await took(known));
    // Without the dummy hash it is below 0.2.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('stops guessing at a name after five tries a minute, even when the sixth is right', async () => {
    const { signInName } = await house.aResponder();
    for (let index = 0; index < 5; index += 1) {
      expect((await visitor.signIn(signInName, `guess number ${index}`)).status).toBe(401);
    }
    const sixth = await visitor.signIn(` ${signInName.toUpperCase()} `);
    expect(sixth.status).toBe(429);
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await isIn(visitor)).toBe(false);
  });

  it('stops an address after twenty tries a minute, whatever the names', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 22; index += 1) statuses.push((await visitor.signIn(`name-${index}`, 'x')).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });
});

describe('a session', () => {
  it('ends after half an hour without an act, and what the page asks by itself is none', async () => {
    const { signInName } = await house.aResponder();
    await visitor.signIn(signInName);
    house.clock.advance(20 * minute);
    expect(await isIn(visitor)).toBe(true);
    house.clock.advance(20 * minute);
    expect((await visitor.get('/desk/live/cases')).status).toBe(200);
    house.clock.advance(11 * minute);
    const poll = await visitor.get('/desk/live/cases');
    expect([poll.status, poll.headers.get('hx-redirect')]).toEqual([401, '/desk/sign-in']);
    expect(await isIn(visitor)).toBe(false);
  });

  it('ends after twelve hours, however busy', async () => {
    const { signInName } = await house.aResponder();
    await visitor.signIn(signInName);
    for (let passed = 0; passed < 12 * 60; passed += 20) {
      expect(await isIn(visitor)).toBe(true);
      house.clock.advance(20 * minute);
    }
    house.clock.advance(minute);
    expect(await isIn(visitor)).toBe(false);
  });

  it('ends everywhere when signed out, reset or taken off the roster', async () => {
    const [one, two, three] = [await house.aResponder(), await house.aResponder(), await house.aResponder()];
    await visitor.signIn(one.signInName);
    const stolen = visitor.cookie;
    expect((await visitor.post('/desk/sign-out', {})).status).toBe(303);
    visitor.cookie = stolen;
    expect(await isIn(visitor)).toBe(false);

    const reset = new Visitor(house);
    await reset.signIn(two.signInName);
    await resetSignIn(house.store.db, two.signInName, house.clock.now());
    expect(await isIn(reset)).toBe(false);

    const removed = new Visitor(house);
    await removed.signIn(three.signInName);
    await house.store.db.updateTable('responder').set({ active: false }).where('id', '=', three.id).execute();
    expect(await isIn(removed)).toBe(false);
  });

  it('is not brought back by a request that was under way while the password was reset', async () => {
    const { signInName } = await house.aResponder();
    await visitor.signIn(signInName);
    const { rows } = await query('select sid, sess::text, expire from desk_session');
    await resetSignIn(house.store.db, signInName, house.clock.now());
    const [row] = rows;
    await query('insert into desk_session values ($1, $2, $3)', [row?.['sid'], row?.['sess'], row?.['expire']]);
    expect(await isIn(visitor)).toBe(false);
  });
});

async function query(text: string, values: unknown[] = []): Promise<{ rows: Record<string, unknown>[] }> {
  const client = new pg.Client({ connectionString: house.store.databaseUrl });
  await client.connect();
  try {
    return await client.query<Record<string, unknown>>(text, values);
  } finally {
    await client.end();
  }
}

describe('another site', () => {
  it.each([
    ['says so', { 'sec-fetch-site': 'cross-site' }],
    ['is a sister of ours', { 'sec-fetch-site': 'same-site' }],
    ['is typed or bookmarked', { 'sec-fetch-site': 'none' }],
    ['has an old browser', { 'sec-fetch-site': '', origin: 'https://elsewhere.example' }],
    ['hides where it is', { 'sec-fetch-site': '', origin: 'null' }],
    ['says nothing', { 'sec-fetch-site': '' }],
  ])('cannot act for somebody who is signed in, when it %s', async (_how, headers) => {
    const { signInName } = await house.aResponder();
    const opened = await house.aCase();
    await visitor.signIn(signInName);
    // An empty header stands for none.
    const { 'sec-fetch-site': site, ...rest } = headers as Record<string, string>;
    const response = await fetch(`${house.url}/desk/cases/${opened.code}/accept`, {
      method: 'POST',
      headers: { cookie: visitor.cookie, ...rest, ...(site === '' ? {} : { 'sec-fetch-site': site ?? '' }) },
      redirect: 'manual',
    });
    expect(response.status).toBe(403);
    const row = await house.store.db
      .selectFrom('cases')
      .select('status')
      .where('id', '=', opened.id)
      .executeTakeFirst();
    expect(row?.status).toBe('open');
  });

  it('cannot frame the desk, run scripts in it or learn its address', async () => {
    const { headers } = await visitor.get('/desk/sign-in');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('the first link', () => {
  const tokenPath = async (): Promise<string> => (await createBootstrapLink(house.store, house.clock.now())) ?? '';
  const chosen = { name: 'sari', display: 'Sari', password, again: password };

  it('makes one administrator, once', async () => {
    const path = await tokenPath();
    expect((await visitor.get(path)).status).toBe(200);
    expect((await visitor.post(path, { ...chosen, password: 'short', again: 'short' })).status).toBe(422);
    expect((await visitor.post(path, { ...chosen, again: 'something else' })).status).toBe(422);
    expect((await visitor.post(path, chosen)).status).toBe(303);
    expect(await isIn(visitor)).toBe(true);
    expect((await visitor.get('/desk/staff')).status).toBe(200);

    const second = new Visitor(house);
    expect((await second.get(path)).status).toBe(404);
    expect((await second.post(path, { ...chosen, name: 'other' })).status).toBe(404);
    expect(await createBootstrapLink(house.store, house.clock.now())).toBeUndefined();
  });

  it('is used by one of many who press at once', async () => {
    const path = await tokenPath();
    const statuses = await Promise.all(
      Array.from(
        { length: 5 },
        async (_, index) => (await new Visitor(house).post(path, { ...chosen, name: `racer${index}` })).status,
      ),
    );
    expect(statuses.sort()).toEqual([303, 404, 404, 404, 404]);
  });

  it('expires after a day, and a newer one replaces it', async () => {
    const older = await tokenPath();
    const newer = await tokenPath();
    expect((await visitor.get(older)).status).toBe(404);
    house.clock.advance(24 * 60 * minute + 1);
    expect((await visitor.post(newer, chosen)).status).toBe(404);
    expect((await visitor.post(await tokenPath(), chosen)).status).toBe(303);
    expect((await house.store.db.selectFrom('responder').select('id').execute()).length).toBe(1);
  });

  it('is not used up by a name that somebody has', async () => {
    const path = await tokenPath();
    await house.store.db
      .insertInto('responder')
      .values({
        id: crypto.randomUUID(),
        sign_in_name: 'sari',
        display_name: 'S',
        role: 'responder',
        password_hash: null,
        telegram_id: null,
      })
      .execute();
    expect((await visitor.post(path, chosen)).status).toBe(422);
    expect((await visitor.post(path, { ...chosen, name: 'sari2' })).status).toBe(303);
  });
});

describe('behind https', () => {
  it('binds the cookie to the host', async () => {
    const secure = await DeskHouse.open({ https: true });
    try {
      const { signInName } = await secure.aResponder();
      const response = await new Visitor(secure).post(
        '/desk/sign-in',
        { name: signInName, password },
        { 'x-forwarded-proto': 'https' },
      );
      expect(response.headers.get('set-cookie')).toMatch(
        /^__Host-desk=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      );
      expect(response.headers.get('strict-transport-security')).toContain('max-age');
    } finally {
      await secure.close();
    }
  });
});

describe('the rehearsal desk', () => {
  const fromTheRoom = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'iframe' };
  let room: DeskHouse;
  beforeEach(async () => {
    room = await DeskHouse.open({ rehearsal: true });
  });
  afterEach(() => room.close());

  it('opens in its frame only, on this machine only', async () => {
    const guest = new Visitor(room);
    for (const headers of [
      {},
      { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' },
      { ...fromTheRoom, 'x-forwarded-for': '203.0.113.9' },
    ]) {
      expect((await guest.get('/desk/rehearsal', headers)).status).toBe(403);
      expect(await isIn(guest)).toBe(false);
    }
    expect((await guest.get('/desk/rehearsal', fromTheRoom)).status).toBe(303);
    expect(await isIn(guest)).toBe(true);
    expect((await guest.get('/desk/staff')).status).toBe(403);
  });

  it('is closed as soon as somebody real can sign in', async () => {
    await room.aResponder();
    const guest = new Visitor(room);
    await guest.get('/desk/rehearsal', fromTheRoom);
    expect(await isIn(guest)).toBe(false);
  });

  it('does not exist beside a messenger, and its sessions count for nothing there', async () => {
    const deskChat = { channel: 'telegram', account: '42' } as const;
    await expect(DeskHouse.open({ rehearsal: true, deskChat })).rejects.toThrow('no rehearsal desk beside a messenger');
    expect((await visitor.get('/desk/rehearsal', fromTheRoom)).status).toBe(404);
    const guest = new Visitor(room);
    await guest.get('/desk/rehearsal', fromTheRoom);
    const reopened = await DeskHouse.open({ store: room.store });
    try {
      const stranger = new Visitor(reopened);
      stranger.cookie = guest.cookie;
      expect(await isIn(stranger)).toBe(false);
    } finally {
      await reopened.close();
    }
  });

  it('is no name to sign in with', async () => {
    const guest = new Visitor(room);
    await guest.get('/desk/rehearsal', fromTheRoom);
    expect((await new Visitor(room).signIn('rehearsal', '')).status).toBe(401);
  });
});
