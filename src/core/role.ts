/**
 * What a process does for the house. Any number of processes share one PostgreSQL; what is committed in one wakes the
 * others, and a sweep stands behind each notice.
 * - `channels`: takes in. Web chat, the check page, webhooks, pollers; and sends where an account is bound to a connection.
 * - `engine`: handles what came in, climbs the ladder, keeps the timers, checks offers, fetches and reads files.
 * - `delivery`: sends.
 * - `desk`: the console.
 */
export const roles = ['channels', 'engine', 'delivery', 'desk'] as const;
export type Role = (typeof roles)[number];
export type Roles = ReadonlySet<Role>;
export const allRoles: Roles = new Set(roles);
