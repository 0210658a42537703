import { stripInvisible } from '../arabic-normalizer/invisible.ts';

/** A word of typed settings, and where it stands. */
export interface SettingsToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A comma or a new line stands before it. */
  readonly startsPart: boolean;
  /** A colon or equals sign stands behind it. */
  readonly isLabel: boolean;
}

/** Settings split into words; `text` is what their places refer to. */
export interface SettingsText {
  readonly text: string;
  readonly tokens: readonly SettingsToken[];
}

/** What stands between two years: "2020/2021", "2020+2021", "2020-2021". */
const BETWEEN_YEARS = String.raw`(?<=(?<!\p{Nd})\p{Nd}{4})[+/&\p{Pd}](?=\p{Nd}{4}(?!\p{Nd}))`;
const PIECE = new RegExp(
  String.raw`(?<comma>[,،;؛\n])|(?<between>${BETWEEN_YEARS})|(?<![^\s,،;؛:：=])(?<and>و)(?=\p{Nd})|(?<colon>(?<!\p{Nd})[:：=]|[:：=](?!\p{Nd}))|(?<word>(?:(?!${BETWEEN_YEARS})[^\s,،;؛:：=]|(?<=\p{Nd})[:：](?=\p{Nd}))+)`,
  'gu',
);
const QUOTES = /^[()[\]"“”«»„]+|[()[\]"“”«»„.!?؟]+$/gu;
/** Far more than anybody types; the rest is not read. */
const TEXT_MAX_CHARS = 1_000;

/** Splits settings into words. Commas, Arabic ones too, and new lines only begin a new part. */
export function splitSettings(typed: string): SettingsText {
  const text = stripInvisible(typed.slice(0, TEXT_MAX_CHARS)).replace(/(?<=\p{Nd})\s*[:：]\s*(?=\p{Nd})/gu, ':');
  const tokens: SettingsToken[] = [];
  let startsPart = false;
  for (const { 0: piece, index, groups = {} } of text.matchAll(PIECE)) {
    const last = tokens.at(-1);
    if (groups['comma'] !== undefined) startsPart = true;
    if (groups['colon'] !== undefined && last !== undefined) tokens[tokens.length - 1] = { ...last, isLabel: true };
    if (groups['word'] === undefined) continue;
    const word = piece.replace(QUOTES, '');
    const start = index + piece.indexOf(word);
    if (word !== '') tokens.push({ text: word, start, end: start + word.length, startsPart, isLabel: false });
    if (word !== '') startsPart = false;
  }
  return { text, tokens };
}
