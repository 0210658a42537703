import type { ConceptId } from '../corpus/concept.ts';
import { LANGUAGES, type Language } from '../corpus/corpus.ts';
import type { CorpusFault } from '../corpus/errors.ts';
import { LEXICON_FILES } from '../corpus/lexicon-files.ts';
import type { Lexicon } from '../corpus/load-lexicon.ts';
import type { Analysis, WordForms } from './analysis.ts';
import { buildFault, type CheckedLexicon, listNames } from './checked-lexicon.ts';
import { listNearPairs } from './near-pairs.ts';
import { listOwnTexts } from './passage-texts.ts';

/** A word shorter than this is one letter from too many others. */
const MISSPELT_MIN_LETTERS = 6;

/** A name of one word, and the concepts that have it. */
interface SingleWord {
  readonly name: string;
  readonly forms: WordForms;
  readonly concepts: readonly ConceptId[];
}

/**
 * A name of one word that is one letter from that of another concept, and that nothing else in lexicon and texts has, is
 * likely misspelt. Words of one stem are forms of one word.
 */
export function checkSpelling(checked: CheckedLexicon): readonly CorpusFault[] {
  const { lexicon, analysis } = checked;
  const counts = countSources(checked);
  const rarity = ({ forms }: SingleWord) => counts.get(forms.stem) ?? 0;
  const allowed = lexicon.notMisspelt.map(({ names }) => new Set(names.map((name) => findCore(name, analysis))));
  const isAllowed = (...pair: readonly SingleWord[]) =>
    allowed.some((cores) => pair.every(({ forms }) => cores.has(forms.core)));
  const faults = LANGUAGES.flatMap((language) => {
    const words = collectSingleWords(language, lexicon, analysis);
    return listNearPairs(words.keys()).flatMap((pair) => {
      const [rarer, other] = pair.flatMap((word) => words.get(word) ?? []).toSorted((a, b) => rarity(a) - rarity(b));
      const [concept] = rarer?.concepts ?? [];
      if (rarer === undefined || other === undefined || concept === undefined) return [];
      if (rarity(rarer) > 1 || rarer.forms.stem === other.forms.stem || isAllowed(rarer, other)) return [];
      if (rarer.concepts.some((id) => other.concepts.includes(id))) return [];
      const message =
        `is one letter from "${other.name}" of ${other.concepts.join(', ')} and stands nowhere else: ` +
        'mend it, or say in not_misspelt why both are right';
      return [buildFault(concept, rarer.name, message, lexicon)];
    });
  });
  return [...faults, ...checkNotMisspelt(lexicon)];
}

function findCore(name: string, analysis: Analysis): string | undefined {
  return analysis.analyzeWords(name)[0]?.core;
}

function collectSingleWords(
  language: Language,
  { concepts }: Lexicon,
  analysis: Analysis,
): ReadonlyMap<string, SingleWord> {
  const words = new Map<string, SingleWord>();
  for (const concept of concepts) {
    for (const name of concept[language].filter((text) => !text.includes(' '))) {
      const [word, ...more] = analysis.analyzeWords(name);
      if (word === undefined || more.length > 0 || word.core.length < MISSPELT_MIN_LETTERS) continue;
      const before = words.get(word.core);
      words.set(word.core, {
        forms: word,
        name: before?.name ?? name,
        concepts: [...new Set(before?.concepts).add(concept.id)],
      });
    }
  }
  return words;
}

/** Counts how many concepts, passages and lists of aliases have a stem. */
function countSources({ lexicon, corpus, analysis }: CheckedLexicon): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const sources = [
    ...lexicon.concepts.map((concept) => listNames(concept)),
    ...corpus.passages.map(listOwnTexts),
    ...Object.values(lexicon.aliases),
  ];
  for (const texts of sources) {
    const stems = texts.flatMap((text) => analysis.analyzeWords(text).map(({ stem }) => stem));
    for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function checkNotMisspelt({ concepts, notMisspelt }: Lexicon): readonly CorpusFault[] {
  const names = new Set(concepts.flatMap(listNames));
  return notMisspelt
    .flatMap((entry) => entry.names)
    .filter((name) => !names.has(name))
    .map((name) => ({
      file: LEXICON_FILES.concepts,
      unit: 'not_misspelt',
      field: name,
      message: 'is no name of any concept',
    }));
}
