import { type Checked } from '../advice/index.ts';
import { type CaseFields } from '../core/case-fields.ts';
import { type PersonMessage } from '../core/outbound.ts';
import { type Directory } from '../contacts/index.ts';
import { type Effect } from '../flow/index.ts';
import { type Texts } from '../i18n/index.ts';
import { type PlaceFinder } from '../places/index.ts';
import { type PlannedEvent } from './plan-case.ts';
import { refer } from './refer.ts';
import { tellCheck, warnFriends } from './tell-check.ts';

/** Everything the effects say, in their order, and what the case keeps of it. */
export function sayAll(
  script: { readonly texts: Texts; readonly contacts: Directory; readonly places: PlaceFinder },
  effects: readonly Effect[],
  own: string,
  about: {
    readonly fields: CaseFields;
    readonly watched: boolean;
    readonly now: Date;
    readonly checked: Checked | null;
    readonly question: string | null;
  },
): { messages: PersonMessage[]; events: PlannedEvent[] } {
  const messages: PersonMessage[] = [];
  const events: PlannedEvent[] = [];
  for (const effect of effects) {
    if (effect.kind === 'tell-check' && about.checked !== null) {
      messages.push(...tellCheck(about.checked, script.texts, own));
    }
    if (effect.kind === 'warn-friends') messages.push(warnFriends(effect.rules, script.texts, own));
    if (effect.kind !== 'refer' && effect.kind !== 'say') continue;
    const language = effect.language ?? own;
    if (effect.kind === 'refer') {
      const referral = refer(script, effect, { ...about, language }, about.now);
      messages.push(...referral.messages);
      events.push(referral.event);
    }
    if (effect.kind !== 'say') continue;
    const choices = effect.choices.map((choice) => ({
      id: choice.id,
      label: 'name' in choice ? choice.name : script.texts.format(language, choice.label),
    }));
    const { asks } = effect;
    const lead = script.texts.format(language, effect.text);
    const text = effect.proves === true && about.question !== null ? `${lead}\n${about.question}` : lead;
    messages.push({ kind: 'text', text, choices, ...(asks !== undefined && { asks }) });
  }
  return { messages, events };
}
