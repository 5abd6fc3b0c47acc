import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mediaKinds } from '../../../src/core/inbound.ts';
import { type Effect, type FlowEvent, type Session, sessionSchema, startSession } from '../../../src/flow/index.ts';
import { readCommand } from '../../../src/flow/read-command.ts';
import { alerts, flows, says, texts, turn, words } from './rehearsal.ts';

const offered = [...flows.present.values()].flatMap((flow) =>
  [...flow.steps].flatMap(([name, step]) =>
    step.kind === 'ask' ? step.choices.map(({ id }) => `${flow.id}.${name}.${id}`) : [],
  ),
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '1',
    '2',
    '3',
    '٣',
    '၁',
    'ya',
    'tidak',
    'gak',
    'bisa',
    'nanti',
    'hp saya',
    'indonesia',
    'lewati',
    'skip',
  ),
  fc.constantFrom('kembali', 'back', '/back', 'stop', '/stop', 'manusia', '/human', 'hapus', 'bahasa', '/language'),
  fc.constantFrom('english', 'bahasa indonesia', '/start', 'ada yang lihat', 'someone is watching', '', '__proto__'),
);
const event: fc.Arbitrary<FlowEvent> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('answer' as const), text, media: fc.constant([]) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      text,
      media: fc.array(fc.constantFrom(...mediaKinds), { maxLength: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      text: fc.constant(''),
      media: fc.constant([]),
      choice: fc.oneof(fc.constantFrom(...offered, '~language.en', '~language.id', '~language.xx'), fc.string()),
    }),
  },
  { weight: 2, arbitrary: fc.constant<FlowEvent>({ kind: 'silence' }) },
  { weight: 1, arbitrary: fc.constant<FlowEvent>({ kind: 'enter' }) },
);
const flow = fc.constantFrom(...flows.present.keys());
const conversation = fc.record({
  flow,
  language: fc.constantFrom('id', 'en'),
  events: fc.array(event, { maxLength: 80 }),
});

/** Plays the events over sessions that went through JSON, as the store does, and shows each turn. */
function playThrough(
  { flow, language, events }: { flow: string; language: string; events: readonly FlowEvent[] },
  look: (turn: { before: Session; event: FlowEvent; session: Session; effects: readonly Effect[] }) => void,
): void {
  let before = startSession(flows, flow, language);
  for (const event of [{ kind: 'enter' } as const, ...events]) {
    const { session, effects } = turn(before, event);
    look({ before, event, session, effects });
    before = sessionSchema.parse(JSON.parse(JSON.stringify(session)));
  }
}

it('never throws, and always leaves a session that the store can read', () => {
  fc.assert(
    fc.property(conversation, (played) => {
      playThrough(played, ({ session }) => {
        expect(sessionSchema.safeParse(session).success).toBe(true);
        expect(texts.languages).toContain(session.language);
      });
    }),
    { numRuns: 300 },
  );
});

it('says only texts that every language has whose level demands them, labels too', () => {
  fc.assert(
    fc.property(conversation, (played) => {
      playThrough(played, ({ effects }) => {
        for (const effect of effects) {
          if (effect.kind !== 'say') continue;
          for (const id of [
            effect.text,
            ...effect.choices.flatMap((choice) => ('label' in choice ? choice.label : [])),
          ]) {
            for (const language of texts.languages)
              expect(texts.has(language, id) || !texts.demands(language, id)).toBe(true);
          }
        }
      });
    }),
  );
});

it('leads to a human within two steps from wherever it stands', () => {
  fc.assert(
    fc.property(conversation, fc.constantFrom('manusia', '/human', 'talk to a human'), (played, plea) => {
      playThrough(played, ({ session }) => {
        const { session: after, effects } = turn(session, says(plea));
        expect(after.state).toBe('human');
        // Where a human has it already, nothing needs to be said or raised.
        expect(alerts(effects)).toEqual(session.state === 'human' ? [] : ['asked-for-human']);
      });
    }),
    { numRuns: 50 },
  );
});

it('says nothing into silence, and nothing scripted to whom a human or a stop has', () => {
  fc.assert(
    fc.property(conversation, (played) => {
      playThrough(played, ({ before, event, effects }) => {
        const spoken = effects.flatMap((effect) => (effect.kind === 'say' ? [effect.text] : []));
        // Quiet after a piece of an offer, and a check that is late, are answered: docs/decisions/014-check-in-the-talk.md.
        const gathers = (before.gather?.pieces ?? 0) > 0 || before.gather?.asked !== undefined;
        if (event.kind === 'silence' && !gathers) expect(spoken).toEqual([]);
        if (event.kind === 'enter' && before.state === 'stopped') expect(spoken).toEqual([]);
        if (before.state === 'human') expect(spoken.filter((text) => text !== 'cover-reply')).toEqual([]);
      });
    }),
  );
});

it('answers a danger word with the cover reply alone, in every state', () => {
  fc.assert(
    fc.property(
      conversation,
      fc.constantFrom('ada yang lihat', 'jgn bales kak', 'Someone is WATCHING!!'),
      (played, word) => {
        playThrough(played, ({ session }) => {
          const { session: after, effects } = turn(session, says(word));
          expect(after.state).toBe('human');
          expect(effects.flatMap((effect) => (effect.kind === 'say' ? [effect.text] : []))).toEqual(['cover-reply']);
          expect(alerts(effects)).toEqual(['danger-word']);
        });
      },
    ),
    { numRuns: 50 },
  );
});

it('sets a timer whenever it waits for words, and clears it whenever it does not', () => {
  fc.assert(
    fc.property(conversation, (played) => {
      playThrough(played, ({ before, event, session, effects }) => {
        const timer = effects.findLast(({ kind }) => kind === 'set-timer' || kind === 'clear-timer');
        if (session.state !== 'asking') expect(timer?.kind).not.toBe('set-timer');
        else if (event.kind !== 'silence' || (before.gather?.pieces ?? 0) === 0) {
          expect(timer?.kind).toBe(event.kind === 'silence' ? 'clear-timer' : 'set-timer');
        } else expect(timer).toBeDefined();
      });
    }),
  );
});

it('asks nothing about a child or a wish to die before somebody who is trained for it has been called', () => {
  fc.assert(
    fc.property(conversation, (played) => {
      const called = new Set<string>();
      playThrough(played, ({ effects }) => {
        for (const effect of effects) {
          if (effect.kind === 'raise-alert') called.add(effect.because);
          if (effect.kind === 'say' && effect.text.startsWith('self-harm-')) expect(called).toContain('self-harm');
          if (effect.kind === 'say' && effect.text.startsWith('child-')) expect(called).toContain('child');
        }
      });
    }),
    { numRuns: 300 },
  );
});

it('opens no case and fills nothing while staff practise', () => {
  fc.assert(
    fc.property(
      fc.record({ language: fc.constantFrom('id', 'en'), events: fc.array(event, { maxLength: 40 }) }),
      (played) => {
        playThrough({ flow: 'responder-training', ...played }, ({ session, effects }) => {
          if (session.flow !== 'responder-training') return;
          for (const { kind } of effects) expect(['open-case', 'fill-field', 'refer']).not.toContain(kind);
        });
      },
    ),
  );
});

it('shows nothing but a chat between friends under cover, whatever is answered', () => {
  const answered = event.filter((one) => one.kind !== 'answer' || readCommand(one.text, words) === null);
  fc.assert(
    fc.property(fc.array(answered, { maxLength: 40 }), (events) => {
      playThrough({ flow: 'check-in', language: 'id', events }, ({ session, effects }) => {
        if (session.flow !== 'check-in') return;
        for (const effect of effects) if (effect.kind === 'say') expect(effect.text).toMatch(/^check-in-/u);
      });
    }),
  );
});

it('takes a number for an age, and a year of birth', () => {
  const asked = conversationTo('age');
  const wrapped = fc.constantFrom(
    (n: number) => `${n}`,
    (n: number) => `umur saya ${n} tahun`,
    (n: number) => `I am ${n}`,
  );
  fc.assert(
    // 1 and 2 are the numbers of the choices.
    fc.property(
      fc.oneof(fc.integer({ min: 3, max: 99 }), fc.integer({ min: 1927, max: 2022 })),
      wrapped,
      (said, write) => {
        const { session, effects } = turn(asked, says(write(said)));
        const young = said < 18 || said > 2007;
        expect(session.flow).toBe(young ? 'child' : 'distress');
        expect(alerts(effects).includes('child')).toBe(young);
        expect(effects).toContainEqual({ kind: 'fill-field', field: 'age', value: write(said) });
      },
    ),
  );
});

it.each(['16 atau 17', '2 anak umur 4 dan 6', 'saya 24 sudah 8 bulan di sini', 'tahun 2090', 'dua puluh', '116'])(
  'takes “%s” for the words that they are',
  (written) => {
    const { session, effects } = turn(conversationTo('age'), says(written));
    expect(session.step).toBe('home-place');
    expect(effects).toContainEqual({ kind: 'fill-field', field: 'age', value: written });
    expect(alerts(effects)).toEqual([]);
  },
);

it.each([
  ['lahir 2007', 'distress'],
  ['lahir 2008', 'child'],
])('takes whoever may still be 17 for a child: %s, read in July 2026', (written, flow) => {
  expect(turn(conversationTo('age'), says(written)).session.flow).toBe(flow);
});

it('counts only the buttons that are shown, and understands the other countries by their names', () => {
  const filled = (written: string) =>
    turn(conversationTo('nationality'), says(written)).effects.find(({ kind }) => kind === 'fill-field');
  expect(filled('5')).toMatchObject({ value: 'philippines' });
  expect(filled('7')).toMatchObject({ value: '7' });
  expect(filled('Orang Nepal')).toMatchObject({ value: 'nepal' });
  expect(filled('Atlantis')).toMatchObject({ value: 'Atlantis' });
});

function conversationTo(step: string): Session {
  const begun = turn(startSession(flows, 'distress', 'id'), { kind: 'enter' }).session;
  return { ...begun, step };
}
