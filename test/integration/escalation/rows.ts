import { systemClock } from '../../../src/core/clock.ts';
import { type WakeUp, type WakeUpKind } from '../../../src/core/wake-up.ts';

/** Rows with deadlines, as PostgreSQL would hold them: handled when the handler takes them, and due until then. */
export class Rows {
  readonly due = new Map<string, WakeUp>();
  readonly handled: { id: string; at: number }[] = [];

  add(id: string, inMs: number, kind: WakeUpKind = 'alert'): WakeUp {
    const wakeUp = { kind, id, dueAt: new Date(systemClock.now().getTime() + inMs) };
    this.due.set(id, wakeUp);
    return wakeUp;
  }
  readonly find = (kind: WakeUpKind) => (before: Date) =>
    Promise.resolve(
      [...this.due.values()].filter((row) => row.kind === kind && row.dueAt < before && !row.id.startsWith('unswept')),
    );
  readonly handle = async (id: string): Promise<void> => {
    if (id.startsWith('hangs')) await new Promise(() => undefined);
    if (id.startsWith('throws')) throw new Error('poison');
    const row = this.due.get(id);
    if (row === undefined || row.dueAt > systemClock.now()) return;
    this.due.delete(id);
    this.handled.push({ id, at: performance.now() });
  };
  has(id: string): boolean {
    return this.handled.some((one) => one.id === id);
  }
}
