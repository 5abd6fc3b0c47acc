import { serveControl } from './control/server.ts';
import { startWhatsAppStandin } from './start.ts';

/**
 * The stand-in as a process of its own: `node --import tsx test/standins/whatsapp/serve.ts`, with PORT and SEED in the
 * environment. Its first line on standard output is `{url, controlUrl, rootPublicKey}` as JSON, the key in base64. It ends on
 * SIGTERM or SIGINT, and when its standard input closes if STOP_WITH_PARENT is set.
 */
const { PORT, SEED, STOP_WITH_PARENT } = process.env;

const standin = await startWhatsAppStandin({
  port: PORT === undefined ? undefined : Number(PORT),
  seed: SEED === undefined ? undefined : Number(SEED),
});
const control = await serveControl(standin);
const { url, rootPublicKey } = standin;
process.stdout.write(
  `${JSON.stringify({ url, controlUrl: control.url, rootPublicKey: rootPublicKey.toString('base64') })}\n`,
);

const stop = (): void => {
  control.server.closeAllConnections();
  control.server.close();
  void standin.stop().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
if (STOP_WITH_PARENT !== undefined) process.stdin.once('end', stop).resume();
