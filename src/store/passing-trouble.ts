/**
 * Whether an error says that the database was away or busy, and nothing about what was asked of it: the same work may
 * succeed in a moment. SQLSTATE classes 08 connection, 40 rollback (deadlock, serialization), 53 resources, 57 operator
 * (shutdown), 55 lock not available; PostgreSQL documentation, appendix A. An error without one never reached the server.
 */
export function isPassingTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined) return /connection|timeout|terminated/i.test(error.message);
  return /^(08|40|53|55|57)...$/.test(code) || /^E[A-Z]+$/.test(code);
}
