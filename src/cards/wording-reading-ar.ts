import { formatList } from './language-rules.ts';
import type { ReadingWording } from './wording-reading.ts';

/** Our wording about comparing, citing and reading in Arabic. */
export const READING_AR: ReadingWording = {
  needsReference: 'أي توصية؟ مثلا: قارن 2020/9 · إحالة 2021/3',
  compared: (draft, adopted) => `${draft} إلى جانب ${adopted}، كلمة بكلمة:`,
  signs: ([open, close], [openAdded, closeAdded]) =>
    `ما بين ${open} و${close} في المشروع وحده، وما بين ${openAdded} و${closeAdded} في النص المعتمد وحده.`,
  unchanged: 'بلا تغيير: المشروع والنص المعتمد بالكلمات نفسها.',
  isNew: (heading) => `${heading}: نص جديد في التقرير المعتمد حسب قراءتنا، لا يقابله أي مشروع متاح هنا.`,
  isDropped: (heading) => `${heading}: أُسقط حسب قراءتنا، ولا تقابله أي توصية معتمدة في الاجتماع.`,
  paragraphsAlone: (heading) =>
    `لا مقارنة متاحة لـ${heading}: المشاريع المتاحة هنا مشاريع توصيات فقط، مثل: قارن 2020 9.`,
  nothingToCompare: (heading) =>
    `${heading}: لا يوجد ما تُقارَن به؛ فالمشاريع التي لها مقابل معتمد هنا هي مشاريع توصيات عام 2020 وحدها.`,
  bothTexts: 'النصان (العناوين المختصرة من وضعنا):',
  compare: 'مقارنة بالمشروع',
  takenUp: (heading) => `النصوص اللاحقة التي تناولت موضوع ${heading}، حسب قراءتنا لما هو متاح هنا:`,
  notTakenUp: (heading) => `${heading}: لم يتناوله لاحقا، في قراءتنا، أي نص متاح هنا.`,
  takenUpIn: (ids) => `تناولته لاحقا (حسب قراءتنا): ${ids.join('، ')}.`,
  takesUp: (ids) => `يتناول موضوعا ذا أولوية من مواضيع عام 2019 (حسب قراءتنا): ${ids.join('، ')}.`,
  inDraft: (draft, change) =>
    `${draft}: ${change === 'none' ? 'الصيغة نفسها' : change === 'replaced' ? 'نص آخر' : 'صيغة أخرى'}.`,
  notInDraft: 'نص جديد في التقرير المعتمد، لا يقابله أي مشروع متاح هنا.',

  citedAs: (heading) => `صيغ الإحالة إلى ${heading}:`,
  formNames: {
    footnote: 'حاشية بأسلوب الأمم المتحدة',
    plain: 'نص عادي (بالإنكليزية)',
    bibtex: 'BibTeX',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
  },
  noSuchForm: (forms) => `صيغ الإحالة: ${formatList(forms, 'ar')}. مثلا: إحالة 2020/7 ${forms.at(-1) ?? ''}`,

  isDraftReport: (days, place) => `مشروع تقرير (إضافة) عن الاجتماع المعقود في ${place} ${days}.`,
  isReport: (days, place) => `تقرير الاجتماع المعقود في ${place} ${days}، وقد اعتُمد فيه.`,
  isPaper: (days, place) => `ورقة أعدتها الأمانة للاجتماع المعقود في ${place} ${days}.`,
  symbolPrinted: (symbol) => `الرمز: ${symbol}.`,
  adoptedChapters: ({ chapters, day, paragraphs, isOurReading }) =>
    `ما اعتمده الفريق العامل في ${day}: الفصول ${formatList(chapters.map(nameChapter), 'ar')} (${isOurReading ? 'في قراءتنا لما ورد في ' : ''}${paragraphs.length === 1 ? 'الفقرة' : 'الفقرتين'} ${formatList(paragraphs, 'ar')}).`,
  restNotHeld: 'لا يتاح هنا سوى جزء منه.',
  whichReport: 'أي تقرير؟ مثلا: تقرير 2021 · تقرير 2020 الفصل 3 · report 2020-background',
  noSuchPart: (name) => `لا يتضمن التقرير فصلا برقم ${name}.`,
  parts: 'الأجزاء:',
  units: ({ unit, first, last }) => {
    const [one, two, many] =
      unit === 'paragraph' ? ['الفقرة', 'الفقرتان', 'الفقرات'] : ['التوصية', 'التوصيتان', 'التوصيات'];
    if (first === last) return `${one} ${first}`;
    return Number(last) - Number(first) === 1 ? `${two} ${first} و${last}` : `${many} من ${first} إلى ${last}`;
  },
  statusOf: {
    adopted: 'معتمدة',
    draft: 'مشروع غير معتمد',
    'draft-final-not-held': 'مشروع تقرير',
    'chairs-summary': 'ملخص الرئيس، غير معتمد',
    'secretariat-paper': 'ورقة من الأمانة',
    organizational: 'ليست توصية',
  },
  page: (heading, page, of) =>
    of === 1
      ? `${heading} (العناوين المختصرة من وضعنا):`
      : `${heading}، الصفحة ${page} من ${of} (العناوين المختصرة من وضعنا):`,
  nextPage: 'الصفحة التالية',
  previousPage: 'الصفحة السابقة',
  allParts: 'كل الأجزاء',
  selectPart: 'اختر جزءا',
};

const CHAPTERS = new Map([
  ['I', 'الأول'],
  ['II', 'الثاني'],
  ['III', 'الثالث'],
  ['IV', 'الرابع'],
  ['V', 'الخامس'],
]);

function nameChapter(chapter: string): string {
  return CHAPTERS.get(chapter) ?? chapter;
}
