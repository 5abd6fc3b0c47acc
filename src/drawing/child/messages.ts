import { z } from 'zod';

/** What the parent asks for, and what it is told; both sides read with zod, since both come from another process. */
export const drawOrderSchema = z.object({ text: z.string(), language: z.string() });
export type DrawOrder = z.infer<typeof drawOrderSchema>;

export const drawAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('drawn'), png: z.instanceof(Uint8Array) }),
  /** The name of what was thrown: a text of it could quote what was to be drawn. */
  z.object({ kind: z.literal('failed'), error: z.string() }),
]);
export type DrawAnswer = z.infer<typeof drawAnswerSchema>;
