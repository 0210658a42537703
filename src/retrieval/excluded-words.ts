/** A minus sign before a word, not the hyphen inside one. */
const MINUS = /(?<=^|\s)[-−–](\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)/gu;
/**
 * What leaves out all that stands behind it, at the end of a question. "Without", "but not" and «عدا» alone do not: "migrants without
 * documents", "smugglers but not migrants", «عدا عليه».
 */
const EXCEPTED =
  /(?:\b(?:excluding|except(?:\s+for)?)|(?<!\p{L})(?:باستثناء|ما\s*عدا))\s+(\p{L}[\p{L}\p{M}\p{N}\s,،'’-]{0,80}?)\s*[).\]?!؟]*$/iu;
/** Behind one of these an exception belongs to what is asked: "nobody is punished except smugglers". */
const NEGATION =
  /\b(?:no|not|never|none|nobody|nothing|everyone|everybody|anyone|anybody)\b|n't\b|(?<!\p{L})(?:لا|لم|لن|ليس|ليست|أحد|احد|الجميع)(?!\p{L})/iu;
/** What names reports or their units is left out by `scope.ts`, or not at all. */
const OF_REPORTS =
  /\b20\d\d\b|\b(?:drafts?|background|reports?|sessions?|meetings?|recommendations?|paragraphs?)\b|(?<!\p{L})(?:[وفبكل]?ال|لل|[وفبكل])?(?:مسود[ةه]|مسودات|مشروع|ورق[ةه]|تقرير|تقارير|دور[ةه]|اجتماع|توصي[ةه]|توصيات|فقر[ةه]|فقرات)(?!\p{L})/iu;

/** Takes out of a question what it does not want to be answered with: `-drones`, "technology except drones, phones". */
export function takeExcluded(text: string): { readonly excluded: readonly string[]; readonly rest: string } {
  const behindMinus = [...text.matchAll(MINUS)].map(([, word = '']) => word);
  const withoutMinus = text.replace(MINUS, ' ');
  const [whole = '', excepted = ''] = EXCEPTED.exec(withoutMinus) ?? [];
  const rest = withoutMinus.slice(0, withoutMinus.length - whole.length);
  if (whole === '' || OF_REPORTS.test(excepted) || NEGATION.test(rest))
    return { excluded: behindMinus, rest: withoutMinus };
  return { excluded: [...behindMinus, ...excepted.split(/\s*[,،]\s*/u)], rest };
}
