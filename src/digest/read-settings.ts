import { readPieces, type SettingsPiece } from './read-pieces.ts';
import { splitSettings } from './settings-tokens.ts';
import { findZone } from './zones.ts';

/** What somebody asked for when switching a digest on. */
export interface DigestSettings {
  readonly minuteOfDay: number;
  /** An IANA name; `undefined`: not named. */
  readonly zone: string | undefined;
  readonly days: 'daily' | 'weekdays';
  /** As typed. */
  readonly topic: string | undefined;
  /** Report keys, each once, in the order typed; none: all that are adopted. */
  readonly reports: readonly string[];
  readonly language: 'ar' | 'en' | 'both' | undefined;
}

/** What the words after "digest on" say, or the first thing in them that cannot be followed. `text` is as typed. */
export type SettingsOutcome =
  | { readonly kind: 'settings'; readonly settings: DigestSettings }
  | { readonly kind: 'no-time' }
  | { readonly kind: 'bad-time'; readonly text: string }
  | { readonly kind: 'unknown-zone'; readonly text: string; readonly nearest: readonly string[] }
  | { readonly kind: 'several-zones'; readonly text: string; readonly zones: readonly string[] }
  | { readonly kind: 'unknown-report'; readonly text: string }
  | { readonly kind: 'unknown-words'; readonly text: string };

type Piece<Kind extends SettingsPiece['kind']> = Extract<SettingsPiece, { kind: Kind }>;

/**
 * Reads the words after "digest on", Arabic or English, their parts in any order: a time, a zone, days, and, behind their
 * labels, topic, reports and language. Never throws, whatever was typed.
 *
 * @example
 * readSettings('weekdays 9am cairo topic: border control'); // settings: 540, 'Africa/Cairo', 'weekdays', 'border control'
 */
export function readSettings(text: string): SettingsOutcome {
  const split = splitSettings(text);
  const pieces = readPieces(split, { zoneEndsTopic: true });
  // "Topic: Libya, Egypt" beside a zone is a topic with a comma.
  return assemble(pick(pieces, 'zones').length > 1 ? readPieces(split, { zoneEndsTopic: false }) : pieces);
}

function assemble(pieces: readonly SettingsPiece[]): SettingsOutcome {
  const zones = pick(pieces, 'zones');
  const fault = findFault(pieces, zones.length > 0) ?? findConflict(pieces);
  if (fault !== undefined) return fault;
  const [zone, other] = agreeOnZones(zones);
  if (other !== undefined) {
    const text = zones.map((piece) => piece.text).join(', ');
    return { kind: 'several-zones', text, zones: agreeOnZones(zones) };
  }
  const [time] = pick(pieces, 'time');
  if (time === undefined) return { kind: 'no-time' };
  const languages = new Set(pick(pieces, 'language').map(({ language }) => language));
  const settings: DigestSettings = {
    minuteOfDay: time.minuteOfDay,
    zone,
    days: pick(pieces, 'days')[0]?.days ?? 'daily',
    topic: pick(pieces, 'topic')[0]?.text,
    reports: [...new Set(pick(pieces, 'report').map(({ report }) => report))],
    language: languages.size > 1 ? 'both' : [...languages][0],
  };
  return { kind: 'settings', settings };
}

function findFault(pieces: readonly SettingsPiece[], hasZone: boolean): SettingsOutcome | undefined {
  const [badTime] = pick(pieces, 'bad-time');
  if (badTime !== undefined) return { kind: 'bad-time', text: badTime.text };
  const [unknownZone] = pick(pieces, 'unknown-zone');
  if (unknownZone !== undefined) return refuseZone(unknownZone.text);
  const [unknownReport] = pick(pieces, 'unknown-report');
  if (unknownReport !== undefined) return { kind: 'unknown-report', text: unknownReport.text };
  const [unknown] = pick(pieces, 'unknown');
  if (unknown === undefined) return undefined;
  const zone = refuseZone(unknown.text);
  const isZone = !hasZone && (zone.nearest.length > 0 || unknown.text.includes('/'));
  return isZone ? zone : { kind: 'unknown-words', text: unknown.text };
}

function refuseZone(text: string) {
  const outcome = findZone(text);
  return { kind: 'unknown-zone', text, nearest: outcome.kind === 'unknown' ? outcome.nearest : [] } as const;
}

/** Two times, two kinds of days or two topics: a digest has one of each. */
function findConflict(pieces: readonly SettingsPiece[]): SettingsOutcome | undefined {
  const second =
    pick(pieces, 'time').find(({ minuteOfDay }, _, [first]) => minuteOfDay !== first?.minuteOfDay) ??
    pick(pieces, 'days').find(({ days }, _, [first]) => days !== first?.days) ??
    pick(pieces, 'topic')[1];
  return second === undefined ? undefined : { kind: 'unknown-words', text: second.text };
}

/** "Amman, Jordan" is one place although there are two Ammans; none agreed on: all that were named. */
function agreeOnZones(pieces: readonly Piece<'zones'>[]): readonly string[] {
  const all = [...new Set(pieces.flatMap(({ zones }) => zones))];
  const agreed = all.filter((zone) => pieces.every(({ zones }) => zones.includes(zone)));
  return agreed.length > 0 ? agreed : all;
}

function pick<Kind extends SettingsPiece['kind']>(
  pieces: readonly SettingsPiece[],
  kind: Kind,
): readonly Piece<Kind>[] {
  return pieces.filter((piece): piece is Piece<Kind> => piece.kind === kind);
}
