import { foldText } from '../arabic-normalizer/fold.ts';
import { PLACE_NAMES } from './place-names.ts';
import { ABBREVIATIONS, LINKED_NAMES, NEWER_NAMES, UTC_NAMES } from './zone-names.ts';

/** All names that zones are found by. */
export interface ZoneIndex {
  /** Names as IANA has them today, and UTC. */
  readonly zones: readonly string[];
  /** Folded name -> zones, the likeliest first. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

/** Brings a name into the form in which names are compared: folded, words with one blank between. */
export function foldName(name: string): string {
  return foldText(name)
    .replace(/['’`.]/gu, '')
    .replace(/[^\p{L}\p{N}+:]+/gu, ' ')
    .trim();
}

/** The city of a zone, as its name spells it: "New York". */
export function readCity(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** Splits an entry of {@link PLACE_NAMES}. */
export function readPlaces(zone: string): { readonly english: readonly string[]; readonly arabic: readonly string[] } {
  const [english = [], arabic = []] = (PLACE_NAMES[zone] ?? '')
    .split(' | ')
    .map((names) => names.split(', ').filter((name) => name !== ''));
  return { english, arabic };
}

let known: ZoneIndex | undefined;

/** Builds the index at its first use. */
export function getZoneIndex(): ZoneIndex {
  known ??= buildIndex();
  return known;
}

function buildIndex(): ZoneIndex {
  const listed = Intl.supportedValuesOf('timeZone').map((zone) => NEWER_NAMES[zone] ?? zone);
  const zones = [
    ...new Set([...listed.filter((zone) => zone.includes('/') && !zone.startsWith('Etc/')), 'UTC']),
  ].sort();
  const byName = new Map<string, readonly string[]>();
  // Each group gives way to those before it: Cordoba is the zone, not the city in Spain.
  for (const group of [listOwnNames(zones), listOldNames(), listPlaceNames(), listAbbreviations()]) {
    const added = new Map<string, readonly string[]>();
    for (const [name, zone] of group) {
      const key = foldName(name);
      if (!byName.has(key)) added.set(key, [...new Set([...(added.get(key) ?? []), zone])]);
    }
    for (const [key, found] of added) byName.set(key, found);
  }
  return { zones, byName };
}

type NamedZone = readonly [name: string, zone: string];

function listOwnNames(zones: readonly string[]): readonly NamedZone[] {
  return [
    ...UTC_NAMES.map((name): NamedZone => [name, 'UTC']),
    ...zones.flatMap((zone): readonly NamedZone[] => [zone, ...listEndings(zone)].map((name) => [name, zone])),
  ];
}

/** "Argentina/Salta" and "Salta" of "America/Argentina/Salta". */
function listEndings(zone: string): readonly string[] {
  const parts = zone.split('/');
  return parts.slice(1).map((_, index) => parts.slice(index + 1).join(' '));
}

function listOldNames(): readonly NamedZone[] {
  const linked = LINKED_NAMES.flatMap((name) => {
    const zone = resolveZone(name);
    return zone === undefined ? [] : [[name, zone] as const];
  });
  return [...Object.entries(NEWER_NAMES), ...linked].flatMap(([name, zone]) =>
    [name, ...listEndings(name)].map((ending): NamedZone => [ending, zone]),
  );
}

function listPlaceNames(): readonly NamedZone[] {
  return Object.keys(PLACE_NAMES).flatMap((zone) => {
    const { english, arabic } = readPlaces(zone);
    return [...english, ...arabic].map((name): NamedZone => [name, zone]);
  });
}

function listAbbreviations(): readonly NamedZone[] {
  return Object.entries(ABBREVIATIONS).flatMap(([name, zones]) => zones.map((zone): NamedZone => [name, zone]));
}

/**
 * Resolves an IANA name in any case to the zone it stands for, by its name of today; `undefined` for what is no place:
 * fixed offsets, "EST", "SystemV/EST5".
 */
export function resolveZone(name: string): string | undefined {
  if (!/^[a-z]+\/[\w+/-]+$/iu.test(name) || /^(?:etc|systemv)\//iu.test(name)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions();
    return NEWER_NAMES[timeZone] ?? timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
