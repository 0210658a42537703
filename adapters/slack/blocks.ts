import type { types } from '@slack/bolt';
import type { Card } from '../../src/cards/card.ts';
import { isolateRuns } from '../../src/cards/direction.ts';
import { listMarkedLines, readMarks } from '../../src/cards/marks.ts';
import { splitText } from '../../src/cards/split-text.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import { SECTION_TEXT_MAX_CHARS } from './limits.ts';

/** The blocks this adapter builds. */
export type Block =
  | types.HeaderBlock
  | types.SectionBlock
  | types.ContextBlock
  | types.ActionsBlock
  | types.DividerBlock
  | types.RichTextBlock;

/** An isolated line is at most three times as long: each run of at least one character gets two isolates. */
const OWN_TEXT_MAX_CHARS = SECTION_TEXT_MAX_CHARS / 3;

const RIGHT_TO_LEFT_MARK = '\u200f';
/** Control characters but tab and line feed, and marks that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Builds a text that Slack shows as it stands: no markup, no emoji, no mentions. */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** Prepares a line of ours: no control characters of a request in it, and isolates round what goes the other way. */
export function ownLine(text: string, language: Language): string {
  return isolateRuns(text.replace(CONTROLS, ''), language);
}

/** Builds the sections of a text of ours. */
export function ownSections(text: string, language: Language): readonly types.SectionBlock[] {
  return splitText(text, OWN_TEXT_MAX_CHARS).flatMap((piece) => buildSection(ownLine(piece, language)));
}

/** Builds the sections of words that are not ours, into which nothing is put: one or more for each line. */
export function quotedSections(lines: readonly string[], language: Language): readonly types.SectionBlock[] {
  return lines
    .flatMap((line) => splitText(line, SECTION_TEXT_MAX_CHARS - 1))
    .flatMap((piece) => buildSection(language === 'ar' ? turnRight(piece) : piece));
}

/** Builds the lines of a quotation with what was asked for in bold; lines without a mark are sections as ever. */
export function markedSections(lines: readonly string[], marks: Card['marks']): readonly Block[] {
  return listMarkedLines(lines, marks)
    .flatMap((line) => splitText(line, SECTION_TEXT_MAX_CHARS - 1))
    .flatMap((piece): readonly Block[] => {
      const parts = readMarks(piece);
      if (parts.every(({ isMarked }) => !isMarked))
        return quotedSections([parts.map(({ text }) => text).join('')], 'ar');
      const plain = parts.map(({ text }) => text).join('');
      const turn = turnRight(plain).slice(0, -plain.length);
      const elements = parts.map(({ text, isMarked }, place) => ({
        type: 'text' as const,
        text: place === 0 ? `${turn}${text}` : text,
        ...(isMarked ? { style: { bold: true } } : {}),
      }));
      return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
    });
}

/** Builds a line of small print of ours. */
export function smallPrint(text: string, language: Language): types.ContextBlock {
  return { type: 'context', elements: [plainText(ownLine(text, language))] };
}

/** Builds links, the only markup that is ever sent: the labels are ours, and escaped. */
export function linkLine(links: readonly { label: string; url: string }[], language: Language): types.ContextBlock {
  const text = links
    .map(({ label, url }) => `<${escapeText(url)}|${escapeText(ownLine(label, language))}>`)
    .join(' · ');
  return { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] };
}

/** Escapes what Slack takes for markup and mentions. https://docs.slack.dev/messaging/formatting-message-text */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A text of blanks alone is refused by Slack. */
function buildSection(text: string): readonly types.SectionBlock[] {
  const shown = text.replace(/^\n+/u, '').trimEnd();
  return shown === '' ? [] : [{ type: 'section', text: plainText(shown) }];
}

/** Slack turns a text by its first strong letter; an Arabic line that begins with a Latin one needs a mark before it. */
function turnRight(line: string): string {
  const [first = ''] = /\p{L}/u.exec(line) ?? [];
  return /\p{Script=Latin}/u.test(first) ? `${RIGHT_TO_LEFT_MARK}${line}` : line;
}
