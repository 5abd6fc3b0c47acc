import { createControl } from './control.ts';
import { startCloudStandin } from './start.ts';

/**
 * The stand-in as a process of its own: `tsx test/standins/whatsapp-cloud/serve.ts`, with PORT, TOKEN, APP_SECRET,
 * VERIFY_TOKEN, NUMBERS (comma-separated) and WEBHOOK_URL in the environment. Its first line on standard output is
 * `{url,token,appSecret,verifyToken,numbers}` as JSON; it ends on SIGTERM or SIGINT.
 */
const { PORT, TOKEN, APP_SECRET, VERIFY_TOKEN, NUMBERS, WEBHOOK_URL } = process.env;

const standin = await startCloudStandin({
  ...(PORT !== undefined && { port: Number(PORT) }),
  ...(TOKEN !== undefined && { token: TOKEN }),
  ...(APP_SECRET !== undefined && { appSecret: APP_SECRET }),
  ...(VERIFY_TOKEN !== undefined && { verifyToken: VERIFY_TOKEN }),
  ...(NUMBERS !== undefined && { numbers: NUMBERS.split(',') }),
  alsoServe: createControl,
});
const { url, token, appSecret, verifyToken, numbers } = standin;
process.stdout.write(`${JSON.stringify({ url, token, appSecret, verifyToken, numbers })}\n`);
if (WEBHOOK_URL !== undefined) await standin.subscribe(WEBHOOK_URL);

const stop = () => void standin.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
