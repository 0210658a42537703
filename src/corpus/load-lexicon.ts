import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import type * as z from 'zod';
import {
  type Aliases,
  aliasFileSchema,
  type Concept,
  conceptFileSchema,
  type SharedName,
  type Subjects,
  subjectFileSchema,
} from './concept.ts';
import { type Corpus, findPassage } from './corpus.ts';
import { type CorpusFault, CorpusInvalidError } from './errors.ts';

/** What passages are found by besides their own words. */
export interface Lexicon {
  readonly concepts: readonly Concept[];
  /** Names that belong to several concepts for a reason. */
  readonly sharedNames: readonly SharedName[];
  readonly subjects: Subjects;
  readonly aliases: Aliases;
}

const FILES = {
  concepts: 'concepts.yaml',
  others: 'other-subjects.yaml',
  subjects: 'subjects.yaml',
  aliases: 'aliases.yaml',
} as const;

/**
 * Loads the lexicon of a corpus folder and checks its form and its links; `checkLexicon()` in `src/retrieval/` looks for
 * faults of meaning. It reads while it blocks, a quarter of a second, because it is loaded when the first question comes.
 *
 * @throws {CorpusInvalidError} With every fault found; nothing is loaded then.
 */
export function loadLexicon(folder: string, corpus: Corpus): Lexicon {
  const faults: CorpusFault[] = [];
  const own = readFile(folder, FILES.concepts, conceptFileSchema, faults);
  const others = readFile(folder, FILES.others, conceptFileSchema, faults)?.concepts ?? [];
  const subjects = readFile(folder, FILES.subjects, subjectFileSchema, faults)?.subjects ?? {};
  const aliases = readFile(folder, FILES.aliases, aliasFileSchema, faults)?.aliases ?? {};
  const lexicon = {
    concepts: [...(own?.concepts ?? []), ...others],
    sharedNames: own?.shared_names ?? [],
    subjects,
    aliases,
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

function checkLinks({ concepts, subjects, aliases }: Lexicon, corpus: Corpus): readonly CorpusFault[] {
  const known = new Set(concepts.map(({ id }) => id));
  const fault = (file: string, unit: string, message: string) => ({ file, unit, field: '', message });
  return [
    ...concepts.flatMap(({ id }, place) =>
      concepts.findIndex((other) => other.id === id) === place ? [] : [fault(FILES.concepts, id, 'stands twice')],
    ),
    ...concepts.flatMap(({ id, broader }) =>
      broader
        .filter((target) => !known.has(target))
        .map((target) => fault(FILES.concepts, id, `its broader "${target}" does not exist`)),
    ),
    ...Object.entries(subjects).flatMap(([id, { about, also }]) =>
      [...about, ...also]
        .filter((concept) => !known.has(concept))
        .map((concept) => fault(FILES.subjects, id, `the concept "${concept}" does not exist`)),
    ),
    ...[FILES.subjects, FILES.aliases].flatMap((file) =>
      Object.keys(file === FILES.subjects ? subjects : aliases)
        .filter((id) => findPassage(corpus, id) === undefined)
        .map((id) => fault(file, id, 'no such passage')),
    ),
  ];
}
