import type { Passage } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import type { Engine } from './engine.ts';
import { findMarks, listReasons, type Reason } from './explain.ts';
import { findFormula, type NamedFormula } from './formulas.ts';
import { isAllowed, isOfDrafts } from './limits.ts';
import { findPhrase, type PhraseHit, type Span } from './phrases.ts';
import { type Question, readQuestion } from './question.ts';
import { type Ranked, rankTexts } from './rank.ts';
import { type Evidence, isAnswered, keepRelevant, weigh } from './relevance.ts';
import type { Scope } from './scope.ts';
import { buildUnits, type Unit } from './units.ts';

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
  /** The passages that answer, the best first; at most ten, but all that have a verb, an addressee or an article. */
  readonly hits: readonly Hit[];
  /** A verb or addressee that was asked for alone: the hits are the passages that have it. */
  readonly formula: string | undefined;
  /** What speaks for and against the text that comes nearest, where a subject was asked for. */
  readonly evidence: Evidence | undefined;
  /** Where nothing answers: at most three that come nearest. */
  readonly near: readonly Passage[];
  /** Where the phrases in quotation marks stand, whatever the scope. */
  readonly phrases: readonly { readonly phrase: string; readonly found: readonly PhraseHit[] }[];
  /** Marks what was asked for in a text. */
  readonly mark: (text: string) => readonly Span[];
}

const HITS_MAX = 10;
const NEAR_MAX = 3;

/** Answers a question from `reports`, else from those that it names, else from all but drafts. */
export function answerQuestion(typed: string, reports: readonly ReportKey[] | undefined, engine: Engine): Answer {
  const { question, formula } = read(typed, engine);
  const scope = reports === undefined ? question.scope : { ...question.scope, reports };
  const ofDrafts = isOfDrafts(scope, engine.corpus);
  const index = engine.getIndex(ofDrafts);
  const units = buildUnits(question.words, {
    finder: engine.finder,
    isIndexed: index.hasConcept,
    isOther: (concept) => engine.others.has(concept),
  });
  // What is asked of the form of a text and not of its subject is answered by all texts that have it.
  const isOfForm = units.length === 0 && (formula !== undefined || question.articles.length > 0);
  const limits = { scope, question, formula, analysis: engine.analysis };
  const isWithin = (id: string) => isAllowed(engine.getPassage(id), limits);
  const isUnadopted = (id: string) => engine.getPassage(id).status !== 'adopted';
  const listForm = () => keepFamilies(listAll(ofDrafts, engine, isWithin), engine);
  const ranked = keepFamilies(rankTexts(units, index, { isAllowed: isWithin, isUnadopted }), engine);
  const [best] = ranked;
  const evidence = best === undefined ? undefined : weigh(best, units, index);
  const isBySubject = evidence !== undefined && isAnswered(evidence);
  // "Article 19 of the Convention": what else is asked may only describe the article.
  const byForm = isOfForm || (!isBySubject && question.articles.length > 0);
  const found = isBySubject ? keepRelevant(ranked).slice(0, HITS_MAX) : byForm ? listForm() : [];
  return {
    kind: found.length > 0 ? 'found' : 'nothing-found',
    question,
    scope,
    hits: found.map(({ id, score }) => ({
      passage: engine.getPassage(id),
      score,
      why: byForm ? [] : listReasons(units, index.getEntry(id), engine.finder),
    })),
    formula: formula?.label,
    evidence,
    near: found.length > 0 ? [] : ranked.slice(0, NEAR_MAX).map(({ id }) => engine.getPassage(id)),
    phrases: question.phrases.map((phrase) => ({ phrase, found: findPhrase(phrase, engine.corpus) })),
    mark: (text) => findMarks(text, units, engine),
  };
}

interface Read {
  readonly question: Question;
  readonly formula: NamedFormula | undefined;
}

/** A verb is asked for only where nothing else is: "what should States do about corruption" is about corruption. */
function read(typed: string, engine: Engine): Read {
  const formula = findFormula(typed);
  const without = formula === undefined ? undefined : readQuestion(formula.rest, engine);
  const isAlone = without !== undefined && listUnits(without, engine).length === 0;
  return isAlone ? { question: without, formula } : { question: readQuestion(typed, engine), formula: undefined };
}

/** Lists what a question asks for, whether any text has it or not. */
export function listUnits({ words }: Question, { finder }: Engine): readonly Unit[] {
  return buildUnits(words, { finder });
}

type Scored = Pick<Ranked, 'id' | 'score'>;

function listAll(ofDrafts: boolean, engine: Engine, isWithin: (id: string) => boolean): readonly Scored[] {
  const passages = engine.listPassages(ofDrafts).filter(({ id }) => isWithin(id));
  return passages.map(({ id }) => ({ id, score: 1 }));
}

/** A recommendation and its sub-items never both appear: whichever ranks higher stays. */
function keepFamilies<Text extends Scored>(ranked: readonly Text[], { getPassage }: Engine): readonly Text[] {
  const leaders = new Map<string, Passage>();
  const families = ranked.map(({ id }) => {
    const passage = getPassage(id);
    const family = `${passage.report}/${passage.number}`;
    if (!leaders.has(family)) leaders.set(family, passage);
    return { passage, family };
  });
  return ranked.filter((_, place) => {
    const { passage, family } = families[place] ?? {};
    return passage?.kind === leaders.get(family ?? '')?.kind;
  });
}
