import { z } from 'zod';

/** Whom a person can be told of. */
export const contactKinds = ['embassy', 'hotline', 'shelter', 'police', 'ngo', 'job-check'] as const;
export const contactKindSchema = z.enum(contactKinds);
export type ContactKind = z.infer<typeof contactKindSchema>;
