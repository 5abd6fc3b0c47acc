import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, type Ground } from './authoring/index.ts';
import { loadDirectory } from './contacts/index.ts';
import { type Clock, systemClock } from './core/clock.ts';
import { ConfigurationError } from './core/errors.ts';
import { type CheckReply } from './desk/index.ts';
import { type TermEars } from './checkins/index.ts';
import { isObeyed, workshop } from './flow/index.ts';
import { loadTexts } from './i18n/index.ts';
import { type Script } from './intake/index.ts';
import { type Gate } from './outbox/index.ts';
import { loadPlaces } from './places/index.ts';
import { type GateWords, loadGateWords, maySend } from './safety/index.ts';
import { loadLexicons, triage, type TriageSign } from './triage/index.ts';

/** What people wrote beside the code: flows, texts, word lists, and the gate that reads them. */
export interface LoadedScript extends Script {
  readonly gate: Gate;
  readonly checkReply: CheckReply;
  /** What the words of the house say about a private question and its answer. */
  readonly checkInEars: TermEars;
  /** What triage sees in a message, with the words that show it. */
  readonly readSigns: (text: string) => readonly TriageSign[];
  /** What the files hold; what is in force may be newer: `withEdition`. */
  readonly ground: Ground;
}

/** What conversations are held by: the word lists of the files, and the flows and texts that are published. */
export function withEdition(script: LoadedScript, { flows, words, textsOf }: Edition): Script {
  return { ...script, flows, words, textsOf };
}

/** @param folder the package: `flows/`, `locales/`, `places/` and `contacts/` lie in it. @throws ConfigurationError naming file, line and field */
export function loadScript(folder: string, defaultLanguage: string, clock: Clock = systemClock): LoadedScript {
  const locales = join(folder, 'locales');
  const texts = loadTexts(locales);
  if (!texts.languages.includes(defaultLanguage)) {
    throw new ConfigurationError(
      { file: 'configuration', field: 'defaultLanguage' },
      `nobody may choose ${defaultLanguage} yet`,
      `one of ${texts.languages.join(', ')}; \`suar locales report\` says what is missing`,
    );
  }
  const places = loadPlaces(join(folder, 'places'));
  const lexicons = loadLexicons(locales);
  const gateWords = loadGateWords(locales);
  const contacts = loadDirectory(join(folder, 'contacts'));
  const gate = rememberingGate(gateWords, (value) => contacts.mayShow(value, clock.now()));
  const flows = workshop.loadFlows(join(folder, 'flows'));
  const words = workshop.loadFlowWords(locales, texts, places.matches, gateWords);
  const limits = workshop.loadLintLimits(locales, gateWords);
  const alarming = [...limits.alarming.values()].flat();
  const sources = [...flows.present.values()].map(({ id, source }) => [id, readFileSync(source.file, 'utf8')] as const);
  return {
    flows,
    words,
    places,
    contacts,
    texts,
    textsOf: () => texts,
    ground: {
      flows,
      words,
      texts,
      sources: new Map(sources),
      limits,
      transcriptsOf: (flow: string) => workshop.loadTranscriptsOf(join(folder, 'test', 'flows'), flow),
    },
    triage: (message) => triage(message, lexicons),
    defaultLanguage,
    gate,
    readSigns: (text) => triage({ text, media: [] }, lexicons).signs,
    checkInEars: {
      isHarmless(text) {
        const message = { kind: 'text' as const, text, choices: [] };
        const decision = gate(message, { limits: { textUnits: 4_096, buttons: 0 }, author: 'responder' });
        return (
          decision.kind === 'send' && workshop.phraseIn(text, alarming) === undefined && !/\d{5}|@|:\/\//.test(text)
        );
      },
      isCommand: (text) => isObeyed(text, words),
    },
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
 * The flows say the same few texts over and over: what the gate decided of one is remembered. Two are judged each time: a
 * responder's words, which are kept nowhere, and a text that names a contact, since that may expire.
 */
function rememberingGate(words: GateWords, mayShow: (value: string) => boolean): Gate {
  const decisions = new Map<string, ReturnType<Gate>>();
  return (message, context) => {
    let lasting = context.author === 'flow';
    const asked = JSON.stringify([message, context.limits]);
    const known = lasting ? decisions.get(asked) : undefined;
    if (known !== undefined) return known;
    const decision = maySend(
      message,
      {
        ...context,
        mayShow(value) {
          lasting = false;
          return mayShow(value);
        },
      },
      words,
    );
    if (!lasting) return decision;
    if (decisions.size >= rememberedDecisions) decisions.clear();
    decisions.set(asked, decision);
    return decision;
  };
}
