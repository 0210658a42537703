import { describe, expect, it } from 'vitest';
import { buildAnalysis } from '../../src/retrieval/analysis.ts';
import { openVocabulary, storeVocabulary } from '../../src/retrieval/vocabulary.ts';

function open(...texts: readonly string[]) {
  const analysis = buildAnalysis(texts);
  const { mend, has, findArabic } = openVocabulary(() => storeVocabulary(texts, analysis), analysis);
  const read = (word: string) => analysis.analyze(word)[0] ?? expect.fail(word);
  return { mend: (word: string) => mend(read(word)), has: (word: string) => has(read(word)), findArabic };
}

describe('openVocabulary()', () => {
  it('prefers the word that one edit leads to, then two words run together, then what two edits lead to', () => {
    expect(open('season sea', 'zons').mend('seasin')).toBe('season');
    expect(open('border', 'crossing', 'bordercrosses').mend('bordercrossing')).toBe('border crossing');
    expect(open('technology').mend('tecnologi')).toBe('technology');
  });

  it('reads letters typed twice as one, where that gives a word', () => {
    expect(open('season reason').mend('seasson')).toBe('season');
    expect(open('الشهود').mend('اللششهود')).toBe('شهود');
    expect(open('اللاجئين').mend('الللاجئين')).toBe('لاجيين');
    expect(open('season').mend(`${'s'.repeat(60)}eason`)).toBeUndefined();
    expect(open('x xenon').mend('xxxx')).toBeUndefined();
    expect(open('divide divided divided').mend('dividee')).toBe('divide');
  });

  it('splits an Arabic word where the second has the article or both are long', () => {
    expect(open('اعتماد', 'تقرير').mend('اعتمادالتقرير')).toBe('اعتماد التقرير');
    expect(open('حماية', 'اطفال').mend('حمايهاطفال')).toBe('حمايه اطفال');
    expect(open('اجت', 'هاد').mend('اجتهاد')).toBeUndefined();
    expect(open('فيس', 'تغني').mend('فيستغني')).toBeUndefined();
  });

  it('takes off particles and a pronoun to find what a misspelt word was meant to be', () => {
    expect(open('تبادل المعلومات').mend('وتبدلها')).toBe('تبادل');
    expect(open('مدن بلجيكا').mend('بالجيكيا')).toBe('بلجيكا');
    expect(open('قائد الجيش').mend('قاءد')).toBe('قايد');
  });

  it('takes a letter that is easily confused for one edit and not for none', () => {
    expect(open('season', 'sea', 'zon').mend('seazon')).toBe('season');
  });

  it('takes of equally near words the commoner, then the first of the alphabet', () => {
    expect(open('border bonder', 'bonder').mend('bowder')).toBe('bonder');
    expect(open('bordes borden').mend('bordew')).toBe('borden');
  });

  it('has every form of its words', () => {
    const { has } = open('المهاجرون والحدود', 'smugglers');
    expect(['مهاجر', 'حدود', 'smuggler'].map(has)).toEqual([true, true, true]);
    expect(has('tennis')).toBe(false);
  });

  it('finds Arabic words in Latin letters, of several the commoner', () => {
    const { findArabic } = open('تهريب الحدود', 'تهريب');
    expect(findArabic('tahrib')).toBe('تهريب');
    expect(findArabic('al7odood')).toBe('حدود');
    expect(findArabic('xyz')).toBeUndefined();
  });

  it('finds the nearest of the words that share their consonants, though another is commoner, and none that is far', () => {
    // To take a pronoun off costs something.
    expect(open('هارب هارب هارب هاربين').findArabic('haribin')).toBe('هاربين');
    const { findArabic } = open('مواضع مواضع موضوع', 'تحكي تحكي تحقيق', 'كوارث');
    expect(findArabic('mawdoo3')).toBe('موضوع');
    expect(findArabic('ta7qi2')).toBe('تحقيق');
    expect(findArabic('kawareth')).toBe('كوارث');
    expect(findArabic('qwerty')).toBeUndefined();
  });

  it.each([
    ['tari2', 'طريق'],
    ['9arar', 'قرار'],
    ['nitham', 'نظام'],
    ['garar', 'قرار'],
  ])('knows the letters that people mean by others: %s', (latin, arabic) => {
    expect(open(arabic).findArabic(latin)).toBe(arabic);
  });

  it('takes a 3 for ع, and pronouns for what they are', () => {
    const { findArabic } = open('لاتينية عائلة');
    expect(findArabic('latiniya')).toBe('لاتينيه');
    expect(findArabic('3ayelton')).toBe('عايله');
    expect(findArabic('3atineya')).toBeUndefined();
  });
});
