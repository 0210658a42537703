import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNextDue, localDate, type Schedule } from '../../src/digest/schedule.ts';
import { ScheduleError } from '../../src/digest/schedule-error.ts';
import {
  type Change,
  DAY_MS,
  FROM_MS,
  findChanges,
  listScannedDues,
  MINUTE_MS,
  readMinuteOfDay,
  readWall,
  scanMinutes,
  TO_MS,
  writeDate,
  ZONES,
} from '../support/zones.ts';

const HOUR_MS = 60 * MINUTE_MS;

function at(iso: string): number {
  return Date.parse(iso);
}

function daily(zone: string, minuteOfDay: number): Schedule {
  return { zone, minuteOfDay, days: 'daily' };
}

/** The next dues, as ISO times. */
function listDues(schedule: Schedule, from: string, count: number): readonly string[] {
  const dues: string[] = [];
  for (let afterMs = at(from); dues.length < count; ) {
    const { dueAt } = findNextDue(schedule, afterMs);
    dues.push(new Date(dueAt).toISOString().replace(':00.000Z', 'Z'));
    afterMs = dueAt;
  }
  return dues;
}

const CHANGES: readonly Change[] = ZONES.flatMap((zone) => findChanges(zone));

/** First and last of the wall clock that a change leaves out or repeats. */
function readTouched({ at: changeAt, beforeMs, afterMs }: Change) {
  const fromWall = changeAt + Math.min(beforeMs, afterMs);
  return { fromWall, toWall: changeAt + Math.max(beforeMs, afterMs), isGap: afterMs > beforeMs };
}

/** What must be due at an asked wall time that a change leaves out or repeats; by hand, apart from `listScannedDues`. */
function expectDue(change: Change, wall: number): number {
  const { isGap, toWall } = readTouched(change);
  if (!isGap) return wall - change.beforeMs;
  return writeDate(toWall) === writeDate(wall) ? change.at : change.at - MINUTE_MS;
}

describe('findNextDue()', () => {
  it('finds the asked time by the clocks of the zone', () => {
    expect(findNextDue(daily('Africa/Cairo', 540), at('2026-05-04T00:00Z'))).toEqual({
      dueAt: at('2026-05-04T06:00Z'),
      date: '2026-05-04',
    });
  });

  it('is strictly after the given moment', () => {
    const schedule = daily('Europe/Vienna', 510);
    const due = at('2026-01-05T07:30Z');
    expect(findNextDue(schedule, due - 1).dueAt).toBe(due);
    expect(findNextDue(schedule, due).dueAt).toBe(due + DAY_MS);
    expect(findNextDue(schedule, due + 1).dueAt).toBe(due + DAY_MS);
  });

  it('passes over the dates up to the given one, so that another hour or zone never gives a date twice', () => {
    const after = at('2026-01-05T07:30Z');
    expect(findNextDue(daily('Europe/Vienna', 1200), after, '2026-01-05').date).toBe('2026-01-06');
    expect(findNextDue(daily('Pacific/Honolulu', 1200), after, '2026-01-05').date).toBe('2026-01-06');
    expect(findNextDue(daily('Pacific/Kiritimati', 30), after, '2026-01-05').date).toBe('2026-01-06');
    expect(findNextDue({ ...daily('Asia/Tokyo', 0), days: 'weekdays' }, after, '2026-01-09').date).toBe('2026-01-12');
    expect(findNextDue(daily('Asia/Tokyo', 0), after, '2027-02-28').date).toBe('2027-03-01');
  });

  it.each([
    ['a gap', 'Europe/Vienna', 150, '2025-03-29T12:00Z', ['2025-03-30T01:00Z', '2025-03-31T00:30Z']],
    ['an overlap', 'Europe/Vienna', 150, '2025-10-25T12:00Z', ['2025-10-26T00:30Z', '2025-10-27T01:30Z']],
    ['a gap at midnight', 'Africa/Cairo', 10, '2025-04-24T12:00Z', ['2025-04-24T22:00Z', '2025-04-25T21:10Z']],
    [
      'an overlap before midnight',
      'Africa/Cairo',
      1410,
      '2025-10-30T12:00Z',
      ['2025-10-30T20:30Z', '2025-10-31T21:30Z'],
    ],
    [
      'a gap of half an hour',
      'Australia/Lord_Howe',
      130,
      '2025-10-04T12:00Z',
      ['2025-10-04T15:30Z', '2025-10-05T15:10Z'],
    ],
    ['a gap of two hours', 'Antarctica/Troll', 61, '2025-03-29T12:00Z', ['2025-03-30T01:00Z', '2025-03-30T23:01Z']],
    ['a gap up to midnight', 'America/Nuuk', 1410, '2024-03-30T12:00Z', ['2024-03-31T00:59Z', '2024-04-01T00:30Z']],
    ['Ramadan', 'Africa/Casablanca', 150, '2025-02-22T12:00Z', ['2025-02-23T01:30Z', '2025-02-24T02:30Z']],
    ['a new standard time', 'Asia/Almaty', 1410, '2024-02-29T12:00Z', ['2024-02-29T17:30Z', '2024-03-01T18:30Z']],
  ])('is due once on the day of %s', (_, zone, minuteOfDay, from, dues) => {
    expect(listDues(daily(zone, minuteOfDay), from, 2)).toEqual(dues);
  });

  it('is due on the last weekday although a gap swallows its end', () => {
    const schedule: Schedule = { zone: 'America/Nuuk', minuteOfDay: 1410, days: 'weekdays' };
    expect(listDues(schedule, '2024-03-29T12:00Z', 2)).toEqual(['2024-03-30T01:30Z', '2024-04-02T00:30Z']);
  });

  it.each([
    ['Pacific/Apia', '2011-12-29T12:00Z', ['2011-12-29', '2011-12-31', '2012-01-01']],
    ['Pacific/Fakaofo', '2011-12-29T12:00Z', ['2011-12-29', '2011-12-31', '2012-01-01']],
    ['Pacific/Kiritimati', '1994-12-30T12:00Z', ['1994-12-30', '1995-01-01', '1995-01-02']],
    ['Pacific/Kwajalein', '1993-08-20T13:00Z', ['1993-08-20', '1993-08-22', '1993-08-23']],
  ])('has no due on a day that %s left out', (zone, from, dates) => {
    for (const minuteOfDay of [0, 720, 1439]) {
      let due = { dueAt: at(from) - 30 * HOUR_MS, date: '' };
      const found: string[] = [];
      while (found.length < 8) {
        due = findNextDue(daily(zone, minuteOfDay), due.dueAt);
        found.push(due.date);
      }
      expect(found.slice(found.indexOf(dates[0] ?? '')).slice(0, 3)).toEqual(dates);
    }
  });

  it('is due on leap days, and not on 29 February of other years', () => {
    for (const zone of ['Africa/Cairo', 'America/New_York', 'Pacific/Kiritimati', 'UTC']) {
      for (const [day, next] of [
        ['2024-02-28', '2024-02-29'],
        ['2024-02-29', '2024-03-01'],
        ['2025-02-28', '2025-03-01'],
        ['2028-02-28', '2028-02-29'],
        ['2100-02-28', '2100-03-01'],
      ] as const)
        expect(findNextDue(daily(zone, 540), at(day), day).date).toBe(next);
    }
  });

  it('has changes of every kind to be checked against', () => {
    expect(CHANGES.length).toBeGreaterThan(1_500);
    expect(CHANGES.filter((change) => readTouched(change).isGap).length).toBeGreaterThan(700);
  });

  it('is due once in the gap or overlap of every change of 2024-2030 in every zone', () => {
    for (const [index, change] of CHANGES.entries()) {
      const { fromWall, toWall } = readTouched(change);
      for (const wall of [fromWall + 13 * MINUTE_MS, index % 2 === 0 ? fromWall : toWall - MINUTE_MS]) {
        const dueAt = expectDue(change, wall);
        const due = { dueAt, date: writeDate(wall) };
        const message = `${change.zone} ${new Date(wall).toISOString()}`;
        expect(findNextDue(daily(change.zone, readMinuteOfDay(wall)), dueAt - 1), message).toEqual(due);
      }
      const wall = fromWall + 13 * MINUTE_MS;
      const next = findNextDue(daily(change.zone, readMinuteOfDay(wall)), expectDue(change, wall));
      expect(readWall(next.dueAt, change.zone), change.zone).toBe(wall + DAY_MS);
    }
  });

  it('agrees with a scan of all minutes round each kind of change, at minutes before and within it', () => {
    const kinds = new Map(
      CHANGES.map((change) => [
        `${change.beforeMs} ${change.afterMs} ${readMinuteOfDay(readTouched(change).fromWall)}`,
        change,
      ]),
    );
    expect(kinds.size).toBeGreaterThan(30);
    for (const change of kinds.values()) {
      const { fromWall, toWall } = readTouched(change);
      const minutes = scanMinutes(change.zone, change.at - 36 * HOUR_MS, change.at + 36 * HOUR_MS);
      for (let wall = fromWall - 15 * MINUTE_MS; wall <= toWall; wall += 30 * MINUTE_MS) {
        const schedule = daily(change.zone, readMinuteOfDay(wall));
        const found = listScannedDues(minutes, schedule.minuteOfDay);
        expect(found.length).toBeGreaterThan(0);
        for (const due of found) expect(findNextDue(schedule, due.dueAt - 1), change.zone).toEqual(due);
      }
    }
  });

  it('gives each local date of any zone one due, in order, at the asked time wherever clocks show it', () => {
    const zone = fc.constantFrom(...ZONES);
    const minute = fc.integer({ min: 0, max: 1439 });
    const start = fc.integer({ min: FROM_MS, max: TO_MS - 8 * DAY_MS });
    fc.assert(
      fc.property(zone, minute, start, (zoneName, minuteOfDay, startMs) => {
        let last = findNextDue(daily(zoneName, minuteOfDay), startMs);
        expect(last.dueAt).toBeGreaterThan(startMs);
        for (let count = 0; count < 6; count += 1) {
          const next = findNextDue(daily(zoneName, minuteOfDay), last.dueAt);
          expect(next.dueAt).toBeGreaterThan(last.dueAt);
          const wall = readWall(next.dueAt, zoneName);
          expect(writeDate(wall)).toBe(next.date);
          expect(Date.parse(next.date) - Date.parse(last.date)).toBe(DAY_MS);
          if (readMinuteOfDay(wall) !== minuteOfDay) {
            const isSkipped = CHANGES.some((change) => {
              const { fromWall, toWall, isGap } = readTouched(change);
              const asked = Date.parse(next.date) + minuteOfDay * MINUTE_MS;
              return change.zone === zoneName && isGap && asked >= fromWall && asked < toWall;
            });
            expect(isSkipped).toBe(true);
          }
          last = next;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('skips nothing but Saturdays and Sundays on weekdays', () => {
    const start = fc.integer({ min: FROM_MS, max: TO_MS });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.nat(1439), start, (zone, minuteOfDay, startMs) => {
        const weekdays: Schedule = { zone, minuteOfDay, days: 'weekdays' };
        let due = findNextDue(weekdays, startMs);
        for (let count = 0; count < 6; count += 1) {
          const day = new Date(due.date).getUTCDay();
          expect(day).toBeGreaterThanOrEqual(1);
          expect(day).toBeLessThanOrEqual(5);
          const next = findNextDue(weekdays, due.dueAt);
          expect(Date.parse(next.date) - Date.parse(due.date)).toBe((day === 5 ? 3 : 1) * DAY_MS);
          due = next;
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a zone that does not exist', daily('Europe/Nowhere', 60)],
    ['no zone', daily('', 60)],
    ['a minute after the day', daily('UTC', 1440)],
    ['a minute before the day', daily('UTC', -1)],
    ['half a minute', daily('UTC', 0.5)],
    ['no minute', daily('UTC', Number.NaN)],
  ])('refuses %s', (_, schedule) => {
    expect(() => findNextDue(schedule, 0)).toThrow(
      expect.objectContaining({ constructor: ScheduleError, code: 'schedule_invalid' }),
    );
  });
});

describe('localDate()', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-05-05'],
    ['UTC', '2026-05-04'],
    ['Pacific/Pago_Pago', '2026-05-03'],
  ])('says what date it is in %s', (zone, date) => {
    expect(localDate(at('2026-05-04T10:30Z'), zone)).toBe(date);
  });
});
