import { selectPlural } from './language-rules.ts';
import type { ProofWording } from './wording-proof.ts';
import { describeRuleAr } from './wording-rules-ar.ts';

const SCRAMBLED = 'وقطع كثير من الأسطر فيها على غير ترتيبها، وتنقطع بينها كلمات.';

/** What the pages that show a proof say in Arabic. */
export const PROOF_AR: ProofWording = {
  title: (heading) => `مصدر ${heading}`,
  description: (heading) => `${heading} بجانب سطور نسختنا، مع القاعدة التي تثبت كل حرف مستعاد.`,
  damage: {
    none: 'نسختنا من هذه الوثيقة سليمة: ألفاظها فيها كما هي هنا.',
    'ocr-misreadings':
      'قُرئت نسختنا من هذه الوثيقة آليا، ولا قاعدة لأخطاء القراءة؛ وكل ما صُحح منها معلَّم ومعه سببه. وسائر الألفاظ في النسخة كما هي هنا.',
    'blanked-shapes': `في نسختنا من هذه الوثيقة صارت بعض أشكال الحروف حرفا آخر أو فراغا، هو نفسه في كل مرة. ${SCRAMBLED}`,
    'swapped-letters': `في نسختنا من هذه الوثيقة صارت معظم أشكال الحروف حرفا آخر أو فراغا، هو نفسه في كل مرة. ${SCRAMBLED}`,
    'unmapped-glyphs': `في نسختنا من هذه الوثيقة ضاعت رموز بعض أشكال ي وب وك وإ فظهرت � أو ی وفق قاعدة. ${SCRAMBLED}`,
  },
  reach:
    'كل كلمة لم تُصحح بالتقدير مثبتة: إذا طُبقت القواعد على النص خرجت علامات سطره، كل علامة مرة واحدة. أما ترتيب قطع السطر فلا يثبته هذا، ويشهد له المراجعون. والإثبات يبيّن مطابقة نسختنا، لا أصل الأمم المتحدة.',
  reachSound: 'قوبلت كل كلمة بالنسخة. وذلك يبيّن مطابقة نسختنا، لا أصل الأمم المتحدة.',
  chooseWord: 'اختر كلمة لترى أين تقع في النسخة ووفق أي قواعد.',
  chooseMarked: 'اختر كلمة معلَّمة لترى السبب.',
  nothingRestored: 'لم يلزم استعادة أي حرف.',
  legend: 'العلامات',
  changedLetter: 'يظهر في النسخة علامة أخرى',
  lostLetter: 'ضائع في النسخة',
  repairedWord: 'مصحح بالتقدير مع ذكر السبب',
  doubtfulWord: 'غير مؤكد',
  line: 'السطر',
  copy: 'نسختنا كما وردت',
  text: 'النص',
  footnote: (number) => `الحاشية ${number}`,
  judgements: 'ما يستند إلى التقدير',
  reviewersNote: 'ملاحظة المراجع (بالإنكليزية)',
  notes: 'كلمة كلمة',
  standsOn: (line) => `في نسختنا، السطر ${line}:`,
  inPieces: (pieces) => `مقطعة إلى ${countPieces(pieces)}، بترتيب النسخة`,
  letter: 'الحرف',
  sign: 'في النسخة',
  rule: 'القاعدة',
  blanks: (count) => (count === 1 ? 'فراغ' : count === 2 ? 'فراغان' : `${count} فراغات`),
  noSign: 'بلا علامة',
  othersKept: 'سائر حروفها في النسخة على حالها.',
  allKept: 'حروفها كلها في النسخة على حالها.',
  notProved: 'غير مثبتة: ليس في النسخة ما يؤيد هذه الكلمة.',
  close: 'إغلاق',
  describeRule: describeRuleAr,
};

function countPieces(pieces: number): string {
  const form = selectPlural(pieces, 'ar');
  if (form === 'two') return 'قطعتين';
  return form === 'few' ? `${pieces} قطع` : `${pieces} قطعة`;
}
