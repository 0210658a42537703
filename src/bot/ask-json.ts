import type { Corpus, Language, PassageId } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import { HITS_MAX } from '../retrieval/answer-question.ts';
import type { Reason } from '../retrieval/explain.ts';
import { listSearched } from '../retrieval/limits.ts';
import type { Reply } from './reply.ts';

/** An answer to a question for a program. */
export interface JsonAnswer {
  readonly request: string;
  readonly outcome: 'found' | 'nothing-found' | 'error';
  /** The language of our wording in this answer. */
  readonly language: Language;
  /** The reports that were searched; none where nothing was asked. */
  readonly scope: readonly ReportKey[];
  /** At most ten, the best first; what is not clearly relevant is left out. */
  readonly hits: readonly { readonly id: PassageId; readonly score: number; readonly why: readonly Reason[] }[];
  /** Where nothing was found: at most three that come nearest. */
  readonly near: readonly PassageId[];
}

/** Builds the JSON form of an answer: one line of `ask --json`. */
export function buildJsonAnswer(request: string, { outcome, language, failed }: Reply, corpus: Corpus): JsonAnswer {
  const answer = outcome !== undefined && 'answer' in outcome ? outcome.answer : undefined;
  return {
    request,
    outcome: failed ? 'error' : answer?.kind === 'found' ? 'found' : 'nothing-found',
    language,
    scope: answer === undefined ? [] : listSearched(answer, corpus),
    hits: (answer?.hits ?? [])
      .slice(0, HITS_MAX)
      .map(({ passage, score, listWhy }) => ({ id: passage.id, score: Number(score.toFixed(4)), why: listWhy() })),
    near: (answer?.near ?? []).map(({ id }) => id),
  };
}
