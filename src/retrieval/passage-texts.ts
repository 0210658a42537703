import type { Aliases, ConceptId, Subjects } from '../corpus/concept.ts';
import type { Bilingual, Corpus, Passage } from '../corpus/corpus.ts';
import type { Analysis, WordForms } from './analysis.ts';
import { findCatalogued } from './catalogued.ts';
import type { ConceptFinder } from './concepts.ts';

/** The texts that a passage is searched by, in both languages: a sub-item by its own words alone, a paragraph with its items. */
function getTexts(passage: Passage): { readonly title: Bilingual; readonly body: Bilingual } {
  const { kind, title, opening, openingEnglish, items } = passage;
  const [item] = items;
  if (kind === 'sub-item' && item !== undefined) return { title, body: { ar: item.text, en: item.english } };
  if (kind === 'paragraph') {
    const ar = [opening, ...items.map((one) => one.text)].join('\n');
    const en = [openingEnglish, ...items.map((one) => one.english)].join('\n');
    return { title, body: { ar, en } };
  }
  return { title, body: { ar: opening, en: openingEnglish } };
}

/** Lists the texts of a passage by themselves. */
export function listOwnTexts(passage: Passage): readonly string[] {
  const { title, body } = getTexts(passage);
  return [title.ar, title.en, body.ar, body.en];
}

/** What stands above a passage: its heading, and the opening words of a sub-item. */
function listContexts({ kind, headings, opening, openingEnglish }: Passage): readonly string[] {
  const heading = headings.at(-1);
  const own = heading === undefined ? [] : [heading.text, heading.english];
  return kind === 'sub-item' ? [...own, opening, openingEnglish] : own;
}

/** What is indexed under one id. */
export interface SearchText {
  readonly id: string;
  /** Words and their order are read from this. */
  readonly text: string;
  /** What stands above it (headings, opening words); counts for less. */
  readonly context: string;
  /** How people ask for it in other words. */
  readonly aliases: readonly string[];
  /** The ideas that it is about and how much each belongs to it, 1 to 4. */
  readonly concepts: ReadonlyMap<ConceptId, number>;
  /** What its title names, and what is broader. */
  readonly titleConcepts: ReadonlySet<string>;
  /** What is broader than those ideas. */
  readonly broader: ReadonlySet<string>;
}

/** What a passage is about, by our catalogue, counts for two mentions in its text or in our rendering of it. */
const ABOUT_SHARE = 2;
const ALSO_SHARE = 1;
const SHARE_MAX = 4;

/** What texts are made with. */
export interface PassageTextContext {
  readonly aliases: Aliases;
  readonly subjects: Subjects;
  readonly analysis: Analysis;
  readonly finder: ConceptFinder;
  /** Which adopted recommendation each draft became: it has its aliases and subjects. */
  readonly lineage: Corpus['lineage'];
}

/** Builds the texts that are indexed, one for each passage. */
export function buildPassageTexts(passages: readonly Passage[], context: PassageTextContext): readonly SearchText[] {
  const { aliases, finder } = context;
  return passages.map((passage) => {
    const concepts = countConcepts(passage, context);
    const { title, body } = getTexts(passage);
    return {
      id: passage.id,
      text: [title.ar, body.ar, title.en, body.en].join('\n'),
      context: listContexts(passage).join('\n'),
      aliases: aliases[findCatalogued(passage.id, context.lineage)] ?? [],
      concepts,
      titleConcepts: listTitleConcepts(passage, context),
      broader: new Set([...concepts.keys()].flatMap((concept) => finder.broaderOf(concept))),
    };
  });
}

/** Arabic and English say the same, so of the two the one that names a concept more often counts. */
function countConcepts(passage: Passage, context: PassageTextContext): ReadonlyMap<ConceptId, number> {
  const { subjects, analysis, finder } = context;
  const known = findCatalogued(passage.id, context.lineage);
  const shares = new Map<ConceptId, number>();
  const { title, body } = getTexts(passage);
  for (const texts of [title, body]) {
    const counts = [texts.ar, texts.en].map((text) => countMentions(text, analysis, finder));
    for (const concept of new Set(counts.flatMap((count) => [...count.keys()]))) {
      const count = Math.max(...counts.map((mentions) => mentions.get(concept) ?? 0));
      shares.set(concept, Math.min(SHARE_MAX, (shares.get(concept) ?? 0) + count));
    }
  }
  for (const [field, share] of [
    ['about', ABOUT_SHARE],
    ['also', ALSO_SHARE],
  ] as const) {
    for (const concept of subjects[known]?.[field] ?? [])
      shares.set(concept, Math.min(SHARE_MAX, (shares.get(concept) ?? 0) + share));
  }
  return shares;
}

/** A title, and who speaks, say what a passage is about, where its text may only mention it; what it names, it names with all that is broader. */
function listTitleConcepts(
  { title, speaker }: Passage,
  { analysis, finder }: PassageTextContext,
): ReadonlySet<ConceptId> {
  const texts = [title.ar, title.en, speaker?.ar ?? '', speaker?.en ?? ''];
  const named = texts.flatMap((text) => [...countMentions(text, analysis, finder).keys()]);
  return new Set(named.flatMap((concept) => [concept, ...finder.broaderOf(concept)]));
}

function countMentions(text: string, analysis: Analysis, finder: ConceptFinder): ReadonlyMap<ConceptId, number> {
  const counts = new Map<ConceptId, number>();
  const words = analysis.analyzeWords(text);
  for (const { concept, from, to } of finder.find(words)) {
    counts.set(concept, (counts.get(concept) ?? 0) + 1);
    for (const inner of findBroaderWithin(words.slice(from, to), concept, finder))
      counts.set(inner, (counts.get(inner) ?? 0) + 1);
  }
  return counts;
}

/** Finds the broader ideas whose names stand within a name: "prosecution" in "effective prosecution". */
function findBroaderWithin(
  name: readonly WordForms[],
  concept: ConceptId,
  { find, broaderOf }: ConceptFinder,
): ReadonlySet<ConceptId> {
  const broader = new Set(broaderOf(concept));
  const found = new Set<ConceptId>();
  if (broader.size === 0 || name.length < 2) return found;
  for (let from = 0; from < name.length; from += 1) {
    for (let to = name.length; to > from; to -= 1) {
      if (to - from === name.length) continue;
      for (const one of find(name.slice(from, to))) if (broader.has(one.concept)) found.add(one.concept);
    }
  }
  return found;
}
