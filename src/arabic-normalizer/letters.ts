const FOLDED_LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ک: 'ك',
  گ: 'ك',
  پ: 'ب',
  چ: 'ج',
  ڤ: 'ف',
  ڨ: 'ق',
};

/**
 * Folds letters that people write in one another's place: alef and hamza forms, alef maqsura and the Persian and Urdu
 * letters, teh marbuta as heh. For matching only: never for text that is shown.
 *
 * @example
 * foldLetters('التوصية الأولى'); // 'التوصيه الاولي'
 */
export function foldLetters(text: string): string {
  return text.replace(/[أإآٱىیےئؤةہھۀکگپچڤڨ]/gu, (letter) => FOLDED_LETTERS[letter] ?? letter);
}
