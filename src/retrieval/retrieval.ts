import type { Aliases, Concept, Subjects } from '../corpus/concept.ts';
import type { Corpus, Passage } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import { buildAnalysis } from './analysis.ts';
import { buildConceptFinder } from './concepts.ts';
import { findMarks, listReasons, type Reason } from './explain.ts';
import { findFormula } from './formulas.ts';
import { isAllowed, type Limits } from './limits.ts';
import { buildPassageTexts, getTexts } from './passage-texts.ts';
import { findPhrase, type PhraseHit, type Span } from './phrases.ts';
import { type Question, readQuestion } from './question.ts';
import { type Ranked, rankTexts } from './rank.ts';
import { isAnswered, keepRelevant } from './relevance.ts';
import type { Scope } from './scope.ts';
import { buildSearchIndex, type SearchIndex } from './search-index.ts';
import { buildTopic, listTopics, type Topic } from './topics.ts';
import { buildUnits, type Unit } from './units.ts';
import { buildVocabulary } from './vocabulary.ts';

/** Everything that questions are answered from. */
export interface Knowledge {
  readonly corpus: Corpus;
  readonly concepts: readonly Concept[];
  readonly subjects: Subjects;
  readonly aliases: Aliases;
}

/** A passage that answers a question. */
export interface Hit {
  readonly passage: Passage;
  /** Compares hits of one question; higher is better. */
  readonly score: number;
  readonly why: readonly Reason[];
}

/** What came of a question. */
export interface Answer {
  readonly kind: 'found' | 'nothing-found';
  readonly question: Question;
  readonly scope: Scope;
  /** The passages that answer, the best first; at most ten. */
  readonly hits: readonly Hit[];
  /** A verb or addressee that was asked for alone: the hits are the passages that have it. */
  readonly formula: string | undefined;
  /** Where nothing answers: at most three that come nearest. */
  readonly near: readonly Passage[];
  /** Where the phrases in quotation marks stand, whatever the scope. */
  readonly phrases: readonly { readonly phrase: string; readonly found: readonly PhraseHit[] }[];
  /** Marks what was asked for in a text. */
  readonly mark: (text: string) => readonly Span[];
}

/** Answers questions; see {@link buildRetrieval}. */
export interface Retrieval {
  /** Answers a question from `reports`, else from those that it names, else from all but drafts; none means all. */
  readonly ask: (question: string, reports?: readonly ReportKey[]) => Answer;
  /** Reads which reports a text names, and whether it names anything else. */
  readonly read: (text: string) => { readonly scope: Scope; readonly hasSubject: boolean };
  /** Lists themes to browse. */
  readonly listTopics: () => readonly Topic[];
  /** Finds the theme that a text names, or whose id it is. */
  readonly findTopic: (text: string) => Topic | undefined;
}

export const HITS_MAX = 10;
const NEAR_MAX = 3;

/**
 * Builds the search over all passages and the lexicon. Takes a fraction of a second, so build it when it is first needed; a
 * question then takes less than a millisecond.
 */
export function buildRetrieval({ corpus, concepts, subjects, aliases }: Knowledge): Retrieval {
  const ownTexts = corpus.passages.flatMap((passage) => {
    const { title, body } = getTexts(passage);
    return [title.ar, title.en, body.ar, body.en];
  });
  const texts = [...ownTexts, ...concepts.flatMap(({ ar, en }) => [...ar, ...en]), ...Object.values(aliases).flat()];
  const analysis = buildAnalysis(texts);
  const finder = buildConceptFinder(concepts, analysis);
  const vocabulary = buildVocabulary(texts, analysis);
  const buildIndex = (passages: readonly Passage[]) =>
    buildSearchIndex(buildPassageTexts(passages, { aliases, subjects, analysis, finder }), analysis);
  const isDraft = ({ status }: Passage) => status === 'draft';
  const held = buildIndex(corpus.passages.filter((passage) => !isDraft(passage)));
  let drafts: SearchIndex | undefined;
  const getDrafts = () => {
    drafts ??= buildIndex(corpus.passages.filter(isDraft));
    return drafts;
  };
  const byId = new Map<string, Passage>(corpus.passages.map((passage) => [passage.id, passage]));

  const topicContext = { passages: corpus.passages.filter((passage) => !isDraft(passage)), subjects, finder };
  return { ask, read, listTopics: () => listTopics(concepts, topicContext), findTopic };

  function ask(typed: string, reports?: readonly ReportKey[]): Answer {
    const context = { corpus, analysis, vocabulary };
    const formula = findFormula(typed);
    const withoutFormula = formula === undefined ? undefined : readQuestion(formula.rest, context);
    // A verb is asked for only where nothing else is: "what should States do about corruption" is about corruption.
    const isFormula = withoutFormula !== undefined && buildUnits(withoutFormula.words, { finder }).length === 0;
    const question = isFormula ? withoutFormula : readQuestion(typed, context);
    const scope = reports === undefined ? question.scope : { ...question.scope, reports };
    const isOfDrafts = scope.reports.length > 0 && scope.reports.every((key) => key.endsWith('-draft'));
    const index = isOfDrafts ? getDrafts() : held;
    const units = buildUnits(question.words, { finder, isIndexed: index.hasConcept });
    const limits: Limits = { scope, question, analysis, formula: isFormula ? formula : undefined };
    const isListed = units.length === 0 && (isFormula || question.articles.length > 0);
    const candidates = isListed ? listAll(isOfDrafts) : rankTexts(units, index);
    const shown = dropParents(
      candidates.filter(({ id }) => isAllowed(getPassage(id), limits)),
      byId,
    );
    const isFound = isListed || isAnswered(shown, units, index);
    const answered = isFound ? keepRelevant(shown).slice(0, isListed ? shown.length : HITS_MAX) : [];
    return {
      kind: answered.length > 0 ? 'found' : 'nothing-found',
      question,
      scope,
      hits: answered.map((hit) => buildHit(hit, units, index)),
      formula: isFormula ? formula?.label : undefined,
      near: answered.length > 0 ? [] : shown.slice(0, NEAR_MAX).map(({ id }) => getPassage(id)),
      phrases: question.phrases.map((phrase) => ({ phrase, found: findPhrase(phrase, corpus) })),
      mark: (text) => findMarks(text, units, { analysis, finder }),
    };
  }

  function read(text: string) {
    const { scope, words, articles } = readQuestion(text, { corpus, analysis, vocabulary });
    return { scope, hasSubject: articles.length > 0 || buildUnits(words, { finder }).length > 0 };
  }

  /** All passages in their order, for what is asked of their form and not of their subject. */
  function listAll(isOfDrafts: boolean): readonly Ranked[] {
    const passages = corpus.passages.filter((passage) => isDraft(passage) === isOfDrafts);
    return passages.map(({ id }) => ({ id, score: 1, coverage: 1, matches: [] }));
  }

  function findTopic(text: string): Topic | undefined {
    const [mention] = finder.find(analysis.analyzeWords(text));
    const named = mention === undefined ? undefined : finder.get(mention.concept);
    const concept = concepts.find(({ id }) => id === text) ?? named;
    const topic = concept === undefined ? undefined : buildTopic(concept, topicContext);
    return topic === undefined || topic.passages.length === 0 ? undefined : topic;
  }

  function buildHit({ id, score }: Ranked, units: readonly Unit[], index: SearchIndex): Hit {
    return { passage: getPassage(id), score, why: listReasons(units, index.getEntry(id), finder) };
  }

  function getPassage(id: string): Passage {
    const passage = byId.get(id);
    if (passage === undefined) throw new TypeError(`Cannot find the indexed passage "${id}"`);
    return passage;
  }
}

/** A recommendation and its sub-items never both appear: whichever ranks higher stays. */
function dropParents(ranked: readonly Ranked[], byId: ReadonlyMap<string, Passage>): readonly Ranked[] {
  const family = (id: string) => {
    const passage = byId.get(id);
    return `${passage?.report}/${passage?.number}`;
  };
  const isWhole = (id: string) => byId.get(id)?.kind !== 'sub-item';
  const leaders = new Map<string, Ranked>();
  for (const hit of ranked) if (!leaders.has(family(hit.id))) leaders.set(family(hit.id), hit);
  return ranked.filter(({ id }) => isWhole(id) === isWhole(leaders.get(family(id))?.id ?? ''));
}
