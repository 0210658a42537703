import { foldDigits } from '../arabic-normalizer/digits.ts';
import { foldLetters } from '../arabic-normalizer/letters.ts';
import { stripMarks } from '../arabic-normalizer/marks.ts';
import { getWording } from '../cards/wording.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';

/** What is to be done with the digests of a channel. */
export type Action = 'on' | 'off' | 'list' | 'preview' | 'now' | 'why';

/** The first word after "digest", folded -> what is to be done. */
const ACTIONS = new Map<string, Action>([
  ['on', 'on'],
  ['set', 'on'],
  ['off', 'off'],
  ['stop', 'off'],
  ['list', 'list'],
  ['preview', 'preview'],
  ['now', 'now'],
  ['why', 'why'],
  ['تشغيل', 'on'],
  ['ضبط', 'on'],
  ['شغل', 'on'],
  ['تفعيل', 'on'],
  ['اضبط', 'on'],
  ['ايقاف', 'off'],
  ['اوقف', 'off'],
  ['الغاء', 'off'],
  ['قايمه', 'list'],
  ['القايمه', 'list'],
  ['معاينه', 'preview'],
  ['الان', 'now'],
  ['لماذا', 'why'],
]);

/** Tells whether words after "digest" are a command and no subject: "digest of court cases" is a question. */
export function isDigestCommand(rest: string): boolean {
  return rest.trim() === '' || readAction(rest) !== undefined || isDryRun(rest);
}

/** Tells whether words after "digest" ask what would be posted now, as only whoever runs the bot does. */
export function isDryRun(rest: string): boolean {
  return /^\s*run\s+--dry-run\s*$/iu.test(rest);
}

/** Tells whether words after "digest" are what whoever runs the bot may ask: `list`, `preview 2` or `run --dry-run`. */
export function isAdminCommand(rest: string): boolean {
  const read = readAction(rest);
  if (read?.action === 'list') return read.rest.trim() === '';
  return read?.action === 'preview' ? readNumber(read.rest) !== undefined : isDryRun(rest);
}

/** Reads the number of a digest, in any digits people type. @returns 0 where there is none, `undefined` for other words. */
export function readNumber(text: string): number | undefined {
  const digits = foldDigits(text).trim();
  return /^\d{0,4}$/u.test(digits) ? Number(digits) : undefined;
}

/** Says that digests are set elsewhere. */
export function refuseDigest(request: BotRequest, context: BotContext): Reply {
  const empty = buildEmptyReply(request, context);
  return { ...empty, messages: [getWording(empty.language).digest.notHere] };
}

/** Reads what is to be done off the first word after "digest". */
export function readAction(text: string): { readonly action: Action; readonly rest: string } | undefined {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*(.*)$/su.exec(text) ?? [];
  const action = ACTIONS.get(foldLetters(stripMarks(word.replace(/[.,:!?،؛؟]+$/u, ''))).toLowerCase());
  return action === undefined ? undefined : { action, rest };
}
