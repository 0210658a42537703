import type { Analysis, Word } from './analysis.ts';
import type { ConceptFinder } from './concepts.ts';
import type { Span } from './phrases.ts';
import type { Unit } from './units.ts';

/** What a text is marked by. */
export interface MarkContext {
  readonly analysis: Analysis;
  readonly finder: ConceptFinder;
}

/**
 * Finds what to mark in a text for a question: the words asked for, and the names of the concepts asked for. Spans are in
 * order and do not touch.
 */
export function findMarks(text: string, units: readonly Unit[], { analysis, finder }: MarkContext): readonly Span[] {
  const words = analysis.analyze(text);
  const asked = units.flatMap((unit) => unit.words);
  const stems = new Set(asked.map(({ stem }) => stem));
  const roots = new Set(asked.filter(({ root }) => root.length >= ROOT_MIN_LETTERS).map(({ root }) => root));
  const concepts = new Set(units.flatMap((unit) => unit.concepts));
  const byWord = words.filter((word) => !word.isStop && (stems.has(word.stem) || roots.has(word.root)));
  const byConcept = finder
    .find(words)
    .filter(({ concept }) => [concept, ...finder.broaderOf(concept)].some((named) => concepts.has(named)))
    .map(({ from, to }) => spanOf(words.slice(from, to)));
  return mergeSpans([...byWord, ...byConcept]);
}

const ROOT_MIN_LETTERS = 3;

function spanOf(words: readonly Word[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else merged.push({ start, end });
  }
  return merged;
}
