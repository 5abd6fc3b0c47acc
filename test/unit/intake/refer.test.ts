import { describe, expect, it } from 'vitest';
import { type CaseCode, type CaseId } from '../../../src/core/brand.ts';
import { type CaseFields } from '../../../src/core/case-fields.ts';
import { contentHash } from '../../../src/contacts/index.ts';
import { workshop } from '../../../src/flow/index.ts';
import { planTurn } from '../../../src/intake/plan-turn.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';

const now = new Date('2026-11-24T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** A script whose menu refers at once, with texts that are there in every language. */
function aScript() {
  let at = now;
  const loaded = loadScript(packageFolder, 'id', { now: () => at });
  const flow = workshop.parseFlow(
    'welcome.yaml',
    `flow: welcome
about: refers at once
start: whom
steps:
  whom: { kind: refer, text: stopped, none: unknown-message, to: [embassy, hotline], next: more }
  more:
    kind: ask
    text: distress-more
    again: [distress-more-2, distress-more-3]
    next: end
    silence: { after: 1d, do: wait }
`,
  );
  const script = { ...loaded, flows: workshop.publish([flow]) };
  const verify = (id: string) => {
    const contact = script.contacts.find(id);
    if (contact === undefined) throw new Error(`no contact ${id}`);
    script.contacts.learn([
      {
        contact: id,
        contentHash: contentHash(contact),
        by: 'Rina',
        at: inDays(-1),
        outcome: 'reached',
        expires: inDays(30),
        note: null,
      },
    ]);
  };
  return {
    script,
    verify,
    pass: (days: number) => {
      at = inDays(days);
    },
  };
}

function ask({ script }: ReturnType<typeof aScript>, fields: CaseFields, part: { watched?: boolean; at?: Date } = {}) {
  const openCase = {
    id: 'case' as CaseId, // Ids of a test's own case.
    code: '234-CDF' as CaseCode,
    owned: false,
    kind: 'distress' as const,
    severity: 3 as const,
    watched: part.watched ?? false,
    language: 'id',
    fields,
  };
  const session = {
    flow: 'welcome',
    version: script.flows.present.get('welcome')?.version ?? '',
    state: 'ended' as const,
    step: 'more',
    repeats: 0,
    trail: [],
    answers: {},
    agreed: [],
    language: 'id',
  };
  const event = { kind: 'message' as const, text: 'halo', attachments: [] };
  const at = part.at ?? now;
  const closed = { ...openCase, kind: 'unclear' as const };
  const plan = planTurn(script, { at, event, session, language: 'id', blocked: false, openCase: closed }, at);
  return {
    texts: plan.messages.map(({ text }) => text),
    messages: plan.messages,
    events: plan.events.filter(({ kind }) => kind.startsWith('contacts-')),
  };
}

const limits = { textUnits: 4_096, buttons: 8 };

describe('a person who is referred', () => {
  it('is told of nobody while nothing is verified, and the case says so', () => {
    const house = aScript();
    const { texts, events } = ask(house, { nationality: 'indonesia', compound_place: 'mm-kk-park' });
    expect(texts[0]).toBe(house.script.texts.format('id', 'unknown-message'));
    expect(events).toEqual([{ kind: 'contacts-missing', detail: { wanted: 'embassy, hotline' } }]);
  });

  it.each([
    [{ nationality: 'indonesia', compound_place: 'mm-kk-park' }],
    [{ nationality: 'WNI', country: 'Burma' }],
    [{ nationality: 'saya dari indonesia', city: 'Myawaddy' }],
    [{ nationality: 'Indonesia', compound_place: 'none-of-these', country: 'myanmar' }],
  ])('is told of the embassy where they are, and the gate lets it pass: %j', (fields) => {
    const house = aScript();
    house.verify('id-kbri-yangon');
    const { texts, messages, events } = ask(house, fields);
    expect(texts[0]?.split('\n\n').at(-1)).toBe('KBRI Yangon\n+95 9 503 7055\nconsular@kbriyangon.org\nIndonesia');
    expect(events).toEqual([{ kind: 'contacts-told', detail: { count: 1, first: 'id-kbri-yangon' } }]);
    for (const message of messages) expect(house.script.gate(message, { limits, author: 'flow' }).kind).toBe('send');
  });

  it('is told of nobody when the place is another one, or unknown', () => {
    const house = aScript();
    house.verify('id-kbri-yangon');
    expect(ask(house, { nationality: 'indonesia', country: 'cambodia' }).events[0]?.kind).toBe('contacts-missing');
    expect(ask(house, { nationality: 'indonesia' }).events[0]?.kind).toBe('contacts-missing');
    expect(ask(house, { country: 'myanmar' }).events[0]?.kind).toBe('contacts-missing');
  });

  it('gets no list on a phone that is watched or checked, and the case says so', () => {
    const house = aScript();
    house.verify('id-kbri-yangon');
    const fields = { nationality: 'indonesia', country: 'myanmar' };
    for (const { texts, events } of [
      ask(house, fields, { watched: true }),
      ask(house, { ...fields, whose_phone: 'checked' }),
    ]) {
      expect(texts).toEqual([house.script.texts.format('id', 'distress-more')]);
      expect(events).toEqual([{ kind: 'contacts-held-back' }]);
    }
  });

  it('is not told any more once the verification has ended, not even by a message that waited', () => {
    const house = aScript();
    house.verify('id-kbri-yangon');
    const fields = { nationality: 'indonesia', country: 'myanmar' };
    const [message] = ask(house, fields).messages;
    if (message === undefined) throw new Error('nothing was said');
    // What the gate decided before is no answer now: it remembers texts of flows, but none that names a contact.
    expect(house.script.gate(message, { limits, author: 'flow' }).kind).toBe('send');
    house.pass(31);
    expect(ask(house, fields, { at: inDays(31) }).events[0]?.kind).toBe('contacts-missing');
    expect(house.script.gate(message, { limits, author: 'flow' })).toMatchObject({ reason: 'unverified-contact' });
  });
});

it('lets every text of the house through the gate: none names a number', () => {
  const { script } = aScript();
  const flows = workshop.loadFlows('flows');
  const texts = [...flows.present.values()].flatMap((flow) =>
    [...flow.steps.values()].flatMap((step) => (step.kind === 'ask' || step.kind === 'say' ? [step.text] : [])),
  );
  for (const language of script.texts.languages) {
    for (const id of texts.filter((text) => script.texts.has(language, text))) {
      const message = { kind: 'text' as const, text: script.texts.format(language, id), choices: [] };
      expect([id, script.gate(message, { limits, author: 'flow' }).kind]).toEqual([id, 'send']);
    }
  }
});
