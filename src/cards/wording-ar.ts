import type { ReportKey, SourceLines, Status } from '../corpus/schema.ts';
import { formatList, selectPlural } from './language-rules.ts';
import type { NamedPassage, Wording } from './wording.ts';
import { ASK_AR } from './wording-ask-ar.ts';
import { DIGEST_AR } from './wording-digest-ar.ts';
import { READING_AR } from './wording-reading-ar.ts';

const EXAMPLES = '2020/7 · التوصية 3 لعام 2021 · 2019/22 (ج)';

const REPORT_NAMES = {
  '2019': 'مشروع تقرير عام 2019 (إضافة)',
  '2020': 'تقرير عام 2020',
  '2020-draft': 'مشروع تقرير عام 2020 (إضافة)',
  '2020-background': 'ورقة المعلومات الأساسية لعام 2020',
  '2021': 'تقرير عام 2021',
} as const;

const REPAIR_REASONS = {
  misreading: 'خطأ وقع عند إعداد النسخة',
  'lost-word': 'كلمة سقطت عند إعداد النسخة',
  judgement: 'تقدير من السياق',
  'stray-blank': 'مسافة زائدة في النسخة',
} as const;

/** What stands before a title in a list: so that nobody takes for agreed what is not. */
const WORTH: Readonly<Partial<Record<Status, string>>> = {
  draft: 'مشروع',
  'draft-final-not-held': 'مشروع',
  'chairs-summary': 'ملخص الرئيس',
  'secretariat-paper': 'ورقة من الأمانة',
};

const LINEAGE = { none: '، بالصيغة نفسها', reworded: '، بصيغة مختلفة', replaced: '', 'not-adopted': '' } as const;

/** Our wording in Arabic: the phrases that delegates and an Arabic editor asked for, and the rest in their manner. Latin digits. */
export const WORDING_AR: Wording = {
  language: 'ar',
  comma: '، ',
  list: (parts) => formatList(parts, 'ar'),

  heading: nameUnit,
  reportName: (key) => REPORT_NAMES[key],
  backgroundPaper: 'ورقة المعلومات الأساسية 2020',
  adopted: (days) => `معتمدة في الاجتماع المعقود ${days}.`,
  draft: (adopted, change) => {
    if (adopted === undefined) return 'مشروع غير معتمد. ولا تقابله أي توصية معتمدة في الاجتماع.';
    const name = `التوصية ${adopted.number} (${adopted.year})`;
    return change === 'replaced'
      ? `مشروع غير معتمد. في موضعه من التقرير المعتمد نص آخر: ${name}.`
      : `مشروع غير معتمد. النص المعتمد: ${name}${LINEAGE[change]}.`;
  },
  draftFinalNotHeld: (date) => `مشروع تقرير مؤرخ ${date}. التقرير النهائي غير متاح هنا، وقد يختلف النص والرقم.`,
  chairsSummary: 'ملخص الرئيس: لم يخضع للتفاوض ولم يُعتمد.',
  secretariatPaper: 'ورقة من الأمانة، ليست نصا للفريق العامل.',
  organizational: 'جزء من التقرير المعتمد، وليس توصية.',
  shortTitle: (title) => `عنوان مختصر (من وضعنا): ${title}`,
  speaker: (name) => `الكلمة: ${name}.`,

  cited: (document, number, isDraft) => `${document}، ${isDraft ? 'مشروع التوصية' : 'التوصية'} ${number}.`,
  citedParagraph: (document, number) => `${document}، الفقرة ${number}.`,
  bullet: (number) => `النقطة ${number}`,
  item: (number) => `البند ${number}`,
  symbolNotPrinted: (symbol) => `[الرمز غير مطبوع في نسختنا، ويُرجَّح أنه ${symbol}]`,
  meetingPlace: (place, days) => `${place}، ${days}`,
  source: (file, lines) => `نسختنا: ${file}، ${formatList(lines.map(formatLines), 'ar')}`,
  page: (page, of) => `الصفحة ${page} من ${of}`,

  rendering: 'ترجمة إنكليزية غير رسمية؛ للاقتباس يُرجع إلى النص الإنكليزي الرسمي.',
  gist: 'خلاصة بالإنكليزية من وضعنا، وليست ترجمة؛ لا يُقتبس منها.',
  footnote: (number, text) => `حاشية الوثيقة (${number}): ${text}`,
  ownPage: 'صفحة هذا النص',
  officialArabic: (isPresumed) => (isPresumed ? 'النص العربي الرسمي (الرمز مُرجَّح)' : 'النص العربي الرسمي'),
  officialEnglish: (isPresumed) => (isPresumed ? 'النص الإنكليزي الرسمي (الرمز مُرجَّح)' : 'النص الإنكليزي الرسمي'),
  officialUnknown: 'لا رابط للوثيقة الرسمية: لا رمز مطبوع في نسختنا.',

  restored: (letters) => `${countRestored(letters)} بما يطابق نسختنا التالفة.`,
  repaired: (before, after, why) =>
    `تصويب منا: في نسختنا «${before}»، والمثبت هنا «${after}» (${REPAIR_REASONS[why]}).`,
  doubtful: ({ copy, probably, why, isCopyShown }) => {
    const shown = isCopyShown ? 'ما في نسختنا' : 'هو المرجح';
    return `لفظ غير مؤكد: في نسختنا «${copy}» والمرجح «${probably}». ${why} والمثبت هنا ${shown}.`;
  },

  actions: {
    previous: 'السابقة',
    next: 'التالية',
    language: 'In English',
    copy: 'نسخ النص مع الإحالة',
    share: 'نشر في القناة',
    'report-word': 'الإبلاغ عن كلمة خاطئة',
  },
  reportWordSubject: (id) => `كلمة خاطئة في ${id}`,
  reportWordBody: (id, source, text) => `النص: ${id}\n${source}\n\n${text}\n\nما الكلمة الخاطئة، وما صوابها؟\n`,

  outOfRange: ({ unit, report, first, last }) => {
    const noun = unit === 'paragraph' ? 'الفقرات' : report === '2020-draft' ? 'مشاريع التوصيات' : 'التوصيات';
    return `${includes(report)} ${REPORT_NAMES[report]} ${noun} من ${first} إلى ${last}.`;
  },
  lacking: (unit, key, numbers) => {
    const [one, many] = unit === 'paragraph' ? ['الفقرة', 'الفقرات'] : ['التوصية', 'التوصيات'];
    return `تنقص نسختنا من ${REPORT_NAMES[key]} ${numbers.length === 1 ? one : many} ${formatList(numbers.map(String), 'ar')}.`;
  },
  noSuchUnits: (unit, key) =>
    unit === 'recommendation'
      ? `${REPORT_NAMES[key]} ورقة من الأمانة لا تتضمن توصيات، وفيها فقرات: الفقرة 4 من ${REPORT_NAMES[key]}.`
      : `لا فقرات مرقمة فيما هو متاح هنا من ${REPORT_NAMES[key]}، وفيه مشاريع التوصيات وحدها.`,
  noItems: (named, isDraft) => `${isDraft ? 'لا يتضمن' : 'لا تتضمن'} ${nameUnit(named, isDraft)} أي بنود فرعية.`,
  noSuchItem: (named, isDraft, { kind, first, last }) =>
    `${isDraft ? 'يتضمن' : 'تتضمن'} ${nameUnit(named, isDraft)} ${{ bullet: 'النقاط', item: 'البنود', letter: 'البنود الفرعية' }[kind]} من ${first} إلى ${last}.`,
  noSuchNumber: (unit, reports) =>
    `لا يتضمن أي تقرير متاح هنا ${unit === 'paragraph' ? 'فقرة' : 'توصية'} بهذا الرقم. المتاح: ${reports}.`,
  unknownName: ({ kind, value }) => {
    switch (kind) {
      case 'typed':
        return value;
      case 'meeting':
        return `الاجتماع ${value}`;
      case 'draft':
        return `مشروع تقرير عام ${value}`;
      case 'background':
        return `ورقة معلومات أساسية لعام ${value}`;
    }
  },
  unknownReport: (name, reports) => `غير متاح هنا: ${name}. المتاح: ${reports}.`,
  missingText: (key, numbers) =>
    `لا تتوفر هنا من توصيات ${key} سوى ${numbers.length === 1 ? 'التوصية' : 'التوصيات'} ${formatList(numbers, 'ar')}.`,
  ambiguous: (unit, number, choices) =>
    `${unit === 'paragraph' ? 'الفقرة' : 'التوصية'} ${number}: ${choices.join(' أم ')}؟`,
  ambiguousMany: 'من أي تقرير؟',
  ofReport: (name, key) => (key === '2020-background' ? `من ${name}` : `لعام ${name}`),
  choice: (year, isDraft) => `لعام ${year} (${isDraft ? 'مشروع' : 'معتمدة'})`,
  malformed: `لم تُفهم الإحالة. من الصيغ المقبولة: ${EXAMPLES}. ويمكن السؤال أيضا: الأدلة الرقمية`,
  resolution: `الأرقام من قبيل 7/1 و5/3 قرارات لمؤتمر الأطراف وليست توصيات. من الصيغ المقبولة: ${EXAMPLES}`,
  ignored: (words) => `لم يؤخذ في الاعتبار: ${words.map((word) => `«${word}»`).join('، ')}.`,
  more: (shown, total) => `المعروض بالنص الكامل: ${shown} من أصل ${total}؛ والباقي في القائمة أدناه.`,
  others: 'الباقي (العناوين المختصرة من وضعنا):',
  choices: 'للاختيار (العناوين المختصرة من وضعنا):',
  reportList: (key, count) => `${REPORT_NAMES[key]}: ${countHeld(key, count)} (العناوين المختصرة من وضعنا)`,
  listEntry: (title, status) => {
    const worth = status && WORTH[status];
    return worth === undefined ? title : `${worth}: ${title}`;
  },
  failed: (requestId) => `حدث خطأ لدينا، ولم يُعرض شيء تفاديا لعرض نص خاطئ. رقم الطلب: ${requestId}.`,
  help: [
    'تقتبس «توصية» تقارير الفريق العامل المعني بتهريب المهاجرين من النصوص العربية المتاحة هنا: توصيات عامي 2020 و2021 (معتمدة)، ومشروع 2020، والتوصية 22 من مشروع 2019، وفقرات التقارير، وورقة المعلومات الأساسية لعام 2020. ويُشار إلى كل لفظ مستعاد أو مصوَّب.',
    'بالرقم: 2020/7 · التوصية السابعة لعام 2020 · توصية رقم 3 سنة 2021 · 2019/22 (ج) · مشروع تقرير 2020 التوصية 8',
    'بالموضوع، بالعربية أو الإنكليزية: الأدلة الرقمية · الفساد 2021 · كيف نحمي الأطفال؟ · التكنولوجيا في مشروع تقرير 2020',
    'بالعبارة: عبارة «الأصول القانونية» · ما التوصيات التي تشير إلى المادة 18؟',
    'بالمواضيع: مواضيع · مواضيع الفساد · عشوائية الفساد',
    'عدة توصيات: من 7 إلى 9 لعام 2020 · التوصيات 3 و5 و7 لعام 2021',
    'برمز الوثيقة: CTOC/COP/WG.7/2021/5، التوصية 3',
    'بالفقرة، وهي أقل وزنا من التوصية: الفقرة 17 من تقرير 2020 · الفقرة 3، النقطة 4 من ورقة المعلومات الأساسية · 2021/p30.1',
    'تقرير كامل: تقرير 2021 · تقرير 2020 الفصل 3',
    'المشروع إلى جانب النص المعتمد: قارن 2020/9. صيغ الإحالة للحواشي وبرامج المراجع: إحالة 2020/7',
    'توصية كل يوم في قناة من قنوات Slack أو Discord: /digest on 09:00 Africa/Cairo',
    'الأوامر: اسأل · عبارة · مواضيع · عشوائية (توصية تُختار عشوائيا) · نسخ 2020/7 · قارن · إحالة · تقرير · التالية · السابقة · language ar أو en أو auto · مساعدة',
    'العناوين المختصرة والترجمة الإنكليزية من وضعنا وهي غير رسمية؛ والاقتباس من النص العربي أو من الوثيقة الرسمية.',
  ],

  ask: ASK_AR,
  reading: READING_AR,
  digest: DIGEST_AR,

  noCardYet: 'اطلب توصية أولا، مثل 2020/7.',
  noPrevious: (unit, key) => `هذه أول ${unit === 'paragraph' ? 'فقرة' : 'توصية'} متاحة من ${REPORT_NAMES[key]}.`,
  noNext: (unit, key) => `هذه آخر ${unit === 'paragraph' ? 'فقرة' : 'توصية'} متاحة من ${REPORT_NAMES[key]}.`,
  languageChosen: (choice) => (choice === 'auto' ? 'سيُجاب عن كل طلب بلغته.' : 'ستكون الردود بالعربية من الآن فصاعدا.'),
  staleButton: 'هذا الزر من إصدار سابق من «توصية». اطلب مجددا: 2020/7',
  tooMuch: 'لا يتسع الرد الخاص هنا للباقي. اطلب عددا أقل في كل مرة، أو راسل «توصية» مباشرة.',
  languageChoices: 'اختر اللغة: language ar أو language en أو language auto (لغة الطلب). وللقناة كلها: لغة ar القناة.',
  sharedBy: (name) => `نشرها ${name}`,
  cannotShare: 'لا يمكن النشر في هذه القناة، ولم يُنشر شيء.',
  select: 'اختر توصية',
  home: {
    examples: 'جرِّب إحدى هذه الإحالات:',
    exampleRequests: ['2020/7', 'الأدلة الرقمية', 'الفساد 2021', '2019/22 (ج)', 'التوصيات 3 و5 و7 لعام 2021'],
    reports: 'المتاح هنا:',
    language: 'لغة الردود:',
    automatic: 'لغة كل طلب',
  },
  commands: {
    recommendation: 'عرض توصية بنصها مع الإحالة إلى موضعها',
    ask: 'البحث عن توصيات في موضوع، بالعربية أو الإنكليزية',
    topics: 'عرض المواضيع وتوصياتها',
    random: 'عرض توصية معتمدة تُختار عشوائيا',
    compare: 'عرض التوصية إلى جانب مشروعها كلمة بكلمة',
    cite: 'صيغ الإحالة إلى توصية أو فقرة للحواشي وبرامج المراجع',
    report: 'التعريف بتقرير وقراءته جزءا جزءا',
    chapter: 'فصل منه، مثل: 3',
    language: 'اختيار لغة الردود',
    wholeChannel: 'لكل من في هذه القناة ممن لم يختر لغة؛ ويتطلب صلاحية إدارتها',
    help: 'بيان ما يمكن السؤال عنه',
    reportOption: 'التقرير: 2020 أو 2021 أو 2019 أو 2020-draft',
    number: 'الرقم، مثل 7 أو 22 (ج) أو 3-5',
    question: 'سؤال أو كلمات، مثل: الأدلة الرقمية',
    scope: 'التقرير المطلوب البحث فيه؛ كل التقارير إن تُرك',
    topic: 'موضوع، مثل: الفساد',
    findAbout: 'البحث عن توصيات في هذا',
  },
  terminal: {
    pageServed: (address) => `الصفحة متاحة على العنوان ${address} ما دام هذا البرنامج يعمل.`,
    noToken: [
      'لم يُضبط رمز دخول لسلاك أو ديسكورد، فتجيب «توصية» على هذا الجهاز وحده (الإعدادات في .env.example).',
      'اكتب إحالة مثل 2020/7، أو سؤالا مثل الأدلة الرقمية، أو help للمساعدة؛ وللخروج Ctrl+D.',
    ],
    unknownCommand: (command) =>
      `«${command}» ليس أمرا. الأوامر: show، ask، phrase، topics، random، copy، compare، cite، report، digest، help.`,
  },
};

/** A draft is named before its number, «مشروع التوصية 8»; so is a paragraph of one. */
function nameUnit({ unit, number, year }: NamedPassage, isDraft: boolean): string {
  const noun = unit === 'paragraph' ? 'الفقرة' : 'التوصية';
  return `${isDraft ? `مشروع ${noun}` : noun} ${number} (${year})`;
}

/** A paper is feminine, a report masculine. */
function includes(key: ReportKey): string {
  return key === '2020-background' ? 'تتضمن' : 'يتضمن';
}

function formatLines([first, last]: SourceLines[number]): string {
  if (first === last) return `السطر ${first}`;
  return last - first === 1 ? `السطران ${first} و${last}` : `الأسطر من ${first} إلى ${last}`;
}

/** A counted noun takes the form its number asks for: حرفان، 3 أحرف، 11 حرفا، 100 حرف. */
function countRestored(letters: number): string {
  switch (selectPlural(letters, 'ar')) {
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

/** Of 2019 only a part is held, which a count would hide. */
function countHeld(key: ReportKey, count: number): string {
  if (key === '2019') return 'توصية واحدة متاحة، وهي مشروع';
  if (key === '2020-background') return `${count} ${selectPlural(count, 'ar') === 'few' ? 'فقرات' : 'فقرة'}`;
  const few = selectPlural(count, 'ar') === 'few';
  if (key === '2020-draft') return `${count} ${few ? 'مشاريع توصيات' : 'مشروع توصية'}، غير معتمدة`;
  return `${count} ${few ? 'توصيات معتمدة' : 'توصية معتمدة'}`;
}
