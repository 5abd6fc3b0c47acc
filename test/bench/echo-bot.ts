import { run } from '@grammyjs/runner';
import { Bot } from 'grammy';

/** The first baseline: grammY with its runner, answering every text with itself and keeping nothing. */
const { TOKEN = '', API_ROOT = '' } = process.env;
const bot = new Bot(TOKEN, { client: { apiRoot: API_ROOT } });
bot.on('message:text', (context) => context.reply(context.message.text));
await bot.init();
run(bot);
process.stdout.write('ready\n');
