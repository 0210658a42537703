import type { ReadingWording } from './wording-reading.ts';

const LIST = new Intl.ListFormat('ar', { type: 'conjunction' });

/** Our wording about comparing, citing and reading in Arabic. */
export const READING_AR: ReadingWording = {
  needsReference: 'أي توصية؟ مثلا: قارن 2020/9 · إحالة 2021/3',
  compared: (draft, adopted) => `${draft} إلى جانب ${adopted}، كلمة بكلمة:`,
  signs: ([open, close], [openAdded, closeAdded]) =>
    `ما بين ${open} و${close} في المشروع وحده، وما بين ${openAdded} و${closeAdded} في النص المعتمد وحده.`,
  unchanged: 'بلا تغيير: المشروع والنص المعتمد بالكلمات نفسها.',
  change: {
    none: 'اعتُمد بالصيغة نفسها.',
    reworded: 'اعتُمد بصيغة أخرى.',
    replaced: 'في موضعه من التقرير المعتمد نص آخر.',
    'not-adopted': 'أُسقط: لا تقابله أي توصية معتمدة في الاجتماع.',
  },
  isNew: (heading) => `${heading}: نص جديد في التقرير المعتمد، لا يقابله أي مشروع متاح هنا.`,
  isDropped: (heading) => `${heading}: أُسقط، ولا تقابله أي توصية معتمدة في الاجتماع.`,
  nothingToCompare: (heading) => `${heading}: لا شيء يقارن به؛ فالمشاريع المتاحة هنا هي مشاريع توصيات عام 2020 وحدها.`,
  bothTexts: 'النصان (العناوين المختصرة من وضعنا):',
  compare: 'مقارنة بالمشروع',
  takenUp: (heading) => `ما تناول لاحقا ${heading}، حسب قراءتنا للنصوص المتاحة هنا:`,
  notTakenUp: (heading) => `${heading}: لا يتناوله لاحقا أي نص متاح هنا.`,
  takenUpIn: (ids) => `تناولته لاحقا (حسب قراءتنا): ${ids.join('، ')}.`,
  takesUp: (ids) => `يتناول موضوعا ذا أولوية من مواضيع عام 2019 (حسب قراءتنا): ${ids.join('، ')}.`,
  inDraft: (draft, change) =>
    `${draft}: ${change === 'none' ? 'الصيغة نفسها' : change === 'replaced' ? 'نص آخر' : 'صيغة أخرى'}.`,
  notInDraft: 'نص جديد في التقرير المعتمد، لا يقابله أي مشروع متاح هنا.',

  citedAs: (heading) => `صيغ الإحالة إلى ${heading}:`,
  noSuchForm: (forms) => `صيغ الإحالة: ${LIST.format(forms)}. مثلا: إحالة 2020/7 ${forms.at(-1) ?? ''}`,

  isDraftReport: (days, place) => `مشروع تقرير (إضافة) عن الاجتماع المعقود في ${place} ${days}.`,
  isReport: (days, place) => `تقرير الاجتماع المعقود في ${place} ${days}، وقد اعتُمد فيه.`,
  isPaper: (days, place) => `ورقة أعدتها الأمانة للاجتماع المعقود في ${place} ${days}.`,
  symbolPrinted: (symbol) => `الرمز: ${symbol}.`,
  adoptedChapters: (chapters) => `ما اعتمده الفريق العامل: الفصول ${LIST.format(chapters)}.`,
  restNotHeld: 'المتاح هنا جزء منه فقط.',
  whichReport: 'أي تقرير؟ مثلا: تقرير 2021 · تقرير 2020 الفصل 3 · report 2020-background',
  noSuchPart: (name) => `لا يتضمن جزءا باسم «${name}».`,
  parts: () => 'الأجزاء:',
  units: ({ unit, first, last }) => {
    const [one, many] = unit === 'paragraph' ? ['الفقرة', 'الفقرات'] : ['التوصية', 'التوصيات'];
    return first === last ? `${one} ${first}` : `${many} من ${first} إلى ${last}`;
  },
  statusOf: {
    adopted: 'معتمدة',
    draft: 'مشروع غير معتمد',
    'draft-final-not-held': 'مشروع تقرير',
    'chairs-summary': 'ملخص الرئيس، غير معتمد',
    'secretariat-paper': 'ورقة من الأمانة',
    organizational: 'بلا توصيات',
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
