import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';

/** Tells where the corpus is: where the configuration says, else in this repository. */
export function locateCorpus({ corpusFolder }: Pick<Config, 'corpusFolder'>): string {
  return corpusFolder ?? fileURLToPath(new URL('../corpus', import.meta.url));
}
