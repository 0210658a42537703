import type { Language } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import type { CardAction } from './card.ts';

/** What a button does, as the button itself carries it. */
export type ClickCode =
  /** `show` turns to another card or language; `share` shows the card to everyone; `compare` sets it beside its draft. */
  | { readonly kind: 'show' | 'copy' | 'share' | 'compare'; readonly target: string; readonly language: Language }
  /** Lists the recommendations of a theme. */
  | { readonly kind: 'topic'; readonly target: string; readonly language: Language }
  /** Reads a part of a report, or a report: `2021`, `2021/III.A`, `2021/III.A/2` for its second page. */
  | { readonly kind: 'part'; readonly target: string; readonly language: Language }
  /** Asks a question again, of one report or of all. */
  | {
      readonly kind: 'ask';
      readonly target: ReportKey | 'all';
      readonly language: Language;
      readonly question: string;
    };

const CODE = /^(?<kind>show|copy|share|topic|compare|part):(?<target>[\w./-]{1,60}):(?<language>ar|en)$/u;
const ASK_CODE = /^ask:(?<target>[\w-]{1,20}):(?<language>ar|en):(?<question>.*)$/su;

/** Writes the code that shows a passage. */
export function encodeShow(target: string, language: Language): string {
  return `show:${target}:${language}`;
}

/** Writes the code that lists a theme. */
export function encodeTopic(target: string, language: Language): string {
  return `topic:${target}:${language}`;
}

/** Writes the code that reads a part of a report. */
export function encodePart(target: string, language: Language): string {
  return `part:${target}:${language}`;
}

/**
 * Writes the code that asks a question again of one report or of all. A platform whose buttons hold less leaves the
 * question out and reads it off its own message; see `readAskedQuestion()`.
 */
export function encodeAsk({
  question,
  scope,
  language,
}: {
  question: string;
  scope: ReportKey | 'all';
  language: Language;
}): string {
  return `ask:${scope}:${language}:${question}`;
}

/**
 * Writes what a button does as text, at most 80 characters: it holds a passage id and a language and no memory, so cards
 * of any age keep working. An action that is a link has none.
 *
 * @example
 * encodeClick({ kind: 'next', label: 'Next', target: '2020/8' }, 'en'); // 'show:2020/8:en'
 */
export function encodeClick(action: CardAction, language: Language): string | undefined {
  switch (action.kind) {
    case 'report-word':
      return undefined;
    case 'language':
      return encodeShow(action.target, action.language);
    case 'previous':
    case 'next':
      return encodeShow(action.target, language);
    case 'copy':
    case 'compare':
    case 'share':
      return `${action.kind}:${action.target}:${language}`;
  }
}

/** Leaves the question out of a code that asks one; other codes stay. */
export function withoutQuestion(code: string): string {
  return code.replace(/^(ask:[\w-]+:(?:ar|en):).*$/su, '$1');
}

/** Reads the code of a button. @returns `undefined` for what is no code of ours. */
export function decodeClick(code: string): ClickCode | undefined {
  const asked = ASK_CODE.exec(code)?.groups;
  if (asked !== undefined) {
    const { target, language, question = '' } = asked;
    return { kind: 'ask', target: target as ReportKey | 'all', language: language as Language, question };
  }
  const { kind, target, language } = CODE.exec(code)?.groups ?? {};
  if (target === undefined) return undefined;
  return { kind: kind as 'show', target, language: language as Language };
}

/** Reads what a code of one kind leads to: one target, or none for any other code. */
export function readTarget(code: string | undefined, kind: 'copy' | 'show'): readonly string[] {
  const click = code === undefined ? undefined : decodeClick(code);
  return click?.kind === kind ? [click.target] : [];
}
