import { type CaseCode } from '../core/brand.ts';
import { type Severity } from '../core/severity.ts';

/** A text of `locales/<language>/desk.ftl`. */
export type DoorText = (id: string, args?: Record<string, string>) => string;

/** What may be said of an alert where others may look on: never a person's words, name or address. */
export interface ToldAlert {
  readonly code: CaseCode;
  readonly severity: Severity;
  readonly reason: string;
  readonly raisedAt: Date;
}

export interface Said {
  readonly title: string;
  readonly body: string;
  /** Below our own address; the case, or the list of all. */
  readonly path: string;
}

/** What a phone shows, on its lock screen too. One line where one alert waits, a tally where several do. */
export function sayAlerts(alerts: readonly ToldAlert[], text: DoorText, now: Date): Said {
  const sorted = gravestFirst(alerts);
  const [first] = sorted;
  const oldest = Math.min(...sorted.map(({ raisedAt }) => raisedAt.getTime()));
  const age = ageOf(new Date(oldest), now);
  if (first !== undefined && sorted.length === 1) {
    return {
      title: text('doors-one', { code: first.code, severity: String(first.severity) }),
      body: text('doors-one-more', { reason: first.reason, age }),
      path: `/desk/cases/${first.code}`,
    };
  }
  return {
    title: text('doors-many', { count: String(sorted.length) }),
    body: `${tallyOf(sorted, text)} ${text('doors-oldest', { age })}`,
    path: '/desk',
  };
}

/** The same for an e-mail: a line for each alert. @param address where the desk is reached, without a slash at its end */
export function writeLetter(
  alerts: readonly ToldAlert[],
  text: DoorText,
  address: string,
  now: Date,
): { readonly subject: string; readonly text: string } {
  const said = sayAlerts(alerts, text, now);
  const lines = gravestFirst(alerts).map(({ code, severity, reason, raisedAt }) =>
    text('doors-line', { code, severity: String(severity), reason, age: ageOf(raisedAt, now) }),
  );
  const paragraphs = [said.title, lines.join('\n'), `${address}${said.path}`, text('doors-foot', { address })];
  return { subject: `Suar: ${said.title}`, text: `${paragraphs.join('\n\n')}\n` };
}

function gravestFirst(alerts: readonly ToldAlert[]): ToldAlert[] {
  return [...alerts].sort(
    (one, other) => other.severity - one.severity || one.raisedAt.getTime() - other.raisedAt.getTime(),
  );
}

function tallyOf(sorted: readonly ToldAlert[], text: DoorText): string {
  const counts = new Map<Severity, number>();
  for (const { severity } of sorted) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  const parts = [...counts].map(([severity, count]) =>
    text('doors-tally', { count: String(count), severity: String(severity) }),
  );
  return `${parts.join(', ')}.`;
}

/** Whole minutes; `new` within the first. */
function ageOf(since: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - since.getTime()) / 60_000);
  return minutes < 1 ? 'new' : String(minutes);
}
