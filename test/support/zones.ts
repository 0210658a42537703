/** What the clocks of zones show, found by scanning with Intl alone: the oracle of what src/digest says about time. */

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;
export const FROM_MS = Date.UTC(2024, 0, 1);
export const TO_MS = Date.UTC(2031, 0, 1);

export const ZONES: readonly string[] = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

const formats = new Map<string, Intl.DateTimeFormat>();

/** The clocks of a zone, as if they were those of UTC. */
export function readWall(ms: number, zone: string): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  formats.set(zone, format);
  return Date.parse(`${format.format(ms).replace(' ', 'T')}Z`);
}

export function writeDate(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 10);
}

export function readMinuteOfDay(wallMs: number): number {
  return Math.floor((wallMs % DAY_MS) / MINUTE_MS);
}

export interface Change {
  readonly zone: string;
  /** The first instant of the new offset. */
  readonly at: number;
  readonly beforeMs: number;
  readonly afterMs: number;
}

/** Finds all changes of a zone's offset between two moments. Two within three days of one another would be missed. */
export function findChanges(zone: string, fromMs = FROM_MS, toMs = TO_MS): readonly Change[] {
  const changes: Change[] = [];
  let offset = readWall(fromMs, zone) - fromMs;
  for (let start = fromMs; start < toMs; start += 3 * DAY_MS) {
    const end = start + 3 * DAY_MS;
    const next = readWall(end, zone) - end;
    if (next !== offset)
      changes.push({
        zone,
        at: findFirst(start, end, (ms) => readWall(ms, zone) - ms === next),
        beforeMs: offset,
        afterMs: next,
      });
    offset = next;
  }
  return changes;
}

function findFirst(fromMs: number, toMs: number, isMet: (ms: number) => boolean): number {
  let [low, high] = [fromMs, toMs];
  while (high - low > MINUTE_MS) {
    const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS;
    if (isMet(middle)) high = middle;
    else low = middle;
  }
  return high;
}

export interface WallMinute {
  readonly ms: number;
  readonly date: string;
  readonly minuteOfDay: number;
}

/** Reads the clocks of a zone at every minute between two moments. */
export function scanMinutes(zone: string, fromMs: number, toMs: number): readonly WallMinute[] {
  const minutes: WallMinute[] = [];
  for (let ms = fromMs; ms < toMs; ms += MINUTE_MS) {
    const wall = readWall(ms, zone);
    minutes.push({ ms, date: writeDate(wall), minuteOfDay: readMinuteOfDay(wall) });
  }
  return minutes;
}

/**
 * Finds what is due on the local days that begin and end within a scan: the first minute of the day that shows the asked
 * time or, if none does, the first that shows a later one, else the day's last minute.
 */
export function listScannedDues(minutes: readonly WallMinute[], minuteOfDay: number) {
  const days = [...new Set(minutes.map(({ date }) => date))].sort().slice(1, -1);
  return days.map((date) => {
    const day = minutes.filter((minute) => minute.date === date);
    const due =
      day.find((minute) => minute.minuteOfDay === minuteOfDay) ??
      day.find((minute) => minute.minuteOfDay > minuteOfDay) ??
      day.at(-1);
    return { date, dueAt: due?.ms ?? Number.NaN };
  });
}
