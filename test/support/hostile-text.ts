import fc from 'fast-check';

/** What requests are made of, and what breaks them. */
const PIECES = [
  'digital evidence',
  'الأدلة الرقمية',
  'corrupton',
  '2021',
  '2020-draft',
  '2020/7',
  'article 18',
  'المادة',
  'ينبغي',
  'may wish to consider',
  'and in',
  'والثانية؟',
  'in English',
  'the second one',
  'show',
  'phrase',
  '7odood el',
  '"',
  '«',
  '»',
  '-',
  '<@U1>',
  '@everyone',
  'http://x.org',
  '*_~`|[]()#:',
  '\\',
  'ـ',
  'ّ',
  '😀',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\ud83d',
  '\n',
] as const;

/** Makes texts as people type them and as nobody would: any characters, and heaps of the pieces that questions are made of. */
export function makeText(): fc.Arbitrary<string> {
  const heap = fc.array(fc.constantFrom(...PIECES), { maxLength: 10 });
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    heap.map((pieces) => pieces.join(' ')),
    heap.map((pieces) => pieces.join('')),
  );
}
