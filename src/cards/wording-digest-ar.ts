import { formatDate, formatDay } from './dates.ts';
import { formatChoice, formatList, selectPlural } from './language-rules.ts';
import type { DigestTerms, DigestWording, LocalMoment, MissedReason } from './wording-digest.ts';

const REPORTS = {
  '2019': 'مشروع تقرير 2019',
  '2020': '2020',
  '2020-draft': 'مشروع 2020',
  '2020-background': 'ورقة المعلومات الأساسية لعام 2020',
  '2021': '2021',
} as const;

const LANGUAGES = { ar: 'بالعربية', en: 'بالإنكليزية', both: 'بالعربية والإنكليزية' } as const;

const REASONS: Readonly<Record<MissedReason, string>> = {
  missed: 'لم تُنشر لأن البوت لم يكن يعمل في ذلك الوقت',
  'nothing-matches': 'لم تُنشر إذ لم تعد هناك توصية مطابقة',
  gone: 'تعذر النشر في القناة',
  refused: 'رُفضت الرسالة',
  'no-answer': 'لم ترد المنصة إلى أن فات الموعد',
  'switched-off': 'لم تُنشر لأن النشرة أوقفت',
};

/** «9:00», «20:30». */
function formatTime(minuteOfDay: number): string {
  return `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

function formatMoment({ date, minuteOfDay, zone }: LocalMoment): string {
  return `${formatDate(date, 'ar')}، الساعة ${formatTime(minuteOfDay)} (${zone})`;
}

function formatTerms({ minuteOfDay, days, zone, topic, reports, language }: DigestTerms): string {
  return [
    `${days === 'daily' ? 'كل يوم' : 'من الاثنين إلى الجمعة'} الساعة ${formatTime(minuteOfDay)} (${zone})`,
    topic === undefined ? 'كل المواضيع' : `الموضوع: ${topic}`,
    reports.length === 0
      ? 'التوصيات المعتمدة'
      : `توصيات ${formatList(
          reports.map((key) => REPORTS[key]),
          'ar',
        )}`,
    LANGUAGES[language],
  ].join(' · ');
}

/** «نشرتان», «3 نشرات», «11 نشرة». */
function countDigests(count: number): string {
  if (count === 1) return 'نشرة واحدة';
  if (count === 2) return 'نشرتان';
  return selectPlural(count, 'ar') === 'few' ? `${count} نشرات` : `${count} نشرة`;
}

/** Our wording about the daily digest in Arabic. */
export const DIGEST_AR: DigestWording = {
  notHere: 'تُضبط النشرة اليومية في قناة من قنوات Slack أو Discord، مثلا: /digest on 09:00 Africa/Cairo',
  noStore: 'تتعذر قراءة النشرات أو تغييرها حاليا لأن المخزن لا يرد. لم يتغير شيء؛ يرجى إعادة المحاولة بعد دقيقة.',
  usage: [
    'نشرة تشغيل 09:00 القاهرة: توصية كل يوم في هذه القناة',
    'نشرة تشغيل أيام العمل 08:30 فيينا الموضوع: مراقبة الحدود، التقارير: 2020 2021، اللغة: كلتاهما',
    'نشرة قائمة · نشرة معاينة · نشرة الآن · نشرة لماذا · نشرة إيقاف (نشرة إيقاف 2: الثانية في القائمة)',
  ],
  terms: formatTerms,
  saved: (number, isNew) => (isNew ? `ضُبطت النشرة ${number} في هذه القناة.` : `عُدلت النشرة ${number} في هذه القناة.`),
  nextTime: (moment) => `الموعد التالي: ${formatMoment(moment)}.`,
  noDigests: 'لا توجد نشرة مضبوطة هنا. لضبط واحدة: نشرة تشغيل 09:00 القاهرة',
  listHeading: (count) => `المضبوط هنا ${countDigests(count)}:`,
  entry: (number, terms, next) => `${number}. ${terms}. ${next}`,
  switchedOff: (number) => `أوقفت النشرة ${number}. لإعادة تشغيلها تُستعمل الكلمات نفسها.`,
  whichOne: (count) => `أي نشرة؟ يُكتب رقمها، من 1 إلى ${count}: «نشرة قائمة» تعرضها.`,
  notAllowed: 'يتطلب ضبط النشرة صلاحية إدارة هذه القناة. يرجى طلب ذلك ممن لديه هذه الصلاحية.',
  notInChannel: 'لست عضوا في هذه القناة ولا يمكنني النشر فيها. تلزم دعوتي أولا (/invite) ثم ضبط النشرة.',
  rightsUnknown:
    'تعذر التحقق من صلاحيتك هنا، ولذلك لم يتغير شيء. يرجى إعادة المحاولة بعد دقيقة؛ وإذا تكرر ذلك فيرجى إبلاغ مشغّل البوت.',
  needsTime: 'في أي وقت؟ مثلا: نشرة تشغيل 09:00 القاهرة',
  badTime: (typed) => `«${typed}» ليس وقتا من اليوم. مثلا: 09:00 أو 9 صباحا أو 8:30 مساء.`,
  needsZone: 'بتوقيت أي مكان؟ تُذكر مدينة أو منطقة زمنية: نشرة تشغيل 09:00 القاهرة',
  unknownZone: (typed, nearest) =>
    `لا تُعرف منطقة زمنية أو مدينة باسم «${typed}».${nearest.length === 0 ? ' تُذكر مدينة كبيرة قريبة، مثل Europe/Vienna.' : ` هل المقصود ${formatChoice(nearest, 'ar')}؟`}`,
  severalZones: (typed, zones) => `قد يعني «${typed}» ${formatChoice(zones, 'ar')}: تُكتب واحدة منها.`,
  unknownTopic: (typed, nearest) =>
    `لا توجد هنا توصية موضوعها «${typed}».${nearest.length === 0 ? ' المواضيع: مواضيع' : ` الأقرب: ${formatList(nearest, 'ar')}. كل المواضيع: مواضيع`}`,
  unknownReport: (typed, reports) => `لا يوجد هنا تقرير باسم «${typed}». المتاح بتوصياته: ${reports}.`,
  unknownWords: (typed) =>
    `لم يُفهم: «${typed}». مثلا: نشرة تشغيل أيام العمل 08:30 فيينا الموضوع: مراقبة الحدود، التقارير: 2020 2021، اللغة: كلتاهما`,
  nothingMatches: 'لا توصية في هذه التقارير بشأن هذا الموضوع، ولذلك لم يُضبط شيء.',
  nothingToShow: 'لم تعد هناك توصية متاحة تطابق هذه النشرة.',
  tooMany: (max) => `في هذه القناة ${countDigests(max)} بالفعل. توقف واحدة أولا: نشرة إيقاف 1`,

  heading: (position, total) => `توصية اليوم · ${position} من ${total}`,
  preview: (position, total) => `ستعرض النشرة التالية، ${position} من ${total}:`,
  postedNow: 'نُشرت. وتصدر نشرة اليوم في موعدها على أي حال.',
  notPosted: 'تعذر النشر هنا. يرجى التأكد من أني عضو في القناة ولي حق الكتابة فيها، ثم إعادة المحاولة.',
  notYetPosted: 'لم يُنشر شيء لأن المنصة تطلب الانتظار. يرجى إعادة المحاولة بعد دقيقة.',
  perhapsPosted: 'لم ترد المنصة. يرجى النظر في القناة قبل إعادة المحاولة، فلعل البطاقة نُشرت.',
  late: ({ date, minuteOfDay, zone }) =>
    `نُشرت متأخرة؛ كان موعدها ${formatDay(date, 'ar')}، الساعة ${formatTime(minuteOfDay)} (${zone})`,

  whyHeading: (terms) => `آخر مرات صدور: ${terms}`,
  noRuns: 'لم تصدر بعد.',
  posted: (date, heading, link, isLate) =>
    `${formatDate(date, 'ar')}: نُشرت${isLate ? ' متأخرة' : ''}، ${heading}${link === undefined ? '' : ` ${link}`}`,
  missed: (date, reason, detail) =>
    `${formatDate(date, 'ar')}: ${REASONS[reason]}${detail === '' ? '' : ` (${detail})`}`,
  underWay: (date) => `${formatDate(date, 'ar')}: قيد النشر`,
  failing: (since) => `يتعذر النشر منذ ${formatDate(since, 'ar')}؛ وتوقف النشرة بعد ثلاثة أيام.`,
  isOff: 'أوقفت لتعذر النشر في القناة ثلاثة أيام. لإعادة تشغيلها تُستعمل الكلمات نفسها.',
  admin: {
    usage: [
      'digest list: نشرات كل القنوات',
      'digest preview 2: ما ستعرضه النشرة الثانية في القائمة',
      'digest run --dry-run: ما كان سيُنشر الآن، دون نشر. والبوت ينشر من تلقاء نفسه ما دام يعمل.',
    ],
    none: 'لا توجد نشرة مضبوطة. تُضبط النشرات في قناة من قنوات Slack أو Discord: /digest on 09:00 Africa/Cairo',
    noStore: (advice) => `تتعذر قراءة النشرات. ${advice}`,
    off: 'موقوفة.',
    dryRun: (count) => (count === 0 ? 'لا شيء يُنشر الآن.' : `يُنشر الآن: ${count}`),
    again: ({ workspace, date, passage, attempts, reason }) =>
      `${workspace}: ${passage} ليوم ${formatDate(date, 'ar')}، عدد المحاولات ${attempts}${reason === null ? '' : ` (${reason})`}؛ يُبحث عنها أولا`,
  },
  channelLanguage: {
    chosen: (choice) =>
      choice === 'auto'
        ? 'سيُجاب في هذه القناة عن كل طلب بلغته من الآن فصاعدا. ويُقدَّم اختيارك الخاص إن وُجد.'
        : 'ستكون الردود في هذه القناة بالعربية من الآن فصاعدا. ويُقدَّم اختيارك الخاص إن وُجد.',
    notHere: 'لا قناة هنا. تُكتب «لغة ar القناة» في قناة من قنوات Slack أو Discord.',
    notAllowed: 'يتطلب اختيار لغة القناة صلاحية إدارتها. يرجى طلب ذلك ممن لديه هذه الصلاحية.',
    rightsUnknown: 'تعذر التحقق من صلاحيتك هنا، ولذلك لم يتغير شيء. يرجى إعادة المحاولة بعد دقيقة.',
  },
  channelGone: (terms) =>
    `أوقفت النشرة التي ضبطتها (${terms}) لتعذر النشر في قناتها ثلاثة أيام. يمكن ضبطها من جديد حيث يحق لي الكتابة.`,
};
