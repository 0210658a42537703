import { describe, expect, it } from 'vitest';
import type { Concept, ConceptId } from '../../src/corpus/concept.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { CorpusFault } from '../../src/corpus/errors.ts';
import type { Lexicon } from '../../src/corpus/load-lexicon.ts';
import { checkLexicon } from '../../src/retrieval/check-lexicon.ts';
import { getPassage, realCorpus } from '../support/corpus.ts';

/** Of corruption that facilitates the smuggling of migrants. */
const PASSAGE = '2021/8';
const corpus: Corpus = { ...realCorpus, passages: [getPassage(PASSAGE)] };

type ConceptFields = Partial<Omit<Concept, 'id' | 'broader'>> & { readonly broader?: readonly string[] };

/** Makes a concept whose names stand nowhere else. */
function makeConcept(id: string, fields: ConceptFields = {}): Concept {
  const { broader = [], ...others } = fields;
  return { id: toId(id), ar: [`كلمة ${id}`], en: [`word ${id}`], held: true, ...others, broader: broader.map(toId) };
}

function toId(id: string): ConceptId {
  return id as ConceptId;
}

const CORRUPTION = makeConcept('corruption', { ar: ['الفساد'], en: ['corruption'] });
const SMUGGLING = makeConcept('smuggling', { ar: ['تهريب المهاجرين'], en: ['smuggling of migrants'] });
const ALIASES = Array.from({ length: 20 }, (_, place) => `greasing palms ${place}`);

/** Checks a lexicon of two concepts that nothing is wrong with, and more. */
function check(more: readonly Concept[] = [], changes: Partial<Lexicon> = {}): readonly CorpusFault[] {
  const lexicon: Lexicon = {
    concepts: [CORRUPTION, SMUGGLING, ...more],
    others: new Set(),
    sharedNames: [],
    notMisspelt: [],
    notInTexts: [],
    subjects: { [PASSAGE]: { about: [CORRUPTION.id, SMUGGLING.id], also: [] } },
    aliases: { [PASSAGE]: ALIASES },
    unanswered: [],
    ...changes,
  };
  return checkLexicon(lexicon, corpus);
}

/** A concept that is found because something broader is in the passage. */
function makeBelow(id: string, fields: ConceptFields = {}): Concept {
  return makeConcept(id, { broader: ['corruption'], ...fields });
}

describe('checkLexicon()', () => {
  it('finds nothing wrong with a small lexicon that is right', () => {
    expect(check()).toEqual([]);
  });

  describe('names', () => {
    it('reports one that stands twice in a concept as written, in whichever language', () => {
      const faults = check([makeBelow('bribes', { en: ['bribes', 'hush money', 'bribes'] })]);
      expect(faults).toEqual([{ file: 'concepts.yaml', unit: 'bribes', field: 'bribes', message: 'stands twice' }]);
    });

    it('lets a concept have names that are the same to the matcher', () => {
      expect(check([makeBelow('bribes', { en: ['bribe', 'bribes', 'the bribes'] })])).toEqual([]);
    });

    it('reports one that two concepts share to the matcher', () => {
      const faults = check([
        makeBelow('bribes', { en: ['palm greasing'] }),
        makeBelow('favours', { en: ['the greasing of palms', 'palms greased'] }),
      ]);
      expect(faults).toMatchObject([
        { unit: 'bribes', field: 'palm greasing', message: expect.stringContaining('"palms greased" of favours') },
      ]);
    });

    it('reports one that a subject from outside shares', () => {
      const others = [makeConcept('gifts', { en: ['present'], held: false })];
      const faults = check([makeBelow('bribes', { en: ['presents'] }), ...others], {
        others: new Set([toId('gifts')]),
      });
      expect(faults).toMatchObject([{ file: 'concepts.yaml', unit: 'bribes', field: 'presents' }]);
    });

    it('lets pass one that is shared for a reason, but by no more concepts than the reason names', () => {
      const [bribes, favours, gifts] = ['bribes', 'favours', 'gifts'].map((id) => makeBelow(id, { en: ['presents'] }));
      if (bribes === undefined || favours === undefined || gifts === undefined) throw new RangeError('Cannot happen');
      const sharedNames = [{ name: 'present', concepts: [bribes.id, favours.id], why: 'Who gives one means either.' }];
      expect(check([bribes, favours], { sharedNames })).toEqual([]);
      expect(check([bribes, favours, gifts], { sharedNames })).toMatchObject([{ unit: 'bribes', field: 'presents' }]);
    });

    it('reports a reason for a name that a concept does not have', () => {
      const sharedNames = [{ name: 'corruption', concepts: [CORRUPTION.id, SMUGGLING.id], why: 'None.' }];
      expect(check([], { sharedNames })).toMatchObject([{ unit: 'smuggling', field: 'shared_names' }]);
    });

    it.each(['who they are', 'كل من هم', '…'])('reports one without a word that says anything: %s', (name) => {
      expect(check([makeBelow('bribes', { en: ['bribes', name] })])).toMatchObject([
        { unit: 'bribes', field: name, message: expect.stringContaining('matches nothing') },
      ]);
    });
  });

  describe('concepts that are held', () => {
    it('reports one that no passage has', () => {
      expect(check([makeConcept('weather')])).toMatchObject([
        { file: 'concepts.yaml', unit: 'weather', field: 'held', message: expect.stringContaining('finds nothing') },
      ]);
    });

    it.each([
      ['is named by a passage', makeConcept('facilitation', { en: ['facilitate'] })],
      ['has something narrower that a passage has', makeConcept('crime')],
      ['has something broader that a passage has', makeConcept('bribes', { broader: ['corruption'] })],
    ])('lets pass one that %s', (_, concept) => {
      const concepts = [makeConcept('corruption', { en: ['corruption'], broader: ['crime'] }), SMUGGLING, concept];
      const needed = concept.id === 'crime' ? [] : [makeConcept('crime')];
      expect(check([], { concepts: [...concepts, ...needed] })).toEqual([]);
    });

    it('lets pass one that is the subject of a passage without being named', () => {
      const subjects = { [PASSAGE]: { about: [CORRUPTION.id, SMUGGLING.id], also: [toId('impunity')] } };
      expect(check([makeConcept('impunity')], { subjects })).toEqual([]);
    });

    it('lets pass one that a reason is given for, as long as it needs one', () => {
      const allow = (id: string) => ({ notInTexts: [{ concepts: [toId(id)], why: 'A place.' }] });
      expect(check([makeConcept('libya')], allow('libya'))).toEqual([]);
      expect(check([], allow('corruption'))).toMatchObject([{ unit: 'corruption', field: 'not_in_texts' }]);
      expect(check([makeConcept('libya', { held: false })], allow('libya'))).toMatchObject([
        { unit: 'libya', field: 'not_in_texts' },
      ]);
    });
  });

  describe('concepts that are not held', () => {
    it('lets pass one that no text names', () => {
      expect(check([makeConcept('weather', { held: false })])).toEqual([]);
    });

    it('reports each name that a text has, in either language, once', () => {
      const data = makeConcept('data', { ar: ['جمع بيانات', 'طقس'], en: ['collected data', 'weather'], held: false });
      expect(check([data])).toMatchObject([
        { unit: 'data', field: 'جمع بيانات', message: expect.stringContaining('then it is held') },
        { unit: 'data', field: 'collected data', message: expect.stringContaining(PASSAGE) },
      ]);
    });

    it('reports one that a longer name of another concept hides in the text', () => {
      const effective = makeConcept('effective-prosecution', { en: ['effective prosecution of perpetrators'] });
      const faults = check([effective, makeConcept('medicine', { en: ['effective'], held: false })]);
      expect(faults).toMatchObject([{ unit: 'medicine', field: 'effective' }]);
    });

    it('tells a subject from outside that a text has to drop the name', () => {
      const faults = check([makeConcept('office', { en: ['collect data'], held: false })], {
        others: new Set([toId('office')]),
      });
      expect(faults).toMatchObject([
        {
          file: 'other-subjects.yaml',
          unit: 'office',
          field: 'collect data',
          message: expect.stringContaining('drop'),
        },
      ]);
    });
  });

  describe('spelling', () => {
    const misspelt = (ar: string, en: string) => [
      makeBelow('bribes', { ar: [ar] }),
      makeBelow('favours', { en: [en] }),
    ];

    it.each([
      ['changed', 'corruptian', 'كلمة'],
      ['left out', 'coruption', 'كلمة'],
      ['added', 'corrupption', 'كلمة'],
    ])('reports a word with a letter %s', (_, en) => {
      expect(check(misspelt('رشوة كبيرة', en))).toMatchObject([
        { unit: 'favours', field: en, message: expect.stringContaining('"corruption" of corruption') },
      ]);
    });

    it('reports the word that stands nowhere else, in Arabic too', () => {
      const more = [makeBelow('bribes', { ar: ['استغلال'] }), makeBelow('favours', { ar: ['استقلال'] })];
      const aliases = { [PASSAGE]: [...ALIASES, 'استغلال النفوذ'] };
      expect(check(more, { aliases })).toMatchObject([
        { unit: 'favours', field: 'استقلال', message: expect.stringContaining('"استغلال" of bribes') },
      ]);
    });

    it('lets pass two words that other texts have as well', () => {
      const more = [makeBelow('bribes', { ar: ['استغلال'] }), makeBelow('favours', { ar: ['استقلال'] })];
      const aliases = { [PASSAGE]: [...ALIASES, 'استغلال النفوذ', 'استقلال القضاء'] };
      expect(check(more, { aliases })).toEqual([]);
    });

    it.each([
      ['of five letters', { en: ['trial'] }, { en: ['triol'] }],
      ['of one stem', { ar: ['استغلالي'] }, { ar: ['استغلالا'] }],
      ['of names of several words', { en: ['palm greasing'] }, { en: ['palm greesing'] }],
    ])('lets pass words %s', (_, first, second) => {
      expect(check([makeBelow('bribes', first), makeBelow('favours', second)])).toEqual([]);
    });

    it('lets pass two spellings in one concept', () => {
      expect(check([makeBelow('bribes', { en: ['baksheesh', 'bakshesh'] })])).toEqual([]);
    });

    it('lets pass words that are two letters apart, or of two languages', () => {
      expect(check(misspelt('رشوة', 'coruptian'))).toEqual([]);
    });

    it('lets pass a pair that is meant, and reports a reason for what is no name', () => {
      const [parents, patents] = [makeBelow('family', { en: ['parents'] }), makeBelow('piracy', { en: ['patents'] })];
      const notMisspelt = [{ names: ['parents', 'patents'], why: 'Two words.' }];
      expect(check([parents, patents])).toMatchObject([{ message: expect.stringContaining('not_misspelt') }]);
      expect(check([parents, patents], { notMisspelt })).toEqual([]);
      expect(check([parents], { notMisspelt })).toMatchObject([{ unit: 'not_misspelt', field: 'patents' }]);
    });
  });

  describe('broader concepts', () => {
    const chain = (...ids: readonly string[]) =>
      ids.map((id, place) => makeConcept(id, { broader: [ids[place + 1] ?? 'corruption'] }));

    it('lets pass three steps up', () => {
      expect(check(chain('a-1', 'a-2', 'a-3'))).toEqual([]);
    });

    it('reports four steps up', () => {
      expect(check(chain('a-1', 'a-2', 'a-3', 'a-4'))).toMatchObject([
        { unit: 'a-1', field: 'broader', message: expect.stringContaining('a-1 > a-2 > a-3 > a-4 > corruption') },
      ]);
    });

    it('reports a way that leads back to where it began, for each concept on it', () => {
      const round = [
        makeConcept('a-1', { broader: ['a-2', 'corruption'] }),
        makeConcept('a-2', { broader: ['a-1'] }),
        makeConcept('a-3', { broader: ['a-1'] }),
      ];
      expect(check(round)).toMatchObject([
        { unit: 'a-1', field: 'broader', message: 'leads back to itself: a-1 > a-2 > a-1' },
        { unit: 'a-2', field: 'broader', message: 'leads back to itself: a-2 > a-1 > a-2' },
      ]);
    });
  });

  describe('passages', () => {
    it('reports one with too few subjects', () => {
      const subjects = { [PASSAGE]: { about: [CORRUPTION.id], also: [SMUGGLING.id] } };
      expect(check([], { subjects })).toEqual([
        { file: 'subjects.yaml', unit: PASSAGE, field: 'about', message: 'found 1, expected at least 2' },
      ]);
    });

    it('reports one with too few aliases, or with neither', () => {
      expect(check([], { aliases: { [PASSAGE]: ALIASES.slice(1) } })).toEqual([
        { file: 'aliases.yaml', unit: PASSAGE, field: '', message: 'found 19, expected at least 20' },
      ]);
      expect(check([], { subjects: {}, aliases: {} })).toMatchObject([
        { file: 'subjects.yaml', unit: PASSAGE },
        { file: 'aliases.yaml', unit: PASSAGE },
      ]);
    });

    it('asks nothing of a draft', () => {
      const lexicon = { others: new Set<ConceptId>(), sharedNames: [], notMisspelt: [], notInTexts: [] };
      const draft = { ...corpus, passages: [getPassage('2020-draft/7')] };
      expect(checkLexicon({ ...lexicon, concepts: [], subjects: {}, aliases: {}, unanswered: [] }, draft)).toEqual([]);
    });
  });

  describe('what no text answers', () => {
    it('reports a request that stands twice, has only stop words, or is an alias', () => {
      const unanswered = ['lion taming', 'who is it', 'lion taming', 'Greasing palms 7'];
      expect(check([], { unanswered })).toEqual([
        { file: 'unanswered.yaml', unit: 'who is it', field: '', message: expect.stringContaining('only stop words') },
        {
          file: 'unanswered.yaml',
          unit: 'lion taming',
          field: '',
          message: 'is the same to the matcher as "lion taming"',
        },
        { file: 'unanswered.yaml', unit: 'Greasing palms 7', field: '', message: expect.stringContaining(PASSAGE) },
      ]);
    });
  });
});
