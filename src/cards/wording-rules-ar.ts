import type { Condition, DamageRule } from '../restoration/rules.ts';
import type { Form } from '../restoration/shapes.ts';

const POSITIONS: Readonly<Record<Form, string>> = {
  iso: 'بشكله المنفصل',
  ini: 'بشكله الابتدائي',
  med: 'بشكله المتوسط',
  fin: 'بشكله النهائي',
};

const CONDITIONS: Readonly<Record<Condition, string>> = {
  'after-kasra': 'بعد كسرة',
  'after-lam': 'بعد ل',
  'after-lam-teh-feh': 'بعد ل أو ت أو ف',
  'after-meem-beh-yeh': 'بعد م أو ب أو ي',
  'after-reh-zain-waw': 'بعد ر أو ز أو و',
  'after-blank-or-unjoined': 'بعد فراغ أو بعد ر أو ز أو و أو ذ أو ؤ',
  'after-waw': 'بعد و',
  'after-yeh': 'بعد ي',
  'at-head-of-piece': 'في أول قطعة من السطر',
  'before-alef-hamza-below': 'قبل إ',
  'before-alef-madda': 'قبل آ',
  'before-beh-as-waw': 'قبل ب صارت و',
  'before-narrow': 'قبل حرف ضيق (مثل ر أو ن)',
  'before-wide': 'قبل حرف عريض (مثل ا أو م)',
  'before-yeh': 'قبل ي',
  'before-yeh-as-thal': 'قبل ي صارت ذ',
  'before-yeh-not-after-hah': 'قبل ي وليس بعد ح',
  'behind-latin': 'بعد كلمات لاتينية',
  'between-reh-and-yeh': 'بين ر وي',
  'between-teh-and-beh': 'بين ت وب',
  'within-symbol': 'قبل رقم أو حرف لاتيني',
};

/** Says in Arabic what a rule of a damage model does: «ق بشكله المتوسط: كُتب ا». */
export function describeRuleAr({ letter, form, when, sign }: DamageRule): string {
  const named = /^\p{M}/u.test(letter) ? `◌${letter}` : letter;
  const shape = [
    form === undefined ? named : `${named} ${POSITIONS[form]}`,
    ...(when === undefined ? [] : [CONDITIONS[when]]),
  ];
  return `${shape.join('، ')}: ${describeOutcome(letter, sign)}`;
}

function describeOutcome(letter: string, sign: string): string {
  if (sign === letter) return 'بقي على حاله';
  if (sign === '') return 'كُتب مع الحرف الذي قبله علامة واحدة';
  if (sign === ' ') return 'ضاع وبقي مكانه فراغ';
  if (sign.trim() === '') return 'ضاع وبقي مكانه فراغان';
  if (sign === '\uFFFD') return 'ضاع رمزه وظهرت مكانه �';
  if (sign === '\u06CC') return 'كُتب ی (ياء فارسية)';
  if (sign.startsWith(' ')) return `كُتب ${sign.trim()} بعد فراغ`;
  return /\p{L}/u.test(sign) ? `كُتب ${sign}` : `كُتب «${sign}»`;
}
