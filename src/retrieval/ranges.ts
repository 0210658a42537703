import { YEAR } from './year-words.ts';

/** A dash with a blank before it alone is a minus sign. */
const TO = String.raw`(?:[-–—]\s*|\s+[-–—]\s+|\s*(?:\.{2,3}|to|through|until|till|[إا]لى|حتى|لغاية)\s*)`;
const THE_YEAR = String.raw`(?:the\s+year\s+|عام\s+|سنة\s+)?`;

/** How ranges are written whose numbers are named one by one where they are read. */
const RANGES: readonly RegExp[] = [
  String.raw`(?<!\d|(?:^|\s)[-−–])(${YEAR})${TO}${THE_YEAR}(${YEAR})(?!\d)`,
  String.raw`\bbetween\s+${THE_YEAR}(${YEAR})\s+and\s+${THE_YEAR}(${YEAR})(?!\d)`,
  String.raw`(?<!\p{L})[وف]?(?:ما\s*)?بين\s+(?:عامي\s+|سنتي\s+|عام\s+|سنة\s+)?(${YEAR})\s+و\s*(?:عام\s+|سنة\s+)?(${YEAR})(?!\d)`,
  String.raw`(?<=(?:\barticles|\barts\.?|مواد)\s+)(?:(?:from|من)\s+)?(\d{1,3})${TO}(\d{1,3})(?!\d)`,
  String.raw`(?<=(?:\barticles|\barts\.?|مواد)\s+)(?:between|بين)\s+(\d{1,3})\s+(?:and\s+|و\s*)(\d{1,3})(?!\d)`,
].map((range) => new RegExp(range, 'giu'));
/** A longer range is none. */
const RANGE_MAX = 50;

/** Writes out ranges of years and of articles: "2019-2021", "between 2019 and 2021", «المواد 10 إلى 12». Digits must be Latin. */
export function writeRanges(text: string): string {
  return RANGES.reduce((written, range) => written.replace(range, listNumbers), text);
}

function listNumbers(range: string, one: string, other: string): string {
  const [first, last] = [Number(one), Number(other)].toSorted((a, b) => a - b) as [number, number];
  if (last - first >= RANGE_MAX) return range;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).join(' ');
}
