import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskHouse, Visitor } from './desk-house.ts';

let house: DeskHouse;
beforeEach(async () => {
  house = await DeskHouse.open();
});
afterEach(() => house.close());

async function signedIn(part: Parameters<DeskHouse['aResponder']>[0] = {}) {
  const member = await house.aResponder(part);
  const visitor = new Visitor(house);
  await visitor.signIn(member.signInName);
  return { member, visitor, page: async () => (await visitor.get('/desk/roster')).text() };
}

describe('the roster', () => {
  it('lets everybody say whether they are on duty', async () => {
    const { visitor, page } = await signedIn();
    expect(await page()).toContain('1 on duty now, 0 off');
    const response = await visitor.post('/desk/roster/duty', { duty: 'off', hours: '4' });
    expect(response.headers.get('location')).toBe('/desk/roster?said=duty-off');
    expect(await page()).toContain('0 on duty now, 1 off');
    house.clock.advance(4 * 3_600_000 + 1_000);
    // By then the session has ended; what was said has too.
    const { page: later } = await signedIn();
    expect(await later()).toContain('2 on duty now, 0 off');
    expect((await visitor.post('/desk/roster/duty', { duty: 'perhaps', hours: '' })).status).not.toBe(200);
  });

  it('is planned by supervisors, and by nobody else', async () => {
    const { visitor: responder, member, page } = await signedIn();
    const form = { responder: member.signInName, team: 'first-line', from: '2026-12-24T08:00', hours: '8' };
    expect((await responder.post('/desk/roster/shifts', form)).status).toBe(403);
    expect(await page()).not.toContain('Plan a shift');
    const { visitor } = await signedIn({ role: 'supervisor' });
    const from = new Date(house.clock.now().getTime() - 3_600_000).toISOString().slice(0, 16);
    const planned = await visitor.post('/desk/roster/shifts', { ...form, from });
    expect(planned.headers.get('location')).toBe('/desk/roster?said=shift-planned');
    expect(await page()).toContain('first-line');
    // The team plans now: who has no shift yet is off duty.
    expect(await page()).toMatch(/Off duty/u);
    for (const wrong of [{ hours: '0' }, { from: 'soon' }, { responder: 'nobody' }, { team: '' }])
      expect((await visitor.post('/desk/roster/shifts', { ...form, ...wrong })).status).toBe(422);
    const [, id = ''] =
      /roster\/shifts\/([0-9a-f-]{36})\/remove/u.exec(await (await visitor.get('/desk/roster')).text()) ?? [];
    expect((await responder.post(`/desk/roster/shifts/${id}/remove`, {})).status).toBe(403);
    const removed = await visitor.post(`/desk/roster/shifts/${id}/remove`, {});
    expect(removed.headers.get('location')).toBe('/desk/roster?said=shift-removed');
    const again = await visitor.post('/desk/roster/shifts/nonsense/remove', {});
    expect(again.headers.get('location')).toBe('/desk/roster?said=shift-gone');
  });

  it('is not shown to editors, who see no case', async () => {
    const { visitor } = await signedIn({ role: 'editor' });
    expect((await visitor.get('/desk/roster')).status).toBe(403);
  });
});
