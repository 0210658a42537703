import type { ChatInputCommandInteraction } from 'discord.js';
import { DIGEST_ACTIONS, DIGEST_OPTION, type DigestAction } from './digest-command.ts';

/** What was chosen and typed; `thread` is no part of the text: it says where, not what. */
export interface DigestOptions {
  readonly action: DigestAction;
  readonly time?: string | undefined;
  readonly zone?: string | undefined;
  readonly days?: string | undefined;
  readonly topic?: string | undefined;
  readonly reports?: string | undefined;
  readonly language?: string | undefined;
  /** The id of the thread or channel to post in, where that is another. */
  readonly thread?: string | undefined;
  readonly number?: number | undefined;
}

/** Reads the options of the command. @returns the action `list`, which changes nothing, for one that is not known. */
export function readDigestOptions(
  options: Pick<ChatInputCommandInteraction['options'], 'getSubcommand' | 'getString' | 'getInteger' | 'getChannel'>,
): DigestOptions {
  const chosen = options.getSubcommand(false);
  const text = (name: keyof typeof DIGEST_OPTION) => options.getString(DIGEST_OPTION[name]) ?? undefined;
  return {
    action: DIGEST_ACTIONS.find((action) => action === chosen) ?? 'list',
    time: text('time'),
    zone: text('zone'),
    days: text('days'),
    topic: text('topic'),
    reports: text('reports'),
    language: text('language'),
    thread: options.getChannel(DIGEST_OPTION.thread)?.id,
    number: options.getInteger(DIGEST_OPTION.number) ?? undefined,
  };
}

/**
 * Joins the options into one line, as somebody would type it after `digest`. What is typed for one option cannot become
 * another: the signs that part them are taken out of it.
 *
 * @example
 * joinDigestOptions({ action: 'on', time: '09:00', zone: 'Africa/Cairo', topic: 'corruption', language: 'both' });
 * // 'on 09:00 Africa/Cairo topic: corruption, language: both'
 */
export function joinDigestOptions(options: DigestOptions): string {
  const { action, days, time, zone, topic, reports, language, number } = options;
  if (action === 'list' || (action !== 'on' && number === undefined)) return action;
  if (action !== 'on') return `${action} ${number}`;
  const words = [action, days === 'weekdays' ? days : '', cleanWords(time), cleanWords(zone)];
  const clauses = [
    ['topic', cleanClause(topic)],
    ['reports', cleanClause(reports)],
    ['language', cleanClause(language)],
  ].flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]));
  return [...words, clauses.join(', ')].filter((part) => part !== '').join(' ');
}

/** An hour may have a colon between its digits. */
function cleanWords(text = ''): string {
  return text
    .replace(/(?<!\p{Nd}):|:(?!\p{Nd})|[\s,;،؛]+/gu, ' ')
    .trim()
    .replace(/ +/gu, ' ');
}

function cleanClause(text = ''): string {
  return cleanWords(text.replaceAll(':', ' '));
}
