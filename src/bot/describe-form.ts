import { getWording } from '../cards/wording.ts';
import { isParagraph, type Language } from '../corpus/corpus.ts';
import type { Answer } from '../retrieval/answer-question.ts';
import { type Citation, listCitations } from '../retrieval/articles.ts';
import { getPart } from '../retrieval/parts.ts';
import type { BotContext } from './context.ts';
import type { Reply } from './reply.ts';
import { buildList } from './show.ts';

/** Lists what has the form that was asked for: the articles it cites, its verb, whom it addresses. None of them is the best. */
export function describeForm(answer: Answer, reply: Reply, context: BotContext): Reply {
  const { formula, hits, question } = answer;
  const wording = getWording(reply.language).ask;
  const passages = hits.map(({ passage }) => passage);
  const cited = listOnce(passages.flatMap(listCitations));
  const articles = question.articles
    .flatMap((asked) => cited.filter(({ article }) => article === asked))
    .map(wording.article);
  const heading =
    formula === undefined ? wording.cites(articles, passages.some(isParagraph)) : wording.saysFormula(formula);
  return {
    ...reply,
    messages: [...reply.messages, ...describeUncited(answer, reply.language, context)],
    lists: [buildList(heading, passages, reply.language)],
  };
}

/** Says which articles that were asked for nothing cites, and which are cited. */
export function describeUncited(
  { hits, question }: Answer,
  language: Language,
  { corpus }: BotContext,
): readonly string[] {
  if (question.articles.length === 0) return [];
  const { ask, list } = getWording(language);
  const held = corpus.passages.filter((passage) => getPart(passage) !== 'drafts');
  // A draft that was asked for may cite more.
  const all = [...held, ...hits.map(({ passage }) => passage)];
  const cited = listOnce(all.flatMap(listCitations)).toSorted((a, b) => Number(a.article) - Number(b.article));
  const isAsked = ({ treaty }: Citation) =>
    question.treaty === undefined || treaty === undefined || treaty === question.treaty;
  const uncited = question.articles
    .filter((asked) => !cited.some((citation) => citation.article === asked && isAsked(citation)))
    .map((article) => ask.article({ article, treaty: question.treaty }));
  return uncited.length === 0 ? [] : [ask.citesNone(uncited, list(cited.map(ask.article)))];
}

function listOnce(citations: readonly Citation[]): readonly Citation[] {
  const once = new Map(citations.map((citation) => [`${citation.article} ${citation.treaty ?? ''}`, citation]));
  return [...once.values()];
}
