import { formatHeading } from '../cards/name-passage.ts';
import { getWording } from '../cards/wording.ts';
import { isDraft, isParagraph, isWhole, type Passage, type PassageId } from '../corpus/corpus.ts';
import { resolveReference } from '../references/resolve.ts';
import type { BotContext } from './context.ts';
import { type BotRequest, chooseLanguage } from './request.ts';

/** A completion of what is being typed: its value is the id, so it works whenever it is sent. */
export interface Completion {
  readonly id: PassageId;
  /** "Recommendation 7 (2020): Use of technology …"; not shortened. */
  readonly label: string;
}

/**
 * Completes a half-typed reference: what it already refers to, then every recommendation whose id begins so or whose
 * title has its words. Nothing typed offers the adopted recommendations, the latest report first.
 */
export function complete(request: BotRequest, context: BotContext, maxCompletions: number): readonly Completion[] {
  const { corpus } = context;
  const language = chooseLanguage(request, context);
  const typed = request.text.trim().toLowerCase();
  const outcome = resolveReference(typed, corpus);
  const referred = outcome.kind === 'found' ? outcome.passages : 'candidates' in outcome ? outcome.candidates : [];
  const latestFirst = corpus.passages.toReversed().filter(isWhole);
  const adoptedFirst = latestFirst.toSorted((a, b) => rate(a) - rate(b) || compare(a, b));
  const matching = adoptedFirst.filter(({ id, title }) =>
    [id, title.ar, title.en].some((text) => text.toLowerCase().includes(typed)),
  );
  const wording = getWording(language);
  return [...new Set([...referred, ...matching])].slice(0, maxCompletions).map((passage) => ({
    id: passage.id,
    label: `${formatHeading(passage, language)}: ${wording.listEntry(passage.title[language], undefined)}`,
  }));
}

/** Adopted recommendations first, then drafts, then paragraphs. */
function rate(passage: Passage): number {
  return isParagraph(passage) ? 2 : Number(isDraft(passage));
}

/** The latest report first, its recommendations in order. */
function compare(a: Passage, b: Passage): number {
  return b.report.localeCompare(a.report) || a.number - b.number;
}
