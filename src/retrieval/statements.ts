import type { WordForms } from './analysis.ts';

/** How questions for what somebody said, or for who led a meeting, are put, in folded words. */
const STATEMENTS = [
  'what (?:did|does|has|have) .* (?:say|said|argue|propose|proposed|suggest|suggested|stress|stressed|presented|recommend|recommended)',
  '(?:statement|remarks|presentation|views?|opinion) (?:of|by)',
  'according to',
  '(?:ماذا|ما الذي|ايش|وش|شو|ايه|شنو|اش) (?:اللي )?(?:قال|قاله|قالت|قالته|حكي|حكت|ذكر|ذكرت|اقترح|اقترحت|عرض|عرضت|اوصي|اوصت)',
  '(?:قال|قالت|حكي|حكت|اتكلم|اتكلمت|تكلم|تكلمت)(?: عن)? (?:ايش|وش|شو|ايه|شنو|اش)',
  'who (?:chaired|presided|opened)',
  '(?:من|مين) (?:الذي |اللي )?(?:تراس|يراس|افتتح)',
  '(?:كلمه|مداخله|راي|عرض) (?:ال)?(?:خبير|خبيره|مناظر|مناظره|سيد|سيده|ممثل|ممثله|رييس|قاضي|قاضيه)',
];
const STATEMENT = new RegExp(`(?:^| )(?:${STATEMENTS.join('|')})(?: |$)`, 'u');

/**
 * Tells whether a question asks for what somebody said or led: "what did the expert of Spain say", «ماذا قالت خبيرة جنوب أفريقيا»,
 * "who chaired the meeting".
 */
export function asksForStatement(words: readonly Pick<WordForms, 'text'>[]): boolean {
  return STATEMENT.test(words.map(({ text }) => text).join(' '));
}
