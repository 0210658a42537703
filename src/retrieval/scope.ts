import type { Corpus } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import { isArabicWord, type Word } from './analysis.ts';
import { findExcepted } from './excepted-reports.ts';
import { BACKGROUND_SUFFIX, leaveOut, type Naming, nameReports } from './named-reports.ts';
import { isRequestWord } from './request-words.ts';
import { YEAR } from './year-words.ts';
import { listYearsFrom } from './years-from.ts';

/** Where a question wants to be answered from. */
export interface Scope {
  /** The reports it names; empty for none. */
  readonly reports: readonly ReportKey[];
  /** The reports that it leaves out: "except 2021". */
  readonly leftOut: readonly ReportKey[];
  /** Only adopted texts: "agreed language", «النصوص المعتمدة». */
  readonly adoptedOnly: boolean;
  /** Years that it names and of which no report is held. */
  readonly unheldYears: readonly string[];
}

/** What a question names of reports, and the words that do not. */
export interface ReadScope {
  readonly scope: Scope;
  readonly rest: readonly Word[];
}

const YEARS = new RegExp(`^${YEAR}$`, 'u');

/** «خطة 2030», "the 2030 Agenda". */
const PLAN_WORDS = new Set(['agenda', 'plan', 'خطه', 'اجنده']);
const YEAR_WORDS: ReadonlySet<string> = new Set(['year', 'عام', 'عامي', 'سنه', 'سنتي', 'اعوام', 'سنوات']);
const REPORT_WORDS = new Set([
  'report',
  'document',
  'session',
  'meeting',
  'تقرير',
  'تقريري',
  'تقريرا',
  'وثيقه',
  'اجتماع',
  'دوره',
]);
const RECOMMENDATION_WORDS = new Set(['recommend', 'rec', 'text', 'version', 'توصيه', 'توصي', 'نص', 'صيغه', 'نسخه']);
/** A question of more words is a sentence. */
const FEW_WORDS = 5;
const PAPER_WORDS = new Set(['paper', 'document', 'note']);
const LAST_WORDS = new Set(['last', 'latest', 'newest', 'recent', 'اخر', 'اخير', 'احدث']);
const DRAFT_WORDS = new Set(['draft', 'مسوده', 'مسود']);
const PROJECT_WORD = 'مشروع';
const NEGATIONS = new Set(['غير', 'الغير', 'لا', 'ليس']);
const ADOPTED_WORDS = new Set(['adopted', 'agreed', 'معتمد', 'متفق']);
/** What stands beside them; "only adopted" needs no noun. */
const ADOPTED_NOUNS = new Set([
  'only',
  'فقط',
  'language',
  'text',
  'wording',
  'recommend',
  'نص',
  'صيغه',
  'لغه',
  'تقرير',
  'توصيه',
  'توصي',
]);
const ORDINALS: readonly (readonly [number, readonly string[]])[] = [
  [6, ['sixth', 'سادس']],
  [7, ['seventh', 'سابع']],
  [8, ['eighth', 'ثامن']],
];

/** Reads the reports that a question names ("2021", "in the last report", «في تقرير 2020», "in the draft") and leaves the rest. */
export function readScope(words: readonly Word[], corpus: Corpus): ReadScope {
  const names = words.map(nameOf);
  const read = words.flatMap((_, at) => readNaming({ words, names }, at, corpus) ?? []);
  const isNoun = (at: number) => REPORT_WORDS.has(names[at] ?? '') || YEAR_WORDS.has(names[at] ?? '');
  const stretches = read.map(({ places }) => ({ first: Math.min(...places), last: Math.max(...places) }));
  const excepts = findExcepted(words, stretches, isNoun);
  const namings = read.filter((_, at) => excepts[at] === undefined);
  const excepted = read.filter((_, at) => excepts[at] !== undefined);
  const used = new Set([...read.flatMap(({ places }) => places), ...excepts]);
  return {
    scope: {
      ...leaveOut({ excepted, words }, nameReports(namings, corpus), corpus),
      adoptedOnly: namings.some((naming) => naming.isAdopted === true),
    },
    rest: words.filter((_, at) => !used.has(at)),
  };
}

/** Words, and each as the lists of this file have it. */
interface Named {
  readonly words: readonly Word[];
  readonly names: readonly string[];
}

function readNaming({ words, names }: Named, at: number, corpus: Corpus): Naming | undefined {
  const name = names[at] ?? '';
  const beside = findBeside(names, at, REPORT_WORDS);
  const places = beside === undefined ? [at] : [at, beside];
  const background = readBackground({ words, names }, at, corpus);
  if (background !== undefined) return background;
  const ofYear = readYears({ words, names }, at, corpus);
  if (ofYear !== undefined) return { ...ofYear, places: [...places, ...ofYear.places, ...findYearWord(names, at)] };
  if (isDraftWord({ words, names }, at)) return { places, isDraft: true };
  if (LAST_WORDS.has(name)) {
    const noun = beside ?? findBeside(names, at, RECOMMENDATION_WORDS);
    return noun === undefined ? undefined : { places: [at, noun], years: [findLatest(corpus)] };
  }
  if (ADOPTED_WORDS.has(name)) {
    const noun = findBeside(names, at, ADOPTED_NOUNS);
    return noun === undefined ? undefined : { places: [at, noun], isAdopted: true };
  }
  const year = beside === undefined ? undefined : findMeetingYear(name, corpus);
  return year === undefined ? undefined : { places, years: [year] };
}

/** Reads the years that a year names, whether a report of them is held or not. */
function readYears({ words, names }: Named, at: number, corpus: Corpus): Naming | undefined {
  const year = words[at]?.text ?? '';
  if (!YEARS.test(year) || findBeside(names, at, PLAN_WORDS) !== undefined) return undefined;
  let before = at - 1;
  // "Since the year 2020", «منذ عام 2020».
  while (YEAR_WORDS.has(names[before] ?? '') || words[before]?.text === 'the') before -= 1;
  const years = listYearsFrom(words[before]?.core ?? '', year, corpus);
  // «عن بعد» is "remotely".
  if (years === undefined || words[before - 1]?.text === 'عن') return { places: [at], years: [year] };
  // A sentence speaks of when something was, a few words and "the reports since 2020" of which reports are meant.
  const isOfReports = words.length <= FEW_WORDS || REPORT_WORDS.has(names[before - 1] ?? '');
  return isOfReports ? { places: [before, at], years } : undefined;
}

/** "The background paper", "2020 background", «ورقة المعلومات الأساسية». */
function readBackground({ words, names }: Named, at: number, { documents }: Corpus): Naming | undefined {
  const years = documents.map(({ key }) => key).filter((key) => key.endsWith(BACKGROUND_SUFFIX));
  const isYearBeside = YEARS.test(words[at - 1]?.text ?? '');
  if (names[at] === 'background') {
    const isPaper = PAPER_WORDS.has(names[at + 1] ?? '');
    const places = [...(isYearBeside ? [at - 1] : []), at, ...(isPaper ? [at + 1] : [])];
    return places.length > 1 ? { places, years } : undefined;
  }
  const isArabic = names[at] === 'ورقه' && names[at + 1] === 'معلوم' && names[at + 2] === 'اساسي';
  return isArabic ? { places: [at, at + 1, at + 2], years } : undefined;
}

/** Finds which neighbour of a word is one of some nouns, the one behind it first. */
function findBeside(names: readonly string[], at: number, nouns: ReadonlySet<string>): number | undefined {
  return [at + 1, at - 1].find((place) => nouns.has(names[place] ?? ''));
}

/** Finds the word "year" before a year: «عام 2020». */
function findYearWord(names: readonly string[], at: number): readonly number[] {
  return YEAR_WORDS.has(names[at - 1] ?? '') ? [at - 1] : [];
}

/** A word as the lists of this file have it. */
function nameOf(word: Word): string {
  if (!isArabicWord(word.text)) return nameOfLatin(word);
  return word.base.startsWith('ال') ? word.base.slice(2) : word.base;
}

function nameOfLatin({ text, stem }: Word): string {
  if (stem === 'recommend') return stem;
  return text.endsWith('s') ? text.slice(0, -1) : text;
}

function isDraftWord({ words, names }: Named, at: number): boolean {
  const name = names[at] ?? '';
  const next = names[at + 1] ?? '';
  if (DRAFT_WORDS.has(name)) return isBesideReport(words[at + 1]);
  if (name !== PROJECT_WORD) return false;
  return isKnownDraft(words, at) || YEARS.test(next) || REPORT_WORDS.has(next) || RECOMMENDATION_WORDS.has(next);
}

/** «في المشروع»: the draft that everyone knows, and neither a project of some kind nor «الدخول غير المشروع», illicit entry. */
function isKnownDraft(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || !/^(?:و|ب|ل)?ال.*ع$/u.test(word.text)) return false;
  const isNoun = before === undefined || isRequestWord(before) || (before.isStop && !NEGATIONS.has(before.core));
  return isNoun && (next === undefined || next.isStop);
}

/** "In the draft", "draft 2020", "draft report", "what does the draft say"; a draft law is another thing. */
function isBesideReport(next: Word | undefined): boolean {
  if (next === undefined || next.isStop || isRequestWord(next) || YEARS.test(next.text)) return true;
  return REPORT_WORDS.has(nameOf(next)) || RECOMMENDATION_WORDS.has(nameOf(next));
}

function findLatest({ documents }: Corpus): string {
  return (
    documents
      .map(({ key }) => key)
      .filter((key) => !key.includes('-'))
      .toSorted()
      .at(-1) ?? ''
  );
}

function findMeetingYear(name: string, { documents }: Corpus): string | undefined {
  const number = ORDINALS.find(([, names]) => names.includes(name))?.[0];
  return documents.find(({ meeting }) => meeting.number === number)?.meeting.first_day.slice(0, 4);
}
