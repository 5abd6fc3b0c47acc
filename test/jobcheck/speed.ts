import { type Knowledge } from '../../src/jobcheck/index.ts';
import { keywordList } from './baselines.ts';
import { verdictOn } from './judge.ts';
import { type Labelled } from './score.ts';

const units = 1_000;
/** Runs before anything is measured: the engine compiles what is called often. */
const warmUp = 40;

/** Milliseconds for texts of 1,000 characters, and how many times a plain scan for keywords that is. */
export function speedOf(knowledge: Knowledge, texts: readonly Labelled[], rounds: number) {
  const long = thousands(texts);
  const list = keywordList();
  for (const text of long.slice(0, warmUp)) verdictOn(text, knowledge);
  const suar = times(long, rounds, (text) => verdictOn(text, knowledge));
  const scan = times(long, rounds, list);
  return {
    texts: long.length,
    p50Ms: suar.p50,
    p99Ms: suar.p99,
    keywordScan: { p50Ms: scan.p50, p99Ms: scan.p99 },
    ratioP50: Math.round(suar.p50 / scan.p50),
    ratioP99: Math.round(suar.p99 / scan.p99),
  };
}

/** Neighbouring texts joined until they are long enough. */
function thousands(texts: readonly Labelled[]): string[] {
  const made: string[] = [];
  let open = '';
  for (const { text } of texts) {
    open = open === '' ? text : `${open}\n${text}`;
    if (open.length < units) continue;
    made.push(open.slice(0, units));
    open = '';
  }
  return made;
}

function times(texts: readonly string[], rounds: number, run: (text: string) => unknown): { p50: number; p99: number } {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) {
      const start = performance.now();
      run(text);
      taken.push(performance.now() - start);
    }
  }
  taken.sort((one, other) => one - other);
  const at = (share: number) => Math.round((taken[Math.floor(taken.length * share)] ?? 0) * 1_000) / 1_000;
  return { p50: at(0.5), p99: at(0.99) };
}
