const dayMs = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone that is none */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  formats.set(zone, made);
  return made;
}

/** A zone of the IANA data base by its name, such as Asia/Jakarta. An offset is none: it knows no summer. */
export function isZone(name: string): boolean {
  if (name !== 'UTC' && !/^[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false; // Intl tells an unknown name by throwing, and in no other way.
  }
}

/** What the clocks there show at an instant, written as if it were UTC: milliseconds since 1970, whole seconds. */
export function wallAt(instantMs: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instantMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (part: Intl.DateTimeFormatPartTypes): number => parts.get(part) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

function offsetAt(instantMs: number, zone: string): number {
  return wallAt(instantMs, zone) - Math.floor(instantMs / 1_000) * 1_000;
}

/**
 * The instant at which the clocks there show this time (written as if it were UTC). A time that comes twice means its
 * first, and one that is skipped means as much later as was skipped: Temporal, disambiguation "compatible".
 */
export function instantOf(wallMs: number, zone: string): number {
  // No zone changes its offset twice within two days.
  const before = offsetAt(wallMs - dayMs, zone);
  const after = offsetAt(wallMs + dayMs, zone);
  const shown = [before, after].map((offset) => wallMs - offset).filter((instant) => wallAt(instant, zone) === wallMs);
  return shown.length === 0 ? wallMs - before : Math.min(...shown);
}
