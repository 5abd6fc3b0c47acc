import { z } from 'zod';

/**
 * What we read of an update, and nothing more: Telegram adds fields every month. A field of an unexpected shape counts
 * as absent, so that a strange photo never costs the words beside it.
 */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const fileSchema = z.object({
  file_id: z.string().max(1_000),
  file_unique_id: lenient(z.string().max(200)),
  file_size: lenient(z.number().int().nonnegative()),
  mime_type: lenient(z.string()),
  file_name: lenient(z.string()),
});
export type TelegramFile = z.infer<typeof fileSchema>;

const chatSchema = z.object({ id: z.number().int(), type: z.string() });
const userSchema = z.object({ id: z.number().int(), language_code: lenient(z.string().max(35)) });

/** Bot API, MessageOrigin. */
const originSchema = z.object({
  type: z.string(),
  date: lenient(z.number()),
  sender_user: lenient(z.object({ username: lenient(z.string().max(100)) })),
  sender_chat: lenient(z.object({ username: lenient(z.string().max(100)) })),
  chat: lenient(z.object({ username: lenient(z.string().max(100)) })),
});
export type TelegramOrigin = z.infer<typeof originSchema>;

const messageSchema = z.object({
  message_id: z.number().int(),
  chat: chatSchema,
  from: lenient(userSchema),
  date: lenient(z.number()),
  edit_date: lenient(z.number()),
  message_thread_id: lenient(z.number().int()),
  is_topic_message: lenient(z.boolean()),
  forward_origin: lenient(originSchema),
  text: lenient(z.string()),
  caption: lenient(z.string()),
  photo: lenient(z.array(fileSchema.extend({ width: z.number().catch(0), height: z.number().catch(0) })).min(1)),
  voice: lenient(fileSchema),
  audio: lenient(fileSchema),
  video: lenient(fileSchema),
  video_note: lenient(fileSchema),
  animation: lenient(fileSchema),
  document: lenient(fileSchema),
  sticker: lenient(fileSchema),
  location: lenient(
    z.object({ latitude: z.number(), longitude: z.number(), horizontal_accuracy: lenient(z.number().nonnegative()) }),
  ),
  contact: lenient(
    z.object({
      phone_number: z.string(),
      first_name: z.string().catch(''),
      last_name: lenient(z.string()),
      user_id: lenient(z.number().int()),
    }),
  ),
});
export type TelegramMessage = z.infer<typeof messageSchema>;

const pressSchema = z.object({
  id: z.string().max(200),
  from: userSchema,
  message: lenient(z.object({ message_id: z.number().int(), chat: chatSchema })),
  data: lenient(z.string()),
});
export type TelegramPress = z.infer<typeof pressSchema>;

const membershipSchema = z.object({
  chat: chatSchema,
  from: lenient(userSchema),
  date: lenient(z.number()),
  new_chat_member: z.object({ status: z.string() }),
});
export type TelegramMembership = z.infer<typeof membershipSchema>;

export const updateSchema = z.object({
  update_id: z.number().int().nonnegative(),
  message: lenient(messageSchema),
  edited_message: lenient(messageSchema),
  callback_query: lenient(pressSchema),
  my_chat_member: lenient(membershipSchema),
});

/** The least that lets an update of any kind be kept: a chat, and somewhere a person. */
export const strangeUpdateSchema = z.object({
  chat: lenient(chatSchema),
  message: lenient(z.object({ chat: lenient(chatSchema) })),
  from: lenient(userSchema),
  user: lenient(userSchema),
  date: lenient(z.number()),
});
