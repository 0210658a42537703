import { z } from 'zod';
import type { Reply } from '../../../src/bot/reply.ts';
import type { AnsweredMessage } from '../../../src/bot/request.ts';
import { readAskedQuestion, readSearchedReport } from '../../../src/cards/asked-question.ts';
import { readTarget } from '../../../src/cards/click-code.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import type { ReportKey } from '../../../src/corpus/schema.ts';
import { SHOWN_IDS_MAX, TEXT_MAX_CHARS } from './limits.ts';

/** What an answer showed, as the page keeps it and sends it back with what is asked next: the server keeps nothing. */
export interface Shown extends AnsweredMessage {
  readonly language: Language;
  /** The last card, of which "next" and "copy" speak. */
  readonly card?: string | undefined;
}

/** Every report, as an adapter may know only its types. */
const REPORTS: Readonly<Record<ReportKey, true>> = {
  '2019': true,
  '2020': true,
  '2020-draft': true,
  '2020-background': true,
  '2021': true,
};

/** The languages of a page. */
export const languageSchema = z.enum(['ar', 'en'] satisfies readonly Language[]);

const passageId = z.string().max(60);

/** What a page sends back; anything may stand there, and a passage that is not held is none. */
export const shownSchema = z.object({
  language: languageSchema,
  question: z.string().max(TEXT_MAX_CHARS).optional(),
  report: z.enum(Object.keys(REPORTS) as ReportKey[]).optional(),
  ids: z.array(passageId).max(SHOWN_IDS_MAX),
  card: passageId.optional(),
});

/** Reads what an answer showed, in the way in which the other adapters read their own messages. */
export function readShown({ cards, lists, messages, language }: Reply): Shown {
  const lines = messages.flatMap((message) => message.split('\n'));
  const ids = [
    ...cards.map(({ id }) => String(id)),
    ...lists.flatMap(({ entries }) => entries.flatMap(({ code }) => readTarget(code, 'show'))),
  ];
  return {
    language,
    question: readAskedQuestion(lines),
    report: readSearchedReport(lines),
    ids: [...new Set(ids)].slice(0, SHOWN_IDS_MAX),
    card: cards.at(-1)?.id,
  };
}
