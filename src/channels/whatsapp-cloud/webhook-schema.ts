import { z } from 'zod';

/**
 * What we read of Meta's webhooks ("messages webhook reference" and its pages per type), and nothing more. A field of an
 * unexpected shape counts as absent, so that a strange sticker never costs the words beside it.
 */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const id = z.string().min(1).max(300);

const mediaSchema = z.object({
  id: z.string().min(1).max(1_000),
  mime_type: lenient(z.string()),
  sha256: lenient(z.string().max(200)),
  caption: lenient(z.string()),
  filename: lenient(z.string()),
});
export type CloudAttachment = z.infer<typeof mediaSchema>;

const textSchema = z.object({ body: z.string() });
const replySchema = z.object({ id: z.string(), title: lenient(z.string()) });

const contentShape = {
  text: lenient(textSchema),
  image: lenient(mediaSchema),
  audio: lenient(mediaSchema),
  video: lenient(mediaSchema),
  document: lenient(mediaSchema),
  sticker: lenient(mediaSchema),
};

export const messageSchema = z.object({
  id: lenient(id),
  /** The person's number. Left out where they hide it behind a username. */
  from: lenient(z.string().min(1).max(200)),
  from_user_id: lenient(z.string().min(1).max(200)),
  timestamp: lenient(z.coerce.number()),
  type: lenient(z.string().max(60)),
  /** Groups are not for us. */
  group_id: lenient(z.string()),
  context: lenient(
    z.object({
      id: lenient(id),
      forwarded: lenient(z.boolean()),
      frequently_forwarded: lenient(z.boolean()),
    }),
  ),
  ...contentShape,
  interactive: lenient(z.object({ button_reply: lenient(replySchema), list_reply: lenient(replySchema) })),
  /** A quick reply of a template. */
  button: lenient(z.object({ payload: lenient(z.string()), text: lenient(z.string()) })),
  location: lenient(z.object({ latitude: z.number(), longitude: z.number() })),
  contacts: lenient(
    z.array(
      z.object({
        name: lenient(z.object({ formatted_name: lenient(z.string()) })),
        phones: lenient(z.array(z.object({ phone: lenient(z.string()), wa_id: lenient(z.string()) }))),
      }),
    ),
  ),
  reaction: lenient(z.object({ message_id: lenient(id), emoji: lenient(z.string().max(64)) })),
  edit: lenient(z.object({ original_message_id: id, message: z.object(contentShape) })),
  revoke: lenient(z.object({ original_message_id: lenient(id) })),
  system: lenient(z.object({ type: lenient(z.string().max(60)), wa_id: lenient(z.string().min(1).max(200)) })),
  unsupported: lenient(z.object({ type: lenient(z.string().max(60)) })),
});
export type CloudMessage = z.infer<typeof messageSchema>;

const errorsSchema = lenient(z.array(z.object({ code: z.number().int() })));

export const statusSchema = z.object({
  id,
  status: z.string(),
  timestamp: lenient(z.coerce.number()),
  errors: errorsSchema,
  biz_opaque_callback_data: lenient(z.string().max(512)),
});
export type CloudStatus = z.infer<typeof statusSchema>;

const contactSchema = z.object({
  wa_id: lenient(z.string().min(1).max(200)),
  user_id: lenient(z.string().min(1).max(200)),
});
export type CloudContact = z.infer<typeof contactSchema>;

/** A change of the field `messages`. Lists hold what each element is later parsed as, so that a bad one costs no other. */
export const valueSchema = z.object({
  metadata: z.object({ phone_number_id: z.string().min(1).max(100) }),
  contacts: z.array(contactSchema).optional().catch(undefined),
  messages: z.array(z.unknown()).optional(),
  statuses: z.array(z.unknown()).optional(),
  errors: errorsSchema,
});

/** The envelope. Everything inside is read on its own. */
export const deliverySchema = z.object({
  entry: z.array(z.object({ changes: z.array(z.object({ field: z.string().max(100), value: z.unknown() })) })),
});
