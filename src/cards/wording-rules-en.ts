import { nameLetter } from '../restoration/letter-names.ts';
import type { Condition, DamageRule } from '../restoration/rules.ts';
import type { Form } from '../restoration/shapes.ts';

const POSITIONS: Readonly<Record<Form, string>> = {
  iso: 'standing alone',
  ini: 'initial',
  med: 'medial',
  fin: 'final',
};

/** Arabic letters are kept apart by Latin words, so that they are read in the order of the sentence. */
const CONDITIONS: Readonly<Record<Condition, string>> = {
  'after-kasra': 'after a kasra',
  'after-lam': 'after ل',
  'after-lam-teh-feh': 'after ل or ت or ف',
  'after-meem-beh-yeh': 'after م or ب or ي',
  'after-reh-zain-waw': 'after ر or ز or و',
  'after-blank-or-unjoined': 'after a blank or after ر or ز or و or ذ or ؤ',
  'after-waw': 'after و',
  'after-yeh': 'after ي',
  'at-head-of-piece': 'at the head of a piece of the line',
  'before-alef-hamza-below': 'before إ',
  'before-alef-madda': 'before آ',
  'before-beh-as-waw': 'before a ب that became و',
  'before-narrow': 'before a narrow letter (such as ر or ن)',
  'before-wide': 'before a wide letter (such as ا or م)',
  'before-yeh': 'before ي',
  'before-yeh-as-thal': 'before a ي that became ذ',
  'before-yeh-not-after-hah': 'before ي and not after ح',
  'behind-latin': 'behind Latin words',
  'between-reh-and-yeh': 'between ر and ي',
  'between-teh-and-beh': 'between ت and ب',
  'within-symbol': 'before a digit or a Latin letter',
};

/** Says in English what a rule of a damage model does: "ق (qaf), medial: written as ا". */
export function describeRuleEn({ letter, form, when, sign }: DamageRule): string {
  const name = nameLetter(letter).replaceAll('-', ' ');
  const shape = [
    `${/^\p{M}/u.test(letter) ? `◌${letter}` : letter} (${name})`,
    ...(form === undefined ? [] : [POSITIONS[form]]),
    ...(when === undefined ? [] : [CONDITIONS[when]]),
  ];
  return `${shape.join(', ')}: ${describeOutcome(letter, sign)}`;
}

function describeOutcome(letter: string, sign: string): string {
  if (sign === letter) return 'kept as it is';
  if (sign === '') return 'written as one sign with the letter before it';
  if (sign === ' ') return 'lost, a blank in its place';
  if (sign.trim() === '') return 'lost, two blanks in its place';
  if (sign === '\uFFFD') return 'its code was lost, � in its place';
  if (sign === '\u06CC') return 'written as ی (Persian yeh)';
  if (sign.startsWith(' ')) return `written as ${sign.trim()} behind a blank`;
  return /\p{L}/u.test(sign) ? `written as ${sign}` : `written as “${sign}”`;
}
