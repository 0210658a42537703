import type { ItemLetter } from './item-letters.ts';
import type { DocumentEntry, Doubt, LineageLink, Repair, ReportKey, Status } from './schema.ts';

/** A stable, public id: `2020/7`, `2020-draft/8`, `2019/22.c`. */
export type PassageId = string & { readonly __brand: 'PassageId' };

/** The two languages of our own wording. */
export const LANGUAGES = ['ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A heading of the report, with our English rendering. */
export interface Heading {
  readonly key: string;
  readonly text: string;
  readonly english: string;
}

/** A sub-item of a recommendation, as it stands under the opening words. */
export interface PassageItem {
  readonly letter: ItemLetter;
  readonly text: string;
  readonly english: string;
}

/** Where a passage stands in our copy. Lines count from 1. */
export interface PassageSource {
  readonly file: string;
  readonly lines: readonly [first: number, last: number];
  readonly page: string | undefined;
}

/** One unit that can be found and quoted. */
export interface Passage {
  readonly id: PassageId;
  readonly report: ReportKey;
  readonly kind: 'recommendation' | 'sub-item';
  readonly number: number;
  /** The letter of a sub-item. */
  readonly item: ItemLetter | undefined;
  readonly status: Status;
  /** From the chapter down: "II. Recommendations", "A. Recommendations on …". */
  readonly headings: readonly Heading[];
  /** Ours, not the document's. */
  readonly title: Bilingual;
  /** The words of the document, in Arabic: the whole text, or the opening words of one that has items. */
  readonly opening: string;
  /** Our unofficial rendering of `opening`. */
  readonly openingEnglish: string;
  /** All items of a recommendation; of a sub-item that one alone. */
  readonly items: readonly PassageItem[];
  readonly source: PassageSource;
  readonly repairs: readonly Repair[];
  readonly doubtful: readonly Doubt[];
  /** Letters that the copy shows as another sign or not at all, restored by the damage rules. */
  readonly restoredLetters: number;
}

/** Everything that is held, checked and frozen. Passages stand in the order of the reports, by year. */
export interface Corpus {
  readonly documents: readonly DocumentEntry[];
  readonly passages: readonly Passage[];
  readonly lineage: readonly LineageLink[];
}

/** Builds a passage id from its parts; whether such a passage exists is another question. */
export function buildPassageId(report: ReportKey, number: number, item?: ItemLetter): PassageId {
  return `${report}/${number}${item === undefined ? '' : `.${item}`}` as PassageId;
}

/** Finds a passage by its exact id. */
export function findPassage(corpus: Corpus, id: string): Passage | undefined {
  return corpus.passages.find((passage) => passage.id === id);
}

/** Gets the document that a passage or a report key belongs to. */
export function getDocument(corpus: Corpus, key: ReportKey): DocumentEntry {
  const document = corpus.documents.find((entry) => entry.key === key);
  if (document === undefined) throw new TypeError(`Cannot find the document "${key}": the manifest lacks it`);
  return document;
}

/** Lists the recommendations of a report in their order, without sub-items. */
export function listRecommendations(corpus: Corpus, key: ReportKey): readonly Passage[] {
  return corpus.passages.filter((passage) => passage.report === key && passage.kind === 'recommendation');
}

/** Lists the report keys of which at least one recommendation is held, in order. */
export function listReportKeys(corpus: Corpus): readonly ReportKey[] {
  return [...new Set(corpus.passages.map((passage) => passage.report))];
}
