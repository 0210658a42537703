import { foldLetters } from '../arabic-normalizer/letters.ts';

/** What a word of a request does. Words that are in no list are `unknown`: they may mean anything. */
export type Keyword =
  | 'recommendation'
  | 'paragraph'
  | 'item'
  | 'draft'
  | 'background'
  | 'report'
  | 'session'
  | 'resolution'
  | 'last'
  | 'final'
  | 'to'
  | 'between'
  | 'and'
  | 'of'
  | 'help'
  | 'reversing'
  | 'filler';

/** Folded words by what they do; Arabic ones without article and prefixes, which the lexer takes off. */
const WORDS: Readonly<Record<Keyword, string>> = {
  recommendation:
    'recommendation recommendations rec recs reco recom recomm recomms tawseya tawsia tawsiyah توصيه توصيات توصيتان توصيتين توصيتا توصيتي توصيت',
  paragraph: 'paragraph paragraphs para paras par pars فقره فقرات فقرتان فقرتين',
  item: 'sub item items bullet bullets subitem subitems subparagraph subparagraphs subpara point points letter فرعي فرعيه بند بنود بندان بندين حرف نقطه',
  draft: 'draft drafts مشروع مسوده',
  background: 'background معلومات',
  report: 'report reports document documents doc تقرير تقارير وثيقه وثائق',
  session: 'session sessions meeting دوره اجتماع',
  resolution: 'resolution resolutions decision decisions قرار قرارات مقرر',
  last: 'last latest newest اخر اخير اخيره',
  final: 'final نهائي نهائيه',
  to: 'to through thru until till til حتي الي لغايه لحد',
  between: 'between بين',
  and: 'and or plus also then و او ثم ايضا كذلك',
  of: 'of in from for on by من في عام سنه الي عن بتاع بتاعه بتاعت تبع ل لعام',
  help: 'help usage commands مساعده ساعدني تعليمات',
  // What turns a reference round, points beside it, or says whose it is: nothing may be shown then.
  reversing:
    'not except excluding without unlike before after next previous following preceding penultimate ليس ليست بدون ماعدا عدا سوي باستثناء قبل بعد تالي تاليه سابق سابقه fatf ecosoc unga council wg never above below similar instead other apart general cedaw ilo hrc directive regulation law act decree مش مو مب ماشي لا لن لم غير بدل الا مشابهه قانون مرسوم لائحه توجيه',
  filler: [
    'the a an please pls plz kindly thanks thank you hi hey show me give get send find read see quote display open',
    'text words full what is are was does say says said can could would may i we need want have like your my this that',
    'number num no nr numero year list all adopted official card with english arabic language good morning dear team',
    'paper secretariat اضافه addendum undocs org https http www en ar tawsiya tell look up',
    'ما هي هو ماهي نص نصها كامل رقم عدد عايز عاوز عايزه اريد نريد ابغي بدي ممكن هات هاتلي اعرض اعطني اعطيني ارني',
    'السلام سلام عليكم ورحمه رحمه الله وبركاته بركاته صباح مساء الخير خير عربيه عربي انجليزي انجليزيه انكليزي انكليزيه',
    'وريني ارجو ارسال ارسل رجاء فضلك سمحت لو شكرا يا اي ايه ايش شو قل قول كل جميع قائمه وارده وارد معتمد معتمده هذه هذا تلك',
    'اساسيه ورقه امانه خاصه صادره صادر م ميلادي ميلاديه اعداد مذكوره مذكور تقول يقول انظر',
  ].join(' '),
};

const KEYWORDS = new Map<string, Keyword>(
  (Object.entries(WORDS) as [Keyword, string][]).reverse().flatMap(([keyword, words]) =>
    foldLetters(words)
      .split(' ')
      .map((word) => [word, keyword] as const),
  ),
);

/** Prefixes of an Arabic word in the order in which they are written; the first is the conjunction. */
const ARABIC_PREFIXES = /^(?<and>[وف])?(?<clitic>لل|بال|كال|ال|ب|ل|ك)?/u;

/** A word with what it does and its stem; `startsWithAnd` where «و» was written onto it. */
export interface ReadWord {
  readonly keyword: Keyword | 'unknown';
  readonly stem: string;
  readonly startsWithAnd: boolean;
}

/**
 * Looks up a folded word. Arabic prefixes are taken off only where what remains is known to `isKnownStem` or stands in
 * the lists; mistyped forms of "recommendation" are recognized.
 */
export function readWord(word: string, isKnownStem: (stem: string) => boolean): ReadWord {
  for (const { stem, startsWithAnd } of listStems(word)) {
    const keyword = KEYWORDS.get(stem);
    if (keyword !== undefined) return { keyword, stem, startsWithAnd };
    if (isKnownStem(stem)) return { keyword: 'unknown', stem, startsWithAnd };
  }
  if (isMistypedRecommendation(word) || /^(?:ال)?تو\p{L}ي{1,2}ه$/u.test(word))
    return { keyword: 'recommendation', stem: 'recommendation', startsWithAnd: false };
  return { keyword: 'unknown', stem: word, startsWithAnd: false };
}

/** The readings of a word, the longest first: «والتوصيه», «التوصيه» after «و», «توصيه» after «وال». */
function listStems(word: string): readonly Omit<ReadWord, 'keyword'>[] {
  const { and = '', clitic = '' } = ARABIC_PREFIXES.exec(word)?.groups ?? {};
  const withoutClitic = word.slice(and.length + clitic.length);
  return [
    { stem: word, startsWithAnd: false },
    { stem: /^(?:لل|بال|كال|ال|ب|ل|ك)?(?<rest>.+)$/u.exec(word)?.groups?.['rest'] ?? '', startsWithAnd: false },
    { stem: word.slice(and.length), startsWithAnd: and !== '' },
    { stem: withoutClitic, startsWithAnd: and !== '' },
  ].filter(({ stem }) => stem.length > 1 || stem === word);
}

const RECOMMENDATION = 'recommendation';
const TYPOS_MAX = 3;

function isMistypedRecommendation(word: string): boolean {
  if (!/^re[a-z]{7,}$/u.test(word)) return false;
  return countTypos(word.replace(/s$/u, ''), RECOMMENDATION) <= TYPOS_MAX;
}

/** Counts the letters to add, drop or change to make `target` of `word` (Levenshtein distance). */
function countTypos(word: string, target: string): number {
  let row = Array.from({ length: target.length + 1 }, (_, index) => index);
  for (const letter of word) {
    const next = [(row[0] ?? 0) + 1];
    for (let column = 1; column <= target.length; column += 1) {
      const change = (row[column - 1] ?? 0) + (letter === target[column - 1] ? 0 : 1);
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[target.length] ?? 0;
}
