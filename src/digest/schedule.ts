import { Cron } from 'croner';
import { addDays, findLastMinute, isWeekday, readLocalTime } from './local-time.ts';
import { ScheduleError } from './schedule-error.ts';

/** When a digest is due. */
export interface Schedule {
  /** An IANA name. */
  readonly zone: string;
  /** 0–1439, by the clocks of the zone. */
  readonly minuteOfDay: number;
  readonly days: 'daily' | 'weekdays';
}

/** A moment at which a digest is due, and the local day that it is the digest of. */
export interface Due {
  readonly dueAt: number;
  /** YYYY-MM-DD; the local date at `dueAt`. */
  readonly date: string;
}

/**
 * Finds the first due time strictly after `afterMs`, on a local date after `afterDate` where that is given. There is one
 * for each local date: where clocks go forward over the asked minute it is the first instant after the gap (the last
 * minute before it, where the gap reaches into the next day), where they go back the first of the two. A day that the
 * zone leaves out has none.
 *
 * @throws {ScheduleError} where zone or minute do not exist.
 */
export function findNextDue(schedule: Schedule, afterMs: number, afterDate = ''): Due {
  try {
    const fromMs = Math.max(afterMs, afterDate === '' ? afterMs : Date.parse(afterDate));
    const due = findByCron(schedule, fromMs, afterDate);
    return findPassedOver(schedule, due, { afterMs, afterDate }) ?? due;
  } catch (error) {
    throw new ScheduleError(schedule, { cause: error });
  }
}

/** Tells which date it is in a zone, as YYYY-MM-DD. @throws {RangeError} where there is no such zone. */
export function localDate(ms: number, zone: string): string {
  return readLocalTime(ms, zone).date;
}

function findByCron(schedule: Schedule, fromMs: number, afterDate: string): Due {
  const cron = getCron(schedule);
  let next = cron.nextRun(new Date(fromMs));
  while (next !== null) {
    const date = localDate(next.getTime(), schedule.zone);
    if (date > afterDate) return { dueAt: next.getTime(), date };
    next = cron.nextRun(next);
  }
  throw new RangeError('No next time');
}

interface After {
  readonly afterMs: number;
  readonly afterDate: string;
}

/**
 * Finds the due time of the day before, where croner passes over that day: a gap that reaches over midnight (Greenland,
 * each spring) swallows the rest of it, and the first instant after the gap belongs to the next day.
 */
function findPassedOver({ zone, minuteOfDay, days }: Schedule, due: Due, { afterMs, afterDate }: After) {
  let date = addDays(due.date, -1);
  while (days === 'weekdays' && !isWeekday(date)) date = addDays(date, -1);
  if (date <= afterDate || !changesOffset(date, zone)) return undefined;
  const dueAt = findLastMinute(date, zone);
  if (dueAt === undefined || dueAt <= afterMs || readLocalTime(dueAt, zone).minuteOfDay >= minuteOfDay)
    return undefined;
  return { dueAt, date };
}

const DAY_MS = 86_400_000;

function changesOffset(date: string, zone: string): boolean {
  const [before, after] = [-1, 2].map((days) => readLocalTime(Date.parse(date) + days * DAY_MS, zone).offsetMs);
  return before !== after;
}

const crons = new Map<string, Cron>();
const CRONS_MAX = 2_000;

/** Reading a pattern takes as long as finding the next time. */
function getCron({ zone, minuteOfDay, days }: Schedule): Cron {
  const pattern = `${minuteOfDay % 60} ${Math.floor(minuteOfDay / 60)} * * ${days === 'daily' ? '*' : '1-5'}`;
  const key = `${pattern} ${zone}`;
  const known = crons.get(key);
  if (known !== undefined) return known;
  if (crons.size >= CRONS_MAX) crons.clear();
  const cron = new Cron(pattern, { timezone: zone });
  crons.set(key, cron);
  return cron;
}
