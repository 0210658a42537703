import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/corpus/load-lexicon.ts';
import { checkLexicon } from '../../src/retrieval/check-lexicon.ts';
import { CORPUS_FOLDER, realCorpus } from '../support/corpus.ts';
import { openTestEngine } from '../support/retrieval.ts';

const lexicon = loadLexicon(CORPUS_FOLDER, realCorpus);
const { analysis, finder } = openTestEngine(realCorpus);

function listConcepts(text: string): readonly string[] {
  return finder.find(analysis.analyzeWords(text)).map(({ concept }) => concept);
}

describe('the lexicon', () => {
  it('has no fault', () => {
    expect(checkLexicon(lexicon, realCorpus)).toEqual([]);
  });

  it('has at least 250 ideas of the field, and subjects from outside', () => {
    expect(lexicon.concepts.filter(({ id }) => !lexicon.others.has(id)).length).toBeGreaterThanOrEqual(250);
    expect(lexicon.others.size).toBeGreaterThan(100);
  });

  it('holds no subject from outside', () => {
    expect(lexicon.concepts.filter(({ id, held }) => held && lexicon.others.has(id))).toEqual([]);
  });

  it.each([
    ['smuggling-of-migrants', ['تهريب المهاجرين', 'تهريب البشر', 'migrant smuggling', 'human smuggling']],
    ['irregular-migration', ['هجرة غير شرعية', 'هجرة سرية', 'الهجرة السرية', 'حرقة', 'irregular migration']],
    ['trafficking-in-persons', ['الاتجار بالأشخاص', 'trafficking in persons', 'human trafficking']],
    ['due-process', ['الأصول القانونية', 'due process']],
    ['identification', ['استبانة', 'identification', 'identify']],
    ['smuggling-routes', ['دروب', 'درب', 'routes']],
    ['regular-pathways', ['مسارات نظامية', 'المسارات النظامية', 'regular pathways']],
    ['countries-of-transit', ['العبور', 'المرور العابر', 'transit']],
    ['awareness-raising', ['إذكاء الوعي', 'توعية', 'التوعية', 'awareness-raising']],
    ['joint-investigation-teams', ['أفرقة التحقيق', 'فرق التحقيق', 'أفرقة مشتركة', 'فرق مشتركة', 'joint teams']],
    ['gender', ['جنساني', 'جندر', 'الجندر', 'gender']],
    ['children', ['قُصَّر', 'القُصَّر', 'أطفال', 'minors', 'children']],
    ['untoc', ['باليرمو', 'اتفاقية باليرمو', 'Palermo', 'UNTOC', 'CTOC']],
    ['grulac', ['غرولاك', 'GRULAC']],
    ['weog', ['WEOG']],
    ['unilateral-coercive-measures', ['تدابير قسرية أحادية الجانب', 'unilateral coercive measures']],
    ['digital-evidence', ['أدلة إلكترونية', 'أدلة رقمية', 'electronic evidence', 'digital evidence']],
    ['financial-or-material-benefit', ['منفعة مالية أو منفعة مادية أخرى', 'financial or other material benefit']],
    ['diaspora', ['المغتربون', 'الجاليات', 'diaspora']],
  ])('leads to %s by each of its names', (concept, names) => {
    expect(names.map((name) => [name, listConcepts(name)])).toEqual(names.map((name) => [name, [concept]]));
  });

  it('makes acronyms of the field findable in any case', () => {
    const acronyms = ['MLA', 'JIT', 'LEA', 'NGO', 'ICT', 'AI', 'UNODC', 'IOM', 'FIU', 'SAR', 'GPS', 'OSINT'];
    const unknown = acronyms
      .flatMap((name) => [name, name.toLowerCase()])
      .filter((name) => listConcepts(name).length === 0);
    expect(unknown).toEqual([]);
  });
});
