import { describe, expect, it } from 'vitest';
import { isMark, shapeText } from '../../src/restoration/shapes.ts';

/** The forms of `text`, `-` for what has none. */
function formsOf(text: string) {
  return shapeText(text)
    .map(({ form }) => form ?? '-')
    .join(' ');
}

const DUAL_JOINING = Array.from('ئبتثجحخسشصضطظعغفقكلمنهي');
const RIGHT_JOINING = Array.from('آأؤإاةدذرزوى');

describe('shapeText()', () => {
  it.each(DUAL_JOINING)('gives %s all four forms', (letter) => {
    expect(formsOf(`${letter} ${letter.repeat(3)}`)).toBe('iso - ini med fin');
  });

  it.each(RIGHT_JOINING)('gives %s no form that joins the next letter', (letter) => {
    expect(formsOf(`${letter} ${letter}ب ب${letter} ب${letter}ب`)).toBe('iso - iso iso - ini fin - ini fin iso');
  });

  it('joins hamza to neither side', () => {
    expect(formsOf('ء بءب')).toBe('iso - iso iso iso');
  });

  it.each([
    ['دعم', 'iso ini fin'],
    ['القانون', 'iso ini med fin ini fin iso'],
    ['لأن', 'ini fin iso'],
    ['الفضاء', 'iso ini med med fin iso'],
    ['المسؤولية', 'iso ini med med fin iso ini med fin'],
    ['الشيء', 'iso ini med fin iso'],
    ['رؤى', 'iso iso iso'],
  ])('shapes %s', (word, forms) => {
    expect(formsOf(word)).toBe(forms);
  });

  it.each([
    ['one mark', 'قيّم', 'ini med - fin'],
    ['several marks', 'شج\u0651\u064Eع', 'ini med - - fin'],
    ['a mark after the last letter', 'منُ', 'ini fin -'],
    ['a mark after a letter that does not join', 'رُب', 'iso - iso'],
    ['a mark before the first letter', '\u064Fبعد', '- ini med fin'],
  ])('joins letters across %s', (_, text, forms) => {
    expect(formsOf(text)).toBe(forms);
  });

  it.each([
    ['a blank', 'ب ب'],
    ['a digit', 'ب1ب'],
    ['an Arabic-Indic digit', 'ب١ب'],
    ['punctuation', 'ب،ب'],
    ['a bracket', 'ب(ب'],
    ['a Latin letter', 'بxب'],
    ['the replacement character', 'ب\uFFFDب'],
    ['a Persian yeh', 'ب\u06CCب'],
  ])('gives %s no form and joins nothing across it', (_, text) => {
    expect(formsOf(text)).toBe('iso - iso');
  });

  it('names each character and its offset', () => {
    expect(shapeText('و 7')).toEqual([
      { char: 'و', form: 'iso', at: 0 },
      { char: ' ', form: undefined, at: 1 },
      { char: '7', form: undefined, at: 2 },
    ]);
  });

  it('counts offsets in UTF-16 units', () => {
    expect(shapeText('🙂من').map(({ char, at }) => [char, at])).toEqual([
      ['🙂', 0],
      ['م', 2],
      ['ن', 3],
    ]);
  });

  it('gives an empty text no shapes', () => {
    expect(shapeText('')).toEqual([]);
  });
});

describe('isMark()', () => {
  it.each(['\u064B', '\u064E', '\u0651', '\u0652', '\u0670'])('accepts the mark %j', (mark) => {
    expect(isMark(mark)).toBe(true);
  });

  it.each(['ب', 'ء', '1', ' ', '،', ''])('refuses %j', (char) => {
    expect(isMark(char)).toBe(false);
  });
});
