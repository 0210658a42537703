import type { Corpus, Language, Passage, PassageId } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import { HITS_MAX, type Hit } from '../retrieval/answer-question.ts';
import type { Reason } from '../retrieval/explain.ts';
import { listSearched } from '../retrieval/limits.ts';
import type { Reply } from './reply.ts';

/** A passage of an answer. */
interface JsonHit {
  readonly id: PassageId;
  readonly score: number;
  readonly why: readonly Reason[];
}

/** An answer to a question for a program. */
export interface JsonAnswer {
  readonly request: string;
  readonly outcome: 'found' | 'nothing-found' | 'error';
  /** The language of our wording in this answer. */
  readonly language: Language;
  /** The reports that were searched; none where nothing was asked, or the text only refers to passages. */
  readonly scope: readonly ReportKey[];
  /** At most ten, the best first; what is not clearly relevant is left out. */
  readonly hits: readonly JsonHit[];
  /** Where nothing was found: at most three that come nearest. */
  readonly near: readonly PassageId[];
}

/** Builds the JSON form of an answer: one line of `ask --json`. */
export function buildJsonAnswer(request: string, { outcome, language, failed }: Reply, corpus: Corpus): JsonAnswer {
  const answer = outcome !== undefined && 'answer' in outcome ? outcome.answer : undefined;
  const hits =
    outcome?.kind === 'found'
      ? outcome.passages.slice(0, HITS_MAX).map(describePassage)
      : (answer?.hits ?? []).slice(0, HITS_MAX).map(describeHit);
  return {
    request,
    outcome: failed ? 'error' : hits.length > 0 ? 'found' : 'nothing-found',
    language,
    scope: answer === undefined ? [] : listSearched(answer, corpus),
    hits,
    near: (answer?.near ?? []).map(({ id }) => id),
  };
}

function describeHit({ passage, score, listWhy }: Hit): JsonHit {
  return { id: passage.id, score: Number(score.toFixed(4)), why: listWhy() };
}

/** A passage that the text refers to, "2020 7", was not searched for. */
function describePassage({ id }: Passage): JsonHit {
  return { id, score: 1, why: [] };
}
