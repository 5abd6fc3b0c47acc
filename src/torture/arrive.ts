import { type Checked } from '../advice/index.ts';
import { type InboundContent } from '../core/inbound.ts';
import { type CheckOutcome } from '../flow/index.ts';
import { type TurnInput } from '../intake/index.ts';
import { fromZawgyi } from '../text/index.ts';
import { type Act, type PersonAct } from './act.ts';
import { type World } from './world.ts';

/** What the person did, or what of our own is no row, as it stands in the inbox. */
export function eventOf(
  act: PersonAct | Extract<Act, { kind: 'is-silent' | 'is-checked' }>,
  { session }: Pick<World, 'session'>,
): TurnInput['event'] {
  switch (act.kind) {
    case 'sends':
      return { ...messageOf(act), ...(act.languageHint === undefined ? {} : { languageHint: act.languageHint }) };
    case 'presses':
      return { kind: 'choice', choice: act.choice };
    case 'edits':
      return { kind: 'edit', text: act.text, messageProviderId: '1' };
    case 'sends-pin':
      return { kind: 'location', latitude: 16.68, longitude: 98.5 };
    case 'sends-contact':
      return { kind: 'contact', phone: '0812-0000-0001', name: 'Contoh', isSender: false };
    case 'sends-unknown':
      return { kind: 'unknown', what: 'something new' };
    case 'blocks':
      return { kind: 'blocked' };
    case 'unblocks':
      return { kind: 'unblocked' };
    case 'is-silent':
      return { kind: 'silence' };
    case 'is-checked':
      return checkedAs(act, session);
    default:
      return act satisfies never;
  }
}

/** The words of an event in the letters in which they are read; null where it has none. */
export function wordsOf(event: TurnInput['event']): string | null {
  return event.kind === 'message' || event.kind === 'edit' ? fromZawgyi(event.text) : null;
}

const verdicts: Readonly<Record<CheckOutcome, Pick<Checked, 'verdict' | 'bare'>>> = {
  told: { verdict: aVerdict('offer'), bare: false },
  'in-transit': { verdict: aVerdict('person_in_transit'), bare: false },
  'more-needed': { verdict: { ...aVerdict('not_a_job'), findings: [] }, bare: true },
  unread: { verdict: null, bare: false },
};

/** Whose quote promises what we never would. */
function aVerdict(kind: NonNullable<Checked['verdict']>['kind']): NonNullable<Checked['verdict']> {
  const finding = { rule: 'reassurance', version: 1, points: 6, source: 'typed', detail: {} } as const;
  return {
    ...{ kind, tier: 'strong_signs', score: 6, claims: [], destinations: [], unchecked: [] },
    contacts: [{ kind: 'phone', value: '+15550142', quote: '+1 555 0142' }],
    findings: [{ ...finding, quote: 'you are safe, guaranteed, WA +1 555 0142' }],
    opinion: { lure: 0.5, disagrees: true },
  };
}

function checkedAs({ outcome, late }: Extract<Act, { kind: 'is-checked' }>, session: World['session']): Checked {
  const asked = late ? 0 : (session?.gather?.asked ?? 0);
  return { kind: 'checked', asked, ...verdicts[outcome], read: 'BOSS IS HERE', unread: ['voice', 'picture'] };
}

function messageOf({ text, media }: Extract<Act, { kind: 'sends' }>): Extract<InboundContent, { kind: 'message' }> {
  return { kind: 'message', text, attachments: media.map((kind) => ({ kind, reference: 'r' })) };
}
