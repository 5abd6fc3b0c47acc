import { describe, expect, it } from 'vitest';
import { type CaseCode, type CaseId } from '../../../src/core/brand.ts';
import { type InboundContent } from '../../../src/core/inbound.ts';
import { startSession, workshop } from '../../../src/flow/index.ts';
import { type OpenCase } from '../../../src/intake/plan-case.ts';
import { planTurn, type TurnInput, type TurnPlan } from '../../../src/intake/index.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';

const script = loadScript(packageFolder, 'id');
const now = new Date('2026-03-01T12:00:00Z');

const text = (words: string): InboundContent => ({ kind: 'message', text: words, attachments: [] });

function plan(event: TurnInput['event'], part: Partial<TurnInput> = {}): TurnPlan {
  return planTurn(
    script,
    { at: now, event, session: null, language: null, blocked: false, openCase: null, ...part },
    now,
  );
}

/** The same conversation, one event later; the case is open once a plan opened it. */
function next(before: TurnPlan, event: TurnInput['event'], owned = false): TurnPlan {
  return plan(event, { session: before.session, language: before.language, openCase: openCaseOf(before, owned) });
}

function openCaseOf({ caseAfter }: TurnPlan, owned: boolean): OpenCase | null {
  // Ids of a test's own case.
  return caseAfter === null
    ? null
    : { ...caseAfter, id: 'case' as CaseId, code: '234-CDF' as CaseCode, owned, language: 'id' };
}

describe('a first signal', () => {
  it.each(['tolong', 'help me please', 'saya disekap, paspor diambil'])('opens a case with its alert: %s', (words) => {
    const first = plan(text(words));
    expect(first.caseAfter).toMatchObject({ kind: 'distress' });
    expect(first.caseAfter?.severity).toBeGreaterThanOrEqual(4);
    expect(first.alert?.reason).toBe('first-signal');
    expect(first.messages.length).toBeGreaterThan(0);
  });

  it.each([
    { kind: 'location', latitude: 16.6, longitude: 98.5 } as const,
    { kind: 'unknown', what: 'something new' } as const,
    { kind: 'message', text: '', attachments: [{ kind: 'voice', reference: 'v1' }] } as const,
  ])('may be without a word: $kind', (content) => {
    // The attachments' list is readonly here and not in the parsed type.
    const first = plan(content as InboundContent);
    expect(first.alert?.reason).toBe('first-signal');
    expect(first.caseAfter?.severity).toBeGreaterThanOrEqual(3);
  });

  it('in a language that nobody here knows reaches a human', () => {
    const first = plan(text('zxq vbn wkj plm'));
    expect(first.alert).not.toBeNull();
    expect(first.caseAfter?.severity).toBeGreaterThanOrEqual(3);
  });

  it('shows a responder why, in the person’s words', () => {
    expect(plan(text('saya disekap, paspor diambil')).alert?.summary).toContain('disekap');
  });

  it('is no greeting', () => {
    const first = plan(text('halo'));
    expect(first.caseAfter).toBeNull();
    expect(first.alert).toBeNull();
    expect(first.messages).toHaveLength(1);
  });
});

describe('a sign that changes the words', () => {
  it.each([
    ['aku udah ga kuat. mending mati aja di sini', 'self-harm', 5],
    ['i want to kill myself, they beat me every day', 'self-harm', 5],
    ['tolong saya umur 16 tahun disekap di myawaddy', 'child', 4],
    ['I am 15 and they keep me locked in KK park', 'child', 4],
    ['sudah kabur dari sana, sekarang di Poipet, gak punya paspor sama uang', 'escaped', 3],
  ])('leads to words of its own: %s', (words, flow, severity) => {
    const first = plan(text(words));
    expect(first.session?.flow).toBe(flow);
    expect(first.caseAfter).toMatchObject({ kind: 'distress' });
    expect(first.caseAfter?.severity).toBeGreaterThanOrEqual(severity);
    expect(first.alert?.reason).toBe(flow === 'escaped' ? 'first-signal' : flow);
  });

  it('interrupts the questions, and is never led back by a lesser one', () => {
    const asked = next(plan(text('tolong')), text('bisa'));
    const wish = next(asked, text('aku mau bunuh diri saja'));
    expect(wish).toMatchObject({ session: { flow: 'self-harm' }, alert: { reason: 'self-harm' } });
    expect(wish.messages.at(-1)?.text).toBe(script.texts.format('id', 'self-harm-thoughts'));
    const after = next(wish, text('tolong saya disekap, paspor diambil, umur saya 16 tahun'));
    expect(after.session?.flow).toBe('self-harm');
  });

  it('keeps a family in its own words, and is told to the desk', () => {
    const first = plan(text('anak saya umur 15 tahun hilang di kamboja, tolong cari'));
    expect(first).toMatchObject({
      session: { flow: 'family' },
      caseAfter: { kind: 'family' },
      alert: { reason: 'child' },
    });
    expect(first.caseAfter?.severity).toBeGreaterThanOrEqual(4);
  });

  it('alerts and says nothing while a human owns the conversation', () => {
    const second = next(plan(text('tolong')), text('aku mau bunuh diri saja'), true);
    expect(second).toMatchObject({ messages: [], session: { state: 'human' }, alert: { reason: 'self-harm' } });
    expect(second.caseAfter?.severity).toBe(5);
  });

  it('says only the cover reply when somebody reads along', () => {
    const first = plan(text('jgn balas, bos liat hp. aku mau bunuh diri saja'));
    expect(first.messages.map((message) => message.text)).toEqual([script.texts.format('id', 'cover-reply')]);
    expect(first).toMatchObject({ alert: { reason: 'self-harm' }, caseAfter: { watched: true, severity: 5 } });
  });

  it('is heard in an age, and leads to the words for a child', () => {
    let talk = plan(text('tolong'));
    for (const words of ['bisa', 'hp saya', 'tidak', 'kenya', 'Budi Contoh', '16 tahun'])
      talk = next(talk, text(words));
    expect(talk).toMatchObject({
      session: { flow: 'child', step: 'grown-up' },
      alert: { reason: 'child' },
      caseAfter: { fields: { nationality: 'kenya', age: '16 tahun' } },
    });
  });
});

describe('a first message that is only a command', () => {
  it.each(['bahasa', 'language', 'menu', 'stop', '/start', '/stop', 'english', 'kembali', 'lewati', 'STOP!!'])(
    'opens no case: %s',
    (words) => {
      const first = plan(text(words));
      expect(first.caseAfter).toBeNull();
      expect(first.alert).toBeNull();
      expect(first.session?.flow).toBe('welcome');
    },
  );

  it.each([
    ['manusia', 'asked-for-human'],
    ['hapus', 'asked-to-wipe'],
    ['salah sambung', 'danger-word'],
  ])('calls a human where that is what it wants: %s', (words, reason) => {
    expect(plan(text(words)).alert?.reason).toBe(reason);
  });

  it('shows the languages when it asks for them', () => {
    expect(plan(text('bahasa')).messages[0]?.text).toBe(script.texts.format('id', 'language-menu'));
  });

  it.each(['bahasa zxq', 'stop zxq vbn', 'menu plm'])('is a doubt as before with a word beside it: %s', (words) => {
    expect(plan(text(words)).alert?.reason).toBe('first-signal');
  });

  it('is a plea when a photo comes with it', () => {
    const attachments = [{ kind: 'photo' as const, reference: 'p1' }];
    expect(plan({ kind: 'message', text: 'menu', attachments }).alert).not.toBeNull();
  });
});

describe('a wish about one’s messages', () => {
  it('opens no case to be told, and one to be fulfilled', () => {
    const told = next(plan(text('halo')), text('data saya'));
    expect(told).toMatchObject({ session: { flow: 'rights' }, caseAfter: null, alert: null });
    const erased = next(next(told, text('4')), text('ya'));
    expect(erased).toMatchObject({ caseAfter: { kind: 'rights', severity: 1 }, alert: { reason: 'asked-to-wipe' } });
  });

  it('leaves a case what it is', () => {
    const begun = startSession(script.flows, 'rights', 'id');
    const openCase = { ...openCaseOf(plan(text('adik saya hilang di kamboja')), false) } as OpenCase; // Never null here.
    const asked = plan(text('apa'), { session: { ...begun, step: 'erase' }, openCase });
    const erased = next({ ...asked, caseAfter: asked.caseAfter }, text('ya'));
    expect(erased).toMatchObject({ caseAfter: { kind: 'family' }, alert: { reason: 'asked-to-wipe' } });
  });
});

describe('what a person writes later', () => {
  it('leads out of the menu when it is a plea', () => {
    const second = next(plan(text('halo')), text('tolong saya disiksa'));
    expect(second.session?.flow).toBe('distress');
    expect(second.alert?.reason).toBe('first-signal');
  });

  it('never lowers the severity or closes the eyes to a watcher', () => {
    const first = plan(text('boss liat hp, jgn bales. besok gw dijual'));
    expect(first.caseAfter).toMatchObject({ watched: true });
    const second = next(first, text('terima kasih'));
    expect(second.caseAfter?.watched).toBe(true);
    expect(second.caseAfter?.severity).toBeGreaterThanOrEqual(first.caseAfter?.severity ?? 5);
  });

  it('gets nothing scripted while a human owns the conversation', () => {
    const second = next(plan(text('tolong')), text('saya di lantai 3'), true);
    expect(second.messages).toEqual([]);
    expect(second.session?.state).toBe('human');
  });

  it('gets no speech into silence that the flow did not ask for', () => {
    const silent = next(plan(text('tolong')), { kind: 'silence' });
    expect(silent.messages).toEqual([]);
    expect(silent.alert?.reason).toBe('went-silent');
  });

  it('is kept to a length in the case, and whole in the transcript', () => {
    let talk = plan(text('tolong'));
    for (let turn = 0; turn < 8; turn += 1) talk = next(talk, text(`${'x'.repeat(50_000)} ${turn}`));
    for (const value of Object.values(talk.caseAfter?.fields ?? {})) expect(value.length).toBeLessThanOrEqual(2_000);
  });
});

it('notes that a person blocked us, and does not speak', () => {
  const blocked = next(plan(text('tolong')), { kind: 'blocked' });
  expect(blocked).toMatchObject({ blocked: true, messages: [], events: [{ kind: 'blocked-by-person' }] });
});

it('reads an edit for a plea and never takes it for an answer', () => {
  const greeted = plan(text('halo'));
  const edited = next(greeted, { kind: 'edit', text: 'tolong saya disekap', messageProviderId: '1' });
  expect(edited.alert?.reason).toBe('first-signal');
  expect(edited.session).toEqual(greeted.session);
});

it('reads Burmese in Zawgyi as it reads the same words in Unicode', () => {
  const zawgyi = plan(text('ကယ္ပါ ပိတ္မိေနတယ္'));
  expect(zawgyi).toEqual(plan(text('ကယ်ပါ ပိတ်မိနေတယ်')));
  expect(zawgyi.alert?.summary).toContain('ကယ်ပါ');
});

it('hears a danger word in an edit: cover reply, a human, and the script is silent', () => {
  const greeted = plan(text('halo'));
  const edited = next(greeted, { kind: 'edit', text: 'jgn bales, ada yang lihat', messageProviderId: '1' });
  expect(edited.session?.state).toBe('human');
  expect(edited.messages.map((message) => message.text)).toEqual([script.texts.format('id', 'cover-reply')]);
  expect(edited.alert?.reason).toBe('danger-word');
  expect(next(edited, text('siapa ini?')).messages).toEqual([]);
});

it('opens a new case, with its alert, when the person writes on after theirs was closed', () => {
  const asked = plan(text('tolong'));
  const closed = (event: TurnInput['event']) => plan(event, { session: asked.session, language: 'id', openCase: null });
  expect(closed(text('qzx vbwk')).alert?.reason).toBe('first-signal');
  expect(closed({ kind: 'message', text: '', attachments: [{ kind: 'photo', reference: 'p' }] }).alert).not.toBeNull();
  // The clock of the old conversation opens nothing.
  expect(closed({ kind: 'silence' })).toMatchObject({ caseAfter: null, alert: null, messages: [] });
});

it('is silent while a human has a case that an edit opened, before any session began', () => {
  const edited = plan({ kind: 'edit', text: 'tolong saya disekap', messageProviderId: '1' });
  expect(edited.session).toBeNull();
  const second = next(edited, text('halo?'), true);
  expect(second.messages).toEqual([]);
  expect(second.session?.state).toBe('human');
});

describe('words that a question takes and keeps nowhere', () => {
  // An author may ask twice in an open question before the step that opens the case. Found by `suar flows torture`.
  const { flows } = script;
  const welcome = flows.present.get('welcome');
  const other = welcome?.steps.get('other');
  if (welcome === undefined || other?.kind !== 'ask') throw new Error('welcome asks in its own words no more');
  const steps = new Map([...welcome.steps, ['other-first', { ...other, next: 'other' }] as const]);
  const askedTwice = workshop.publish([{ ...welcome, steps, version: 'twice' }], [...flows.versions.values()]);
  const session = { ...startSession(askedTwice, 'welcome', 'en'), step: 'other-first' };
  const hear = (words: string) => {
    const input = { at: now, event: text(words), session, language: 'en', blocked: false, openCase: null };
    return planTurn({ ...script, flows: askedTwice }, input, now);
  };

  it('open a case where no list understands them', () => {
    expect(hear('qzx vbwk jjpl ffrt')).toMatchObject({ alert: { reason: 'first-signal' }, session: { step: 'other' } });
  });

  it('open none where they are understood, and no plea', () => {
    expect(hear('thanks').caseAfter).toBeNull();
  });
});

describe('Urdu and Hindi in Latin letters', () => {
  const offered = ({ messages }: TurnPlan) => messages.flatMap(({ choices }) => choices.map(({ id }) => id));

  it('are one to the lists: whoever writes so is asked, and both stand first', () => {
    const first = plan(text('mujhe bachao mera passport le liya hai'));
    expect(first.caseAfter?.kind).toBe('distress');
    expect(
      offered(first)
        .filter((id) => id.startsWith('~language.'))
        .slice(0, 2),
    ).toEqual(['~language.hi', '~language.ur']);
    // The next words may tell.
    expect(next(first, text('مجھے بچاؤ میرا پاسپورٹ لے لیا ہے')).language).toBe('ur');
  });

  it('are told apart where the letters tell', () => {
    expect(offered(plan(text('मुझे बचाओ मेरा पासपोर्ट ले लिया है'))).some((id) => id.startsWith('~language.'))).toBe(false);
    expect(plan(text('tolong saya disekap, paspor diambil')).messages.length).toBeLessThan(2);
  });
});
