import { isolateRuns } from '../../src/cards/direction.ts';
import type { Language } from '../../src/corpus/corpus.ts';

const RIGHT_TO_LEFT_MARK = '\u200F';
const ZERO_WIDTH_SPACE = '\u200B';

/**
 * Escapes a text so that Discord shows exactly its characters: no markup, no link, no emoji, no mention. Not
 * `escapeMarkdown()` of discord.js, which leaves lists, headings, links, emoji and mentions alone, and does not escape
 * inside an address. A backslash before a sign that is no letter or digit is never shown by Discord.
 *
 * A mass mention gets an invisible blank as well, the only character that is ever added; the reports have none.
 *
 * @example
 * escapeText('*x* http://example.org'); // '\\*x\\* http\\://example.org'
 */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\\*_~`|<>[\]]/gu, String.raw`\$&`)
      .replace(/(?<=\\<)[@!#&/]/gu, String.raw`\$&`)
      // Addresses and emoji: "http://", ":smile:".
      .replace(/:(?=\S)/gu, String.raw`\:`)
      .replace(/@(?=everyone|here)/giu, `@${ZERO_WIDTH_SPACE}`)
      // Lists, headings and small print begin a line.
      .replace(/^(\s*)([#+-])/gmu, String.raw`$1\$2`)
      .replace(/^(\s*\d+)\.(?=\s)/gmu, String.raw`$1\.`)
  );
}

/** Writes a line of ours: what a reader typed loses control characters and directions; foreign runs are isolated. */
export function writeOwn(text: string, language: Language): string {
  return escapeText(isolateRuns(removeControls(text), language));
}

/**
 * Writes a line of the document: nothing but escapes is put into it. Discord takes the direction of a line from its
 * first strong letter, so only a line that began with a Latin one would get a right-to-left mark before it.
 */
export function writeQuoted(line: string): string {
  const [strong = ''] = /\p{L}/u.exec(line) ?? [];
  return `${/\p{Script=Latin}/u.test(strong) ? RIGHT_TO_LEFT_MARK : ''}${escapeText(line)}`;
}

/** Removes control characters, and the directions that typed text may hold; line feeds stay. */
export function removeControls(text: string): string {
  return text.replace(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '');
}

/**
 * Writes a text to copy as a code block: inside one nothing is markup, so what is copied is exact, and Discord's desktop
 * client has a button for it.
 */
export function writeCode(text: string): string {
  return `\`\`\`\n${text.replaceAll('```', `\`\`${ZERO_WIDTH_SPACE}\``)}\n\`\`\``;
}

/** Writes a link with a text. */
export function writeLink(label: string, url: string, language: Language): string {
  const address = url
    .replace(/[()<>\s]/gu, encodeURIComponent)
    .replace(/[()]/gu, (sign) => (sign === '(' ? '%28' : '%29'));
  return `[${writeOwn(label, language)}](${address})`;
}
