import * as z from 'zod';

/** The id of a concept, readable and stable: `digital-evidence`. */
export type ConceptId = string & { readonly __brand: 'ConceptId' };

const conceptId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'expected small letters, digits and hyphens')
  .transform((id) => id as ConceptId);

const name = z
  .string()
  .min(2)
  .refine((text) => text === text.normalize('NFC').trim(), 'expected NFC without blanks at the ends');

const concept = z.strictObject({
  id: conceptId,
  /** Its Arabic names, the usual term of the United Nations first. */
  ar: z.array(name).min(1),
  /** Its English names, the usual term first. */
  en: z.array(name).min(1),
  /** Ideas whose askers are served by a text on this one. */
  broader: z.array(conceptId).default([]),
  /** `false` for a neighbouring idea that no text here speaks of: asked for, it is recognised and not answered with another. */
  held: z.boolean().default(true),
});

/** A name of two concepts, and why. */
const sharedName = z.strictObject({ name, concepts: z.array(conceptId).min(2), why: z.string().min(1) });

/** Names of different concepts that look like one word and a slip of it, and are words of their own. */
const notMisspelt = z.strictObject({ names: z.array(name).min(2), why: z.string().min(1) });

/** Concepts that no text speaks of and that a question may name all the same, and why. */
const notInTexts = z.strictObject({ concepts: z.array(conceptId).min(1), why: z.string().min(1) });

/** `corpus/concepts.yaml`: the ideas of the field with all their names, and what `checkLexicon()` is to let pass. */
export const conceptFileSchema = z.strictObject({
  concepts: z.array(concept).min(1),
  shared_names: z.array(sharedName).default([]),
  not_misspelt: z.array(notMisspelt).default([]),
  not_in_texts: z.array(notInTexts).default([]),
});

/** `corpus/other-subjects.yaml`: subjects that no text here speaks of, with their names. */
export const otherSubjectFileSchema = z.strictObject({ concepts: z.array(concept).min(1) });

/** An idea of the field with its names in both languages. */
export type Concept = z.output<typeof concept>;

/** Gets the usual name of a concept in one of the two languages. */
export function nameConcept({ id, ...names }: Concept, language: 'ar' | 'en'): string {
  return names[language][0] ?? id;
}
/** A name that belongs to several concepts, and why. */
export type SharedName = z.output<typeof sharedName>;
/** Names that look like one word misspelt and are not, and why. */
export type NotMisspelt = z.output<typeof notMisspelt>;
/** Concepts that are held although no text speaks of them, and why. */
export type NotInTexts = z.output<typeof notInTexts>;

/** `corpus/subjects.yaml`: what each passage is about, by passage id. */
export const subjectFileSchema = z.strictObject({
  subjects: z.record(z.string(), z.strictObject({ about: z.array(conceptId), also: z.array(conceptId) })),
});

/** The concepts that a passage is about, and those that it touches. */
export type Subjects = z.output<typeof subjectFileSchema>['subjects'];

/** `corpus/aliases.yaml`: how people ask for each passage, in words other than its own, by passage id. */
export const aliasFileSchema = z.strictObject({ aliases: z.record(z.string(), z.array(z.string().min(2))) });

/** `corpus/unanswered.yaml`: what people may ask and no text here answers. */
export const unansweredFileSchema = z.strictObject({ requests: z.array(z.string().min(2)).min(1) });

/** How people ask for passages, by passage id. */
export type Aliases = z.output<typeof aliasFileSchema>['aliases'];
