import type { Language } from '../corpus/corpus.ts';

/** Month names as UN documents print them; Arabic ones give both usages. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ar: [
    'كانون الثاني/يناير',
    'شباط/فبراير',
    'آذار/مارس',
    'نيسان/أبريل',
    'أيار/مايو',
    'حزيران/يونيه',
    'تموز/يوليه',
    'آب/أغسطس',
    'أيلول/سبتمبر',
    'تشرين الأول/أكتوبر',
    'تشرين الثاني/نوفمبر',
    'كانون الأول/ديسمبر',
  ],
};

/** Writes an ISO date: "12 September 2019", «12 أيلول/سبتمبر 2019». */
export function formatDate(isoDate: string, language: Language): string {
  const { year, month, day } = readIsoDate(isoDate);
  return `${day} ${MONTHS[language][month - 1]} ${year}`;
}

/** Writes an ISO date without its year: "4 May", «4 أيار/مايو». */
export function formatDay(isoDate: string, language: Language): string {
  const { month, day } = readIsoDate(isoDate);
  return `${day} ${MONTHS[language][month - 1]}`;
}

/**
 * Writes the days of a meeting within one month: "8 and 9 September 2020", «يومي 8 و9 أيلول/سبتمبر 2020»; a longer one
 * "11–13 September 2019", «من 11 إلى 13 أيلول/سبتمبر 2019». Never "8-9" for two days.
 */
export function formatMeetingDays(firstDay: string, lastDay: string, language: Language): string {
  const first = readIsoDate(firstDay);
  const last = readIsoDate(lastDay);
  const isTwoDays = last.day - first.day === 1;
  if (language === 'en') return `${first.day}${isTwoDays ? ' and ' : '–'}${formatDate(lastDay, 'en')}`;
  const days = isTwoDays ? `يومي ${first.day} و${last.day}` : `من ${first.day} إلى ${last.day}`;
  return `${days} ${MONTHS.ar[last.month - 1]} ${last.year}`;
}

function readIsoDate(isoDate: string) {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  return { year, month, day };
}
