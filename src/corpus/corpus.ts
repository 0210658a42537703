import type {
  DocumentEntry,
  Doubt,
  LineageLink,
  Repair,
  ReportKey,
  SourceLines,
  Status,
  TakenUpLink,
} from './schema.ts';

/** A stable, public id: `2020/7`, `2020-draft/8`, `2019/22.c`; of paragraphs `2020/p17`, `2020-background/p3.4`. */
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

/** A sub-item, as it stands under the opening words. */
export interface PassageItem {
  /** Its place: `c` of (ج), `4` of the fourth bullet, `1.a` of (أ) under item 1. */
  readonly key: string;
  /** What is printed before it: «(ج)», "(c)". */
  readonly mark: Bilingual;
  readonly text: string;
  /** Our unofficial rendering; of an item of a paragraph only its gist. */
  readonly english: string;
}

/** A footnote that the text refers to as `(7)`. */
export interface Footnote {
  readonly number: number;
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly doubtful: readonly Doubt[];
  readonly countRestoredLetters: () => number;
}

/** Where a passage stands in our copy. Lines count from 1. */
export interface PassageSource {
  readonly file: string;
  readonly lines: SourceLines;
  readonly page: string | undefined;
}

/** What a passage is a unit of: recommendations and paragraphs, and their items by themselves. */
export type PassageKind = 'recommendation' | 'sub-item' | 'paragraph' | 'paragraph-item';

/** One unit that can be found and quoted. */
export interface Passage {
  readonly id: PassageId;
  readonly report: ReportKey;
  readonly kind: PassageKind;
  readonly number: number;
  /** The key of an item that stands by itself. */
  readonly item: string | undefined;
  readonly status: Status;
  /** From the chapter down: "II. Recommendations", "A. Recommendations on …". */
  readonly headings: readonly Heading[];
  /** Ours, not the document's. */
  readonly title: Bilingual;
  /** The words of the document, in Arabic: the whole text, or the opening words of one that has items. */
  readonly opening: string;
  /** Our unofficial rendering of `opening`; of a paragraph only the gist of what it says. */
  readonly openingEnglish: string;
  /** All items; of an item that stands by itself that one, with what is above and below it. */
  readonly items: readonly PassageItem[];
  /** The footnotes that the words refer to. */
  readonly footnotes: readonly Footnote[];
  /** Whose words a paragraph reports, where it names them. */
  readonly speaker: Bilingual | undefined;
  readonly source: PassageSource;
  readonly repairs: readonly Repair[];
  readonly doubtful: readonly Doubt[];
  /** Counts the letters that the copy shows as another sign or not at all, restored by the damage rules. */
  readonly countRestoredLetters: () => number;
}

/** Everything that is held, checked and frozen. Passages stand in the order of the reports, by year, and of their text. */
export interface Corpus {
  readonly documents: readonly DocumentEntry[];
  readonly passages: readonly Passage[];
  /** Which draft recommendation became which adopted one. */
  readonly lineage: readonly LineageLink[];
  /** Which later texts took up a priority topic of 2019. */
  readonly takenUp: readonly TakenUpLink[];
}

/** What a passage id is built from. */
export interface PassageAddress {
  readonly report: ReportKey;
  readonly unit: 'recommendation' | 'paragraph';
  readonly number: number;
  readonly item?: string | undefined;
}

/** Builds a passage id from its parts; whether such a passage exists is another question. */
export function buildPassageId({ report, unit, number, item }: PassageAddress): PassageId {
  const paragraph = unit === 'paragraph' ? 'p' : '';
  return `${report}/${paragraph}${number}${item === undefined ? '' : `.${item}`}` as PassageId;
}

/** Tells whether a passage must be called a draft wherever it is named. */
export function isDraft({ status }: Passage): boolean {
  return status === 'draft' || status === 'draft-final-not-held';
}

/** Tells whether a passage is a paragraph or an item of one. */
export function isParagraph({ kind }: Passage): boolean {
  return kind === 'paragraph' || kind === 'paragraph-item';
}

/** Tells whether a passage is a whole recommendation or paragraph and not an item of one. */
export function isWhole({ kind }: Passage): boolean {
  return kind === 'recommendation' || kind === 'paragraph';
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

/** Lists the paragraphs of a report in their order, without their items. */
export function listParagraphs(corpus: Corpus, key: ReportKey): readonly Passage[] {
  return corpus.passages.filter((passage) => passage.report === key && passage.kind === 'paragraph');
}

/** Lists the report keys of which something is held, in order. */
export function listReportKeys(corpus: Corpus): readonly ReportKey[] {
  return [...new Set(corpus.passages.map((passage) => passage.report))];
}
