import makeWASocket, {
  Browsers,
  DisconnectReason,
  useMultiFileAuthState,
  WA_CERT_DETAILS,
} from '@whiskeysockets/baileys';
import { appendFileSync } from 'node:fs';
import { pino } from 'pino';
import { z } from 'zod';
import { quietSignal } from '../standins/whatsapp/index.ts';

/**
 * What most bots are: plain Baileys with its multi-file state, which answers every text. With TRANSCRIPT it writes each text down, as a
 * bot that keeps what it hears. Prints `{"qr":…}` until it is linked, then `ready`.
 */
const environment = z.object({
  WHATSAPP_URL: z.string(),
  ROOT_KEY: z.base64(),
  FOLDER: z.string(),
  TRANSCRIPT: z.string().optional(),
});
const { WHATSAPP_URL, ROOT_KEY, FOLDER, TRANSCRIPT } = environment.parse(process.env);

quietSignal();
WA_CERT_DETAILS.PUBLIC_KEY = Buffer.from(ROOT_KEY, 'base64');
const { state, saveCreds } = await useMultiFileAuthState(FOLDER);
if (state.creds.me === undefined) state.creds.accountSyncCounter = 1;

function connect(): void {
  const socket = makeWASocket({
    waWebSocketUrl: WHATSAPP_URL,
    auth: state,
    browser: Browsers.macOS('Desktop'),
    logger: pino({ level: 'silent' }),
    markOnlineOnConnect: false,
  });
  socket.ev.on('creds.update', () => void saveCreds());
  socket.ev.on('connection.update', ({ qr, connection, lastDisconnect }) => {
    if (qr !== undefined) process.stdout.write(`${JSON.stringify({ qr })}\n`);
    if (connection === 'open') process.stdout.write('ready\n');
    if (connection !== 'close') return;
    const code = z.object({ output: z.object({ statusCode: z.number() }) }).safeParse(lastDisconnect?.error);
    const restart = code.success && code.data.output.statusCode === Number(DisconnectReason.restartRequired);
    setTimeout(connect, restart ? 0 : 200);
  });
  socket.ev.on('messages.upsert', ({ messages }) => {
    for (const { key, message } of messages) {
      const text = message?.conversation ?? message?.extendedTextMessage?.text;
      if (text == null || key.fromMe === true || key.remoteJid == null) continue;
      if (TRANSCRIPT !== undefined) appendFileSync(TRANSCRIPT, `${JSON.stringify(text)}\n`);
      void socket.sendMessage(key.remoteJid, { text: `> ${text}` }, { ephemeralExpiration: 0 }).catch(() => undefined);
    }
  });
}
connect();
process.once('SIGTERM', () => process.exit(0));
