import type { ConceptId } from '../corpus/concept.ts';
import type { Passage } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import { listFeatures } from './classifier.ts';
import type { Engine } from './engine.ts';
import { listReasons, type Reason } from './explain.ts';
import { findMarks } from './find-marks.ts';
import { type FoundPhrase, findPhrases } from './find-phrases.ts';
import { type Formula, findFormula, type NamedFormula } from './formulas.ts';
import { isAllowed, isOfUnits, type Limits, listParts, NEAR_MAX, type UnitScope } from './limits.ts';
import { type Merged, mergeParts } from './merge-parts.ts';
import type { Part } from './parts.ts';
import type { Span } from './phrases.ts';
import { type Question, readQuestion } from './question.ts';
import type { Ranked } from './rank.ts';
import type { Evidence } from './relevance.ts';
import type { Scope } from './scope.ts';
import { keepFamilies, type PartResult, searchPart } from './search-part.ts';
import { groupWords, type WordGroup } from './units.ts';
import { buildUnwanted } from './unwanted.ts';

/** A passage that answers a question. */
export interface Hit {
  readonly passage: Passage;
  /** Compares hits of one question; higher is better. */
  readonly score: number;
  /** Lists why it was found, which is worked out when somebody asks: a reply says it of the best hit alone. */
  readonly listWhy: () => readonly Reason[];
}

/** What came of a question. */
export interface Answer {
  readonly kind: 'found' | 'nothing-found';
  readonly question: Question;
  readonly scope: Scope;
  readonly units: UnitScope;
  /** The passages that answer, the best first; at most ten, but all that have a verb, an addressee or an article. */
  readonly hits: readonly Hit[];
  /** A verb or addressee that was asked for alone. */
  readonly formula: Formula | undefined;
  /** The hits are all passages that have that verb or addressee, or cite an article that was asked for. */
  readonly isOfForm: boolean;
  /** What speaks for and against the text that comes nearest, in each part that was searched, where a subject was asked for. */
  readonly evidence: readonly Evidence[];
  /** Where nothing answers: at most three that come nearest. */
  readonly near: readonly Passage[];
  /** Where nothing answers: the words that say what is asked for, as they were typed. */
  readonly subject: string;
  /** Where the phrases in quotation marks stand. */
  readonly phrases: readonly FoundPhrase[];
  /** Marks what was asked for in a text. */
  readonly mark: (text: string) => readonly Span[];
}

/** So many passages answer at most. */
export const HITS_MAX = 10;

/** From what a question is answered, where that is not left to its words. */
export interface AskOptions {
  /** Instead of the reports that it names; none means all but drafts. */
  readonly reports?: readonly ReportKey[] | undefined;
  /** Texts that were not adopted too, though it asks for adopted ones. */
  readonly anyStatus?: boolean | undefined;
  /** Instead of what it says itself; a question that says nothing of units is answered from all. */
  readonly units?: UnitScope | undefined;
}

/** Answers a question from `reports`, else from those that it names, else from all but drafts. */
export function answerQuestion(
  typed: string,
  { reports, anyStatus = false, ...options }: AskOptions,
  engine: Engine,
): Answer {
  const { question, formula } = read(typed, engine);
  const units = options.units ?? question.units ?? 'all';
  const scope = {
    ...question.scope,
    reports: reports ?? question.scope.reports,
    adoptedOnly: !anyStatus && question.scope.adoptedOnly,
  };
  const parts = listParts(scope, units, engine.corpus);
  const limits = { scope, question, isUnwanted: buildUnwanted(question, engine), formula };
  const groups = groupWords(question.words, engine.finder);
  const sought = { groups, features: listFeatures(groups, engine.finder) };
  const results = parts.map((part) => searchPart(part, sought, { engine, limits }));
  // What is asked of the form of a text and not of its subject is answered by all texts that have it.
  const isOfForm = groups.length === 0 && (formula !== undefined || question.articles.length > 0);
  const bySubject = mergeParts(results, {
    max: HITS_MAX,
    isNamed: (id, concept) => engine.namesConcept(engine.getPassage(id), concept),
  });
  // "Article 19 of the Convention": what else is asked may only describe the article.
  const byForm = isOfForm || (bySubject.length === 0 && question.articles.length > 0);
  const hits = byForm ? listForm(parts, limits, engine) : bySubject.map(toHit(results, engine));
  return {
    kind: hits.length > 0 ? 'found' : 'nothing-found',
    question,
    scope,
    units,
    hits,
    formula,
    isOfForm: byForm && hits.length > 0,
    evidence: results.flatMap(({ evidence }) => evidence ?? []),
    near: hits.length > 0 ? [] : listNear(results).map(({ id }) => engine.getPassage(id)),
    subject: hits.length > 0 ? '' : joinSurfaces(groups),
    phrases: findPhrases(
      question.phrases,
      (passage) => isOfUnits(passage, units) && isAllowed(passage, limits),
      engine.corpus,
    ),
    mark: (text) =>
      findMarks(
        text,
        results.flatMap(({ asked }) => asked.units),
        engine,
      ),
  };
}

function joinSurfaces(groups: readonly WordGroup[]): string {
  return groups.flatMap(({ words }) => words.map(({ surface, text }) => surface ?? text)).join(' ');
}

/** Lists the texts that come nearest: the best of each part, then the second. */
function listNear(results: readonly PartResult[]): readonly Ranked[] {
  return Array.from({ length: NEAR_MAX }, (_, at) => results.flatMap(({ ranked }) => ranked[at] ?? []))
    .flat()
    .slice(0, NEAR_MAX);
}

/** A passage with what it was found by. */
function toHit(results: readonly PartResult[], engine: Engine) {
  return ({ id, place, score, part }: Merged): Hit => {
    const result = results.find((one) => one.part === part);
    const passage = engine.getPassage(id);
    const isNamed = (concept: ConceptId) => engine.namesConcept(passage, concept);
    const listWhy = () =>
      result === undefined
        ? []
        : listReasons(result.asked, place, { index: result.index, finder: engine.finder, isNamed });
    return { passage, score, listWhy };
  };
}

/** Lists the texts that have the form asked for: verbs and addressees are those of recommendations, articles stand in paragraphs too. */
function listForm(parts: readonly Part[], limits: Limits, engine: Engine): readonly Hit[] {
  const asked = limits.formula === undefined ? parts : parts.slice(0, 1);
  const passages = asked.flatMap(engine.listPassages).filter((passage) => isAllowed(passage, limits));
  return keepFamilies(passages, engine).map((passage) => ({ passage, score: 1, listWhy: () => [] }));
}

interface Read {
  readonly question: Question;
  readonly formula: NamedFormula | undefined;
}

/** A verb is asked for only where nothing else is: "what should States do about corruption" is about corruption. */
function read(typed: string, engine: Engine): Read {
  const formula = findFormula(typed);
  const without = formula === undefined ? undefined : readQuestion(formula.rest, engine);
  const isAlone = without !== undefined && !namesSubject(without, engine) && isSaid(formula, engine);
  return isAlone ? { question: without, formula } : { question: readQuestion(typed, engine), formula: undefined };
}

/** "What should the Secretariat do": where no recommendation has the verb and the addressee, it is a question like any. */
function isSaid(formula: NamedFormula | undefined, { corpus }: Engine): boolean {
  return formula?.kind !== 'verb' || formula.addressee === undefined || corpus.passages.some(formula.isSaidIn);
}

/** Tells whether a question names anything to look for, whether any text has it or not. */
export function namesSubject({ words }: Question, { finder }: Engine): boolean {
  return groupWords(words, finder).length > 0;
}
