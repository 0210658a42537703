import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import { type ConceptFile, conceptFileSchema } from './concept.ts';
import { CorpusInvalidError } from './errors.ts';

const FILE = 'concepts.yaml';

/**
 * Loads the lexicon from the corpus folder and checks its form and its links; `checkConcepts` in `src/retrieval/` looks
 * for faults of meaning.
 *
 * @throws {CorpusInvalidError} With every fault found.
 */
export async function loadConcepts(folder: string): Promise<ConceptFile> {
  const fault = (unit: string, message: string) => ({ file: FILE, unit, field: '', message });
  let raw: unknown;
  try {
    raw = parseYaml(await readFile(join(folder, FILE), 'utf8'));
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    throw new CorpusInvalidError([fault('', message)]);
  }
  const result = conceptFileSchema.safeParse(raw);
  if (!result.success) {
    throw new CorpusInvalidError(result.error.issues.map(({ path, message }) => fault(path.join('.'), message)));
  }
  const ids = result.data.concepts.map(({ id }) => id);
  const faults = result.data.concepts.flatMap(({ id, broader }, index) => [
    ...(ids.indexOf(id) === index ? [] : [fault(id, 'stands twice')]),
    ...broader.flatMap((target) => (ids.includes(target) ? [] : [fault(id, `its broader "${target}" does not exist`)])),
  ]);
  if (faults.length > 0) throw new CorpusInvalidError(faults);
  return result.data;
}
