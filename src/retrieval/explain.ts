import { type Concept, type ConceptId, nameConcept } from '../corpus/concept.ts';
import type { Asked, AskedUnit } from './asked.ts';
import type { ConceptFinder } from './concepts.ts';
import { type IndexedConcept, isAt, WAYS } from './indexed-words.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Why a passage was found: an idea that its words name (`concept`) or that our cataloguers gave it without (`subject`), or a word that
 * stands in it, around it, or in how people ask for it.
 */
export type Reason =
  | { readonly kind: 'concept' | 'subject'; readonly concept: ConceptId; readonly ar: string; readonly en: string }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'context'; readonly word: string }
  | { readonly kind: 'alias'; readonly word: string };

/** What reasons are read from. */
export interface ReasonContext {
  readonly index: SearchIndex;
  readonly finder: ConceptFinder;
  /** Tells whether the words of the text name an idea or something narrower. */
  readonly isNamed: (concept: ConceptId) => boolean;
}

/**
 * Lists why a text, by its place in the index, was found, in the order of the question and each once; what the text does not have is
 * left out.
 */
export function listReasons({ units }: Asked, place: number, context: ReasonContext): readonly Reason[] {
  const reasons = units.flatMap((unit) => explainUnit(unit, place, context));
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

function explainUnit(unit: AskedUnit, place: number, context: ReasonContext): readonly Reason[] {
  const concept = findSharedConcept(unit, place, context);
  if (concept !== undefined)
    return [
      {
        kind: context.isNamed(concept.id) ? 'concept' : 'subject',
        concept: concept.id,
        ar: nameConcept(concept, 'ar'),
        en: nameConcept(concept, 'en'),
      },
    ];
  const word = unit.words.map(({ text, surface }) => surface ?? text).join(' ');
  const isIn = (ways: number) => unit.asWords.every((asked) => isAt(asked, place, ways));
  if (isIn(WAYS.own | WAYS.ownRoot)) return [{ kind: 'word', word }];
  if (isIn(WAYS.context)) return [{ kind: 'context', word }];
  if (isIn(WAYS.alias | WAYS.aliasRoot)) return [{ kind: 'alias', word }];
  return unit.words.length > 1 ? unit.words.flatMap((_, at) => explainWord(unit, at, place)) : [];
}

/** Of several words that name an idea which a text has not, it may have some. */
function explainWord({ words, asWords }: AskedUnit, at: number, place: number): readonly Reason[] {
  const word = words[at]?.surface ?? words[at]?.text ?? '';
  const asked = asWords[at];
  if (asked === undefined) return [];
  if (isAt(asked, place, WAYS.own | WAYS.ownRoot)) return [{ kind: 'word', word }];
  return isAt(asked, place, WAYS.alias | WAYS.aliasRoot) ? [{ kind: 'alias', word }] : [];
}

/** The concept that question and text share: the one asked for, else a narrower one of the text, else what is broader. */
function findSharedConcept(unit: AskedUnit, place: number, { index, finder }: ReasonContext): Concept | undefined {
  const { concepts, broader, asConcepts, asBroader } = unit;
  const isIn = (concept: IndexedConcept | undefined, ways: number) =>
    concept !== undefined && isAt(concept, place, ways);
  const shared =
    concepts.find((_, at) => isIn(asConcepts[at], WAYS.own)) ??
    findNarrower(
      concepts.filter((_, at) => isIn(asConcepts[at], WAYS.narrower)),
      index.listConcepts(place),
      finder,
    ) ??
    broader.find((_, at) => isIn(asBroader[at], WAYS.own));
  return shared === undefined ? undefined : finder.get(shared);
}

function findNarrower(
  wanted: readonly ConceptId[],
  own: readonly ConceptId[],
  finder: ConceptFinder,
): ConceptId | undefined {
  if (wanted.length === 0) return undefined;
  return own.find((id) => finder.broaderOf(id).some((above) => wanted.includes(above)));
}
