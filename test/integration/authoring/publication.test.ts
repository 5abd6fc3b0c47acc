import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Authoring, createAuthoring } from '../../../src/authoring/index.ts';
import { type ResponderId } from '../../../src/core/brand.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { addResponder } from '../../../src/desk/index.ts';
import { type TurnInput, type TurnPlan } from '../../../src/intake/index.ts';
import { planTurn } from '../../../src/intake/plan-turn.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript, withEdition } from '../../../src/script.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

const script = loadScript(packageFolder, 'id');
const source = script.ground.sources.get('welcome') ?? '';
const now = new Date('2026-03-01T12:00:00Z');

let store: TestStore;
let authoring: Authoring;
let ana: ResponderId;
let budi: ResponderId;

beforeEach(async () => {
  store = await openTestStore();
  authoring = createAuthoring({ store, ground: script.ground, logger: silentLogger });
  await authoring.start();
  [ana, budi] = await Promise.all([aWriter('ana'), aWriter('budi')]);
});
afterEach(async () => {
  await authoring.stop();
  await store.drop();
});

function aWriter(signInName: string): Promise<ResponderId> {
  const person = { signInName, name: signInName, role: 'editor', languages: [], teams: [], telegramId: null } as const;
  return addResponder(store.db, person);
}

const versionInForce = (of: Authoring = authoring) => of.edition().flows.present.get('welcome')?.version;

/** The welcome with another silence, and its question reworded. */
const changed = source.replace(/silence: \{ after: \w+,/u, 'silence: { after: 47m,');
const reworded = { en: 'welcome-which = Hello there.\n    What is it about?\n' };

async function aDraft(part: { source?: string; texts?: Record<string, string>; author?: ResponderId } = {}) {
  const saved = await authoring.saveDraft({
    flow: 'welcome',
    source: changed,
    texts: {},
    author: ana,
    revision: null,
    basedOn: versionInForce() ?? null,
    ...part,
  });
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  return saved.draft;
}

async function inReview(part: Parameters<typeof aDraft>[0] = {}) {
  const draft = await aDraft(part);
  expect(await authoring.sendToReview({ draftId: draft.id, revision: draft.revision, by: ana })).toEqual({
    kind: 'sent',
  });
  // As a reviewer who has read what goes otherwise: another silence is another effect in nearly every transcript.
  return { draftId: draft.id, revision: draft.revision, seal: authoring.goesOtherwise(draft).seal };
}

/** One event as intake plans it, with what is in force now. */
function turn(before: TurnPlan | null, event: TurnInput['event']): TurnPlan {
  const input: TurnInput = {
    at: now,
    event,
    session: before?.session ?? null,
    language: before?.language ?? 'en',
    blocked: false,
    openCase: null,
  };
  return planTurn(withEdition(script, authoring.edition()), input, now);
}
const says = (text: string): TurnInput['event'] => ({ kind: 'message', text, attachments: [] });

describe('a publication', () => {
  it('needs a second person, and is then in force with its texts', async () => {
    const act = await inReview({ texts: reworded });
    expect(await authoring.publishDraft({ ...act, by: ana })).toEqual({ kind: 'is-author' });
    const published = await authoring.publishDraft({ ...act, by: budi });
    expect(published).toMatchObject({ kind: 'published' });
    expect(versionInForce()).toBe(published.kind === 'published' ? published.version : '');
    expect(turn(null, says('hi')).messages[0]?.text).toBe('Hello there.\nWhat is it about?');
    expect((await authoring.history('welcome', 10)).map(({ origin }) => origin)).toEqual(['desk', 'file']);
  });

  it('counts everybody who has saved as an author, also when both act at once', async () => {
    const first = await aDraft();
    const [saved, sent] = await Promise.all([
      authoring.saveDraft({
        flow: 'welcome',
        source: changed.replace('47m', '48m'),
        texts: {},
        author: budi,
        revision: first.revision,
        basedOn: versionInForce() ?? null,
      }),
      authoring.sendToReview({ draftId: first.id, revision: first.revision, by: ana }),
    ]);
    const open = await authoring.openDraft('welcome');
    if (open === undefined) throw new Error('the draft is gone');
    // Whichever came first: Budi is an author and the draft waits, or it is in review without his words.
    if (saved.kind === 'saved') expect(sent.kind).toBe('changed-meanwhile');
    else expect([saved.kind, open.authors]).toEqual(['in-review', [ana]]);
    if (open.status === 'draft') await authoring.sendToReview({ draftId: open.id, revision: open.revision, by: ana });
    const { seal } = authoring.goesOtherwise(open);
    const byBudi = await authoring.publishDraft({ draftId: open.id, revision: open.revision, by: budi, seal });
    expect(byBudi.kind).toBe(open.authors.includes(budi) ? 'is-author' : 'published');
  });

  it('is refused by the tables themselves when a reviewer is an author', async () => {
    const { draftId } = await inReview();
    const forged = store.db
      .updateTable('flow_draft')
      .set({ status: 'published', reviewer_id: ana })
      .where('id', '=', draftId)
      .execute();
    await expect(forged).rejects.toThrow('flow_draft');
    const row = { flow: 'welcome', version: versionInForce() ?? '', origin: 'desk', draft_id: draftId } as const;
    const byAuthor = store.db.insertInto('flow_publication').values({ ...row, published_by: ana, authors: [ana] });
    await expect(byAuthor.execute()).rejects.toThrow('flow_publication');
    const byNobody = store.db.insertInto('flow_publication').values({ ...row, published_by: budi, authors: [] });
    await expect(byNobody.execute()).rejects.toThrow('flow_publication');
  });

  it('happens once when many press at the same time', async () => {
    const act = await inReview();
    const others = await Promise.all(['c1', 'c2', 'c3', 'c4'].map(aWriter));
    const results = await Promise.all([budi, ...others].map((by) => authoring.publishDraft({ ...act, by })));
    expect(results.map(({ kind }) => kind).sort()).toEqual(['gone', 'gone', 'gone', 'gone', 'published']);
    expect(await authoring.history('welcome', 10)).toHaveLength(2);
  });

  it('is all or nothing: killed before the commit, nothing of it is there', async () => {
    const act = await inReview({ texts: reworded });
    await sql`create function fail_here() returns trigger language plpgsql as $$ begin raise exception 'cut'; end $$`.execute(
      store.db,
    );
    await sql`create trigger cut before insert on flow_publication for each row execute function fail_here()`.execute(
      store.db,
    );
    const before = versionInForce();
    await expect(authoring.publishDraft({ ...act, by: budi })).rejects.toThrow('cut');
    expect(versionInForce()).toBe(before);
    expect((await authoring.openDraft('welcome'))?.status).toBe('in-review');
    const versions = await store.db.selectFrom('flow_version').selectAll().where('flow', '=', 'welcome').execute();
    expect(versions).toHaveLength(1);
  });

  it('is refused with any complaint, each with its line and a mend', async () => {
    const draft = await aDraft({ source: source.replace('kind: ask', 'kind: aks') });
    const act = { draftId: draft.id, revision: draft.revision, by: ana };
    const refused = await authoring.sendToReview(act);
    expect(refused).toMatchObject({ kind: 'problems', problems: [{ file: 'welcome.yaml', rule: 'schema' }] });
    // Past the first gate by hand: the second one looks again.
    await store.db.updateTable('flow_draft').set({ status: 'in-review' }).where('id', '=', draft.id).execute();
    expect(await authoring.publishDraft({ ...act, by: budi })).toMatchObject({ kind: 'problems' });
  });

  it.each([
    ['a promise', { en: 'welcome-which = Hello.\n    You are safe now.\n' }, 'forbidden-promise'],
    ['a text that no step says', { en: 'welcom = Hello.\n' }, 'unused-text'],
    ['a value that nobody gives', { en: 'welcome-which = Hello { $name }.\n' }, 'broken-text'],
    ['a language that we do not speak', { xx: 'welcome-which = Hello.\n' }, 'unknown-language'],
    ['broken Fluent', { en: 'welcome Hello.\n' }, 'schema'],
  ])('is refused for %s', (_why, texts, rule) => {
    const written = { flow: 'welcome', source: changed, texts };
    expect(authoring.judge(written).map((problem) => problem.rule)).toContain(rule);
  });

  it('is refused when another version came in between, and when nothing is new', async () => {
    const act = await inReview();
    await store.db.updateTable('flow_draft').set({ based_on: 'elsewhere123' }).where('id', '=', act.draftId).execute();
    expect(await authoring.publishDraft({ ...act, by: budi })).toEqual({ kind: 'outdated' });
    await authoring.sendBack({ ...act, by: budi, remark: 'again' });
    await authoring.discardDraft({ ...act, by: ana });
    const same = await inReview({ source });
    expect(await authoring.publishDraft({ ...same, by: budi })).toEqual({ kind: 'nothing-new' });
  });
});

describe('golden transcripts of the flow', () => {
  it('that go otherwise are shown, and published only by who has read exactly these', async () => {
    const { seal, ...act } = await inReview();
    const { transcripts } = authoring.goesOtherwise({ flow: 'welcome', source: changed, texts: {} });
    expect(transcripts.find(({ file }) => file.endsWith('good-way.yaml'))).toMatchObject({
      turn: 1,
      kept: 'says welcome-which; set-timer 1800000',
      instead: 'says welcome-which; set-timer 2820000',
    });
    expect(await authoring.publishDraft({ ...act, by: budi })).toEqual({ kind: 'goes-otherwise' });
    expect(await authoring.publishDraft({ ...act, by: budi, seal: 'another list' })).toEqual({
      kind: 'goes-otherwise',
    });
    expect(await authoring.publishDraft({ ...act, by: budi, seal })).toMatchObject({ kind: 'published' });
    // What was read once is not shown for every later draft.
    const comment = { flow: 'welcome', source: `${changed}# seen\n`, texts: {} };
    expect(authoring.goesOtherwise(comment)).toEqual({ transcripts: [], seal: '' });
  });

  it('do not stand in the way of new words', async () => {
    const draft = await aDraft({ source, texts: reworded });
    expect(authoring.goesOtherwise(draft).transcripts).toEqual([]);
  });
});

describe('a conversation that straddles a publication', () => {
  it('finishes on the words and ways it began with; the next one begins on the new', async () => {
    const began = turn(null, says('hi'));
    const before = began.session?.version;
    await authoring.publishDraft({ ...(await inReview({ texts: reworded })), by: budi });
    const after = turn(began, { kind: 'message', text: 'qqq', attachments: [] });
    expect(after.session?.version).toBe(before);
    const repeated = turn(began, says('/start'));
    expect(repeated.messages[0]?.text).toBe(began.messages[0]?.text);
    const fresh = turn(null, says('hi'));
    expect(fresh.session?.version).not.toBe(before);
    expect(fresh.messages[0]?.text).toBe('Hello there.\nWhat is it about?');
    // Rolled back, the same holds the other way round.
    expect(await authoring.rollBack({ flow: 'welcome', version: before ?? '', by: budi })).toMatchObject({
      kind: 'published',
    });
    expect(turn(fresh, says('/start')).messages[0]?.text).toBe('Hello there.\nWhat is it about?');
    expect(turn(null, says('hi')).messages[0]?.text).toBe(began.messages[0]?.text);
    expect((await authoring.history('welcome', 10)).map(({ origin }) => origin)).toEqual(['roll-back', 'desk', 'file']);
  });

  it('hears a label as it was written before and after', async () => {
    await authoring.publishDraft({ ...(await inReview({ texts: { en: 'choice-other = Unlisted\n' } })), by: budi });
    const heard = withEdition(script, authoring.edition()).words.answersTo('choice-other');
    expect([...heard]).toEqual(expect.arrayContaining([...script.words.answersTo('choice-other'), 'unlisted']));
  });
});

describe('other processes', () => {
  it('take up a publication within seconds', async () => {
    const other = createAuthoring({ store, ground: script.ground, logger: silentLogger });
    await other.start();
    await authoring.publishDraft({ ...(await inReview()), by: budi });
    await expect.poll(() => versionInForce(other), { timeout: 3_000 }).toBe(versionInForce());
    await other.stop();
  });
});

describe('a start with other files', () => {
  const groundWith = (yaml: string) => ({
    ...script.ground,
    flows: { ...script.ground.flows },
    sources: new Map([...script.ground.sources, ['welcome', yaml]]),
  });
  async function startWith(yaml: string): Promise<Authoring> {
    const next = createAuthoring({ store, ground: groundWith(yaml), logger: silentLogger });
    await next.start();
    await next.stop();
    await authoring.refresh();
    return next;
  }

  it('publishes them, until the desk has published a newer one, and again once git has caught up', async () => {
    const zero = versionInForce();
    await startWith(source.replace(/silence: \{ after: \w+,/u, 'silence: { after: 31m,'));
    const fromFile = versionInForce();
    expect(fromFile).not.toBe(zero);
    await authoring.publishDraft({ ...(await inReview()), by: budi });
    const fromDesk = versionInForce();
    await startWith(source.replace(/silence: \{ after: \w+,/u, 'silence: { after: 32m,'));
    expect(versionInForce()).toBe(fromDesk);
    await startWith(changed);
    expect(versionInForce()).toBe(fromDesk);
    await startWith(source.replace(/silence: \{ after: \w+,/u, 'silence: { after: 33m,'));
    expect(versionInForce()).not.toBe(fromDesk);
  });

  it('leaves in force what a refused file would replace', async () => {
    const zero = versionInForce();
    await startWith(source.replace(/silence: .*/u, ''));
    expect(versionInForce()).toBe(zero);
  });

  it('starts many processes at once without a double publication', async () => {
    const others = Array.from({ length: 4 }, () =>
      createAuthoring({ store, ground: groundWith(changed), logger: silentLogger }),
    );
    await Promise.all(others.map((one) => one.start()));
    await Promise.all(others.map((one) => one.stop()));
    expect(await authoring.history('welcome', 10)).toHaveLength(2);
  });
});

it('never changes what was published', async () => {
  await expect(store.db.deleteFrom('flow_publication').execute()).rejects.toThrow('append-only');
  await expect(store.db.updateTable('flow_version').set({ source: randomUUID() }).execute()).rejects.toThrow(
    'append-only',
  );
});
