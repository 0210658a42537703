import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fingerprintCorpus } from '../../src/corpus/fingerprint.ts';
import { loadLexicon } from '../../src/corpus/load-lexicon.ts';
import { formatIndex, INDEX_FILE, readIndex } from '../../src/retrieval/index-file.ts';
import { loadRetrieval } from '../../src/retrieval/load-retrieval.ts';
import { openRetrieval } from '../../src/retrieval/retrieval.ts';
import { storeEngine } from '../../src/retrieval/store-engine.ts';
import { CORPUS_FOLDER, realCorpus } from '../support/corpus.ts';

async function copyCorpus(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tawsiya-index-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(CORPUS_FOLDER, folder, { recursive: true });
  return folder;
}

const stored = storeEngine({ corpus: realCorpus, ...loadLexicon(CORPUS_FOLDER, realCorpus) });

describe('the stored index', () => {
  it('is what corpus and code make: "npm run corpus:index" where this fails', async () => {
    const found = await readFile(join(CORPUS_FOLDER, INDEX_FILE), 'utf8');
    // Not compared by `toBe()`, which would print megabytes.
    expect(found === formatIndex(stored, fingerprintCorpus(CORPUS_FOLDER))).toBe(true);
  });

  it.each([
    'حماية الأطفال',
    'digital evidence',
    'tahrib el mohajirin',
    'smugling rutes',
    'ماذا قيل عن الفساد في 2021',
    '"كوفيد-19"',
  ])('answers %j as an index that was built just now', (question) => {
    const index = readIndex(CORPUS_FOLDER);
    if (index.kind !== 'current') throw new Error(index.reason);
    const ask = (retrieval: Pick<ReturnType<typeof openRetrieval>, 'ask'>) => {
      const { mark: _, hits, ...answer } = retrieval.ask(question);
      return { ...answer, hits: hits.map(({ listWhy, ...hit }) => ({ ...hit, why: listWhy() })) };
    };
    expect(ask(openRetrieval(index.stored, realCorpus))).toEqual(ask(openRetrieval(stored, realCorpus)));
  });
});

describe('readIndex()', () => {
  it('tells that a file of the corpus was changed', async () => {
    const folder = await copyCorpus();
    expect(readIndex(folder).kind).toBe('current');
    await appendFile(join(folder, 'reports/2021.yaml'), '# read again\n');
    expect(readIndex(folder)).toEqual({
      kind: 'unusable',
      reason: 'index.jsonl was made of other files, by another version, or on a machine of another byte order',
    });
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['with one letter changed', (text: string) => text.replace('smuggling', 'smuggline')],
    ['empty', () => ''],
    ['of another form', (text: string) => text.replace(/"format":\d+/u, '"format":0')],
  ])('does not use a file that is %s', async (_, damage) => {
    const folder = await copyCorpus();
    const path = join(folder, INDEX_FILE);
    await writeFile(path, damage(await readFile(path, 'utf8')));
    expect(readIndex(folder).kind).toBe('unusable');
  });

  it('says so where there is none', async () => {
    const folder = await copyCorpus();
    await rm(join(folder, INDEX_FILE));
    expect(readIndex(folder)).toMatchObject({ kind: 'unusable', reason: expect.stringContaining('ENOENT') });
  });

  it('leaves a file of the lexicon that is missing to be told by the lexicon', async () => {
    const folder = await copyCorpus();
    await rm(join(folder, 'concepts.yaml'));
    expect(readIndex(folder).kind).toBe('unusable');
    expect(() => loadRetrieval({ folder, corpus: realCorpus, onBuild: () => undefined })).toThrow(
      expect.objectContaining({ name: 'CorpusInvalidError', code: 'corpus_invalid' }),
    );
  });
});

describe('loadRetrieval()', () => {
  it('builds an index for a corpus that has other passages than the stored one', () => {
    const reasons: string[] = [];
    const corpus = { ...realCorpus, passages: realCorpus.passages.filter(({ id }) => id !== '2021/p3') };
    const load = () => loadRetrieval({ folder: CORPUS_FOLDER, corpus, onBuild: (reason) => void reasons.push(reason) });
    // The lexicon speaks of the passage that is not there.
    expect(load).toThrow(expect.objectContaining({ name: 'CorpusInvalidError', code: 'corpus_invalid' }));
    expect(reasons).toEqual(['the corpus was changed after it was loaded']);
  });

  it('opens the stored index where it is current', () => {
    const onBuild = (reason: string) => {
      throw new Error(reason);
    };
    const retrieval = loadRetrieval({ folder: CORPUS_FOLDER, corpus: realCorpus, onBuild });
    expect(retrieval.ask('digital evidence').hits.length).toBeGreaterThan(0);
  });
});
