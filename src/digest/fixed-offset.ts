import { foldText } from '../arabic-normalizer/fold.ts';
import { readLocalTime } from './local-time.ts';
import { PLACE_NAMES } from './place-names.ts';
import { resolveZone } from './zone-index.ts';

const OFFSET =
  /^(?:(?:etc\/)?(?:utc|gmt|z)|غرينتش|غرينيتش|جرينتش|جرينيتش)?\s?(?<sign>[+-])\s?(?<hour>\d{1,2})(?::?(?<minute>\d{2}))?$/u;

/**
 * Reads a fixed offset, 'UTC+2', '+05:30', 'Etc/GMT-3', «غرينتش +3», in minutes; `undefined` for anything else. The signs
 * of Etc/GMT are the other way round, as POSIX has them.
 */
export function readFixedOffset(text: string): number | undefined {
  const folded = foldText(text)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  const { sign, hour, minute } = OFFSET.exec(folded)?.groups ?? {};
  if (hour === undefined || Number(hour) > 14 || Number(minute ?? 0) > 59) return undefined;
  const minutes = Number(hour) * 60 + Number(minute ?? 0);
  return (sign === '-') === folded.startsWith('etc/') ? minutes : -minutes;
}

/** A day of each month, for daylight saving and Ramadan; which year hardly matters, for these are suggestions. */
const MOMENTS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));
const MINUTE_MS = 60_000;

/** Lists known places whose clocks are at an offset, first those where they are all year. */
export function listZonesAtOffset(minutes: number, max: number): readonly string[] {
  const zones = Object.keys(PLACE_NAMES).filter((zone) => resolveZone(zone) !== undefined);
  const counted = zones.map((zone) => ({
    zone,
    months: MOMENTS.filter((ms) => readLocalTime(ms, zone).offsetMs === minutes * MINUTE_MS).length,
  }));
  return counted
    .filter(({ months }) => months > 0)
    .sort((a, b) => Number(b.months === MOMENTS.length) - Number(a.months === MOMENTS.length))
    .map(({ zone }) => zone)
    .slice(0, max);
}
