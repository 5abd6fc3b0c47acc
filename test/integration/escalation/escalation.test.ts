import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../../src/store/index.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { Secret } from '../../../src/core/secret.ts';
import { closeCase } from '../../../src/cases/index.ts';
import { testMasterKey } from '../../support/master-key.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import {
  aCase,
  aHouse,
  alertOf,
  anAlert,
  aResponder,
  caseOf,
  close,
  deskRowsOf,
  eventsOf,
  minute,
  offersOf,
  reply,
} from './house.ts';

let store: TestStore;
/** With a connection for each of many claimants. */
let crowd: Store;
beforeAll(async () => {
  store = await openTestStore();
  crowd = await openStore({
    ...{ dataFolder: store.dataFolder, databaseUrl: new Secret(store.databaseUrl), masterKey: testMasterKey },
    ...{ as: 'join', logger: silentLogger, poolSize: 20 },
  });
});
afterAll(async () => {
  await crowd.close();
  await store.drop();
});

describe('an alert that is raised', () => {
  it('is offered to the first rung, with a deadline and a topic that holds no personal words in its title', async () => {
    const house = aHouse(store);
    const raised = await aCase(store, house);
    const after = await house.commit((tx) => house.escalation.raise(tx, [raised.raised]));
    const alert = await alertOf(store, raised);
    expect(alert).toMatchObject({ status: 'offered', rung: 0, round: 0, reason: 'first-signal' });
    expect(alert.due_at).toEqual(new Date(house.now().getTime() + 2 * minute));
    expect(await offersOf(store, alert.id)).toMatchObject([{ audience: 'team:first-line', outcome: null }]);
    expect(after.wakeUps).toEqual([{ kind: 'alert', id: alert.id, dueAt: alert.due_at }]);
    expect(after.departures).toHaveLength(2);
    const [topic, offer] = await deskRowsOf(store, raised);
    const { caseId, code } = raised.raised;
    expect(topic).toMatchObject({
      row: { dedupe_key: `topic-${caseId}`, author: 'system' },
      body: { kind: 'open-topic' },
    });
    expect(JSON.stringify(topic?.body)).not.toContain('tolong');
    expect(offer).toMatchObject({
      row: { dedupe_key: `offer-${alert.id}-0-0` },
      body: { kind: 'topic-text', choices: [{ id: `accept:${code}` }] },
    });
    expect(JSON.stringify(offer?.body)).toContain('tolong');
    expect(await eventsOf(store, raised)).toEqual(['alert-raised', 'offered']);
  });

  it('stays one alert when it is raised again, also in the same transaction', async () => {
    const house = aHouse(store);
    const raised = await aCase(store, house);
    const again = { ...raised.raised, reason: 'asked-for-human' };
    await house.commit((tx) => house.escalation.raise(tx, [raised.raised, again]));
    await house.commit((tx) => house.escalation.raise(tx, [{ ...raised.raised, reason: 'danger-word' }]));
    await house.commit((tx) => house.escalation.raise(tx, [raised.raised]));
    expect(await alertOf(store, raised)).toMatchObject({ status: 'offered', rung: 0, reason: 'danger-word' });
    expect(await offersOf(store, (await alertOf(store, raised)).id)).toHaveLength(1);
  });

  it('is refused on a case that was closed meanwhile, so that the turn is tried again', async () => {
    const house = aHouse(store);
    const raised = await aCase(store, house);
    await house.commit((tx) => closeCase(tx, raised.raised.caseId, house.now()));
    await expect(house.commit((tx) => house.escalation.raise(tx, [raised.raised]))).rejects.toMatchObject({
      name: 'CaseClosedMeanwhileError',
    });
  });

  it('needs no desk chat', async () => {
    const house = aHouse(store, { deskChat: undefined });
    const raised = await anAlert(store, house);
    expect(await deskRowsOf(store, raised)).toEqual([]);
    expect(await alertOf(store, raised)).toMatchObject({ status: 'offered' });
  });
});

describe('a ladder that nobody answers', () => {
  it('is climbed rung by rung, then its last rung is offered again and again, with one live button', async () => {
    const house = aHouse(store);
    const raised = await anAlert(store, house);
    for (const ms of [2, 3, 3, 3]) {
      await house.escalation.climb(raised.alertId); // Too early: nothing.
      house.pass(ms * minute);
      await house.escalation.climb(raised.alertId);
    }
    const offers = await offersOf(store, raised.alertId);
    expect(offers.map(({ round, rung, outcome }) => [round, rung, outcome])).toEqual([
      [0, 0, 'expired'],
      [0, 1, 'expired'],
      [1, 1, 'expired'],
      [2, 1, 'expired'],
      [3, 1, null],
    ]);
    const rows = await deskRowsOf(store, raised);
    const killed = rows.flatMap(({ body }) => (body.kind === 'kill-choices' ? body.messageKey : []));
    const offered = rows.flatMap(({ row, body }) => (body.kind === 'topic-text' ? row.dedupe_key : []));
    expect(offered).toHaveLength(5);
    expect(killed).toEqual(offered.slice(0, -1));
    expect(house.settled.filter(({ wakeUps }) => wakeUps.length > 0)).toHaveLength(4);
  });

  it('moves once when many wake up for it at the same moment', async () => {
    const house = aHouse(crowd);
    const raised = await anAlert(store, house);
    house.pass(2 * minute);
    await Promise.all(Array.from({ length: 12 }, () => house.escalation.climb(raised.alertId)));
    expect(await offersOf(store, raised.alertId)).toHaveLength(2);
  });

  it('climbs on when the clock was set back an hour', async () => {
    const house = aHouse(store);
    const raised = await anAlert(store, house);
    house.pass(-60 * minute);
    const due = await house.escalation.dueAlerts(new Date(house.now().getTime() + 15_000));
    expect(due.map(({ id }) => id)).toContain(raised.alertId);
    await house.escalation.climb(raised.alertId);
    expect(await alertOf(store, raised)).toMatchObject({ status: 'offered', rung: 1 });
  });

  it('climbs on for somebody who has been erased', async () => {
    const house = aHouse(store);
    const raised = await anAlert(store, house);
    const erased = { wrapped_key: null, erased_at: house.now() };
    await store.db.updateTable('person').set(erased).where('id', '=', raised.raised.person).execute();
    house.pass(2 * minute);
    await house.escalation.climb(raised.alertId);
    expect(await alertOf(store, raised)).toMatchObject({ rung: 1 });
  });
});

describe('a claim', () => {
  it('is won by exactly one of twenty who press at once', async () => {
    for (let trial = 0; trial < 10; trial += 1) {
      const house = aHouse(crowd);
      const raised = await anAlert(store, house);
      const people = await Promise.all(Array.from({ length: 20 }, (_, nth) => aResponder(store, `Responder ${nth}`)));
      const outcomes = await Promise.all(
        people.map((responder) =>
          house.commit((tx) =>
            house.escalation.accept(tx, { caseId: raised.raised.caseId, responder, at: house.now() }),
          ),
        ),
      );
      const winner = people.find((_, nth) => outcomes[nth]?.kind === 'won');
      expect(outcomes.filter(({ kind }) => kind === 'won')).toHaveLength(1);
      expect(outcomes.filter((one) => one.kind === 'taken' && one.by === winner?.name)).toHaveLength(19);
      expect((await caseOf(store, raised)).owner_id).toBe(winner?.id);
      expect(await alertOf(store, raised)).toMatchObject({ status: 'accepted', reminded: false });
      expect(await offersOf(store, raised.alertId)).toMatchObject([{ outcome: 'accepted' }]);
      const rows = await deskRowsOf(store, raised);
      expect(rows.filter(({ body }) => body.kind === 'kill-choices')).toMatchObject([
        { body: { messageKey: `offer-${raised.alertId}-0-0`, text: expect.stringContaining('tolong') as string } },
      ]);
      expect((await eventsOf(store, raised)).filter((kind) => kind === 'accepted')).toHaveLength(1);
    }
  });

  it('and a climb at the same moment leave an owner or an open offer, never both or neither', async () => {
    for (let trial = 0; trial < 20; trial += 1) {
      const house = aHouse(crowd);
      const raised = await anAlert(store, house);
      const responder = await aResponder(store, 'Sari');
      house.pass(2 * minute);
      const claim = { caseId: raised.raised.caseId, responder, at: house.now() };
      const [outcome] = await Promise.all([
        house.commit((tx) => house.escalation.accept(tx, claim)),
        house.escalation.climb(raised.alertId),
        house.commit((tx) => house.escalation.raise(tx, [{ ...raised.raised, reason: 'danger-word' }])),
      ]);
      expect(outcome.kind).toBe('won');
      const offers = await offersOf(store, raised.alertId);
      expect(offers.filter(({ ended_at: ended }) => ended === null)).toEqual([]);
      expect(await alertOf(store, raised)).toMatchObject({ status: 'accepted' });
    }
  });

  it('on a closed case is told so, and its alert has ended', async () => {
    const house = aHouse(store);
    const raised = await anAlert(store, house);
    await close(house, raised);
    const responder = await aResponder(store, 'Sari');
    const claim = { caseId: raised.raised.caseId, responder, at: house.now() };
    expect(await house.commit((tx) => house.escalation.accept(tx, claim))).toEqual({ kind: 'closed' });
    expect(await alertOf(store, raised)).toMatchObject({ status: 'resolved', due_at: null });
    expect(await offersOf(store, raised.alertId)).toMatchObject([{ outcome: 'superseded' }]);
    house.pass(60 * minute);
    await house.escalation.climb(raised.alertId);
    expect(await offersOf(store, raised.alertId)).toHaveLength(1);
  });
});

describe('an owner', () => {
  const owned = async () => {
    const house = aHouse(store);
    const raised = await anAlert(store, house);
    const responder = await aResponder(store, 'Sari');
    const claim = { caseId: raised.raised.caseId, responder, at: house.now() };
    await house.commit((tx) => house.escalation.accept(tx, claim));
    return { house, raised, responder };
  };
  const personWrites = ({ house, raised }: Awaited<ReturnType<typeof owned>>) =>
    house.commit((tx) => house.escalation.personWrote(tx, [{ caseId: raised.raised.caseId }], house.now()));

  it('who says nothing after accepting is reminded, then the case is offered again higher up', async () => {
    const { house, raised, responder } = await owned();
    house.pass(3 * minute);
    await house.escalation.climb(raised.alertId);
    expect(await alertOf(store, raised)).toMatchObject({ status: 'accepted', reminded: true });
    expect((await caseOf(store, raised)).owner_id).toBe(responder.id);
    house.pass(2 * minute);
    await house.escalation.climb(raised.alertId);
    expect(await alertOf(store, raised)).toMatchObject({ status: 'offered', rung: 1, round: 1, reminded: false });
    expect(await caseOf(store, raised)).toMatchObject({ status: 'open', owner_id: null });
    expect(await eventsOf(store, raised)).toEqual([
      ...['alert-raised', 'offered', 'accepted', 'reminded', 'offered-again'],
    ]);
    const rows = await deskRowsOf(store, raised);
    expect(rows.map(({ body }) => body.kind)).toEqual([
      ...['open-topic', 'topic-text', 'kill-choices', 'topic-text', 'topic-text'],
    ]);
    expect(rows.at(-1)?.body).toMatchObject({ choices: [{ id: `accept:${raised.raised.code}` }] });
  });

  it('who has replied owes nothing, until the person writes again, and then within the longer time', async () => {
    const talk = await owned();
    const { house, raised, responder } = talk;
    await reply(house, raised, responder.id);
    expect(await alertOf(store, raised)).toMatchObject({ status: 'answered', due_at: null });
    house.pass(600 * minute);
    await house.escalation.climb(raised.alertId);
    await personWrites(talk);
    const owedFrom = house.now();
    house.pass(minute);
    await personWrites(talk); // Counted from the oldest unanswered word.
    expect((await alertOf(store, raised)).due_at).toEqual(new Date(owedFrom.getTime() + 3 * minute));
    house.pass(2 * minute);
    await house.escalation.climb(raised.alertId);
    expect((await alertOf(store, raised)).due_at).toEqual(new Date(owedFrom.getTime() + 10 * minute));
    house.pass(7 * minute);
    await house.escalation.climb(raised.alertId);
    expect(await alertOf(store, raised)).toMatchObject({ status: 'offered', round: 1 });
  });

  it('who has answered loses the case at once to a danger word, also to a second one', async () => {
    const { house, raised, responder } = await owned();
    const danger = { ...raised.raised, reason: 'danger-word' };
    await reply(house, raised, responder.id);
    await house.commit((tx) => house.escalation.raise(tx, [danger]));
    expect(await alertOf(store, raised)).toMatchObject({ status: 'offered', rung: 0, round: 1 });
    expect(await caseOf(store, raised)).toMatchObject({ status: 'open' });
    const claim = { caseId: raised.raised.caseId, responder, at: house.now() };
    await house.commit((tx) => house.escalation.accept(tx, claim));
    await reply(house, raised, responder.id);
    house.pass(1);
    await house.commit((tx) => house.escalation.raise(tx, [{ ...danger, at: house.now() }]));
    expect(await alertOf(store, raised)).toMatchObject({ status: 'offered', rung: 0, round: 2 });
  });

  it('who has answered keeps the case on a milder reason, and owes an answer', async () => {
    const { house, raised, responder } = await owned();
    await reply(house, raised, responder.id);
    await house.commit((tx) => house.escalation.raise(tx, [{ ...raised.raised, reason: 'message-set-aside' }]));
    expect(await alertOf(store, raised)).toMatchObject({ status: 'accepted', reminded: false });
    expect(await caseOf(store, raised)).toMatchObject({ status: 'owned', owner_id: responder.id });
  });
});
