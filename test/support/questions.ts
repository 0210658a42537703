import type { Bot } from '../../src/bot/bot.ts';
import type { Reply } from '../../src/bot/reply.ts';
import type { BotRequest } from '../../src/bot/request.ts';
import type { ReportKey } from '../../src/corpus/schema.ts';
import { listSearched } from '../../src/retrieval/limits.ts';
import { realCorpus } from './corpus.ts';
import { createQuietBot } from './quiet-bot.ts';

/** A command of the bot that takes a request and gives a reply. */
type CommandName = Exclude<keyof Bot, 'home' | 'complete'>;

const bot = createQuietBot();

/** Puts a text to a command of a bot of the real corpus; `more` is what an adapter would add. */
export function put(command: CommandName, text: string, more: Partial<BotRequest> = {}): Reply {
  return bot[command]({ id: 'r-1', text, user: undefined, language: undefined, ...more });
}

/** Lists the passages of a reply in the order in which they are seen: cards, then the entries of lists. */
export function listIds({ cards, lists }: Reply): readonly string[] {
  return [...cards.map(({ id }) => id), ...lists.flatMap(({ entries }) => entries.flatMap(({ id }) => id ?? []))];
}

/** Finds the report that a question was answered from, where that was one alone. */
export function findReport({ outcome }: Reply): ReportKey | undefined {
  if (outcome === undefined || !('answer' in outcome)) return undefined;
  const searched = listSearched(outcome.answer, realCorpus);
  return searched.length === 1 ? searched[0] : undefined;
}

/** Reads all sentences of ours in a reply, cards aside, a line each. */
export function readSentences({ messages, lists }: Reply): string {
  return [...messages, ...lists.map(({ heading }) => heading)].join('\n');
}
