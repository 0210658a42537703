import type { Formula } from '../retrieval/formulas.ts';
import type { AskWording } from './wording-ask.ts';

const SCOPES = {
  '2019': 'مشروع 2019',
  '2020': '2020',
  '2020-draft': 'مشروع 2020',
  '2020-background': 'ورقة 2020',
  '2021': '2021',
} as const;

/** The labels of `src/retrieval/formulas.ts` in Arabic; verbs as the documents have them. */
const FORMULAS: ReadonlyMap<string, string> = new Map([
  ['the Working Group', 'الفريق العامل'],
  ['States parties', 'الدول الأطراف'],
  ['national authorities', 'السلطات الوطنية'],
  ['the Secretariat', 'الأمانة'],
  ['UNODC', 'مكتب الأمم المتحدة المعني بالمخدرات والجريمة'],
  ['Member States', 'الدول الأعضاء'],
  ['States', 'الدول'],
  ['may wish to consider', 'لعل … تنظر في'],
  ['are encouraged to', 'تُشجَّع'],
  ['should', 'ينبغي'],
]);

const TREATIES = {
  convention: 'اتفاقية الجريمة المنظمة',
  protocol: 'بروتوكول تهريب المهاجرين',
  other: 'الصك المذكور',
} as const;

/** Our wording about questions in Arabic. */
export const ASK_AR: AskWording = {
  asked: (question) => `سؤالك: «${question}»`,
  searched: (reports) => `شمل البحث: ${reports}.`,
  mended: (typed, read) => `قُرئت «${typed}» على أنها «${read}».`,
  unheldYears: (years, held) => `لا يتوفر هنا تقرير عام ${years.join('، ')}. المتاح: ${held}.`,
  why: (reasons) => `وجه المطابقة: ${reasons.join('، ')}.`,
  inText: (word) => `«${word}»`,
  inSubjects: (idea) => `${idea} (من تصنيفنا)`,
  inHeading: (word) => `«${word}» (في العنوان)`,
  inKeyWords: (word) => `«${word}» (من كلماتنا المفتاحية)`,
  further: 'نتائج أخرى (العناوين المختصرة من وضعنا):',
  nothingFound: (question) => `لم يُعثر على شيء بشأن «${question}» في النصوص المتاحة هنا.`,
  onlyUnits: {
    recommendations: 'اقتصر البحث على التوصيات بناءً على طلبكم.',
    paragraphs: 'اقتصر البحث على الفقرات بناءً على طلبكم.',
  },
  leftOut: (words) => `استُبعدت النصوص التي تتحدث عن ${words.map((word) => `«${word}»`).join(' أو ')}.`,
  notAdopted: 'في نصوص لم تُعتمد (العناوين المختصرة من وضعنا):',
  inOthers: 'في تقارير أخرى (العناوين المختصرة من وضعنا):',
  nearest: 'الأقرب (العناوين المختصرة من وضعنا):',
  nothingAsked: 'عن أي موضوع؟ مثلا: الأدلة الرقمية · الفساد 2021 · كيف نحمي الأطفال',
  askInFull: 'السؤال أطول من أن يُقرأ كاملا في الجواب. يُرجى طرحه من جديد.',

  allReports: 'كل التقارير',
  scope: (key) => SCOPES[key],

  phraseFound: (phrase) => `وردت عبارة «${phrase}» في (العناوين المختصرة من وضعنا):`,
  phraseStands: (phrase) => `لكن عبارة «${phrase}» وردت في (العناوين المختصرة من وضعنا):`,
  phraseElsewhere: (phrase) => `لم ترد عبارة «${phrase}» فيما شمله البحث، ووردت في (العناوين المختصرة من وضعنا):`,
  phraseNotFound: (phrase) => `لم ترد عبارة «${phrase}» بهذا اللفظ في النصوص المتاحة هنا، ومنها المشاريع.`,
  phraseNotRendered: (phrase) =>
    `لم ترد عبارة «${phrase}» في النصوص العربية المتاحة هنا ولا في ترجمتنا الإنكليزية غير الرسمية للتوصيات (ولا ترجمة للفقرات). يمكن البحث عن العبارة بالعربية أو السؤال عنها: ${phrase}`,
  phraseInRendering:
    'بُحث في التوصيات في ترجمتنا الإنكليزية غير الرسمية، لا في نص للأمم المتحدة. ولا ترجمة للفقرات، والحواشي كما وردت في الوثيقة.',
  phraseInNote: (number) => `(في الحاشية ${number})`,
  phraseInHeading: '(في عنوان القسم الذي تندرج فيه)',
  phraseStatus: {
    adopted: 'معتمدة',
    draft: 'مشروع غير معتمد',
    'draft-final-not-held': 'مشروع، والتقرير النهائي غير متاح',
    'chairs-summary': 'ملخص الرئيس، غير معتمد',
    'secretariat-paper': 'ورقة من الأمانة',
    organizational: 'جزء من التقرير، وليس توصية',
  },
  noPhrase: 'أي عبارة؟ ضعها بين علامتي تنصيص: عبارة «الأصول القانونية»',

  article: ({ article, treaty }) => (treaty === undefined ? article : `${article} من ${TREATIES[treaty]}`),
  cites: (articles, hasParagraphs) =>
    `${hasParagraphs ? 'النصوص' : 'التوصيات'} التي تشير إلى المادة ${articles.join(' أو ')} (العناوين المختصرة من وضعنا):`,
  citesNone: (articles, cited) =>
    `لا نص متاح هنا يشير إلى المادة ${articles.join(' أو ')}. المواد المشار إليها: ${cited}.`,
  saysFormula: (formula) => `التوصيات ${describeFormula(formula)} (العناوين المختصرة من وضعنا):`,
  saysNoFormula: ({ kind, label, addressee }) => {
    const whom = addressee === undefined ? '' : ` موجهة إلى ${FORMULAS.get(addressee) ?? addressee}`;
    const verb = kind === 'addressee' ? '' : ` ترد فيها صيغة «${FORMULAS.get(label) ?? label}»`;
    return `لا توجد بين التوصيات التي شملها البحث توصية${whom}${verb}.`;
  },

  topics: (listed, count) =>
    `المواضيع، ${listed} من أصل ${count}، بحسب عدد التوصيات المتعلقة بها (ولغيرها يُكتب اسم الموضوع: مواضيع الفساد):`,
  topicEntry: (label, count) => `${label} (${count})`,
  topic: (label) => `عن ${label} (العناوين المختصرة من وضعنا):`,
  noTopic: (typed) => `ليس «${typed}» من مواضيع النصوص المتاحة هنا.`,
  noneOfTheme: (reports) => `لا توصية عن هذا الموضوع في ${reports}. ومن غيره:`,
  selectTopic: 'اختر موضوعا',
  noSuchHit: 'القائمة أقصر من ذلك.',
};

/** Says what recommendations have a verb, or address somebody. */
function describeFormula({ kind, label, addressee }: Formula): string {
  const whom = addressee === undefined ? '' : `الموجهة إلى ${FORMULAS.get(addressee) ?? addressee}`;
  return kind === 'addressee' ? whom : `${whom} التي ترد فيها صيغة «${FORMULAS.get(label) ?? label}»`.trim();
}
