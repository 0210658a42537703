import { selectPlural } from './language-rules.ts';
import type { MapWording, PassageWording, ReportPageWording, SearchPageWording, WebWording } from './wording-web.ts';

const REPORTS_SHORT = {
  '2019': '2019 (مشروع)',
  '2020': '2020',
  '2020-draft': '2020 (مشروع)',
  '2020-background': '2020 (ورقة)',
  '2021': '2021',
} as const;

const REPORT_TITLES = {
  '2019': 'مشروع تقرير عام 2019 (إضافة)',
  '2020': 'تقرير عام 2020',
  '2020-draft': 'مشروع تقرير عام 2020 (إضافة)',
  '2020-background': 'ورقة المعلومات الأساسية لعام 2020',
  '2021': 'تقرير عام 2021',
} as const;

const PASSAGE: PassageWording = {
  description: (status, title) => `${status} ${title}. النص العربي كلمة بكلمة، مع الإحالة والصفة والمصدر.`,
  where: 'موضع النص',
  quotation: 'النص',
  english: 'بالإنكليزية',
  ourCopy: 'المصدر',
  proof: 'الإثبات يبيّن مطابقة النص لنسختنا، لا لأصل الأمم المتحدة.',
  citation: 'صيغ الإحالة إليه',
  otherForms: 'لبرامج إدارة المراجع',
  copy: 'نسخ',
  copyForm: (name) => `نسخ: ${name}`,
  copied: 'نُسخ',
  notCopied: 'لم يُنسخ: حدّد النص وانسخه',
  lineage: 'من أين جاء وإلامَ آل',
  compared: (draft, adopted) => `${draft} إلى جانب ${adopted}، كلمة بكلمة`,
  legend: { removed: 'في المشروع وحده', added: 'في النص المعتمد وحده' },
  heard: { removed: ['[في المشروع وحده:', ']'], added: ['[في النص المعتمد وحده:', ']'] },
  takenUpIn: 'تناولته لاحقا، في قراءتنا للنصوص المتاحة هنا',
  takesUp: 'يتناول موضوعا ذا أولوية من مواضيع عام 2019، في قراءتنا',
  how: { agenda: 'في جدول الأعمال', recommendation: 'في توصية', paper: 'في ورقة' },
  related: 'توصيات ذات صلة',
  shared: (topics) => `المواضيع المشتركة: ${topics.join('، ')}`,
  topics: 'المواضيع',
  items: 'بنوده',
  itemOf: 'بند من',
  neighbours: 'السابق والتالي',
};

const REPORT: ReportPageWording = {
  title: (key) => REPORT_TITLES[key],
  description: (name) => `النص العربي للوثيقة كاملا للقراءة: ${name}، مع بيان صفة كل جزء.`,
  contents: 'المحتويات',
  draft: 'مشروع غير معتمد',
  official: { ar: 'الوثيقة الرسمية بالعربية', en: 'الوثيقة الرسمية بالإنكليزية' },
  ourCopy: (file) => `نسختنا: ${file}`,
  unitsNote: 'العناوين المختصرة من وضعنا. ورقم كل نص يؤدي إلى صفحته.',
};

const MAP: MapWording = {
  title: 'المواضيع وخريطة النصوص',
  description: 'المواضيع التي تتناولها تقارير الفريق العامل المعني بتهريب المهاجرين، في خريطة من الأعداد.',
  caption: 'عدد نصوص كل تقرير في كل موضوع',
  howToRead: [
    'كلما اشتد لون الخانة كانت النصوص أكثر. وكل عدد يؤدي إلى نصوصه. وقد يتعلق النص الواحد بعدة مواضيع.',
    'التوصيات أثقل وزنا من الفقرات، ولذلك تُعدّ على حدة. والمواضيع من وضع هذا المشروع، استنادا إلى النصوص العربية.',
    'ولا تُحسب مشاريع النصوص المعتمدة، وإلا قيل الشيء نفسه مرتين.',
  ],
  topic: 'الموضوع',
  total: 'الكل',
  unit: { recommendation: 'توصيات', paragraph: 'فقرات' },
  unitInFull: { recommendation: 'التوصيات', paragraph: 'الفقرات' },
  cell: (topic, report, count) => `${topic}، ${report}: ${count}`,
  region: 'الخريطة، ويمكن تحريكها جانبيا',
  all: (count) => `كل المواضيع بأسمائها (${count})`,
  about: (topic) => `عن ${topic}`,
  aboutDescription: (topic, count) => `${countTexts(count)} من النصوص المتاحة هنا عن ${topic}، تقريرا تقريرا.`,
  broader: 'يندرج في',
  titlesOurs: 'العناوين المختصرة من وضعنا.',
};

const FOUND: SearchPageWording = {
  title: 'بحث',
  description: 'اسأل التقارير بالعربية أو الإنكليزية، أو اكتب إحالة مثل 2020/7.',
  answers: (question) => `الأجوبة: ${question}`,
  ask: 'عمّ تبحث؟',
  whole: 'صفحة هذا النص كاملة',
  narrow: 'السؤال نفسه في نصوص أخرى',
};

/** What the pages of the web say in Arabic. */
export const WEB_AR: WebWording = {
  siteName: 'توصية',
  skip: 'انتقل إلى النص',
  navigation: 'الصفحات',
  talk: 'المحادثة',
  topics: 'المواضيع',
  reportShort: (key) => REPORTS_SHORT[key],
  otherLanguage: 'English',
  search: {
    label: 'سؤال، أو إحالة مثل 2020/7',
    placeholder: '2020/7، أو: الأدلة الرقمية',
    submit: 'ابحث',
  },
  footer: [
    'نصوص عربية للفريق العامل المعني بتهريب المهاجرين التابع للأمم المتحدة، من النسخ المتاحة هنا. والإثبات يبيّن مطابقة الألفاظ لنسختنا، لا لأصل الأمم المتحدة.',
    'الترجمات الإنكليزية والملخصات والعناوين القصيرة من وضعنا وغير رسمية؛ للاقتباس يُرجع إلى النص العربي أو إلى الوثيقة الرسمية.',
    'لا يُحفظ شيء عن القراء: لا ملفات تعريف ارتباط ولا أسئلة. وتُعدّ العناوين في الذاكرة اتقاء لكثرة الطلبات.',
  ],
  json: 'هذه الصفحة بصيغة JSON',
  problems: {
    'not-found': { title: 'لا توجد صفحة بهذا العنوان', text: 'وفيما يلي ما قد يُقصد به إن أمكنت معرفته.' },
    'bad-address': {
      title: 'تعذرت قراءة هذا العنوان',
      text: 'فيه رموز غير مكتوبة كما تُكتب العناوين. اكتب السؤال في خانة البحث.',
    },
    method: { title: 'الصفحات للقراءة فقط', text: 'لا يمكن إرسال شيء إلى هذا العنوان ولا تغيير شيء فيه.' },
    'too-long': { title: 'السؤال أطول مما يُقبل', text: 'اسأل بما لا يزيد على 1000 حرف: جملة أو بضع كلمات.' },
    'too-large': { title: 'ما أُرسل أكبر مما يُقبل', text: 'ما أُرسل أكبر من أي سؤال يمكن طرحه هنا.' },
    'too-many': {
      title: 'طلبات كثيرة',
      text: 'وردت من هذا الاتصال طلبات كثيرة دفعة واحدة. حاول مرة أخرى بعد ثوان.',
    },
    broken: { title: 'حدث خطأ من جانبنا', text: 'لا نعرض شيئا خشية عرض نص خاطئ.' },
  },
  tryInstead: 'ما يُقبل:',
  requestNumber: (id) => `رقم الطلب: ${id}`,
  passage: PASSAGE,
  report: REPORT,
  map: MAP,
  found: FOUND,
};

function countTexts(count: number): string {
  switch (selectPlural(count, 'ar')) {
    case 'one':
      return 'نص واحد';
    case 'two':
      return 'نصان';
    case 'few':
      return `${count} نصوص`;
    case 'many':
      return `${count} نصا`;
    default:
      return `${count} نص`;
  }
}
