import { z } from 'zod';

/** 1 a question … 3 distress or doubt … 4 a plea … 5 life in danger now. Design section 6. */
export const severitySchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type Severity = z.infer<typeof severitySchema>;

/** From this one on somebody may be in danger now: it passes before all else. 3 is doubt, and waits among others. */
export const urgentFrom = 4 satisfies Severity;

export function higherSeverity(one: Severity, other: Severity): Severity {
  return one >= other ? one : other;
}
