import { pino } from 'pino';
import { type Bot, buildBot } from '../../src/bot/bot.ts';
import { createMemoryPreferences } from '../../src/bot/preferences.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { verifyQuotation } from '../../src/cards/verify-quotation.ts';
import type { Retrieval } from '../../src/retrieval/retrieval.ts';
import { realCorpus } from './corpus.ts';
import { getTestRetrieval } from './retrieval.ts';

export const LANGUAGES = ['ar', 'en'] as const;

/** Requests that lead to every kind of reply. */
export const REQUESTS = [
  '2020 1-10',
  '2020 1-22',
  '2021',
  '2020-draft',
  'recommendation 22',
  'recommendation 1',
  '2019/22',
  'copy 2019/22',
  'copy 2020 1-22',
  'help',
  'random',
  '2021 13',
  'xyz *y* <@1> @everyone',
  'التوصيات من 1 إلى 12 لعام 2021',
  'digital evidence',
  'الأدلة الرقمية في تقرير 2020',
  'weather tomorrow',
  '"بصرف النظر عن وضعهم"',
  'ينبغي',
  'article 18',
  'compare 2020 9',
  'compare 2020-draft/11',
  'compare 2019 22 a',
  'قارن 2020/6',
  'cite 2020/7',
  'cite 2021 1-12',
  'report 2021',
  'report 2020-background',
  'تقرير 2020 الفصل 3',
  '2020-background paragraphs 1-12',
  'background paper',
  'عبارة «تهريب المهاجرين»',
  'topics',
  'مواضيع الفساد',
  'corruption and bribery *x* <@1> 😀 "" '.repeat(50),
] as const;

/** A bot of the real corpus that says nothing to a log; `retrieval` stands in for the search. */
export function createQuietBot(correctionsUrl?: string, retrieval?: Retrieval): Bot<Reply> {
  return buildBot({
    corpus: realCorpus,
    logger: pino({ level: 'silent' }),
    getRetrieval: () => retrieval ?? getTestRetrieval(realCorpus),
    verifyQuotation,
    preferences: createMemoryPreferences(10),
    correctionsUrl,
    random: () => 0,
  });
}
