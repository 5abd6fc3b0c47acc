import { join } from 'node:path';
import { type CheckReply } from './desk/index.ts';
import { workshop } from './flow/index.ts';
import { loadTexts } from './i18n/index.ts';
import { type Script } from './intake/index.ts';
import { type Gate } from './outbox/index.ts';
import { loadGateWords, maySend } from './safety/index.ts';
import { loadLexicons, triage, type TriageSign } from './triage/index.ts';

/** What people wrote beside the code: flows, texts, word lists, and the gate that reads them. */
export interface LoadedScript extends Script {
  readonly gate: Gate;
  readonly checkReply: CheckReply;
  /** What triage sees in a message, with the words that show it. */
  readonly readSigns: (text: string) => readonly TriageSign[];
}

/** @param folder the package: `flows/` and `locales/` lie in it. @throws ConfigurationError naming file, line and field */
export function loadScript(folder: string, defaultLanguage: string): LoadedScript {
  const locales = join(folder, 'locales');
  const texts = loadTexts(locales);
  const lexicons = loadLexicons(locales);
  const gateWords = loadGateWords(locales);
  const gate = withMemory((message, context) => maySend(message, context, gateWords));
  return {
    flows: workshop.loadFlows(join(folder, 'flows')),
    words: workshop.loadFlowWords(locales, texts),
    texts,
    lexicons,
    defaultLanguage,
    gate,
    readSigns: (text) => triage({ text, media: [] }, lexicons).signs,
    checkReply(text) {
      // Only the words are asked about here; a reply is cut to its channel when it is written.
      const decision = gate(
        { kind: 'text', text, choices: [] },
        { limits: { textUnits: 4_096, buttons: 0 }, author: 'responder' },
      );
      if (decision.kind === 'send') return { ok: true };
      return { ok: false, reason: decision.reason, phrase: decision.phrase ?? '' };
    },
  };
}

const rememberedDecisions = 2_000;

/**
 * The flows say the same few texts over and over: what the gate decided of one is remembered. A responder's words are
 * judged each time, and never kept.
 */
function withMemory(gate: Gate): Gate {
  const decisions = new Map<string, ReturnType<Gate>>();
  return (message, context) => {
    if (context.author !== 'flow') return gate(message, context);
    const asked = JSON.stringify([message, context.limits]);
    const known = decisions.get(asked);
    if (known !== undefined) return known;
    const decision = gate(message, context);
    if (decisions.size >= rememberedDecisions) decisions.clear();
    decisions.set(asked, decision);
    return decision;
  };
}
