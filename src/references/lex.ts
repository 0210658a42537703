import { type Keyword, readWord } from './keywords.ts';
import { isFirst, readNumberWords, readRomanNumeral } from './number-words.ts';
import { SYMBOL } from './symbols.ts';

/** A piece of a folded request. `gap`: a blank stands before it. */
export type Token = { readonly gap: boolean } & (
  | { readonly kind: 'symbol'; readonly symbol: string }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly form: 'digits' | 'words' | 'roman';
      readonly first: boolean;
      /** Written as an ordinal: "7th", "seventh", «السابعة». */
      readonly ordinal: boolean;
    }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'word'; readonly keyword: Keyword | 'unknown'; readonly text: string; readonly arabic: boolean }
);

/** Years that may name a report; a number between them is never the number of a recommendation. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** Words with digits in them (as Arabic is typed in Latin letters), and numbers with a fraction or a footnote mark. */
const FOREIGN = /(?!rec|draft|para|page)[a-z]{2,}\d[a-z]+\w*|\d(?!rec|draft|para|page)[a-z]{4,}\w*|\d+[½¼¾]/u;

const PIECE = new RegExp(
  String.raw`(?<symbol>${SYMBOL.source})|(?<foreign>${FOREIGN.source})|(?<digits>\d+)(?<ordinal>st|nd|rd|th)?(?![a-z\d])|(?<number>\d+)|(?<latin>[a-z]+)|(?<arabic>[\p{Script=Arabic}--[\p{P}\p{S}\d]]+)|(?<other>\p{L}[\p{L}\p{M}]*)|(?<sign>\S)`,
  'gv',
);

/** Tells whether a number token names a year. */
export function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.form === 'digits' && token.value >= FIRST_YEAR && token.value <= LAST_YEAR;
}

/** Splits a folded request into tokens. Time is linear in its length; nothing in it can make this throw. */
export function lexRequest(folded: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of folded.matchAll(PIECE)) {
    const gap = match.index > end || match.index === 0;
    end = match.index + match[0].length;
    tokens.push(...readPiece(match.groups ?? {}, gap));
  }
  return joinNumberWords(tokens);
}

function readPiece(groups: Readonly<Record<string, string | undefined>>, gap: boolean): readonly Token[] {
  const { symbol, foreign, digits, ordinal, number, latin, arabic, other, sign } = groups;
  if (symbol !== undefined) return [{ kind: 'symbol', symbol, gap }];
  const strange = foreign ?? other;
  if (strange !== undefined) return [{ kind: 'word', keyword: 'unknown', text: strange, arabic: false, gap }];
  const value = digits ?? number;
  if (value !== undefined) {
    const isOrdinal = ordinal !== undefined;
    return [{ kind: 'number', value: Number(value), form: 'digits', first: false, ordinal: isOrdinal, gap }];
  }
  const word = latin ?? arabic;
  if (word !== undefined) return readWordTokens(word, gap, latin === undefined);
  return [{ kind: 'sign', sign: sign ?? '', gap }];
}

function readWordTokens(word: string, gap: boolean, arabic: boolean): readonly Token[] {
  if (word.length === 1) return [{ kind: 'letter', letter: word, gap }];
  if (/^و[ابجدهزحطيكلم]$/u.test(word)) {
    return [
      { kind: 'letter', letter: 'و', gap },
      { kind: 'letter', letter: word.slice(1), gap: false },
    ];
  }
  const { keyword, stem, startsWithAnd } = readWord(
    word,
    (part) => readNumberWords([asNumberWord(part)]) !== undefined,
  );
  const token: Token = { kind: 'word', keyword, text: stem, arabic, gap };
  return startsWithAnd
    ? [
        { kind: 'word', keyword: 'and', text: 'و', arabic, gap },
        { ...token, gap: false },
      ]
    : [token];
}

function asNumberWord(stem: string) {
  return { stem, startsWithAnd: false };
}

/** Turns words that are numbers into number tokens: "twenty second", «الثانية والعشرون», "VII". */
function joinNumberWords(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined) break;
    const read = readNumberAt(tokens, index);
    joined.push(read?.token ?? token);
    index += read?.tokenCount ?? 1;
  }
  return joined;
}

function readNumberAt(tokens: readonly Token[], index: number) {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.keyword !== 'unknown') return undefined;
  const next = readNextWord(tokens, index + 1);
  const read = readNumberWords([asNumberWord(token.text), ...(next === undefined ? [] : [next.word])]);
  const { gap } = token;
  if (read !== undefined) {
    const tokenCount = read.wordCount === 1 ? 1 : 1 + (next?.tokenCount ?? 0);
    return {
      token: {
        kind: 'number',
        value: read.value,
        form: 'words',
        first: isFirst(token.text),
        ordinal: isOrdinal(token.text) || isOrdinal(read.wordCount > 1 ? (next?.word.stem ?? '') : ''),
        gap,
      } as const,
      tokenCount,
    };
  }
  const roman = token.arabic ? undefined : readRomanNumeral(token.text);
  if (roman === undefined) return undefined;
  return {
    token: { kind: 'number', value: roman, form: 'roman', first: false, ordinal: false, gap } as const,
    tokenCount: 1,
  };
}

/** "seventh", "second" and the like, which stand before their noun; not "seven". */
function isOrdinal(word: string): boolean {
  return /(?:first|second|third|th)$/u.test(word);
}

/** Reads the word that may go on a number: after a dash ("twenty-second"), or after «و» («الثانية و العشرون»). */
function readNextWord(tokens: readonly Token[], index: number) {
  const joint = tokens[index];
  const isAnd = (joint?.kind === 'word' && joint.text === 'و') || (joint?.kind === 'letter' && joint.letter === 'و');
  const isDash = joint?.kind === 'sign' && joint.sign === '-';
  const word = tokens[isAnd || isDash ? index + 1 : index];
  if (word?.kind !== 'word' || word.keyword !== 'unknown') return undefined;
  return { word: { stem: word.text, startsWithAnd: isAnd }, tokenCount: isAnd || isDash ? 2 : 1 };
}
