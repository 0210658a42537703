import type { Wording } from './wording.ts';

const PLURAL = new Intl.PluralRules('ar');
const LIST = new Intl.ListFormat('ar', { type: 'conjunction' });

const REPORT_NAMES = {
  '2019': 'مشروع تقرير عام 2019',
  '2020': 'تقرير عام 2020',
  '2020-draft': 'مشروع تقرير عام 2020',
  '2020-background': 'ورقة المعلومات الأساسية لعام 2020',
  '2021': 'تقرير عام 2021',
} as const;

const REPAIR_REASONS = {
  misreading: 'خطأ قراءة في النسخة',
  'lost-word': 'كلمة سقطت من النسخة',
  judgement: 'تقدير من السياق',
  'stray-blank': 'فراغ زائد في النسخة',
} as const;

/** Our wording in Arabic: the phrases of shared/wording.md, and the rest in their manner. Latin digits. */
export const WORDING_AR: Wording = {
  language: 'ar',
  comma: '، ',
  list: (parts) => LIST.format(parts),

  heading: ({ number, year }, isDraft) => `${isDraft ? 'مشروع التوصية' : 'التوصية'} ${number} (${year})`,
  reportName: (key) => REPORT_NAMES[key],
  adopted: (days) => `معتمدة في الاجتماع المعقود ${days}`,
  draft: (adopted, isReplaced) => {
    if (adopted === undefined) return 'مشروع غير معتمد. ولا تقابله توصية معتمدة';
    const name = `التوصية ${adopted.number} (${adopted.year})`;
    return isReplaced ? `مشروع غير معتمد. المعتمد في موضعه: ${name}` : `مشروع غير معتمد. النص المعتمد: ${name}`;
  },
  draftFinalNotHeld: (date) => `مشروع تقرير مؤرخ ${date}. التقرير النهائي غير متاح هنا، وقد يختلف النص والرقم`,
  chairsSummary: 'ملخص الرئيس: لم يخضع للتفاوض ولم يُعتمد',
  secretariatPaper: 'ورقة من الأمانة، ليست نصا للفريق العامل',
  organizational: 'تنظيم الاجتماع',
  shortTitle: (title) => `عنوان مختصر (من وضعنا): ${title}`,

  cited: (document, number, isDraft) => `${document}، ${isDraft ? 'مشروع التوصية' : 'التوصية'} ${number}.`,
  symbolNotPrinted: (symbol) => `[الرمز غير مطبوع في نسختنا، ويُرجَّح أنه ${symbol}]`,
  meetingPlace: (place, days) => `${place}، ${days}`,
  source: (file, first, last) => `المصدر: ${file}، ${formatLines(first, last)}`,
  page: (page, of) => `الصفحة ${page} من ${of}`,

  rendering: 'ترجمة إنكليزية غير رسمية؛ للاقتباس يُرجع إلى النص الإنكليزي الرسمي.',
  officialLink: (isPresumed) => (isPresumed ? 'الوثيقة الرسمية (على الأرجح)' : 'الوثيقة الرسمية'),
  officialEnglish: (isPresumed) => (isPresumed ? 'النص الإنكليزي الرسمي (على الأرجح)' : 'النص الإنكليزي الرسمي'),

  restored: (letters) => `${countRestored(letters)} بما يطابق نسختنا التالفة`,
  repaired: (before, after, why) => `تصويب: في نسختنا «${before}» والمقروء «${after}» (${REPAIR_REASONS[why]})`,
  doubtful: (copy, probably, why) => `لفظ غير مؤكد: في نسختنا «${copy}» والمرجح «${probably}». ${why}`,

  actions: {
    previous: 'السابقة',
    next: 'التالية',
    language: 'In English',
    copy: 'نسخ مع الاقتباس',
    share: 'نشر في القناة',
    'report-word': 'الإبلاغ عن كلمة خاطئة',
  },
  reportWordSubject: (id) => `كلمة خاطئة في ${id}`,
  reportWordBody: (id, source, text) => `الفقرة: ${id}\n${source}\n\n${text}\n\nما الكلمة الخاطئة، وما صوابها؟\n`,

  outOfRange: (key, first, last) => `يتضمن ${REPORT_NAMES[key]} التوصيات من ${first} إلى ${last}.`,
  noItems: ({ number, year }) => `ليس للتوصية ${number} (${year}) بنود فرعية.`,
  noSuchItem: ({ number, year }, first, last) =>
    `تتضمن التوصية ${number} (${year}) البنود الفرعية من ${first} إلى ${last}.`,
  noSuchNumber: 'لا يتضمن أي تقرير متاح هنا توصية بهذا الرقم.',
  unknownReport: (name, reports) => `«${name}» غير متاح هنا. المتاح: ${reports}.`,
  missingText: (key, numbers) => `لا تتوفر هنا من توصيات ${key} سوى ${countedRecommendations(numbers)}.`,
  notYet: (key) =>
    `فقرات ${key === undefined ? 'التقارير' : REPORT_NAMES[key]} غير متاحة هنا بعد؛ المتاح هو التوصيات وحدها.`,
  ambiguous: (numbers, choices) =>
    `${countedRecommendations(numbers)}: ${choices.map((choice) => `لعام ${choice}`).join(' أم ')}؟`,
  choice: (year, isDraft) => `${year} (${isDraft ? 'مشروع' : 'معتمدة'})`,
  malformed: 'لم يُفهم النص بوصفه إحالة. ومما يُفهم: 2020/7 · التوصية 3 لعام 2021 · 2019 22 (ج)',
  ignored: (words) => `لم يُفهم: ${words.join('، ')}.`,
  more: (shown, total) => `يُعرض ${shown} من أصل ${total} بنصها الكامل؛ والباقي:`,
  reportList: (key, count) => `${REPORT_NAMES[key]}: ${countHeld(count)}`,
  listEntry: (heading, title) => `${heading}: ${title}`,
  failed: (requestId) => `حدث خطأ لدينا، ولم يُعرض شيء تفاديا لعرض نص خاطئ. رقم الطلب: ${requestId}.`,
  help: [
    '«توصية» تقتبس توصيات الفريق العامل المعني بتهريب المهاجرين بنصها الحرفي.',
    'بالرقم: 2020/7 · التوصية السابعة لعام 2020 · توصية رقم ٣ سنة ٢٠٢١ · 2019/22 (ج) · مشروع تقرير 2020 التوصية 8',
    'عدة توصيات: من ٧ إلى ٩ لعام 2020 · التوصيات 3 و5 و7 لعام 2021',
    'برمز الوثيقة: CTOC/COP/WG.7/2021/5، التوصية 3',
    'تقرير كامل: تقرير 2020 · تقرير 2021',
    'الأوامر: show للعرض، random لتوصية عشوائية، copy 2020/7 للنسخ، language ar|en|auto للغة، help للمساعدة',
    'العناوين المختصرة والترجمة الإنكليزية من وضعنا وغير رسمية؛ يُقتبس النص العربي أو الوثيقة الرسمية.',
  ],

  nothingToPage: 'لا توجد توصية قبل هذه أو بعدها. اطلب توصية أولا: 2020/7',
  languageChosen: (choice) => (choice === 'auto' ? 'يكون كل رد بلغة طلبه.' : 'تكون الردود بالعربية من الآن.'),
  languageChoices: 'اختر اللغة: language ar أو language en أو language auto (لغة الطلب).',
  terminal: {
    noToken: [
      'لم يُضبط رمز دخول لسلاك أو ديسكورد، فتجيب «توصية» في هذه الشاشة وحدها (الإعدادات في .env.example).',
      'اكتب إحالة مثل 2020/7، أو help للمساعدة؛ وللخروج Ctrl+D.',
    ],
    unknownCommand: (command) => `«${command}» ليس أمرا. الأوامر: show وrandom وcopy وhelp.`,
  },
};

function formatLines(first: number, last: number): string {
  if (first === last) return `السطر ${first}`;
  return last - first === 1 ? `السطران ${first} و${last}` : `الأسطر من ${first} إلى ${last}`;
}

/** A counted noun takes the form its number asks for: حرفان، 3 أحرف، 11 حرفا، 100 حرف. */
function countRestored(letters: number): string {
  switch (PLURAL.select(letters)) {
    case 'one':
      return 'استُعيد حرف واحد';
    case 'two':
      return 'استُعيد حرفان';
    case 'few':
      return `استُعيدت ${letters} أحرف`;
    case 'many':
      return `استُعيد ${letters} حرفا`;
    default:
      return `استُعيد ${letters} حرف`;
  }
}

function countHeld(count: number): string {
  switch (PLURAL.select(count)) {
    case 'one':
      return 'توصية واحدة متاحة';
    case 'two':
      return 'توصيتان متاحتان';
    case 'few':
      return `${count} توصيات متاحة`;
    default:
      return `${count} توصية متاحة`;
  }
}

function countedRecommendations(numbers: readonly string[]): string {
  if (numbers.length === 1) return `التوصية ${numbers[0]}`;
  return `${numbers.length === 2 ? 'التوصيتين' : 'التوصيات'} ${LIST.format(numbers)}`;
}
