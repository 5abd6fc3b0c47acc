import { describe, expect, it } from 'vitest';
import { caseFieldNames } from '../../../src/core/case-fields.ts';
import { sessionSchema, startSession, step, workshop } from '../../../src/flow/index.ts';
import { alerts, conversation, flows, presses, said, says, texts, turn, words } from './rehearsal.ts';

describe('the distress flow', () => {
  const distress = flows.present.get('distress');
  const questions = [...(distress?.steps.values() ?? [])].filter((step) => step.kind === 'ask');

  it('opens the case and raises the alert before it asks anything', () => {
    const { effects } = conversation('distress');
    expect(effects.map(({ kind }) => kind)).toEqual(['open-case', 'raise-alert', 'say', 'set-timer']);
  });

  it('asks every field of the first minute and of the core, in the order in which they matter', () => {
    const wanted = caseFieldNames.slice(0, caseFieldNames.indexOf('consent_family') + 1);
    // A country that has no button is asked for on a second page.
    const asked = questions.flatMap(({ field }, index) => (field === questions[index - 1]?.field ? [] : (field ?? [])));
    const inOrder = asked.filter((field, index) => field !== 'safe_hours' || index > 5);
    expect(inOrder.slice(0, wanted.length)).toEqual(wanted);
  });

  it('can be skipped through to its end, question by question', () => {
    let result = conversation('distress');
    for (let turns = 0; result.session.step !== 'more'; turns++) {
      expect(turns).toBeLessThan(40);
      result = turn(result.session, says('lewati'));
    }
    expect(said(result.effects)).toEqual(['distress-more']);
  });

  it('begins with a line that tells nothing', () => {
    for (const language of texts.languages) {
      expect(texts.format(language, 'distress-safe-now').split('\n')[0]?.length).toBeLessThan(40);
    }
  });
});

describe('an answer', () => {
  it.each(['2', '٢', '၂', '2️⃣', 'no 2', 'dua', 'Nanti saja', 'later', 'GAK BISA kak', 'belum aman min', 'nantiiii'])(
    'to a closed question may be “%s”',
    (text) => {
      expect(turn(conversation('distress').session, says(text)).session.answers.safe_now).toBe('no');
    },
  );

  it.each(['ya tapi tidak', 'kurang', 'aman tidak', '3', '0', 'bisa bisa nanti', 'bisa keluar dari sini gak'])(
    'is not guessed from “%s”',
    (text) => {
      const { session } = turn(conversation('distress').session, says(text));
      expect(session.answers.safe_now).toBeUndefined();
      expect(session.repeats).toBe(1);
    },
  );

  it('in own words fills the field, and is not kept in the session', () => {
    const { session, effects } = turn(
      conversation('distress', 'bisa', 'hp saya', 'tidak', 'wni').session,
      says('Budi Contoh'),
    );
    expect(effects).toContainEqual({ kind: 'fill-field', field: 'name_as_in_passport', value: 'Budi Contoh' });
    expect(JSON.stringify(session)).not.toContain('Budi');
  });

  it('names the severity that it adds', () => {
    const { session } = conversation('distress', 'bisa', 'hp saya');
    const { effects } = turn(session, presses('distress.danger-now.yes'));
    expect(effects).toContainEqual({ kind: 'raise-severity', atLeast: 5, because: 'danger_now=yes' });
  });

  it('on an old button is written down, and does not lead back', () => {
    const { session } = conversation('distress', 'bisa', 'hp saya');
    const { session: after, effects } = turn(session, presses('distress.safe-now.no'));
    expect(after).toMatchObject({ step: 'danger-now', answers: { safe_now: 'no' } });
    expect(effects).toContainEqual({ kind: 'fill-field', field: 'safe_now', value: 'no' });
  });

  it('to a country may be the name of a country that is also the name of a language', () => {
    const { session } = conversation('distress', 'bisa', 'hp saya', 'tidak', 'Indonesia');
    expect(session).toMatchObject({ step: 'name', language: 'id', answers: { nationality: 'indonesia' } });
  });
});

describe('a command', () => {
  it('stop is heard although the message could be the answer to an open question', () => {
    const { session } = conversation('distress', 'bisa', 'hp saya', 'tidak', 'wni', 'stop');
    expect(session.state).toBe('stopped');
  });

  it('stop is heard although a choice has the same word', () => {
    const { session } = conversation('distress');
    const shared = { ...words, answersTo: () => new Set(['stop']) };
    const { session: after } = step(flows, session, says('stop'), new Date('2026-07-01T12:00:00Z'), shared);
    expect(after.state).toBe('stopped');
  });

  it('to stop gives way to a danger word beside it', () => {
    const { session } = conversation('distress', 'bisa', '/stop ada yang lihat');
    expect(session.state).toBe('human');
  });

  it('goes back over more questions than the trail holds', () => {
    let { session } = conversation('distress', 'bisa');
    session = { ...session, trail: Array.from({ length: 50 }, () => 'safe-now') };
    const { session: after } = turn(session, says('hp saya'));
    expect(sessionSchema.parse(after).trail).toHaveLength(50);
    expect(turn(after, says('kembali')).session.step).toBe('whose-phone');
  });

  it('opens the language menu over the question, and a voice note there is read as an answer to the question', () => {
    const { session } = conversation('distress', 'bisa', 'bahasa');
    const { session: after, effects } = turn(session, says('', 'voice'));
    expect(said(effects)).toEqual(['distress-whose-phone-2']);
    expect(after.step).toBe('whose-phone');
  });

  it('wipe tells how to delete, tells a human, and then says nothing more', () => {
    const { session, effects } = conversation('distress', 'bisa', 'hapus semua');
    expect(said(effects)).toEqual(['wipe-how-to']);
    expect(alerts(effects)).toEqual(['asked-to-wipe']);
    expect(said(turn(session, { kind: 'silence' }).effects)).toEqual([]);
  });

  it('is heard after the end as well', () => {
    const ended = { ...conversation('distress', 'bisa').session, state: 'ended' as const };
    expect(turn(ended, says('halo')).session).toMatchObject({ flow: 'welcome', step: 'which', state: 'asking' });
    expect(alerts(turn(ended, says('/human')).effects)).toEqual(['asked-for-human']);
    expect(alerts(turn(ended, says('jgn bales')).effects)).toEqual(['danger-word']);
  });
});

describe('the message that leads into a flow', () => {
  const entering = (text: string) => turn(startSession(flows, 'distress', 'id'), { kind: 'enter', text });

  it('gets the cover reply instead of a question when it says that somebody reads along', () => {
    const { session, effects } = entering('boss liat hp, jgn bales. besok gw dijual');
    expect(said(effects)).toEqual(['cover-reply']);
    expect(session.state).toBe('human');
  });

  it('may ask to stop, for a human, or to be forgotten', () => {
    expect(said(entering('stop').effects)).toEqual(['stopped']);
    expect(said(entering('saya mau bicara sama orang, tolong').effects)).toEqual(['human-coming']);
    expect(said(entering('hapus data saya').effects)).toEqual(['wipe-how-to']);
  });

  it('may choose the language of the first question, and otherwise answers nothing', () => {
    expect(entering('english').session).toMatchObject({ language: 'en', step: 'safe-now' });
    expect(entering('bisa').session).toMatchObject({ step: 'safe-now', answers: {} });
  });
});

describe('a session whose flow has changed', () => {
  const distress = flows.present.get('distress');
  if (distress === undefined) throw new Error('the distress flow is gone');
  const { session } = conversation('distress', 'bisa');
  const changed = { ...distress, version: 'ffffffffffff' };

  it('finishes on the version that it began with', () => {
    const hasBoth = workshop.publish([{ ...changed, steps: new Map() }], [distress]);
    const { session: after } = turn(session, says('hp saya'), hasBoth);
    expect(after).toMatchObject({ step: 'danger-now', version: distress.version });
  });

  it('moves on to the present version at the same question when its own is gone', () => {
    const { session: after } = turn(session, says('hp saya'), workshop.publish([changed]));
    expect(after).toMatchObject({ step: 'danger-now', version: 'ffffffffffff', answers: { safe_now: 'yes' } });
  });

  it('goes to the start when its question is gone too, and still hears commands', () => {
    const steps = new Map([...distress.steps].filter(([name]) => name !== 'whose-phone'));
    const without = workshop.publish([{ ...changed, start: 'safe-now', steps }]);
    expect(turn(session, says('hp saya'), without).session).toMatchObject({ step: 'safe-now', trail: [] });
    expect(turn(session, says('manusia'), without).session.state).toBe('human');
    expect(said(turn(session, { kind: 'silence' }, without).effects)).toEqual([]);
  });

  it('goes back over a question that is gone to the one before it', () => {
    const { session: later } = conversation('distress', 'bisa', 'hp saya');
    const steps = new Map([...distress.steps].filter(([name]) => name !== 'whose-phone'));
    const { session: after } = turn(later, says('kembali'), workshop.publish([{ ...changed, steps }]));
    expect(after.step).toBe('safe-now');
  });

  it('falls back to welcome when the whole flow is gone', () => {
    const welcome = flows.present.get('welcome');
    const { session: after } = turn(session, says('hp saya'), workshop.publish(welcome === undefined ? [] : [welcome]));
    expect(after).toMatchObject({ flow: 'welcome', step: 'which' });
  });

  it('hands over to a human, audibly, where a way leads nowhere', () => {
    const steps = new Map([...distress.steps].filter(([name]) => name !== 'danger-now'));
    const { session: after, effects } = turn(session, says('hp saya'), workshop.publish([{ ...changed, steps }]));
    expect(after.state).toBe('human');
    expect(alerts(effects)).toEqual(['confused']);
    expect(said(effects)).toEqual(['human-coming']);
  });
});

it('begins an unknown flow at welcome, and says so when there is none', () => {
  expect(startSession(flows, 'no-such-flow', 'id').flow).toBe('welcome');
  expect(() => startSession(workshop.publish([]), 'distress', 'id')).toThrow('neither distress nor welcome');
});
