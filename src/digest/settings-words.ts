import { REPORT_KEYS, type ReportKey } from '../corpus/schema.ts';
import { foldName } from './zone-index.ts';

export type SettingsLabel = 'topic' | 'reports' | 'language' | 'zone' | 'time' | 'days';

function listWords<Value>(words: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(
    Object.entries(words).flatMap(([names, value]) => names.split('|').map((name) => [foldName(name), value] as const)),
  );
}

/** Words that say what comes next, folded. */
export const LABELS: ReadonlyMap<string, SettingsLabel> = listWords({
  'topic|topics|subject|theme|about|الموضوع|موضوع|والموضوع|المواضيع|مواضيع|حول|بشأن|عن': 'topic',
  'report|reports|from report|from reports|the reports|التقارير|تقارير|والتقارير|التقرير|تقرير|من التقارير|من تقرير':
    'reports',
  'language|lang|languages|the language|in language|اللغة|لغة|واللغة|بلغة|باللغة': 'language',
  'zone|time zone|timezone|city|tz|المنطقة الزمنية|والمنطقة الزمنية|منطقة زمنية|المنطقة|التوقيت|والتوقيت|المدينة':
    'zone',
  'time|hour|الوقت|والوقت|الساعة|والساعة|الموعد': 'time',
  'days|day|الأيام|والأيام|أيام': 'days',
});

export const DAYS: ReadonlyMap<string, 'daily' | 'weekdays'> = listWords({
  'daily|everyday|every day|each day|all days|every morning|every evening|يوميا|يومي|كل يوم|كل الأيام|جميع الأيام|كل صباح|كل مساء':
    'daily',
  'كل أيام الأسبوع|جميع أيام الأسبوع|طوال أيام الأسبوع|طوال الأسبوع|all week': 'daily',
  'weekdays|weekday|every weekday|on weekdays|week days|workdays|workday|work days|every workday|working days|every working day|business days':
    'weekdays',
  'monday to friday|monday through friday|monday friday|mon to fri|mon fri|من الاثنين إلى الجمعة|الاثنين إلى الجمعة|الاثنين الجمعة':
    'weekdays',
  'أيام العمل|في أيام العمل|خلال أيام العمل|كل يوم عمل|أيام الدوام|أيام الأسبوع|في أيام الأسبوع': 'weekdays',
});

export const LANGUAGES: ReadonlyMap<string, 'ar' | 'en' | 'both'> = listWords({
  'ar|arabic|in arabic|عربي|العربية|عربية|بالعربية|بالعربي|العربي|باللغة العربية|عربى': 'ar',
  'en|english|in english|إنكليزي|الإنكليزية|بالإنكليزية|إنجليزي|الإنجليزية|بالإنجليزية|بالإنجليزي|بالإنكليزي|إنكليزية|إنجليزية|باللغة الإنكليزية|باللغة الإنجليزية':
    'en',
  'both|both languages|in both languages|bilingual|arabic and english|english and arabic|الاثنان|الاثنين|الاثنتان|الاثنتين|كلاهما|كلتاهما|كلتا اللغتين|بكلتا اللغتين|اللغتان|اللغتين|باللغتين':
    'both',
});

/** What stands for no choice: of topic, or of reports. */
export const ANYTHING: ReadonlySet<string> = new Set(
  'all|any|everything|all topics|any topic|all reports|adopted|all adopted|الكل|كل|جميع|جميعها|كلها|كل شيء|كل المواضيع|كل التقارير|جميع التقارير|جميع المواضيع|المعتمدة'
    .split('|')
    .map(foldName),
);

/** Words that say nothing here. */
export const FILLERS: ReadonlySet<string> = new Set(
  'on|at|in|the|for|with|and|to|of|a|please|pls|digest|send|post|it|me|us|clock|time|time of|فعل|شغل|تفعيل|تشغيل|في|على|و|من|فضلك|من فضلك|لو سمحت|بتوقيت|توقيت|الساعة|مدينة|عند|تمام|ال|ب|مع'
    .split('|')
    .map(foldName),
);

/** Names of reports that need no label before them. */
export const REPORT_NAMES: ReadonlyMap<string, ReportKey> = new Map(REPORT_KEYS.flatMap(listReportNames));

/** Names of reports that mean one only behind the label. */
export const SHORT_REPORT_NAMES: ReadonlyMap<string, ReportKey> = listWords({
  'draft|the draft|draft report|المشروع|مشروع|مشروع التقرير': '2020-draft',
  'background|background paper|the background paper|ورقة المعلومات الأساسية|المعلومات الأساسية|الورقة الأساسية':
    '2020-background',
} satisfies Readonly<Record<string, ReportKey>>);

function listReportNames(key: ReportKey): readonly (readonly [string, ReportKey])[] {
  const [year = '', suffix] = key.split('-');
  const words = {
    draft: ['draft', 'مشروع', 'مشروع تقرير'],
    background: ['background', 'background paper', 'ورقة معلومات', 'ورقة المعلومات الأساسية'],
  };
  const names =
    suffix === 'draft' || suffix === 'background'
      ? [key, ...words[suffix].flatMap((word) => [`${year} ${word}`, `${word} ${year}`, `${word} لعام ${year}`])]
      : [year, `لعام ${year}`, `عام ${year}`, `report ${year}`, `of ${year}`];
  return names.map((name) => [foldName(name), key] as const);
}
