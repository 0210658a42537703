import type { Language } from '../corpus/corpus.ts';
import { measureEdits } from '../retrieval/edit-distance.ts';
import { listZonesAtOffset, readFixedOffset } from './fixed-offset.ts';
import { PLACE_NAMES } from './place-names.ts';
import { foldName, getZoneIndex, readCity, readPlaces, resolveZone } from './zone-index.ts';

/** What a name says about a zone. */
export type ZoneOutcome =
  | { readonly kind: 'found'; readonly zone: string }
  | { readonly kind: 'several'; readonly zones: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

const NAME_MAX_CHARS = 80;
const NEAREST_MAX = 3;

/**
 * Finds the zone that a text names: an IANA name of today or of old, in any case, with blanks or underscores; a city,
 * capital or country with one zone, in English or Arabic; 'UTC'. Zones come back by their IANA name of today. A fixed
 * offset other than zero is no zone, for it knows no daylight saving: cities at that offset are the nearest.
 *
 * @example
 * findZone('القاهرة'); // { kind: 'found', zone: 'Africa/Cairo' }
 */
export function findZone(text: string): ZoneOutcome {
  if (text.length > NAME_MAX_CHARS) return { kind: 'unknown', nearest: [] };
  const exact = findExactZone(text);
  if (exact !== undefined) return exact;
  const offset = readFixedOffset(text);
  const nearest = offset === undefined ? findNearest(foldName(text)) : listZonesAtOffset(offset, NEAREST_MAX);
  return { kind: 'unknown', nearest };
}

/** Finds a zone like {@link findZone}, without looking for the nearest; `undefined` where the name is unknown. */
export function findExactZone(text: string): Exclude<ZoneOutcome, { kind: 'unknown' }> | undefined {
  if (text.length > NAME_MAX_CHARS) return undefined;
  if (readFixedOffset(text) === 0) return { kind: 'found', zone: 'UTC' };
  if (/[+]|-\s*\d/u.test(text)) return undefined;
  const { byName } = getZoneIndex();
  const name = foldName(text);
  const bare = name.replace(AROUND_NAME, '');
  const zones = byName.get(name) ?? byName.get(bare) ?? byName.get(bare.replace(/^(?:ب|ل)(?=ال)/u, ''));
  const [zone, second] = zones ?? [resolveZone(text.trim().replace(/\s+/gu, '_'))];
  if (zone === undefined) return undefined;
  return second === undefined || zones === undefined ? { kind: 'found', zone } : { kind: 'several', zones };
}

/** "Cairo time", «بتوقيت القاهرة», «مدينة الكويت». */
const AROUND_NAME = /^(?:(?:the )?time (?:of|in) |ب?توقيت |مدينه )| (?:standard |local )?time$/gu;

/**
 * Lists zones for what was typed so far: those named so first, then those with a name that begins so, then those with a
 * word in a name that does.
 */
export function completeZones(text: string, max: number): readonly string[] {
  const start = foldName(text.slice(0, NAME_MAX_CHARS));
  if (start === '') return sortByFame(getZoneIndex().zones).slice(0, max);
  const names = [...getZoneIndex().byName];
  const groups = [
    names.filter(([name]) => name === start),
    names.filter(([name]) => name.startsWith(start) || name.startsWith(`ال${start}`)),
    names.filter(([name]) => name.includes(` ${start}`)),
  ];
  const found = groups.flatMap((group) => sortByFame([...new Set(group.flatMap(([, zones]) => zones))]));
  return [...new Set(found)].slice(0, max);
}

/** Names a zone by its city: "Cairo", «القاهرة»; in English where no Arabic name is known. */
export function nameZone(zone: string, language: Language): string {
  if (zone === 'UTC') return language === 'ar' ? 'التوقيت العالمي' : 'UTC';
  const arabic = language === 'ar' ? readPlaces(zone).arabic[0] : undefined;
  return arabic ?? readCity(zone);
}

/** Headquarters, where most readers are: the first of an empty list of choices. */
const SEATS = ['Europe/Vienna', 'America/New_York', 'Europe/Zurich', 'Africa/Nairobi', 'Africa/Cairo', 'Asia/Beirut'];

/** Puts headquarters first, then places that have names in Arabic, then the rest; each in the order of their list. */
function sortByFame(zones: readonly string[]): readonly string[] {
  const known = new Map([...new Set([...SEATS, ...Object.keys(PLACE_NAMES)])].map((zone, index) => [zone, index]));
  return [...zones].sort((a, b) => (known.get(a) ?? known.size) - (known.get(b) ?? known.size));
}

function findNearest(name: string): readonly string[] {
  const max = Math.min(EDITS_MAX, Math.max(1, name.length / SHORT_NAME_CHARS));
  const near =
    name.length < NEAR_MIN_CHARS ? [] : [...getZoneIndex().byName].filter(([key]) => key.length >= SHORT_NAME_CHARS);
  const measured = near
    .map(([key, zones]) => ({ zones, edits: measureName(name, key, max) }))
    .filter(({ edits }) => Number.isFinite(edits))
    .sort((a, b) => a.edits - b.edits);
  return [...new Set(measured.flatMap(({ zones }) => zones))].slice(0, NEAREST_MAX);
}

/** Names below this many letters may be one edit apart, longer ones one for each so many. */
const SHORT_NAME_CHARS = 4;
const NEAR_MIN_CHARS = 3;
const EDITS_MAX = 3;

/** What a beginning costs: "Addis" is nearer to "Addis Ababa" than to any misspelling. */
const BEGINNING_COST = 0.5;

function measureName(name: string, key: string, max: number): number {
  if (name.length > NEAR_MIN_CHARS && key.startsWith(name)) return BEGINNING_COST;
  return measureEdits(name, key, max);
}
