import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Corpus, Passage } from '../../src/corpus/corpus.ts';
import { findPassage } from '../../src/corpus/corpus.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';

/** The folder of the real corpus. */
export const CORPUS_FOLDER = new URL('../../corpus', import.meta.url).pathname;

/** The real corpus, loaded once for a test file. */
export const realCorpus: Corpus = await loadCorpus(CORPUS_FOLDER);

/** Gets a passage that the test knows to exist. */
export function getPassage(id: string): Passage {
  const passage = findPassage(realCorpus, id);
  if (passage === undefined) throw new RangeError(`Cannot find ${id}`);
  return passage;
}

/** Copies the corpus to a folder of the test's own, with one file changed. @returns the folder. */
export async function copyCorpus(file: string, change: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tawsiya-corpus-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(CORPUS_FOLDER, folder, { recursive: true });
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  const after = change(before);
  if (after === before) throw new RangeError(`The change leaves ${file} as it is`);
  await writeFile(path, after);
  return folder;
}
