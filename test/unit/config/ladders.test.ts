import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/config/settings-file.ts';
import { ladderOf } from '../../../src/core/ladder.ts';
import { ConfigurationError } from '../../../src/core/errors.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suar-ladders-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function settings(text: string) {
  const file = join(folder, 'my.yaml');
  writeFileSync(file, text);
  return readSettings(file);
}

const rungs = 'rungs: [{ offer: team, team: night, within: 1m }, { offer: supervisors, within: 2m }]';
const grave = `  - { severity: [4, 5], ${rungs} }\n`;

describe('ladders', () => {
  it('take a case by its severity, and by its language before that', () => {
    const vietnamese =
      '  - { severity: [5], language: [vi, zh-Hant], rungs: [{ offer: responder, name: Ana, within: 30s }, ';
    const { ladder, ladders } = settings(
      `ladders:\n${grave}${vietnamese}{ offer: skill, skill: medical, within: 1m }, { offer: team, team: hanoi, within: 1m }] }\n`.replace(
        'ladders:',
        'ladder: [{ offer: team, team: day, within: 5m }, { offer: supervisors, within: 5m }]\nladders:',
      ),
    );
    const first = (severity: 1 | 2 | 3 | 4 | 5, language: string | null) =>
      ladderOf(ladder, ladders, { severity, language }).rungs[0]?.audience;
    expect(first(3, 'id')).toEqual({ kind: 'team', team: 'day' });
    expect(first(4, 'vi')).toEqual({ kind: 'team', team: 'night' });
    expect(first(5, 'id')).toEqual({ kind: 'team', team: 'night' });
    expect(first(5, null)).toEqual({ kind: 'team', team: 'night' });
    expect(first(5, 'zh-Hans')).toEqual({ kind: 'team', team: 'night' });
    expect(first(5, 'vi')).toEqual({ kind: 'responder', signInName: 'ana' });
    expect(first(5, 'zh-Hant')).toEqual({ kind: 'responder', signInName: 'ana' });
  });

  it('have the times of the house where they say nothing else', () => {
    const { ladder, ladders } = settings(
      `staleAfter: 10h\nladders:\n${grave}  - { severity: [1, 2, 3], ${rungs}, firstReplyWithin: 4m, staleGrace: 1h }\n`,
    );
    expect(ladders[0]).toMatchObject({ firstReplyWithinMs: ladder.firstReplyWithinMs, name: 'severity 4 5' });
    expect(ladders[1]).toMatchObject({ firstReplyWithinMs: 240_000, replyWithinMs: ladder.replyWithinMs });
    expect(ladders[1]?.stale).toEqual({ afterMs: 36_000_000, graceMs: 3_600_000 });
  });

  it.each([
    [
      `ladders:\n${grave}`,
      ':1 ladders: expected a ladder for every severity, without language: none for 1, 2, 3. Add them, or a plain ladder',
    ],
    [
      `ladders:\n  - { severity: [1, 2, 3, 4, 5], language: [id], ${rungs} }\n`,
      ':1 ladders: expected a ladder for every severity, without language: none for 1, 2, 3, 4, 5',
    ],
    [
      `ladders:\n${grave}  - { severity: [1, 2, 3, 4], ${rungs} }\n`,
      ':3 ladders[1].severity: expected severities that no other ladder has: ladders[0] has 4 too',
    ],
    [
      `ladders:\n  - { severity: [5], language: [id, zh], ${rungs} }\n  - { severity: [5], language: [zh-Hant], ${rungs} }\n`,
      ':3 ladders[1].severity: expected severities that no other ladder has: ladders[0] has 5 too',
    ],
    [`ladders:\n  - { severity: [0], ${rungs} }\n`, ':2 ladders[0].severity[0]:'],
    [
      `ladders:\n  - { severity: [], ${rungs} }\n`,
      ':2 ladders[0].severity: expected severities from 1 to 5, such as [4, 5]',
    ],
    [
      'ladders:\n  - { severity: [5], rungs: [{ offer: supervisors, within: 1m }] }\n',
      ':2 ladders[0].rungs: expected a list of at least two rungs',
    ],
    [
      'ladder:\n  - { offer: supervisors, within: 1m }\n  - { offer: responder, name: ana, within: 1m }\n',
      ":3 ladder[1].offer: expected team, supervisors or administrators on the last rung, so that no alert ends without a human, got 'responder'",
    ],
    [
      'ladder:\n  - { offer: supervisors, within: 1m }\n  - { offer: skill, skill: legal, within: 1m }\n',
      ':3 ladder[1].offer: expected team, supervisors or administrators on the last rung',
    ],
    [
      'ladder:\n  - { offer: skill, skill: diving, within: 1m }\n  - { offer: supervisors, within: 1m }\n',
      ":2 ladder[0].skill: expected children, medical, legal, got 'diving'",
    ],
    [
      'ladder:\n  - { offer: responder, within: 1m }\n  - { offer: supervisors, within: 1m }\n',
      ':2 ladder[0].name: expected the sign-in name of somebody on the staff list, got nothing',
    ],
    [
      `ladders:\n${grave}  - { severity: [1, 2, 3], ${rungs}, remindAfter: 20m }\n`,
      ':3 ladders[1].remindAfter: remindAfter must be shorter than firstReplyWithin',
    ],
    ['heavyCases: { severity: 5 }\n', ':1 heavyCases.perShift: expected a whole number from 1 to 100, got nothing'],
    [
      "teams:\n  - { name: a, zone: UTC, open: ['mon 08:00-09:00'], channels: { sms: ['mon 08:00-09:00'] } }\n",
      ':2 teams[0].channels',
    ],
  ])('%j are refused with file, line and field', (text, message) => {
    let refusal: unknown;
    try {
      settings(text);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(ConfigurationError);
    expect(String(refusal)).toContain('my.yaml');
    expect(String(refusal)).toContain(message);
  });

  it('ship as one plain ladder, with a clock for forgotten cases', () => {
    const shipped = readSettings(undefined);
    expect(shipped.ladders).toEqual([]);
    expect(shipped.heavyCases).toBeUndefined();
    expect(shipped.ladder.stale).toEqual({ afterMs: 86_400_000, graceMs: 43_200_000 });
  });
});
