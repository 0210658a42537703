import { stripInvisible } from '../arabic-normalizer/invisible.ts';
import { cutText } from '../cards/split-text.ts';

/** A repeated question is shortened to this many characters; it is whole where it is searched. */
const SHOWN_MAX_CHARS = 300;

/**
 * Makes a question one line that is safe to repeat: no control characters and direction marks, no markup of mentions, no
 * addresses, no @ that could notify anybody. A clean question stays as it is.
 */
export function cleanQuestion(text: string): string {
  return stripInvisible(text.toWellFormed())
    .replace(/<[^<>\n]{0,200}>/gu, ' ')
    .replace(/@(?:here|channel|everyone)\b/giu, ' ')
    .replace(/[@<>]/gu, '')
    .replace(/https?:\/\/\S+/giu, ' ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Cutting between letters, never between a letter and its marks, leaves out this much at most of what would fit. */
const CUT_MAX_CHARS = 40;

/** Tells whether a question that was read off a message of ours is but the beginning of what was asked. */
export function isShortened(repeated: string): boolean {
  return repeated === '…' || (repeated.endsWith('…') && repeated.length > SHOWN_MAX_CHARS - CUT_MAX_CHARS);
}

/** Shortens a question that is repeated; never inside a letter with its marks. */
export function shortenQuestion(question: string): string {
  return cutText(question, SHOWN_MAX_CHARS);
}
