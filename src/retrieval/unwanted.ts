import type { ConceptId } from '../corpus/concept.ts';
import { LANGUAGES, type Passage } from '../corpus/corpus.ts';
import { getPassageText } from '../corpus/passage-text.ts';
import type { Analysis, Word } from './analysis.ts';
import { isAnd } from './and-words.ts';
import type { ConceptFinder, ConceptMention } from './concepts.ts';
import type { Question } from './question.ts';

/** Words that no answer may have all of, and the ideas that they name together, of which no answer may speak. */
interface Unwanted {
  readonly words: readonly Word[];
  readonly concepts: readonly ConceptId[];
}

/** What is needed to read words and the ideas that they name. */
interface UnwantedContext {
  readonly analysis: Analysis;
  readonly finder: ConceptFinder;
}

/** Builds what tells whether a passage speaks of what a question leaves out. */
export function buildUnwanted(question: Question, context: UnwantedContext): (passage: Passage) => boolean {
  const unwanted = readUnwanted(question, context.finder);
  return (passage) => unwanted.some((one) => speaksOf(passage, one, context));
}

/** Reads what a question leaves out: an idea with a name of several words, "search and rescue", is one, other lists are several. */
function readUnwanted({ excluded }: Question, finder: ConceptFinder): readonly Unwanted[] {
  return excluded.flatMap((words) => {
    const whole = readOne(words, finder);
    return whole.concepts.length > 0 ? [whole] : splitList(words).map((member) => readOne(member, finder));
  });
}

function readOne(words: readonly Word[], finder: ConceptFinder): Unwanted {
  const content = words.filter(({ isStop }) => !isStop);
  const isWhole = ({ from, to }: ConceptMention) => from === 0 && to === words.length;
  const concepts = finder
    .find(words)
    .filter(isWhole)
    .map(({ concept }) => concept);
  return { words: content, concepts };
}

/** Splits words at "and", "or" and «و» before an article: each member has a word of some content. */
function splitList(words: readonly Word[]): readonly (readonly Word[])[] {
  const members: Word[][] = [[]];
  for (const word of words) {
    const isLink = isAnd(word.text);
    if (isLink || word.text.startsWith('وال')) members.push([]);
    if (!isLink) members.at(-1)?.push(word);
  }
  return members.filter((member) => member.some(({ isStop }) => !isStop));
}

/** Tells whether a passage has what is unwanted, in whatever language; what is narrower is another idea. */
function speaksOf(passage: Passage, { words, concepts }: Unwanted, context: UnwantedContext): boolean {
  const held = getWords(passage, context);
  return words.every(({ stem }) => held.stems.has(stem)) || concepts.some((concept) => held.concepts.has(concept));
}

/** The stems of all words of a passage, in both languages, and the ideas that they name. */
interface PassageWords {
  readonly stems: ReadonlySet<string>;
  readonly concepts: ReadonlySet<ConceptId>;
}

const known = new WeakMap<Analysis, WeakMap<Passage, PassageWords>>();

function getWords(passage: Passage, context: UnwantedContext): PassageWords {
  const ofAnalysis = known.get(context.analysis) ?? new WeakMap<Passage, PassageWords>();
  known.set(context.analysis, ofAnalysis);
  const words = ofAnalysis.get(passage) ?? readWords(passage, context);
  ofAnalysis.set(passage, words);
  return words;
}

function readWords(passage: Passage, { analysis, finder }: UnwantedContext): PassageWords {
  const texts = LANGUAGES.map((language) => analysis.analyzeWords(getPassageText(passage, language)));
  return {
    stems: new Set(texts.flatMap((words) => words.map(({ stem }) => stem))),
    concepts: new Set(texts.flatMap(finder.find).map(({ concept }) => concept)),
  };
}
