import type { ConceptId } from '../corpus/concept.ts';
import type { Word, WordForms } from './analysis.ts';
import type { ConceptFinder } from './concepts.ts';
import { isKindOfAnswer } from './question-frames.ts';
import { isRequestWord } from './request-words.ts';

/** A word of a question, or its forms alone; `surface` is how it was typed. */
export type UnitWord = WordForms & Partial<Pick<Word, 'surface' | 'forms'>>;

/**
 * A `subject` of another field and a `neighbour` from this one are not spoken of here, and nothing matches them, whatever words
 * they share; of a `place` no text speaks, though one may be about what is asked of it.
 */
export type Absence = 'subject' | 'neighbour' | 'place';

/** One thing that a question asks for: an idea of the lexicon in the words that name it, or a word by itself. */
export interface Unit {
  readonly words: readonly UnitWord[];
  /** The ideas it names, more than one where a name belongs to several; empty for a word that names none. */
  readonly named: readonly ConceptId[];
  /** What is looked for: the ideas named, or, where no text has one, what is next broader and in a text. */
  readonly concepts: readonly ConceptId[];
  /** Why no text can be about what it names. */
  readonly absence: Absence | undefined;
  /** What is broader than these, nearest first. */
  readonly broader: readonly ConceptId[];
}

/** Words of a question that belong together, and the ideas that they name; none where they are a word by itself. */
export interface WordGroup {
  readonly words: readonly UnitWord[];
  readonly named: readonly ConceptId[];
}

/**
 * Groups the words of a question into what it asks for. Stop words and words of asking are left out, unless they belong to a name:
 * "priority topics". Without a lexicon, every word that says something is by itself.
 */
export function groupWords(words: readonly UnitWord[], finder?: ConceptFinder): readonly WordGroup[] {
  const mentions = finder?.find(words) ?? [];
  const groups: WordGroup[] = [];
  let next = 0;
  for (let from = 0; from < words.length; ) {
    const first = next;
    while (mentions[next]?.from === from) next += 1;
    const here = mentions.slice(first, next);
    const to = here[0]?.to ?? from + 1;
    const spoken = words.slice(from, to);
    from = to;
    const content = spoken.filter(({ isStop }) => !isStop);
    if (spoken.length === 1 && here.length === 0 && isKindOfAnswer(words, to - 1)) continue;
    if (content.length === 0 || (finder !== undefined && spoken.length === 1 && content.every(isIdle))) continue;
    groups.push({ words: content, named: here.map(({ concept }) => concept) });
  }
  return groups;
}

/** What units are made with. */
export interface UnitContext {
  readonly finder?: ConceptFinder;
  /** Tells whether any text is about a concept. */
  readonly isIndexed?: (concept: ConceptId) => boolean;
  /** Tells whether a concept belongs to another field. */
  readonly isOther?: (concept: ConceptId) => boolean;
}

/** Tells of each thing that a question asks for what to look for; the same thing twice counts once. */
export function buildUnits(groups: readonly WordGroup[], context: UnitContext = {}): readonly Unit[] {
  const { finder, isIndexed } = context;
  const units = new Map<string, Unit>();
  for (const { words, named } of groups) {
    const key = named.length > 0 ? named.join(' ') : (words[0]?.stem ?? '');
    if (units.has(key)) continue;
    const concepts = named.map((concept) => backOff(concept, finder, isIndexed));
    units.set(key, {
      words,
      named,
      concepts,
      absence: findAbsence(named, concepts, context),
      broader: [...new Set(concepts.flatMap((concept) => finder?.broaderOf(concept) ?? []))],
    });
  }
  return [...units.values()];
}

/** A word of asking, a single letter, or a short number by itself, is no subject of a question to the bot; "450 delegates" has two. */
function isIdle(word: WordForms): boolean {
  return /^(?:\p{N}{1,2}|\p{L})$/u.test(word.text) || isRequestWord(word);
}

/** A neighbouring idea that no text speaks of (`held: false`) stays what it is: it must not be answered with another. */
function backOff(concept: ConceptId, finder: UnitContext['finder'], isIndexed: UnitContext['isIndexed']): ConceptId {
  if (finder?.get(concept)?.held === false || isIndexed?.(concept) !== false) return concept;
  return finder?.broaderOf(concept).find(isIndexed) ?? concept;
}

/** A held concept that neither a text nor anything broader in a text is about can only be a place: `checkLexicon()` sees to it. */
function findAbsence(
  named: readonly ConceptId[],
  concepts: readonly ConceptId[],
  { finder, isIndexed, isOther }: UnitContext,
): Absence | undefined {
  if (named.length === 0) return undefined;
  if (named.every((concept) => finder?.get(concept)?.held === false)) {
    return named.every((concept) => isOther?.(concept)) ? 'subject' : 'neighbour';
  }
  return isIndexed !== undefined && !concepts.some(isIndexed) ? 'place' : undefined;
}

/** Tells whether nothing here can match what a unit names. */
export function isElsewhere({ absence }: Unit): boolean {
  return absence === 'subject' || absence === 'neighbour';
}

/** Tells whether it names ideas that no text is about, so that something broader is looked for. */
export function isWidened({ named, concepts }: Unit): boolean {
  return named.length > 0 && !named.some((concept) => concepts.includes(concept));
}
