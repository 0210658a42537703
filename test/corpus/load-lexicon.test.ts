import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusInvalidError } from '../../src/corpus/errors.ts';
import { getConceptFile, loadLexicon } from '../../src/corpus/load-lexicon.ts';
import { CORPUS_FOLDER, copyCorpus, realCorpus } from '../support/corpus.ts';

/** Loads the lexicon of a folder that it must refuse. @returns what it finds wrong. */
function listFaults(folder: string) {
  let refusal: unknown;
  try {
    loadLexicon(folder, realCorpus);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(CorpusInvalidError);
  const invalid = refusal as CorpusInvalidError;
  expect(invalid.code).toBe('corpus_invalid');
  return invalid.faults;
}

async function listFaultsOf(file: string, change: (text: string) => string) {
  return listFaults(await copyCorpus(file, change));
}

describe('loadLexicon()', () => {
  it('tells the subjects that no text speaks of from the ideas of the field', () => {
    const lexicon = loadLexicon(CORPUS_FOLDER, realCorpus);
    const [first, last] = [lexicon.concepts[0], lexicon.concepts.at(-1)];
    expect(first && getConceptFile(first.id, lexicon)).toBe('concepts.yaml');
    expect(last && getConceptFile(last.id, lexicon)).toBe('other-subjects.yaml');
  });

  it.each(['concepts.yaml', 'other-subjects.yaml', 'subjects.yaml', 'aliases.yaml', 'unanswered.yaml'])(
    'names %s where it is missing',
    async (file) => {
      const folder = await copyCorpus(file, (text) => `${text}\n`);
      await rm(join(folder, file));
      expect(listFaults(folder)).toMatchObject([{ file, unit: '', message: expect.stringContaining('ENOENT') }]);
    },
  );

  it('says which file is no YAML', async () => {
    const faults = await listFaultsOf('subjects.yaml', (text) => text.replace(/^subjects:$/mu, 'subjects: ['));
    expect(faults).toMatchObject([{ file: 'subjects.yaml', unit: '', message: expect.stringContaining('cannot be') }]);
  });

  it('names the place of what the schema refuses, and every one of them', async () => {
    const faults = await listFaultsOf('concepts.yaml', (text) =>
      text
        .replace('  - id: smuggling-of-migrants\n', '  - id: Smuggling of migrants\n')
        .replace('  - id: smugglers\n', '  - id: smugglers\n    colour: red\n'),
    );
    expect(faults).toMatchObject([
      { file: 'concepts.yaml', unit: 'concepts.0.id' },
      { file: 'concepts.yaml', unit: 'concepts.1', message: expect.stringContaining('colour') },
    ]);
  });

  it.each(['ar', 'en'])('refuses a concept without a name in %s', async (language) => {
    const faults = await listFaultsOf('concepts.yaml', (text) =>
      text.replace(
        new RegExp(`(- id: smugglers\\n(?: {4}ar:.*\\n)?) {4}${language}:.*\\n`, 'u'),
        `$1    ${language}: []\n`,
      ),
    );
    expect(faults).toMatchObject([{ file: 'concepts.yaml', unit: `concepts.1.${language}` }]);
  });

  it('refuses exceptions in the file of other subjects, where nobody would look for them', async () => {
    const faults = await listFaultsOf('other-subjects.yaml', (text) => `${text}shared_names: []\n`);
    expect(faults).toMatchObject([{ file: 'other-subjects.yaml', message: expect.stringContaining('shared_names') }]);
  });

  it('refuses a broader idea that does not exist', async () => {
    const faults = await listFaultsOf('concepts.yaml', (text) =>
      text.replace('broader: [smuggling-of-migrants]', 'broader: [smuggling-of-unicorns]'),
    );
    expect(faults).toEqual([
      {
        file: 'concepts.yaml',
        unit: 'smugglers',
        field: '',
        message: 'its broader "smuggling-of-unicorns" does not exist',
      },
    ]);
  });

  it('refuses an id that stands twice, in one file or in both', async () => {
    const inOne = await listFaultsOf('concepts.yaml', (text) =>
      text.replace('- id: smugglers\n', '- id: corruption\n'),
    );
    expect(inOne).toContainEqual({ file: 'concepts.yaml', unit: 'corruption', field: '', message: 'stands twice' });
    const inBoth = await listFaultsOf('other-subjects.yaml', (text) =>
      text.replace('- id: weather\n', '- id: corruption\n'),
    );
    expect(inBoth).toEqual([{ file: 'other-subjects.yaml', unit: 'corruption', field: '', message: 'stands twice' }]);
  });

  it('refuses subjects that are no concept', async () => {
    const faults = await listFaultsOf('subjects.yaml', (text) => text.replace('about: [agenda', 'about: [agendas'));
    expect(faults).toEqual([
      { file: 'subjects.yaml', unit: '2019/22', field: '', message: 'the concept "agendas" does not exist' },
    ]);
  });

  it.each(['subjects.yaml', 'aliases.yaml'])('refuses a passage of %s that is not held', async (file) => {
    const faults = await listFaultsOf(file, (text) => text.replace('"2019/22.a":', '"2019/23.a":'));
    expect(faults).toEqual([{ file, unit: '2019/23.a', field: '', message: 'no such passage' }]);
  });

  it.each([
    ['shared_names', '{ name: "x y", concepts: [smugglers, unicorns], why: "a reason" }', 'x y'],
    ['not_in_texts', '{ concepts: [unicorns], why: "a reason" }', 'not_in_texts'],
  ])('refuses %s of a concept that does not exist', async (key, entry, unit) => {
    const faults = await listFaultsOf('concepts.yaml', (text) =>
      text.replace(`\n${key}:\n`, `\n${key}:\n  - ${entry}\n`),
    );
    expect(faults).toEqual([
      { file: 'concepts.yaml', unit, field: '', message: 'the concept "unicorns" does not exist' },
    ]);
  });
});
