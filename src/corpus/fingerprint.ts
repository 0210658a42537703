import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEXICON_FILES } from './lexicon-files.ts';

/**
 * Gets one value for all files of a corpus folder that a search index is made of: any change of a byte changes it. BLAKE2b, in
 * hexadecimal: SHA-256 takes twice as long, and a bot waits for it before the first answer.
 *
 * @throws {Error} Of the file system, where one of them cannot be read.
 */
export function fingerprintCorpus(folder: string): string {
  const reports = readdirSync(join(folder, 'reports')).filter((name) => name.endsWith('.yaml'));
  const files = [
    'sources/manifest.yaml',
    'lineage.yaml',
    ...Object.values(LEXICON_FILES),
    ...reports.toSorted().map((name) => `reports/${name}`),
  ];
  const hash = createHash('blake2b512');
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
