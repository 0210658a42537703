import type { ProofWording } from './wording-proof.ts';
import { describeRuleEn } from './wording-rules-en.ts';

const SCRAMBLED = 'The pieces of many lines stand in another order there, and words are cut between them.';

/** What the pages that show a proof say in English. */
export const PROOF_EN: ProofWording = {
  title: (heading) => `Source of ${heading}`,
  description: (heading) => `${heading} beside the lines of our copy, with the rule that proves each restored letter.`,
  damage: {
    none: 'Our copy of this document is sound: its words stand in it as shown here.',
    'ocr-misreadings':
      'Our copy of this document was read by machine. Its misreadings follow no rule; each that was mended is marked, with the reason. All other words stand in the copy as shown here.',
    'blanked-shapes': `In our copy of this document some shapes of letters became another letter or a blank, each always the same. ${SCRAMBLED}`,
    'swapped-letters': `In our copy of this document most shapes of letters became another letter or a blank, each always the same. ${SCRAMBLED}`,
    'unmapped-glyphs': `In our copy of this document some shapes of ي and ب and ك and إ lost their code and show as � or ی, by rule. ${SCRAMBLED}`,
  },
  reach:
    'Each word that was not mended by judgement is proved: apply the rules to the text, and the signs of its line come out, every sign used once. The order of the pieces of a line is beyond proof; reviewers vouch for it. A proof shows agreement with our copy, not with the original of the United Nations.',
  reachSound:
    'Each word was compared with the copy. That shows agreement with our copy, not with the original of the United Nations.',
  chooseWord: 'Choose a word to see where it stands in the copy and by which rules.',
  chooseMarked: 'Choose a marked word to see the reason.',
  nothingRestored: 'No letter had to be restored.',
  legend: 'Signs',
  changedLetter: 'shows as another sign in the copy',
  lostLetter: 'lost in the copy',
  repairedWord: 'mended by judgement, with a reason',
  doubtfulWord: 'uncertain',
  line: 'Line',
  copy: 'Our copy, as received',
  text: 'The text',
  footnote: (number) => `Footnote ${number}`,
  judgements: 'What rests on judgement',
  reviewersNote: "Reviewer's note",
  notes: 'Word by word',
  standsOn: (line) => `In our copy, line ${line}:`,
  inPieces: (pieces) => `cut into ${pieces} pieces, in the order of the copy`,
  letter: 'Letter',
  sign: 'In the copy',
  rule: 'Rule',
  blanks: (count) => (count === 1 ? 'blank' : `${count} blanks`),
  noSign: 'no sign',
  othersKept: 'The other letters stand in the copy as they are.',
  allKept: 'All its letters stand in the copy as they are.',
  notProved: 'Not proved: the copy does not bear this word out.',
  close: 'Close',
  describeRule: describeRuleEn,
};
