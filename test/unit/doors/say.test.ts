import { expect, it } from 'vitest';
import { type CaseCode } from '../../../src/core/brand.ts';
import { alertReasons } from '../../../src/core/alert-reason.ts';
import { sayAlerts, type ToldAlert, writeLetter } from '../../../src/doors/say.ts';
import { loadTexts } from '../../../src/i18n/index.ts';

const texts = loadTexts('locales');
const text = (id: string, args?: Record<string, string>) => texts.format('en', id, args);
const now = new Date('2026-11-30T12:00:00Z');
const anAlert = (part: Partial<ToldAlert> = {}): ToldAlert => ({
  code: 'K7QX-2M4P' as CaseCode, // As the cases room makes them.
  severity: 4,
  reason: 'first-signal',
  raisedAt: new Date(now.getTime() - 3 * 60_000),
  ...part,
});

it('says one alert by its code, how grave it is, why, and how long it waits', () => {
  expect(sayAlerts([anAlert()], text, now)).toEqual({
    title: 'Severity 4 · case K7QX-2M4P',
    body: 'Distress heard. Waits 3 min.',
    path: '/desk/cases/K7QX-2M4P',
  });
  expect(sayAlerts([anAlert({ reason: 'danger-word', raisedAt: now })], text, now).body).toBe('The danger word. New.');
});

it('folds several into a tally, the gravest first, that leads to the list', () => {
  const severities = [4, 5, 3, 4, 5, 4, 4] as const;
  const said = sayAlerts(
    severities.map((severity) => anAlert({ severity })),
    text,
    now,
  );
  expect(said).toEqual({
    title: '7 alarms wait',
    body: '2 of severity 5, 4 of severity 4, 1 of severity 3. The oldest waits 3 min.',
    path: '/desk',
  });
});

it('writes a letter with a line for each, and where to go', () => {
  const letter = writeLetter([anAlert(), anAlert({ severity: 5 })], text, 'https://desk.example.org', now);
  expect(letter.subject).toBe('Suar: 2 alarms wait');
  expect(letter.text).toContain('K7QX-2M4P · severity 5 · first-signal · 3 min\nK7QX-2M4P · severity 4');
  expect(letter.text).toContain('https://desk.example.org/desk\n');
  expect(letter.text).toContain('https://desk.example.org/desk/told');
});

it('has words for every reason that there is', () => {
  for (const reason of alertReasons) expect(sayAlerts([anAlert({ reason })], text, now).body).toMatch(/^\S.+ Waits/);
});
