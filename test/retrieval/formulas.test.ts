import { describe, expect, it } from 'vitest';
import { findFormula } from '../../src/retrieval/formulas.ts';
import { getPassage, realCorpus } from '../support/corpus.ts';

const adopted = realCorpus.passages.filter(({ status }) => status === 'adopted');
const list = (question: string) =>
  adopted.filter((passage) => findFormula(question)?.isSaidIn(passage)).map(({ id }) => id);

describe('findFormula()', () => {
  it('finds the one recommendation that says "may wish to consider"', () => {
    expect(list('may wish to consider')).toEqual(['2020/12']);
    expect(list('لعل الدول الأطراف تنظر')).toEqual(['2020/12']);
  });

  it('divides the adopted recommendations between the three verbs', () => {
    const verbs = ['should', 'are encouraged to', 'may wish to consider'].map(list);
    expect(verbs.flat().toSorted()).toEqual(adopted.map(({ id }) => id).toSorted());
  });

  it('tells States from States parties', () => {
    expect(list('addressed to States')).toEqual(['2020/5']);
    expect(list('addressed to States parties')).not.toContain('2020/5');
    expect(findFormula('addressed to the Working Group')?.isSaidIn(getPassage('2019/22'))).toBe(true);
  });

  it.each([
    'addressed at States parties',
    'directed to the States parties',
    'موجهة إلى الدول الأطراف',
    'التوصيات التي تخاطب الدول الأطراف',
  ])('finds the addressee in "%s"', (question) => {
    expect(findFormula(question)?.label).toBe('States parties');
  });

  it.each([
    ['التوصيات الموجهة للدول الأطراف', 'States parties'],
    ['ما التوصيات الموجهة للفريق العامل؟', 'the Working Group'],
    ['موجهة للأمانة', 'the Secretariat'],
  ])('reads a preposition that is written on: %s', (question, label) => {
    expect(findFormula(question)).toMatchObject({ kind: 'addressee', label });
  });

  it.each([
    ['ينبغي للدول الأطراف', 'should', 'States parties'],
    ['what are States parties encouraged to do', 'are encouraged to', 'States parties'],
    ['recommendations addressed to the States parties that say should', 'should', 'States parties'],
    ['لعل الدول الأطراف تنظر في', 'may wish to consider', 'States parties'],
    ['what should States do', 'should', undefined],
  ])('reads the verb and whom it addresses: %s', (question, label, addressee) => {
    expect(findFormula(question)).toMatchObject({ kind: 'verb', label });
    expect(findFormula(question)?.addressee).toBe(addressee);
  });

  it('finds what both addresses somebody and has the verb', () => {
    const should = list('ينبغي للدول الأطراف');
    expect(should).toEqual(list('addressed to States parties').filter((id) => list('should').includes(id)));
    expect(should).toContain('2021/10');
    expect(should).not.toContain('2020/5');
  });

  it.each([
    'recommendations not addressed to States parties',
    'States parties should not',
    'التوصيات غير الموجهة إلى الدول الأطراف',
    'موجهة إلى مكتبة',
    'undirected at the Secretariat',
  ])('finds none in what asks for what is not said, or for somebody else: %s', (question) => {
    expect(findFormula(question)).toBeUndefined();
  });

  it('leaves the rest of the question', () => {
    expect(findFormula('لعل الدول الأطراف تنظر في')?.rest.trim()).toBe('');
    expect(findFormula('which ones should be read')?.rest).toContain('which ones');
    expect(findFormula('digital evidence')).toBeUndefined();
  });
});
