import { createControl } from './control.ts';
import { startTelegramStandin } from './start.ts';

/**
 * The stand-in as a process of its own: `tsx test/standins/telegram/serve.ts`, with PORT, TOKEN, DESK_CHAT_ID and SEED in
 * the environment. Its first line on standard output is `{url,token}` as JSON; it ends on SIGTERM or SIGINT, and when
 * its standard input closes if STOP_WITH_PARENT is set.
 */
const { PORT, TOKEN, DESK_CHAT_ID, SEED, STOP_WITH_PARENT } = process.env;

const standin = await startTelegramStandin({
  ...(PORT !== undefined && { port: Number(PORT) }),
  ...(TOKEN !== undefined && { token: TOKEN }),
  ...(DESK_CHAT_ID !== undefined && { deskChatId: Number(DESK_CHAT_ID) }),
  ...(SEED !== undefined && { seed: Number(SEED) }),
  alsoServe: createControl,
});
process.stdout.write(`${JSON.stringify({ url: standin.url, token: standin.token })}\n`);

const stop = () => void standin.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
if (STOP_WITH_PARENT !== undefined) process.stdin.once('end', stop).resume();
