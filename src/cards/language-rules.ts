import type { Language } from '../corpus/corpus.ts';

// UN English has no comma before the last "and".
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar', en: 'en-GB' };

/** The rules of languages, each made when it is first needed: the first one that a process makes takes about 30 ms. */
const lists = new Map<string, Intl.ListFormat>();
const plurals = new Map<Language, Intl.PluralRules>();

/** Joins parts with "and", as the language does: "1, 2 and 3". One part is given back as it is. */
export function formatList(parts: readonly string[], language: Language): string {
  return joinParts(parts, language, 'conjunction');
}

/** Joins parts with "or", as the language does. */
export function formatChoice(parts: readonly string[], language: Language): string {
  return joinParts(parts, language, 'disjunction');
}

function joinParts(parts: readonly string[], language: Language, type: 'conjunction' | 'disjunction'): string {
  const [only = ''] = parts;
  if (parts.length < 2) return only;
  const key = `${language} ${type}`;
  const rules = lists.get(key) ?? new Intl.ListFormat(LOCALES[language], { type });
  lists.set(key, rules);
  return rules.format(parts);
}

/** Selects the form that a noun takes behind a number: in Arabic "few" for 3 to 10, in English "one" or "other". */
export function selectPlural(count: number, language: Language): Intl.LDMLPluralRule {
  const rules = plurals.get(language) ?? new Intl.PluralRules(LOCALES[language]);
  plurals.set(language, rules);
  return rules.select(count);
}
