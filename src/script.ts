import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, type Ground } from './authoring/index.ts';
import { ConfigurationError } from './core/errors.ts';
import { type CheckReply } from './desk/index.ts';
import { workshop } from './flow/index.ts';
import { loadTexts } from './i18n/index.ts';
import { type Script } from './intake/index.ts';
import { type Gate } from './outbox/index.ts';
import { loadGateWords, maySend } from './safety/index.ts';
import { loadLexicons } from './triage/index.ts';

/** What people wrote beside the code: flows, texts, word lists, and the gate that reads them. */
export interface LoadedScript extends Script {
  readonly gate: Gate;
  readonly checkReply: CheckReply;
  /** What the files hold; what is in force may be newer: `withEdition`. */
  readonly ground: Ground;
}

/** What conversations are held by: the word lists of the files, and the flows and texts that are published. */
export function withEdition(script: LoadedScript, { flows, words, textsOf }: Edition): Script {
  return { ...script, flows, words, textsOf };
}

/** @param folder the package: `flows/` and `locales/` lie in it. @throws ConfigurationError naming file, line and field */
export function loadScript(folder: string, defaultLanguage: string): LoadedScript {
  const locales = join(folder, 'locales');
  const texts = loadTexts(locales);
  if (!texts.languages.includes(defaultLanguage)) {
    throw new ConfigurationError(
      { file: 'configuration', field: 'defaultLanguage' },
      `nobody may choose ${defaultLanguage} yet`,
      `one of ${texts.languages.join(', ')}; \`suar locales report\` says what is missing`,
    );
  }
  const gateWords = loadGateWords(locales);
  const gate = withMemory((message, context) => maySend(message, context, gateWords));
  const flows = workshop.loadFlows(join(folder, 'flows'));
  const words = workshop.loadFlowWords(locales, texts);
  const sources = [...flows.present.values()].map(({ id, source }) => [id, readFileSync(source.file, 'utf8')] as const);
  return {
    flows,
    words,
    texts,
    textsOf: () => texts,
    ground: { flows, words, texts, sources: new Map(sources), limits: workshop.loadLintLimits(locales) },
    lexicons: loadLexicons(locales),
    defaultLanguage,
    gate,
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
