import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCase } from '../../../src/cases/index.ts';
import { briefParts } from '../../../src/desk/acts/hand-over.ts';
import { DeskHouse, type OpenedCase, Visitor } from './desk-house.ts';

let house: DeskHouse;
beforeEach(async () => {
  house = await DeskHouse.open();
});
afterEach(() => house.close());

type Member = Awaited<ReturnType<DeskHouse['aResponder']>>;
const brief = {
  promises: 'rahasia: somebody writes at 22:00',
  agreed_words: 'mangga',
  safe_window: 'after 22:00',
  do_nots: 'no calls',
  open_questions: 'none',
};

async function anOwnedCase(): Promise<{ opened: OpenedCase; owner: Member }> {
  const opened = await house.aCase();
  const owner = await house.aResponder();
  await house.actions.acceptCase({ code: opened.code, responder: owner, at: house.clock.now() });
  return { opened, owner };
}
const offer = ({ code }: OpenedCase, responder: Member, to: Member | string) =>
  house.actions.offerHandOver({
    ...{ code, responder, brief, at: house.clock.now() },
    to: typeof to === 'string' ? { kind: 'team', team: to } : { kind: 'responder', id: to.id },
  });
const openOf = ({ id }: OpenedCase) =>
  house.store.db
    .selectFrom('hand_over')
    .selectAll()
    .where('case_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
const take = async (opened: OpenedCase, responder: Member, read: readonly string[] = briefParts, id?: string) =>
  house.actions.takeOver({
    ...{ code: opened.code, responder, read, at: house.clock.now() },
    handOver: id ?? (await openOf(opened))?.id ?? '',
  });
const ownerOf = async ({ id }: OpenedCase) =>
  (await house.store.db.selectFrom('cases').select('owner_id').where('id', '=', id).executeTakeFirst())?.owner_id;

describe('a hand-over', () => {
  it('leaves the case with its owner until a colleague has read each part of the brief and taken it', async () => {
    const { opened, owner } = await anOwnedCase();
    const next = await house.aResponder();
    expect(await offer(opened, owner, next)).toEqual({ kind: 'hand-over-offered' });
    expect(await ownerOf(opened)).toBe(owner.id);
    for (const part of briefParts)
      expect(
        await take(
          opened,
          next,
          briefParts.filter((one) => one !== part),
        ),
      ).toEqual({ kind: 'not-read' });
    expect(await ownerOf(opened)).toBe(owner.id);
    expect(await take(opened, next)).toEqual({ kind: 'hand-over-taken' });
    expect(await ownerOf(opened)).toBe(next.id);
    const events = (await readCase(house.store, opened.code))?.events ?? [];
    expect(events.map(({ kind }) => kind).slice(-2)).toEqual(['hand-over-offered', 'hand-over-taken']);
    const words = await house.actions.replyToCase({
      ...{
        code: opened.code,
        responder: owner,
        text: 'still me',
        requestId: crypto.randomUUID(),
        at: house.clock.now(),
      },
      from: 'console',
    });
    expect(words.kind).toBe('not-owner');
  });

  it('to a team is won by one of many who press at once', async () => {
    const { opened, owner } = await anOwnedCase();
    const members: Member[] = [];
    for (let index = 0; index < 4; index += 1) members.push(await house.aResponder());
    await offer(opened, owner, 'first-line');
    const id = (await openOf(opened))?.id;
    await house.warmPool();
    const results = await Promise.all(members.map((one) => take(opened, one, briefParts, id)));
    expect(results.map(({ kind }) => kind).sort()).toEqual([
      'hand-over-gone',
      'hand-over-gone',
      'hand-over-gone',
      'hand-over-taken',
    ]);
  });

  it('is for those alone to whom it is offered, and is offered by the owner alone', async () => {
    const { opened, owner } = await anOwnedCase();
    const [next, other] = [await house.aResponder(), await house.aResponder()];
    expect((await offer(opened, other, next)).kind).toBe('not-owner');
    expect((await offer(opened, owner, owner)).kind).toBe('nobody-there');
    expect((await offer(opened, owner, 'a-team-of-nobody')).kind).toBe('nobody-there');
    await offer(opened, owner, next);
    expect((await take(opened, other)).kind).toBe('hand-over-gone');
    expect((await take(opened, owner)).kind).toBe('hand-over-gone');
    expect((await take(opened, next, briefParts, crypto.randomUUID())).kind).toBe('hand-over-gone');
    expect(await ownerOf(opened)).toBe(owner.id);
  });

  it('is void once the ladder has taken the case from its owner', async () => {
    const { opened, owner } = await anOwnedCase();
    const [next, third] = [await house.aResponder(), await house.aResponder()];
    await offer(opened, owner, next);
    await house.store.db.updateTable('cases').set({ owner_id: third.id }).where('id', '=', opened.id).execute();
    expect((await take(opened, next)).kind).toBe('hand-over-gone');
    expect(await ownerOf(opened)).toBe(third.id);
    expect(await openOf(opened)).toBeUndefined();
  });

  it('ends when its owner withdraws it, the colleague declines it, or another takes its place', async () => {
    const { opened, owner } = await anOwnedCase();
    const [next, other] = [await house.aResponder(), await house.aResponder()];
    const end = async (responder: Member) =>
      house.actions.endHandOver({
        ...{ code: opened.code, responder, at: house.clock.now() },
        handOver: (await openOf(opened))?.id ?? '',
      });
    await offer(opened, owner, next);
    expect((await end(other)).kind).toBe('hand-over-gone');
    expect((await end(next)).kind).toBe('hand-over-ended');
    await offer(opened, owner, next);
    expect((await end(owner)).kind).toBe('hand-over-ended');
    await offer(opened, owner, next);
    await offer(opened, owner, other);
    expect((await take(opened, next)).kind).toBe('hand-over-gone');
    expect((await take(opened, other)).kind).toBe('hand-over-taken');
  });
});

describe('at the desk', () => {
  it('the brief is sealed at rest, and shown to the one who takes over alone', async () => {
    const { opened, owner } = await anOwnedCase();
    const [next, other] = [await house.aResponder(), await house.aResponder()];
    const visit = async (member: Member) => {
      const visitor = new Visitor(house);
      await visitor.signIn(member.signInName);
      return visitor;
    };
    const path = `/desk/cases/${opened.code}`;
    const hers = await visit(owner);
    const form = { ...brief, to: `responder:${next.id}` };
    const missing = await hers.post(`${path}/hand-over`, { ...form, do_nots: '' });
    expect(missing.headers.get('location')).toBe(`${path}?said=brief-missing`);
    const offered = await hers.post(`${path}/hand-over`, form);
    expect(offered.headers.get('location')).toBe(`${path}?said=hand-over-offered`);
    const row = await openOf(opened);
    expect(row?.brief.toString('latin1')).not.toContain('rahasia');
    const [his, theirs] = [await visit(next), await visit(other)];
    expect(await (await his.get('/desk')).text()).toContain('Offered to you');
    expect(await (await his.get(path)).text()).toContain('rahasia: somebody writes at 22:00');
    expect(await (await theirs.get(path)).text()).not.toContain('rahasia');
    expect(await (await theirs.get('/desk')).text()).not.toContain('Offered to you');
    const taken = await his.post(`${path}/hand-over/take`, { id: row?.id ?? '', read: 'promises' });
    expect(taken.headers.get('location')).toBe(`${path}?said=not-read`);
    const wrong = await his.post(`${path}/hand-over/take`, { id: 'nonsense' });
    expect(wrong.headers.get('location')).toBe(`${path}?said=hand-over-gone`);
  });
});
