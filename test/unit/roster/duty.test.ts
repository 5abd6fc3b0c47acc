import { describe, expect, it } from 'vitest';
import { type ResponderId } from '../../../src/core/brand.ts';
import { type Ladder, type LadderAudience } from '../../../src/core/ladder.ts';
import { isOnDuty, isOpen, type Member, type Roster, staffingOf, type TeamHours } from '../../../src/roster/index.ts';

const noon = new Date('2026-11-30T12:00:00Z');
const hour = 3_600_000;
const at = (hours: number): Date => new Date(noon.getTime() + hours * hour);

const plain: Member = {
  id: 'one' as ResponderId, // A name that no other member of a test has.
  signInName: 'one',
  role: 'responder',
  teams: ['first-line'],
  ...{ languages: [], skills: [], capacity: null, owns: 0, taken: [], word: null, shifts: [] },
};
const free: Roster = { members: [], plannedTeams: new Set(), hours: new Map() };
const planned: Roster = { ...free, plannedTeams: new Set(['first-line']) };

describe('on duty', () => {
  it('is everybody where nothing is planned, and by the plan where something is', () => {
    expect(isOnDuty(plain, free, noon)).toBe(true);
    expect(isOnDuty(plain, planned, noon)).toBe(false);
    expect(isOnDuty({ ...plain, shifts: [{ team: 'first-line', from: at(-1) }] }, planned, noon)).toBe(true);
    expect(isOnDuty({ ...plain, shifts: [{ team: 'other', from: at(-1) }] }, planned, noon)).toBe(false);
  });

  it('is by the hours of the team where it plans nothing', () => {
    const hours = new Map([
      ['first-line', { zone: 'UTC', open: [{ days: new Set([1]), from: 780, to: 900 }], holidays: new Set<string>() }],
    ]);
    expect(isOnDuty(plain, { ...free, hours }, noon)).toBe(false);
    expect(isOnDuty(plain, { ...free, hours }, at(1))).toBe(true);
  });

  it('is what they said last, as long as it holds', () => {
    const off = { ...plain, word: { onDuty: false, at: at(-2), until: null } };
    expect(isOnDuty(off, free, noon)).toBe(false);
    expect(isOnDuty({ ...plain, word: { onDuty: false, at: at(-2), until: at(-1) } }, free, noon)).toBe(true);
    expect(isOnDuty({ ...plain, word: { onDuty: true, at: at(-2), until: at(1) } }, planned, noon)).toBe(true);
  });

  it('begins again with the next shift: "off" in the evening does not silence the morning', () => {
    const word = { onDuty: false, at: at(-10), until: null };
    expect(isOnDuty({ ...plain, word, shifts: [{ team: 'first-line', from: at(-1) }] }, planned, noon)).toBe(true);
    // Said within the shift: it stands.
    expect(isOnDuty({ ...plain, word, shifts: [{ team: 'first-line', from: at(-11) }] }, planned, noon)).toBe(false);
  });
});

describe('hours of a team', () => {
  const jakarta = (open: TeamHours['open'], holidays: string[] = []): TeamHours => ({
    zone: 'Asia/Jakarta',
    open,
    holidays: new Set(holidays),
  });

  it('are those of its own zone', () => {
    // 12:00 UTC is 19:00 in Jakarta.
    const day = [{ days: new Set([1]), from: 8 * 60, to: 19 * 60 }];
    expect(isOpen(jakarta(day), noon)).toBe(false);
    expect(isOpen(jakarta(day), new Date(noon.getTime() - 60_000))).toBe(true);
    expect(isOpen(jakarta(day, ['2026-11-30']), new Date(noon.getTime() - 60_000))).toBe(false);
  });

  it('reach over midnight, also into a holiday, where none begin', () => {
    const night = jakarta([{ days: new Set([1]), from: 22 * 60, to: 6 * 60 }], ['2026-12-01']);
    expect(isOpen(night, at(3))).toBe(true);
    expect(isOpen(night, at(10))).toBe(true);
    expect(isOpen(night, at(11))).toBe(false);
    expect(isOpen(jakarta([{ days: new Set([2]), from: 22 * 60, to: 6 * 60 }], ['2026-12-01']), at(27))).toBe(false);
  });

  it('keep their clock over daylight saving', () => {
    const berlin: TeamHours = {
      zone: 'Europe/Berlin',
      open: [{ days: new Set([7]), from: 8 * 60, to: 9 * 60 }],
      holidays: new Set(),
    };
    expect(isOpen(berlin, new Date('2026-10-18T06:30:00Z'))).toBe(true);
    // A week later the clocks have been set back.
    expect(isOpen(berlin, new Date('2026-10-25T06:30:00Z'))).toBe(false);
    expect(isOpen(berlin, new Date('2026-10-25T07:30:00Z'))).toBe(true);
  });
});

describe('who could take a case', () => {
  const ladder: Ladder = {
    rungs: [
      { audience: { kind: 'team', team: 'first-line' }, acceptWithinMs: 1 },
      { audience: { kind: 'role', role: 'supervisor' }, acceptWithinMs: 1 },
    ],
    ...{ firstReplyWithinMs: 3, remindAfterMs: 1, replyWithinMs: 3 },
  };
  const staffed = (members: readonly Member[], language: string | null, skill: string | null = null) =>
    staffingOf({ ...free, members }, ladder, { language, skill }, noon);

  it('is told for each rung', () => {
    const supervisor: Member = { ...plain, role: 'supervisor', teams: [], languages: ['en'] };
    expect(staffed([plain], 'id')).toEqual(['ready', 'empty']);
    expect(staffed([{ ...plain, languages: ['id'] }, supervisor], 'en')).toEqual(['lacking', 'ready']);
    expect(staffed([{ ...plain, languages: ['zh-Hans'] }], 'zh-Hant')).toEqual(['ready', 'empty']);
    expect(staffed([{ ...plain, languages: ['vi'] }], null)).toEqual(['ready', 'empty']);
    const away: Member = { ...supervisor, word: { onDuty: false, at: at(-1), until: null } };
    expect(staffed([plain, away], 'id')).toEqual(['ready', 'nobody']);
    expect(staffed([], 'id')).toEqual(['empty', 'empty']);
  });

  it('is nobody who carries as much as they can, and lacks whoever has not learned to speak with children', () => {
    expect(staffed([{ ...plain, capacity: 2, owns: 2 }], 'id')).toEqual(['nobody', 'empty']);
    expect(staffed([{ ...plain, capacity: 2, owns: 1 }], 'id')).toEqual(['ready', 'empty']);
    expect(staffed([plain], 'id', 'children')).toEqual(['lacking', 'empty']);
    expect(staffed([plain, { ...plain, skills: ['children'] }], 'id', 'children')).toEqual(['ready', 'empty']);
  });

  it('by name or by skill is that person, and whoever is trained', () => {
    const rung = (audience: LadderAudience): Ladder => ({ ...ladder, rungs: [{ audience, acceptWithinMs: 1 }] });
    const staffedOn = (audience: LadderAudience, members: readonly Member[]) =>
      staffingOf({ ...free, members }, rung(audience), { language: 'id', skill: null }, noon);
    expect(staffedOn({ kind: 'responder', signInName: 'one' }, [plain])).toEqual(['ready']);
    expect(staffedOn({ kind: 'responder', signInName: 'two' }, [plain])).toEqual(['empty']);
    expect(staffedOn({ kind: 'skill', skill: 'medical' }, [plain])).toEqual(['empty']);
    expect(staffedOn({ kind: 'skill', skill: 'medical' }, [{ ...plain, skills: ['medical'] }])).toEqual(['ready']);
  });

  it('is by the hours of the channel, also where the team plans shifts', () => {
    const office = [{ days: new Set([1]), from: 780, to: 900 }];
    const round = [{ days: new Set([1, 2, 3, 4, 5, 6, 7]), from: 0, to: 1_440 }];
    const hours = new Map<string, TeamHours>([
      ['first-line', { zone: 'UTC', open: office, channels: new Map([['whatsapp', round]]), holidays: new Set() }],
    ]);
    const on = (roster: Roster, member: Member, channel: string) => isOnDuty(member, roster, noon, undefined, channel);
    expect(on({ ...free, hours }, plain, 'telegram')).toBe(false);
    expect(on({ ...free, hours }, plain, 'whatsapp')).toBe(true);
    expect(isOnDuty(plain, { ...free, hours }, noon)).toBe(true);
    const byNight = new Map<string, TeamHours>([
      ['first-line', { zone: 'UTC', open: round, channels: new Map([['telegram', office]]), holidays: new Set() }],
    ]);
    const shift = { ...plain, shifts: [{ team: 'first-line', from: at(-1) }] };
    expect(on({ ...planned, hours: byNight }, shift, 'telegram')).toBe(false);
    expect(on({ ...planned, hours: byNight }, shift, 'whatsapp')).toBe(true);
    expect(on({ ...planned, hours: byNight }, plain, 'whatsapp')).toBe(false);
  });

  it('is nobody who has had as many heavy cases as one shift may hold, until their next shift', () => {
    const heavy = { severity: 5, perShift: 2 };
    const taken = (...cases: readonly [number, number, boolean][]) =>
      cases.map(([hours, severity, marked]) => ({ at: at(hours), severity, marked }));
    const worn: Member = {
      ...plain,
      shifts: [{ team: 'first-line', from: at(-3) }],
      taken: taken([-2, 5, false], [-1, 2, true], [-5, 5, false], [-1, 4, false]),
    };
    const forHeavy = (member: Member, now = noon) =>
      staffingOf({ ...free, members: [member] }, ladder, { language: 'id', skill: null, heavy }, now)[0];
    expect(forHeavy(worn)).toBe('nobody');
    // Lighter ones are not counted, and go on.
    expect(staffed([worn], 'id')[0]).toBe('ready');
    expect(forHeavy({ ...worn, taken: taken([-2, 5, false], [-5, 5, false]) })).toBe('ready');
    expect(forHeavy({ ...worn, shifts: [{ team: 'first-line', from: at(5) }] }, at(6))).toBe('ready');
    // Without a plan: since they said that they are there, else for the length of a shift.
    const said = { onDuty: true, at: at(-1.5), until: null };
    expect(forHeavy({ ...worn, shifts: [], word: said })).toBe('ready');
    expect(forHeavy({ ...worn, shifts: [] })).toBe('nobody');
  });
});
