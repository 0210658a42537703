import type { Concept, ConceptId } from '../corpus/concept.ts';
import type { Corpus, PassageId } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import { type Answer, type AskOptions, answerQuestion, listUnits } from './answer-question.ts';
import { type Engine, openEngine, type StoredEngine } from './engine.ts';
import { isInReports, listParts } from './limits.ts';
import { QUESTION_MAX_CHARS, readQuestion } from './question.ts';
import type { Related } from './related.ts';
import type { Scope } from './scope.ts';
import { spellAnswer } from './spelling.ts';
import { buildSubjectIndex } from './subject-index.ts';
import { buildTopic, collectTopics, type Topic, type Topics } from './topics.ts';

/** Answers questions; see {@link openRetrieval}. */
export interface Retrieval {
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
  /** Gets the theme of a concept by its id with everything about it, paragraphs too; drafts of adopted texts are left out. */
  readonly getEverythingAbout: (id: string) => Topic | undefined;
  /** Lists the concepts that some text is about, in the order of the lexicon. */
  readonly listSubjects: () => readonly Concept[];
  readonly getConcept: (id: ConceptId) => Concept | undefined;
  /** Lists the concepts that a passage is about, as the cataloguers gave them. */
  readonly listSubjectsOf: (id: PassageId) => readonly Concept[];
  /** Lists the recommendations that share most with a passage of what it is about. */
  readonly listRelated: (id: PassageId, max: number) => readonly Related[];
}

/** Opens the search that was stored of a corpus: about a tenth of a second. */
export function openRetrieval(stored: StoredEngine, corpus: Corpus): Retrieval {
  const engine = openEngine(stored, corpus);
  const { spell } = engine;
  let topics: Topics | undefined;
  return {
    prepare: () => {
      engine.getIndex('recommendations');
      engine.getIndex('paragraphs');
    },
    ask: (typed, options = {}) => spellAnswer(answerQuestion(typed, options, engine), { typed, spell }),
    read: (text) => {
      const question = readQuestion(text, engine);
      const hasSubject = question.articles.length > 0 || listUnits(question, engine).length > 0;
      return { scope: question.scope, hasSubject };
    },
    getTopics: () => {
      topics ??= collectTopics(engine.concepts, { ...engine, passages: engine.listPassages('recommendations') });
      return topics;
    },
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
