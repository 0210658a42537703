import { foldText } from '../arabic-normalizer/fold.ts';

const HOUR_NAMES: readonly (readonly [RegExp, string])[] = [
  'one|الواحده',
  'two|الثانيه',
  'three|الثالثه',
  'four|الرابعه',
  'five|الخامسه',
  'six|السادسه',
  'seven|السابعه',
  'eight|الثامنه',
  'nine|التاسعه',
  'ten|العاشره',
  'eleven|الحاديه عشره?',
  'twelve|الثانيه عشره?',
].map((names, index) => [new RegExp(`^(?:${names})(?!\\p{L}| عشر)`, 'u'), String(index + 1)]);

/** What is added to an hour in words, in minutes: «والنصف», «إلا ربعا». */
const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/\s*و\s?(?:ال)?نصف$/u, 30],
  [/\s*و\s?(?:ال)?ربع$/u, 15],
  [/\s*و\s?(?:ال)?ثلث$/u, 20],
  [/\s+الا\s(?:ال)?ربعا?$/u, -15],
  [/\s+الا\s(?:ال)?ثلثا?$/u, -20],
];

const OCLOCK = /\s*(?:o[’']?\s?clock|hours|hrs|uhr|h)$/u;
const BEFORE = /^(?:@|(?:at|time|the|الساعه|ساعه|الوقت|في|عند|على|علي|تمام)(?![\p{L}]))\s*:?\s*/u;

interface DayPart {
  readonly suffix: RegExp;
  /** The hour of the day, 0–23, that an hour of this part of the day is. */
  readonly findHour: (hour: number) => number | undefined;
  /** What the words mean alone, in minutes. */
  readonly alone?: number;
}

const DAY_PARTS: readonly DayPart[] = [
  {
    suffix: /(?:midnight|منتصف الليل)$/u,
    findHour: (hour) => (hour === 12 || hour === 0 ? 0 : undefined),
    alone: 0,
  },
  {
    suffix: /(?:بعد الظهر|(?:in the )?(?:afternoon|evening)|(?:p\.?\s?m\.?|p)|مساء|م|عصرا|العصر)$/u,
    findHour: (hour) => (hour >= 1 && hour <= 12 ? (hour % 12) + 12 : undefined),
  },
  {
    suffix: /(?:noon|midday|ظهرا|الظهر)$/u,
    findHour: (hour) => ([11, 12].includes(hour) ? hour : hour >= 1 && hour <= 3 ? hour + 12 : undefined),
    alone: 12 * 60,
  },
  {
    suffix: /(?:(?:in the )?morning|(?:a\.?\s?m\.?|a)|صباحا|الصباح|الصبح|ص|فجرا|الفجر)$/u,
    findHour: (hour) => (hour <= 12 ? hour % 12 : undefined),
  },
  {
    suffix: /(?:at night|ليلا|في الليل)$/u,
    findHour: (hour) => (hour >= 6 && hour <= 11 ? hour + 12 : hour === 12 ? 0 : hour <= 4 ? hour : undefined),
  },
];

/**
 * Reads a time of day as people type it, in English or Arabic: '09:00', '9' (in the morning), '9:30 pm', '٩:٠٠', '9.30',
 * '21h', '0900', 'noon', «الساعة ٩ صباحا», «التاسعة والنصف مساءً».
 *
 * @returns Minutes since midnight, 0–1439; `undefined` where the text is no time, or one that no clock shows ('25:00',
 * '13 pm', '9:75') or that may be two ('9:5').
 */
export function readTimeOfDay(text: string): number | undefined {
  if (text.length > TIME_MAX_CHARS) return undefined;
  const { clock, dayPart, isMarked } = takeApart(text);
  if (clock === '' && dayPart?.alone !== undefined) return dayPart.alone;
  const time = readClock(clock, isMarked || dayPart !== undefined);
  if (time === undefined) return undefined;
  const hour = dayPart === undefined ? time.hour : dayPart.findHour(time.hour);
  if (hour === undefined || hour > 23 || time.minute > 59) return undefined;
  return (hour * 60 + time.minute + time.addedMinutes + DAY_MINUTES) % DAY_MINUTES;
}

/** Tells whether a text is meant as a time of day, be it one or not: '25:00', '13 pm', 'at 30'. */
export function isTimeLike(text: string): boolean {
  if (text.length > TIME_MAX_CHARS) return false;
  const { clock, dayPart } = takeApart(text);
  return /^\d{1,2}(?:[:.]\d+)*$/u.test(clock) || (dayPart !== undefined && /^\d+$/u.test(clock));
}

const TIME_MAX_CHARS = 60;
const DAY_MINUTES = 1440;

/** Takes off what stands round the hour and minute of a text, which comes back folded. */
function takeApart(text: string) {
  const folded = foldText(text)
    .replace(/[：∶]/gu, ':')
    .replace(/٫/gu, '.')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\d) ?: ?(?=\d)/gu, ':')
    .trim();
  const bare = dropBefore(folded);
  const dayPart = DAY_PARTS.find(({ suffix }) => suffix.test(bare) && isWholeWord(bare, suffix));
  const rest = dayPart === undefined ? bare : bare.replace(dayPart.suffix, '').trim();
  const clock = rest.replace(OCLOCK, '').trim();
  return { clock, dayPart, isMarked: clock !== folded };
}

function dropBefore(text: string): string {
  const rest = text.replace(BEFORE, '');
  return rest === text ? text : dropBefore(rest);
}

/** Whether the words stand behind a blank, a digit or nothing: «م» ends «يوم» too. */
function isWholeWord(text: string, suffix: RegExp): boolean {
  return !/\p{L}$/u.test(text.replace(suffix, ''));
}

function readClock(clock: string, isMarked: boolean) {
  const fraction = FRACTIONS.find(([suffix]) => suffix.test(clock));
  const [, addedMinutes] = fraction ?? [undefined, 0];
  const bare = fraction === undefined ? clock : clock.replace(fraction[0], '');
  const name = isMarked || fraction !== undefined ? HOUR_NAMES.find(([word]) => word.test(bare)) : undefined;
  const digits = name === undefined ? bare : bare.replace(name[0], name[1]);
  const [, hour, minute] =
    /^(\d{1,2})(?:[:.h](\d{2})(?::00)?)?$/u.exec(digits) ??
    /^(\d{2})(\d{2})$/u.exec(digits) ??
    (isMarked ? /^(\d)(\d{2})$/u.exec(digits) : null) ??
    [];
  if (hour === undefined || (minute !== undefined && addedMinutes !== 0)) return undefined;
  return { hour: Number(hour), minute: Number(minute ?? 0), addedMinutes };
}
