import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import type * as z from 'zod';
import {
  type Aliases,
  aliasFileSchema,
  type Concept,
  type ConceptId,
  conceptFileSchema,
  type NotInTexts,
  type NotMisspelt,
  otherSubjectFileSchema,
  type SharedName,
  type Subjects,
  subjectFileSchema,
  unansweredFileSchema,
} from './concept.ts';
import { type Corpus, findPassage } from './corpus.ts';
import { type CorpusFault, CorpusInvalidError } from './errors.ts';
import { LEXICON_FILES } from './lexicon-files.ts';

/** What passages are found by besides their own words. */
export interface Lexicon {
  readonly concepts: readonly Concept[];
  /** Those of them that stand in the file of other subjects. */
  readonly others: ReadonlySet<ConceptId>;
  /** Names that belong to several concepts for a reason. */
  readonly sharedNames: readonly SharedName[];
  /** Names that look like one word misspelt and are words of their own. */
  readonly notMisspelt: readonly NotMisspelt[];
  /** Concepts that are held for a reason although no text speaks of them. */
  readonly notInTexts: readonly NotInTexts[];
  readonly subjects: Subjects;
  readonly aliases: Aliases;
  /** What people may ask and no text here answers. */
  readonly unanswered: readonly string[];
}

/**
 * Loads the lexicon of a corpus folder and checks its form and its links; `checkLexicon()` in `src/retrieval/` looks for
 * faults of meaning. It reads while it blocks, a quarter of a second, because it is loaded when the first question comes.
 *
 * @throws {CorpusInvalidError} With every fault found; nothing is loaded then.
 */
export function loadLexicon(folder: string, corpus: Corpus): Lexicon {
  const faults: CorpusFault[] = [];
  const own = readFile(folder, LEXICON_FILES.concepts, conceptFileSchema, faults);
  const others = readFile(folder, LEXICON_FILES.others, otherSubjectFileSchema, faults)?.concepts ?? [];
  const subjects = readFile(folder, LEXICON_FILES.subjects, subjectFileSchema, faults)?.subjects ?? {};
  const aliases = readFile(folder, LEXICON_FILES.aliases, aliasFileSchema, faults)?.aliases ?? {};
  const unanswered = readFile(folder, LEXICON_FILES.unanswered, unansweredFileSchema, faults)?.requests ?? [];
  const lexicon = {
    concepts: [...(own?.concepts ?? []), ...others],
    others: new Set(others.map(({ id }) => id)),
    sharedNames: own?.shared_names ?? [],
    notMisspelt: own?.not_misspelt ?? [],
    notInTexts: own?.not_in_texts ?? [],
    subjects,
    aliases,
    unanswered,
  };
  if (faults.length === 0) faults.push(...checkLinks(lexicon, corpus));
  if (faults.length > 0) throw new CorpusInvalidError(faults);
  return lexicon;
}

function readFile<T>(folder: string, file: string, schema: z.ZodType<T>, faults: CorpusFault[]): T | undefined {
  let raw: unknown;
  try {
    raw = parseYaml(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    faults.push({ file, unit: '', field: '', message });
    return undefined;
  }
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  faults.push(...result.error.issues.map(({ path, message }) => ({ file, unit: path.join('.'), field: '', message })));
  return undefined;
}

/** Tells in which file a concept stands. */
export function getConceptFile(id: ConceptId, { others }: Lexicon): string {
  return others.has(id) ? LEXICON_FILES.others : LEXICON_FILES.concepts;
}

function checkLinks(lexicon: Lexicon, corpus: Corpus): readonly CorpusFault[] {
  const known = new Set(lexicon.concepts.map(({ id }) => id));
  const listUnknown = (file: string, unit: string, named: readonly ConceptId[]) =>
    named
      .filter((concept) => !known.has(concept))
      .map((concept) => buildFault(file, unit, `the concept "${concept}" does not exist`));
  return [
    ...checkConcepts(lexicon, known),
    ...lexicon.sharedNames.flatMap(({ name, concepts }) => listUnknown(LEXICON_FILES.concepts, name, concepts)),
    ...lexicon.notInTexts.flatMap(({ concepts }) => listUnknown(LEXICON_FILES.concepts, 'not_in_texts', concepts)),
    ...Object.entries(lexicon.subjects).flatMap(([id, { about, also }]) =>
      listUnknown(LEXICON_FILES.subjects, id, [...about, ...also]),
    ),
    ...checkPassageIds(LEXICON_FILES.subjects, lexicon.subjects, corpus),
    ...checkPassageIds(LEXICON_FILES.aliases, lexicon.aliases, corpus),
  ];
}

function checkConcepts(lexicon: Lexicon, known: ReadonlySet<ConceptId>): readonly CorpusFault[] {
  const { concepts } = lexicon;
  return concepts.flatMap(({ id, broader }, place) => {
    const file = getConceptFile(id, lexicon);
    const isTwice = concepts.findIndex((other) => other.id === id) !== place;
    return [
      ...(isTwice ? [buildFault(file, id, 'stands twice')] : []),
      ...broader
        .filter((target) => !known.has(target))
        .map((target) => buildFault(file, id, `its broader "${target}" does not exist`)),
    ];
  });
}

function checkPassageIds(file: string, byPassage: Subjects | Aliases, corpus: Corpus): readonly CorpusFault[] {
  return Object.keys(byPassage)
    .filter((id) => findPassage(corpus, id) === undefined)
    .map((id) => buildFault(file, id, 'no such passage'));
}

function buildFault(file: string, unit: string, message: string): CorpusFault {
  return { file, unit, field: '', message };
}
