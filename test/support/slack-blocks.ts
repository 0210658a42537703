import * as z from 'zod';
import type { Block } from '../../adapters/slack/blocks.ts';
import * as limits from '../../adapters/slack/limits.ts';

/** The blocks that the adapter may send, as Slack's reference has them, with nothing else in them. */
const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max), emoji: z.literal(false) });
const mrkdwn = z.strictObject({
  type: z.literal('mrkdwn'),
  text: z.string().min(1).max(limits.TEXT_OBJECT_MAX_CHARS),
  verbatim: z.literal(true),
});
const actionId = z.string().min(1).max(limits.ACTION_ID_MAX_CHARS);
const blockId = z.string().min(1).max(limits.BLOCK_ID_MAX_CHARS);
const button = z
  .strictObject({
    type: z.literal('button'),
    action_id: actionId,
    text: plainText(limits.BUTTON_TEXT_MAX_CHARS),
    value: z.string().min(1).max(limits.BUTTON_VALUE_MAX_CHARS).optional(),
    url: z.url().max(limits.BUTTON_URL_MAX_CHARS).optional(),
  })
  .refine(({ value, url }) => (value === undefined) !== (url === undefined), 'a button carries a value or a link');
const option = z.strictObject({
  text: plainText(limits.OPTION_TEXT_MAX_CHARS),
  value: z.string().min(1).max(limits.OPTION_VALUE_MAX_CHARS),
});
const menu = z.strictObject({
  type: z.literal('static_select'),
  action_id: actionId,
  placeholder: plainText(limits.SELECT_PLACEHOLDER_MAX_CHARS),
  options: z.array(option).min(1).max(limits.SELECT_OPTIONS_MAX),
});
/** Slack names no limit for the text of rich_text; that of a section is kept to. */
const richText = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  style: z.strictObject({ bold: z.literal(true) }).optional(),
});
const richTextSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z
    .array(richText)
    .min(1)
    .refine((parts) => parts.map(({ text }) => text).join('').length <= limits.SECTION_TEXT_MAX_CHARS, 'too long'),
});
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(limits.HEADER_TEXT_MAX_CHARS) }),
  z.strictObject({ type: z.literal('section'), text: plainText(limits.SECTION_TEXT_MAX_CHARS) }),
  z.strictObject({
    type: z.literal('context'),
    elements: z
      .array(z.union([plainText(limits.TEXT_OBJECT_MAX_CHARS), mrkdwn]))
      .min(1)
      .max(limits.CONTEXT_ELEMENTS_MAX),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id: blockId,
    elements: z
      .array(z.union([button, menu]))
      .min(1)
      .max(limits.ACTIONS_ELEMENTS_MAX),
  }),
  z.strictObject({ type: z.literal('divider') }),
  z.strictObject({ type: z.literal('rich_text'), elements: z.array(richTextSection).length(1) }),
]);

const areUnique = (ids: readonly string[]) => new Set(ids).size === ids.length;
const idsOf = (blocks: readonly z.infer<typeof block>[]) =>
  blocks.flatMap((one) =>
    one.type === 'actions' ? [one.block_id, ...one.elements.map(({ action_id }) => action_id)] : [],
  );

/** A message within every limit. */
export const messageSchema = z.strictObject({
  text: z.string().min(1).max(limits.MESSAGE_TEXT_MAX_CHARS),
  blocks: z
    .array(block)
    .min(1)
    .max(limits.MESSAGE_BLOCKS_MAX)
    .refine((blocks) => Buffer.byteLength(JSON.stringify(blocks)) <= limits.MESSAGE_BLOCKS_MAX_BYTES, 'too long in all')
    .refine((blocks) => areUnique(idsOf(blocks)), 'ids are not unique'),
});

/** The App Home within every limit. */
export const homeSchema = z.strictObject({
  type: z.literal('home'),
  blocks: z
    .array(block)
    .min(1)
    .max(limits.VIEW_BLOCKS_MAX)
    .refine((blocks) => areUnique(idsOf(blocks)), 'ids are not unique'),
});

/** Reads all that a reader sees in blocks, buttons aside, a line each, without Slack's escapes. */
export function readBlocks(blocks: readonly Block[]): string {
  return blocks.flatMap(readBlock).join('\n');
}

function readBlock(one: Block): readonly string[] {
  switch (one.type) {
    case 'header':
    case 'section':
      return [one.text?.text ?? ''];
    case 'context':
      return one.elements.flatMap((element) => ('text' in element ? [undoEscapes(element.text)] : []));
    case 'rich_text':
      return [readRichText(one)];
    default:
      return [];
  }
}

function readRichText(one: Extract<Block, { type: 'rich_text' }>): string {
  return listParts(one)
    .map(({ text }) => text)
    .join('');
}

/** Lists what is bold in blocks. */
export function listBold(blocks: readonly Block[]): readonly string[] {
  const parts = blocks.flatMap((one) => (one.type === 'rich_text' ? listParts(one) : []));
  return parts.filter(({ style }) => style?.bold === true).map(({ text }) => text);
}

function listParts({ elements }: Extract<Block, { type: 'rich_text' }>) {
  return elements
    .flatMap((section) => (section.type === 'rich_text_section' ? section.elements : []))
    .flatMap((part) => (part.type === 'text' ? [part] : []));
}

/** Lists what menus offer, with what a choice sends back. */
export function listOptions(blocks: readonly Block[]): readonly { label: string; code: string }[] {
  return blocks.flatMap((one) =>
    one.type === 'actions'
      ? one.elements.flatMap((element) =>
          element.type === 'static_select'
            ? (element.options ?? []).map(({ text, value }) => ({ label: text.text, code: value ?? '' }))
            : [],
        )
      : [],
  );
}

function undoEscapes(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Lists buttons with what a click sends back, links aside. */
export function listButtons(blocks: readonly Block[]): readonly { label: string; code: string; id: string }[] {
  return blocks.flatMap((one) =>
    one.type === 'actions'
      ? one.elements.flatMap((element) =>
          element.type === 'button' && element.value !== undefined
            ? [{ label: element.text.text, code: element.value, id: element.action_id ?? '' }]
            : [],
        )
      : [],
  );
}
