import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CaseCode, type CaseId } from '../../../src/core/brand.ts';
import { planTurn, type TurnInput, type TurnPlan } from '../../../src/intake/index.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';

const script = loadScript(packageFolder, 'id');
const now = new Date('2026-03-01T12:00:00Z');
const wishesToDie = ['aku mau bunuh diri saja', 'i want to kill myself'];
const children = ['saya umur 15 tahun, tolong saya disekap', 'I am 15 and they keep me locked up'];
const others = [
  ...[
    'halo',
    'tolong',
    'ya',
    'tidak',
    '1',
    '2',
    '4',
    'bisa',
    'lewati',
    'kembali',
    'stop',
    'bahasa',
    'menu',
    'english',
    'zxq',
  ],
  ...['manusia', 'hapus', 'data saya', 'sudah keluar', 'sudah kabur dari sana, sekarang di Poipet, gak punya paspor'],
  ...['adik saya hilang di kamboja', 'apakah lowongan ini asli', 'bos liat hp', 'salah sambung', 'terima kasih'],
];
const word = fc.constantFrom(...wishesToDie, ...children, ...others);
const event: fc.Arbitrary<TurnInput['event']> = fc.oneof(
  { weight: 9, arbitrary: word.map((text) => ({ kind: 'message' as const, text, attachments: [] })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'silence' as const }) },
);
const talk = fc.array(fc.record({ event, owned: fc.boolean() }), { minLength: 1, maxLength: 25 });

const covers = script.texts.languages.map((language) => script.texts.format(language, 'cover-reply'));

interface Played {
  readonly input: TurnInput;
  readonly plan: TurnPlan;
  readonly text: string;
}

function play(turns: readonly { event: TurnInput['event']; owned: boolean }[], look: (played: Played) => void): void {
  let before: TurnPlan | null = null;
  for (const { event: heard, owned } of turns) {
    const caseNow: TurnPlan['caseAfter'] = before?.caseAfter ?? null;
    const input: TurnInput = {
      ...{
        at: now,
        event: heard,
        session: before?.session ?? null,
        language: before?.language ?? null,
        blocked: false,
      },
      // Ids of a test's own case.
      openCase:
        caseNow === null
          ? null
          : { ...caseNow, id: 'case' as CaseId, code: '234-CDF' as CaseCode, owned, language: 'id' },
    };
    const plan: TurnPlan = planTurn(script, input, now);
    look({ input, plan, text: heard.kind === 'message' ? heard.text : '' });
    before = plan;
  }
}

it('hears a wish to die in every state, whoever owns the conversation', () => {
  fc.assert(
    fc.property(talk, (turns) => {
      play(turns, ({ plan, text }) => {
        if (!wishesToDie.includes(text)) return;
        expect(plan.alert?.reason).toBe('self-harm');
        expect(plan.caseAfter).toMatchObject({ kind: 'distress', severity: 5 });
      });
    }),
    { numRuns: 300 },
  );
});

it('hears a child in every state, and calls at least as loud for it', () => {
  fc.assert(
    fc.property(talk, (turns) => {
      play(turns, ({ plan, text }) => {
        if (!children.includes(text)) return;
        expect(plan.alert?.reason).toBe('child');
        expect(plan.caseAfter?.severity).toBeGreaterThanOrEqual(4);
      });
    }),
    { numRuns: 300 },
  );
});

it('asks about dying only who has just been heard so, and never while a human speaks', () => {
  fc.assert(
    fc.property(talk, (turns) => {
      play(turns, ({ input, plan, text }) => {
        if (input.openCase?.owned === true && input.session !== null) {
          for (const said of plan.messages) expect(covers).toContain(said.text);
        }
        const entered = plan.session?.flow === 'self-harm' && input.session?.flow !== 'self-harm';
        if (entered) expect(wishesToDie).toContain(text);
      });
    }),
    { numRuns: 300 },
  );
});

it('never lowers a severity, and never makes less of a case', () => {
  fc.assert(
    fc.property(talk, (turns) => {
      play(turns, ({ input, plan }) => {
        if (input.openCase === null) return;
        expect(plan.caseAfter?.severity).toBeGreaterThanOrEqual(input.openCase.severity);
        if (input.openCase.kind === 'distress') expect(plan.caseAfter?.kind).toBe('distress');
        if (input.openCase.kind !== 'rights') expect(plan.caseAfter?.kind).not.toBe('rights');
      });
    }),
    { numRuns: 300 },
  );
});

it('opens no case for a first message that is only a command, in any language, however it is typed', () => {
  const commands = [...script.words.whole].filter(([, name]) => name !== 'human' && name !== 'wipe');
  const typed = fc.constantFrom(
    (word: string) => word,
    (word: string) => `${word}!!!`,
    (word: string) => word.toUpperCase(),
    (word: string) => ` ${word} \u{1f64f}`,
  );
  fc.assert(
    fc.property(fc.constantFrom(...commands), typed, ([word], write) => {
      play([{ event: { kind: 'message', text: write(word), attachments: [] }, owned: false }], ({ plan }) => {
        // "Don't send any more" may be a sign that somebody reads along: then it is a sign that opens the case, and no doubt.
        if (plan.alert === null) expect(plan.caseAfter).toBeNull();
        else expect(plan.alert.summary).not.toBe('');
      });
    }),
    { numRuns: 500 },
  );
});
