import { selectPlural } from './language-rules.ts';
import type { TalkWording } from './wording-web-talk.ts';

const COUNTED = { one: 'اقتراح واحد', two: 'اقتراحان' } as const;

/** What the page to talk to says in Arabic. */
export const WEB_TALK_AR: TalkWording = {
  title: 'اسأل التقارير',
  description:
    'اطلب توصية من توصيات الفريق العامل المعني بتهريب المهاجرين برقمها أو بموضوعها، واقرأ نصها الحرفي كما يظهر في سلاك وديسكورد.',
  introduction: [
    'اكتب رقم توصية أو سؤالا أو أمرا، بالعربية أو الإنكليزية. يقتبس كل جواب النص العربي بحرفه ويبيّن موضعه.',
  ],
  conversation: 'المحادثة',
  botName: 'توصية',
  label: 'سؤالك، أو رقم التوصية، أو الأمر',
  hint: 'اكتب / لعرض الأوامر. تُختار الاقتراحات بمفاتيح الأسهم.',
  placeholder: '2020/7، أو: الأدلة الرقمية',
  send: 'اسأل',
  youAsked: 'سألت:',
  views: {
    legend: 'عرض الأجوبة',
    plain: 'نصا',
    slack: 'كما في سلاك',
    discord: 'كما في ديسكورد',
    slackNote:
      'رسالة Block Kit الفعلية للجواب، ترسمها مكتبة slack-blocks-to-jsx؛ وتختلف الخطوط والمسافات في سلاك قليلا.',
    discordNote:
      'الرسالة الفعلية للجواب، ترسمها مكتبة discord-components. وهي لا تعرف الحاويات بعد فترسمها مثل البطاقات المضمّنة، أصغر قليلا مما في ديسكورد.',
  },
  copyJson: (platform, part, of) => {
    const name = platform === 'Slack' ? 'سلاك' : 'ديسكورد';
    return of === 1 ? `نسخ JSON ل${name}` : `نسخ JSON ل${name} (الرسالة ${part} من ${of})`;
  },
  copyText: 'نسخ النص',
  copied: 'نُسخ.',
  copyFailed: 'لم يسمح المتصفح بالنسخ. حدّد النص وانسخه بنفسك.',
  thinking: 'جارٍ البحث…',
  offline: 'لم يصل رد من الخادم. ما كتبته باق في الخانة: حاول مرة أخرى.',
  problems: {
    empty: 'لم يُكتب شيء. اكتب رقما مثل 2020/7، أو سؤالا.',
    'too-long': 'هذا أطول من 12000 حرف. اسأل بجملة أو ببضع كلمات.',
    malformed: 'تعذرت على الخادم قراءة ما أُرسل. أعد تحميل الصفحة واسأل مرة أخرى.',
  },
  suggestions: (count) => {
    const form = selectPlural(Number(count), 'ar');
    if (form === 'one' || form === 'two') return COUNTED[form];
    return form === 'few' ? `${count} اقتراحات` : `${count} اقتراحا`;
  },
  suggestionsLabel: 'اقتراحات',
  answered: 'ورد الجواب.',
  reader: 'أنت',
  shared: 'هكذا ترى القناة البطاقة.',
  page: 'صفحة التوصية مع أسطر المصدر',
  commandNames: {
    recommendation: '/recommendation',
    ask: '/اسأل',
    topics: '/مواضيع',
    random: '/عشوائية',
    compare: '/قارن',
    cite: '/إحالة',
    report: '/تقرير',
    copy: '/نسخ',
    language: '/language',
    help: '/مساعدة',
  },
  copyCommand: 'النص مع حالته وإحالته، جاهزا للنسخ',
};
