import type { Language } from '../corpus/corpus.ts';
import type { CardAction } from './card.ts';

/** What a button of a card does, as the button itself carries it. */
export interface ClickCode {
  /** `show` turns to another card or language; `share` shows the card to everyone. */
  readonly kind: 'show' | 'copy' | 'share';
  readonly target: string;
  readonly language: Language;
}

const CODE = /^(?<kind>show|copy|share):(?<target>[\w./-]{1,60}):(?<language>ar|en)$/u;

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
      return `show:${action.target}:${action.language}`;
    case 'previous':
    case 'next':
      return `show:${action.target}:${language}`;
    case 'copy':
    case 'share':
      return `${action.kind}:${action.target}:${language}`;
  }
}

/** Reads the code of a button. @returns `undefined` for what is no code of ours. */
export function decodeClick(code: string): ClickCode | undefined {
  const { kind, target, language } = CODE.exec(code)?.groups ?? {};
  if (target === undefined) return undefined;
  return { kind: kind as ClickCode['kind'], target, language: language as Language };
}
