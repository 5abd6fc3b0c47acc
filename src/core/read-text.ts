import { z } from 'zod';

/** A piece of text that was read out of a file: from the picture itself, from a QR code in it, or from a page of a PDF. */
export const readTextSchema = z.object({ source: z.enum(['ocr', 'qr', 'pdf']), text: z.string() });
export type ReadText = z.infer<typeof readTextSchema>;
