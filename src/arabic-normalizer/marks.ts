const MARKS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/gu;

/** Removes Arabic vowel signs, shadda, tanwin and Koranic marks. */
export function stripMarks(text: string): string {
  return text.normalize('NFC').replace(MARKS, '');
}

/** Removes kashida (tatweel), which stretches a word without being part of it. */
export function stripTatweel(text: string): string {
  return text.replace(/ـ/gu, '');
}
