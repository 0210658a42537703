import { describe, expect, it } from 'vitest';
import { writeYears } from '../../src/retrieval/year-words.ts';
import { realCorpus } from '../support/corpus.ts';
import { getTestRetrieval } from '../support/retrieval.ts';

describe('writeYears()', () => {
  it.each([
    ['in the twenty twenty report', 'in the 2020 report'],
    ['twenty twenty-one', '2021'],
    ['two thousand and twenty', '2020'],
    ['two thousand twenty one', '2021'],
    ['Twenty nineteen', '2019'],
    ['ألفين وعشرين', '2020'],
    ['الفين وواحد وعشرين', '2021'],
    ['ألفين وإحدى وعشرين', '2021'],
    ['ألفين وتسعة عشر', '2019'],
    ['ألفين واحد وعشرين', '2021'],
    ['ألفين وأحد عشر', '2011'],
    ['ألفين واثني عشر', '2012'],
    ['ألفين وعشرة', '2010'],
    ['twenty people', 'twenty people'],
    ['two thousand migrants', 'two thousand migrants'],
    ['ألفين مهاجر', 'ألفين مهاجر'],
  ])('writes "%s" as "%s"', (text, written) => {
    expect(writeYears(text)).toBe(written);
  });
});

describe('a question', () => {
  const retrieval = getTestRetrieval(realCorpus);

  it.each([
    ['training of prosecutors in the twenty twenty report', ['2020']],
    ['التدريب في تقرير ألفين وعشرين', ['2020']],
    ['bitcoin in the background paper', ['2020-background']],
    ['drones in the 2020 background paper', ['2020-background']],
    ['العملات في ورقة المعلومات الأساسية', ['2020-background']],
    ['recommendations on technology before 2020', ['2019']],
    ['technology since 2020', ['2020', '2021']],
    ['التكنولوجيا منذ عام 2020', ['2020', '2021']],
    ['الفساد باستثناء ورقة المعلومات الأساسية لعام 2020', ['2019', '2020', '2021']],
    ['technology 2020 onwards', ['2020', '2021']],
    ['women no earlier than 2020', ['2020', '2021']],
    ['children in 2020 or later', ['2020', '2021']],
    ['التكنولوجيا من عام 2020 فصاعدا', ['2020', '2021']],
    ['الأطفال اعتبارا من 2020', ['2020', '2021']],
    ['children no later than 2020', ['2019', '2020']],
    ['women later than 2020', ['2021']],
    ['pre-2021 children', ['2019', '2020']],
    ['الفساد باستثناء 2020 والمسودة', ['2021']],
    ['what did the reports since 2020 say about the border guards', ['2020', '2021']],
    ['how many recommendations were there before 2020 and who made them', []],
    ['لماذا اشتكت الوفود من العمل عن بعد سنة 2021', ['2021']],
    ['التكنولوجيا ٢٠١٩-٢٠٢١', ['2019', '2020', '2021']],
    ['التكنولوجيا بين عامي 2019 و2021', ['2019', '2020', '2021']],
    ['technology between 2019 and 2021', ['2019', '2020', '2021']],
    ['ملاحقة المهربين 2019 و2021', ['2019', '2021']],
    ['the 2030 agenda', []],
  ])('names reports: "%s"', (question, reports) => {
    expect(retrieval.ask(question).scope).toMatchObject({ reports, unheldYears: [] });
  });

  it.each([
    ['technology after 2021', '2022'],
    ['technology since 2023', '2023'],
    ['technology before 2019', '2018'],
  ])('says what is not held where none is that is meant: "%s"', (question, year) => {
    expect(retrieval.ask(question).scope).toMatchObject({ reports: [], unheldYears: [year] });
  });

  it.each([
    ['tahrib', 'تهريب'],
    ['fasad', 'فساد'],
  ])('is read from Latin letters: "%s"', (question, arabic) => {
    expect(retrieval.ask(question).question.mended).toEqual([
      { typed: question, read: expect.stringContaining(arabic) },
    ]);
  });

  it.each([
    ['UNODC', '2020-background/p69'],
    ['did WHO attend', '2021/p38'],
  ])('may be of a body known by its letters: "%s"', (question, id) => {
    expect(retrieval.ask(question).hits[0]?.passage.id).toBe(id);
  });

  it('for recommendations is answered by them first', () => {
    expect(retrieval.ask('recommendations about borders').hits[0]?.passage.kind).toBe('recommendation');
  });
});
