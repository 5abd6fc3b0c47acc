import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRemoteStandin } from '../standins/whatsapp/index.ts';
import { seeded } from '../support/seeded.ts';
import { whatsAppWriter } from '../support/whatsapp-writer.ts';
import { type BenchProcess } from './process.ts';
import { addPeople, hotline, startPlainBot } from './whatsapp-sides.ts';

/**
 * What plain Baileys loses under the storm of test/chaos/whatsapp.test.ts: its multi-file state, and a transcript that is appended to as soon as a
 * message is emitted. `node --import tsx test/bench/whatsapp-plain-loss.ts`, with WHATSAPP_KILLS and CHAOS_SEED.
 */
const kills = Number(process.env['WHATSAPP_KILLS'] ?? 10);
const seed = Number(process.env['CHAOS_SEED'] ?? 1);
const [people, messages] = [kills * 2, kills * 20];
const chance = seeded(seed);
const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

const whatsapp = await startRemoteStandin(seed);
const folder = mkdtempSync(join(tmpdir(), 'plain-baileys-'));
const transcript = join(folder, 'transcript.jsonl');
const start = (): Promise<BenchProcess> => startPlainBot(whatsapp, join(folder, 'account'), { TRANSCRIPT: transcript });
const phones = await addPeople(whatsapp, people);
let bot = await start();
const trouble = { account: hotline, probability: 0.01 };
await whatsapp.ask('addFault', { ...trouble, direction: 'to-client', tag: 'message', fault: { kind: 'cut' } });
await whatsapp.ask('addFault', { ...trouble, direction: 'from-client', tag: 'receipt', fault: { kind: 'cut' } });
await whatsapp.ask('addFault', { ...trouble, direction: 'to-client', tag: 'message', fault: { kind: 'duplicate' } });

const { write } = whatsAppWriter({ whatsapp, people: phones }, hotline, { chance, everyMs: 30 });
let failedStarts = 0;
for (let count = 0; count < kills; count += 1) {
  const writing = write(messages / kills);
  await pause(chance(1_000));
  // It may have ended by itself, as when its own files do not open any more.
  if (bot.child.exitCode === null) {
    const ended = new Promise((done) => bot.child.once('exit', done));
    bot.child.kill('SIGKILL');
    await ended;
  } else failedStarts += 1;
  try {
    bot = await start();
  } catch {
    // Counted: its own files may be what it cannot read any more.
    failedStarts += 1;
    bot = await start();
  }
  await writing;
}
await whatsapp.ask('clearFaults', {});
await whatsapp.ask('cut', { account: hotline });
const waiting = async (): Promise<number> => (await whatsapp.ask('companions', {}))[0]?.waiting ?? 0;
for (let left = 120; left > 0 && (await waiting()) > 0; left -= 1) await pause(500);
await pause(2_000);

const kept = existsSync(transcript) ? readFileSync(transcript, 'utf8').trim().split('\n') : [];
const truth = await whatsapp.ask('truth', {});
const texts = truth.contacts.flatMap((contact) => contact.written.map(({ text }) => JSON.stringify(text ?? '')));
const unread = texts.filter((text) => !kept.includes(text));
process.stdout.write(
  `${JSON.stringify({
    bot: 'plain Baileys, multi-file state',
    seed,
    kills,
    written: texts.length,
    lost: unread.length,
    doubled: kept.length - new Set(kept).size,
    stillWaiting: await waiting(),
    failedStarts,
  })}\n`,
);
await bot.stop();
await whatsapp.stop();
rmSync(folder, { recursive: true, force: true });
