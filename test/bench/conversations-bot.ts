import { type Conversation, conversations, createConversation, type ConversationFlavor } from '@grammyjs/conversations';
import { run, sequentialize } from '@grammyjs/runner';
import { RedisAdapter } from '@grammyjs/storage-redis';
import { Bot, type Context } from 'grammy';
import { Redis } from 'ioredis';

/**
 * The second baseline: what one would build from grammY's own parts for a scripted talk. State is in Redis, updates of one
 * chat are handled one after another. It confirms updates before it has handled them: a kill loses messages.
 */
type Talk = ConversationFlavor<Context>;

const { TOKEN = '', API_ROOT = '', REDIS_URL = '' } = process.env;
const bot = new Bot<Talk>(TOKEN, { client: { apiRoot: API_ROOT } });

async function questions(conversation: Conversation<Talk, Context>, context: Context): Promise<void> {
  await context.reply('question 0');
  for (let number = 1; number < 20; number += 1) {
    const answer = await conversation.waitFor('message:text');
    await answer.reply(`question ${number}`);
  }
}

bot.use(sequentialize((context) => String(context.chat?.id ?? '')));
bot.use(conversations<Talk, Context>({ storage: new RedisAdapter({ instance: new Redis(REDIS_URL) }) }));
bot.use(createConversation(questions));
bot.on('message:text', (context) => context.conversation.enter('questions'));
await bot.init();
run(bot);
process.stdout.write('ready\n');
