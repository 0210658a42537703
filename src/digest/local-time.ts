/** A moment as the clocks of a zone show it. */
export interface LocalTime {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly minuteOfDay: number;
  /** What the clocks are ahead of UTC, in milliseconds. */
  readonly offsetMs: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** No zone is further from UTC than this. */
const OFFSET_MAX_MS = DAY_MS;

/** Reads the clocks of a zone. @throws {RangeError} where there is no such zone. */
export function readLocalTime(ms: number, zone: string): LocalTime {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = getFormat(zone)
    .format(ms)
    .split(/\D+/u)
    .map(Number);
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second);
  return {
    date: writeDate(wallMs),
    minuteOfDay: hour * 60 + minute,
    offsetMs: wallMs - Math.floor(ms / 1000) * 1000,
  };
}

/** Finds the last whole minute of a local day; `undefined` where the zone left the day out, as Samoa 30 December 2011. */
export function findLastMinute(date: string, zone: string): number | undefined {
  let before = Date.parse(date) - OFFSET_MAX_MS;
  let after = Date.parse(date) + DAY_MS + OFFSET_MAX_MS;
  while (after - before > MINUTE_MS) {
    const middle = Math.floor((before + after) / 2 / MINUTE_MS) * MINUTE_MS;
    if (readLocalTime(middle, zone).date > date) after = middle;
    else before = middle;
  }
  return readLocalTime(before, zone).date === date ? before : undefined;
}

/** Moves a date by whole days. */
export function addDays(date: string, days: number): string {
  return writeDate(Date.parse(date) + days * DAY_MS);
}

/** Tells whether a date is a day from Monday to Friday. */
export function isWeekday(date: string): boolean {
  const day = new Date(date).getUTCDay();
  return day !== 0 && day !== 6;
}

function writeDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** One format a zone: making one takes longer than using it thirty times. Bounded by the number of zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function getFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, format);
  return format;
}
