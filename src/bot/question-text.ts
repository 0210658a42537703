/** A repeated question is shortened to this many characters; it is whole where it is searched. */
const SHOWN_MAX_CHARS = 300;

/**
 * Makes a question one line that is safe to repeat: no control characters and direction marks, no markup of mentions, no
 * addresses, no @ that could notify anybody.
 */
export function cleanQuestion(text: string): string {
  return text
    .replace(/<[^<>\n]{0,200}>|https?:\/\/\S+/giu, ' ')
    .replace(/[@<>]/gu, '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}

/** Shortens a question that is repeated. */
export function shortenQuestion(question: string): string {
  return question.length <= SHOWN_MAX_CHARS ? question : `${question.slice(0, SHOWN_MAX_CHARS - 1).trimEnd()}…`;
}
