import { readFixedOffset } from './fixed-offset.ts';
import type { SettingsText, SettingsToken } from './settings-tokens.ts';
import {
  ANYTHING,
  DAYS,
  FILLERS,
  LABELS,
  LANGUAGES,
  REPORT_NAMES,
  type SettingsLabel,
  SHORT_REPORT_NAMES,
} from './settings-words.ts';
import { isTimeLike, readTimeOfDay } from './time-of-day.ts';
import { foldName } from './zone-index.ts';
import { findExactZone } from './zones.ts';

/** What some words of the settings say. */
export type SettingsValue =
  | { readonly kind: 'time'; readonly minuteOfDay: number }
  | { readonly kind: 'bad-time' }
  | { readonly kind: 'days'; readonly days: 'daily' | 'weekdays' }
  | { readonly kind: 'zones'; readonly zones: readonly string[] }
  | { readonly kind: 'unknown-zone' }
  | { readonly kind: 'report'; readonly report: string }
  | { readonly kind: 'unknown-report' }
  | { readonly kind: 'language'; readonly language: 'ar' | 'en' | 'both' }
  | { readonly kind: 'topic' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' };

export type SettingsPiece = SettingsValue & {
  /** As typed. */
  readonly text: string;
};

/** Words that were understood, and how many. */
interface Reading {
  readonly value: SettingsValue;
  readonly count: number;
  /** Words before them that only announce them. */
  readonly skip?: number;
}

export interface ReadOptions {
  /** Whether a part that is nothing but a zone ends the topic before it. */
  readonly zoneEndsTopic: boolean;
}

type Tokens = readonly SettingsToken[];

const PHRASE_MAX_WORDS = 6;

/** Reads settings word by word. Words that say nothing are left out; neighbours that mean nothing come back together. */
export function readPieces({ text, tokens }: SettingsText, options: ReadOptions): readonly SettingsPiece[] {
  const pieces: SettingsPiece[] = [];
  let unknownFrom: number | undefined;
  for (let at = 0; at < tokens.length; ) {
    const { value, count, skip = 0 } = readAt(tokens, at, options);
    const from: number = value.kind === 'unknown' ? (unknownFrom ?? at) : at + skip;
    if (unknownFrom !== undefined && value.kind === 'unknown') pieces.pop();
    unknownFrom = value.kind === 'unknown' ? from : undefined;
    const piece = text.slice(tokens[from]?.start ?? text.length, tokens[at + count - 1]?.end);
    if (value.kind !== 'nothing') pieces.push({ ...value, text: piece });
    at += count;
  }
  return pieces;
}

function readAt(tokens: Tokens, at: number, options: ReadOptions): Reading {
  return (
    readLabelled(tokens, at, options) ??
    readDays(tokens, at) ??
    readReport(tokens, at) ??
    readTime(tokens, at) ??
    readFrom(LANGUAGES, tokens, at, (language) => ({ kind: 'language', language })) ??
    readZone(tokens, at) ??
    (FILLERS.has(joinWords(tokens, at, 1)) ? { value: { kind: 'nothing' }, count: 1 } : undefined) ?? {
      value: { kind: 'unknown' },
      count: 1,
    }
  );
}

/** Finds the longest phrase from a word on that a reader understands; a label ends a phrase. */
function findPhrase<Value>(
  tokens: Tokens,
  at: number,
  read: (phrase: string, count: number) => Value | undefined,
): { readonly value: Value; readonly count: number } | undefined {
  const rest = tokens.slice(at, at + PHRASE_MAX_WORDS);
  const label = rest.findIndex(({ isLabel }) => isLabel);
  for (let count = label === -1 ? rest.length : label + 1; count > 0; count -= 1) {
    const words = rest.slice(0, count).map(({ text }) => text);
    const value = read(words.join(' '), count);
    if (value !== undefined) return { value, count };
  }
  return undefined;
}

function joinWords(tokens: Tokens, at: number, count: number): string {
  return foldName(
    tokens
      .slice(at, at + count)
      .map(({ text }) => text)
      .join(' '),
  );
}

function readFrom<Word>(
  words: ReadonlyMap<string, Word>,
  tokens: Tokens,
  at: number,
  toValue: (word: Word) => SettingsValue,
): Reading | undefined {
  const found = findPhrase(tokens, at, (phrase) => words.get(foldName(phrase)));
  return found === undefined ? undefined : { value: toValue(found.value), count: found.count };
}

function readDays(tokens: Tokens, at: number): Reading | undefined {
  return readFrom(DAYS, tokens, at, (days) => ({ kind: 'days', days }));
}

/** Years in which the Working Group may have reported; other numbers of four digits are times, "0900". */
const REPORT_YEAR = /^20(?:1[2-9]|2\d)(?:-\w+)?$/u;

function readReport(tokens: Tokens, at: number): Reading | undefined {
  const known = readFrom(REPORT_NAMES, tokens, at, (report) => ({ kind: 'report', report }));
  if (known !== undefined) return known;
  return REPORT_YEAR.test(foldName(tokens[at]?.text ?? ''))
    ? { value: { kind: 'unknown-report' }, count: 1 }
    : undefined;
}

function readTime(tokens: Tokens, at: number): Reading | undefined {
  const time = findPhrase(tokens, at, readTimeOfDay);
  const meant = findPhrase(tokens, at, (phrase) => isTimeLike(phrase) || undefined);
  // "13 pm" is more than the 13 in it.
  if (meant !== undefined && meant.count > (time?.count ?? 0))
    return { value: { kind: 'bad-time' }, count: meant.count };
  return time === undefined ? undefined : { value: { kind: 'time', minuteOfDay: time.value }, count: time.count };
}

function readZone(tokens: Tokens, at: number): Reading | undefined {
  const found = findPhrase(tokens, at, (phrase): SettingsValue | undefined => {
    const zone = findExactZone(phrase);
    if (zone !== undefined) return { kind: 'zones', zones: zone.kind === 'found' ? [zone.zone] : zone.zones };
    return readFixedOffset(phrase) === undefined ? undefined : { kind: 'unknown-zone' };
  });
  return found;
}

interface FoundLabel {
  readonly label: SettingsLabel;
  readonly count: number;
  readonly hasColon: boolean;
}

function findLabel(tokens: Tokens, at: number): FoundLabel | undefined {
  const found = findPhrase(tokens, at, (phrase) => LABELS.get(foldName(phrase)));
  if (found === undefined) return undefined;
  return { label: found.value, count: found.count, hasColon: tokens[at + found.count - 1]?.isLabel === true };
}

function readLabelled(tokens: Tokens, at: number, options: ReadOptions): Reading | undefined {
  const found = findLabel(tokens, at);
  if (found === undefined) return undefined;
  const from = at + found.count;
  const value = readLabelValue(tokens, from, found, options);
  if (value !== undefined) return { ...value, count: value.count + found.count, skip: found.count };
  return found.hasColon ? { value: { kind: 'nothing' }, count: found.count } : undefined;
}

/** Reads what stands behind a label; `undefined` where that is read as if there were no label. */
function readLabelValue(tokens: Tokens, from: number, label: FoundLabel, options: ReadOptions): Reading | undefined {
  if (tokens[from] === undefined) return undefined;
  switch (label.label) {
    case 'topic':
      return readTopic(tokens, from, options);
    case 'reports':
      return readReportsValue(tokens, from, label);
    case 'language':
      return (
        readFrom(LANGUAGES, tokens, from, (language) => ({ kind: 'language', language })) ??
        readUnknown(tokens, from, label, 'unknown')
      );
    case 'zone':
      return readZone(tokens, from) ?? readUnknown(tokens, from, label, 'unknown-zone');
    case 'time':
      return readTime(tokens, from) ?? undefined;
    case 'days':
      return readDays(tokens, from) ?? undefined;
  }
}

function readReportsValue(tokens: Tokens, from: number, label: FoundLabel): Reading | undefined {
  const anything = findPhrase(tokens, from, (phrase) => ANYTHING.has(foldName(phrase)) || undefined);
  return (
    readReport(tokens, from) ??
    readFrom(SHORT_REPORT_NAMES, tokens, from, (report) => ({ kind: 'report', report })) ??
    (anything === undefined ? undefined : { value: { kind: 'nothing' }, count: anything.count }) ??
    readUnknown(tokens, from, label, 'unknown-report')
  );
}

/** Takes the rest of the part behind a label with a colon, up to the next label, for a value that is none. */
function readUnknown(
  tokens: Tokens,
  from: number,
  label: FoundLabel,
  kind: 'unknown' | 'unknown-zone' | 'unknown-report',
): Reading | undefined {
  if (!label.hasColon || findLabel(tokens, from)?.hasColon === true) return undefined;
  const end = tokens.findIndex((token, at) => at > from && (token.startsPart || isMeantOtherwise(tokens, at)));
  return { value: { kind }, count: (end === -1 ? tokens.length : end) - from };
}

function readTopic(tokens: Tokens, from: number, options: ReadOptions): Reading | undefined {
  const end = tokens.findIndex((_, at) => at >= from && endsTopic(tokens, at, options));
  const count = (end === -1 ? tokens.length : end) - from;
  if (count === 0) return undefined;
  return { value: { kind: ANYTHING.has(joinWords(tokens, from, count)) ? 'nothing' : 'topic' }, count };
}

/** A topic may hold commas and names of places: it ends where something else clearly begins. */
function endsTopic(tokens: Tokens, at: number, options: ReadOptions): boolean {
  if (isMeantOtherwise(tokens, at)) return true;
  if (tokens[at]?.startsPart !== true) return false;
  if (findLabel(tokens, at) !== undefined || readReport(tokens, at) !== undefined) return true;
  const whole = findPhrase(tokens, at, (phrase, count) => {
    if (!(tokens[at + count]?.startsPart ?? true)) return undefined;
    const isZone = options.zoneEndsTopic && findExactZone(phrase) !== undefined;
    return isZone || LANGUAGES.has(foldName(phrase)) || undefined;
  });
  return whole !== undefined;
}

/** Whether a word begins what can be no part of a topic or of an unknown name: a label, a clock time, days. */
function isMeantOtherwise(tokens: Tokens, at: number): boolean {
  const label = findLabel(tokens, at);
  if (label?.hasColon === true || readDays(tokens, at) !== undefined || isInLanguage(tokens, at)) return true;
  const next = at + (label?.count ?? 0);
  if (label?.label === 'reports' && REPORT_NAMES.has(joinWords(tokens, next, 1))) return true;
  if (label?.label === 'language' && LANGUAGES.has(joinWords(tokens, next, 1))) return true;
  const time = readTime(tokens, at);
  return time !== undefined && !/^\p{Nd}+$/u.test(joinWords(tokens, at, time.count));
}

/** "in Arabic", «بالعربية»; "Arabic" alone may belong to a topic. */
function isInLanguage(tokens: Tokens, at: number): boolean {
  const language = findPhrase(tokens, at, (phrase) => LANGUAGES.get(foldName(phrase)));
  return language !== undefined && (language.count > 1 || joinWords(tokens, at, 1).startsWith('بال'));
}
