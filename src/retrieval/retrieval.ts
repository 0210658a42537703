import type { Corpus } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import { type Answer, type AskOptions, answerQuestion, namesSubject } from './answer-question.ts';
import { type Engine, openEngine, type StoredEngine } from './engine.ts';
import { isInReports, listParts } from './limits.ts';
import { once } from './once.ts';
import { QUESTION_MAX_CHARS, readQuestion } from './question.ts';
import type { Scope } from './scope.ts';
import { spellAnswer } from './spelling.ts';
import { buildSubjectIndex, type SubjectIndex } from './subject-index.ts';
import { buildTopic, collectTopics, type Topic, type Topics } from './topics.ts';

/** Answers questions; see {@link openRetrieval}. */
export interface Retrieval extends SubjectIndex {
  /** Opens the indexes that the first question would else wait for. Those of drafts wait until one is asked for. */
  readonly prepare: () => void;
  /** Answers a question from the reports of its options, else from those that it names, else from all but drafts. */
  readonly ask: (question: string, options?: AskOptions) => Answer;
  /** Reads which reports a text names, and whether it names anything else. */
  readonly read: (text: string) => { readonly scope: Scope; readonly hasSubject: boolean };
  /** Gets the themes to browse, collected when they are first asked for. */
  readonly getTopics: () => Topics;
  /** Finds the theme that a text names, or whose id it is, in some reports, else in all but drafts; nothing where these have none on it. */
  readonly findTopic: (text: string, reports?: readonly ReportKey[]) => Topic | undefined;
}

/** Opens the search that was stored of a corpus: about a tenth of a second. */
export function openRetrieval(stored: StoredEngine, corpus: Corpus): Retrieval {
  const engine = openEngine(stored, corpus);
  const { spell } = engine;
  return {
    prepare: () => {
      engine.getIndex('recommendations');
      engine.getIndex('paragraphs');
    },
    ask: (typed, options = {}) => spellAnswer(answerQuestion(typed, options, engine), { typed, spell }),
    read: (text) => {
      const question = readQuestion(text, engine);
      return { scope: question.scope, hasSubject: question.articles.length > 0 || namesSubject(question, engine) };
    },
    getTopics: once(() =>
      collectTopics(engine.concepts, { ...engine, passages: engine.listPassages('recommendations') }),
    ),
    findTopic: (text, reports = []) => findTopic(text, reports, engine),
    ...buildSubjectIndex(engine),
  };
}

function findTopic(text: string, reports: readonly ReportKey[], engine: Engine): Topic | undefined {
  const { finder, analysis, concepts } = engine;
  const [mention] = finder.find(analysis.analyzeWords(text.slice(0, QUESTION_MAX_CHARS)));
  const concept = concepts.find(({ id }) => id === text) ?? (mention && finder.get(mention.concept));
  if (concept === undefined) return undefined;
  const passages = listParts({ reports }, 'recommendations', engine.corpus)
    .flatMap(engine.listPassages)
    .filter((passage) => isInReports(passage, { reports }));
  const topic = buildTopic(concept, { ...engine, passages });
  return topic.passages.length === 0 ? undefined : topic;
}
