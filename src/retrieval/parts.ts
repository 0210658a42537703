import { isParagraph, type Passage } from '../corpus/corpus.ts';

/**
 * What is searched by itself, with statistics of its own: recommendations; drafts of adopted ones, which say again what was
 * adopted and would make every word of it look common; paragraphs, which are longer and speak of more.
 */
export type Part = 'recommendations' | 'drafts' | 'paragraphs';

/** Tells in which part a passage is searched; an item of a paragraph is found with the whole. */
export function getPart(passage: Passage): Part | undefined {
  if (isParagraph(passage)) return passage.kind === 'paragraph' ? 'paragraphs' : undefined;
  return passage.status === 'draft' ? 'drafts' : 'recommendations';
}
