import type { Language } from '../corpus/corpus.ts';
import type { LineageLink, Repair, ReportKey, SourceLines, Status } from '../corpus/schema.ts';
import type { Unit } from '../references/atoms.ts';
import type { UnknownName } from '../references/symbols.ts';
import { WORDING_AR } from './wording-ar.ts';
import type { AskWording } from './wording-ask.ts';
import type { DigestWording } from './wording-digest.ts';
import { WORDING_EN } from './wording-en.ts';
import type { ReadingWording } from './wording-reading.ts';

/** A recommendation or paragraph as our wording names it: `22 (c)` of the year 2019. */
export interface NamedPassage {
  readonly unit: Unit;
  readonly number: string;
  /** The year of its report, or the name of the paper that it belongs to. */
  readonly year: string;
}

/** A doubtful place: what our copy has, what is probably meant, why, and which of the two the card prints. */
export interface DoubtWording {
  readonly copy: string;
  readonly probably: string;
  readonly why: string;
  readonly isCopyShown: boolean;
}

/** Every sentence of ours that a reader sees, in one language. Values are plain text, without direction isolates. */
export interface Wording {
  readonly language: Language;
  readonly comma: string;
  readonly list: (parts: readonly string[]) => string;

  readonly heading: (named: NamedPassage, isDraft: boolean) => string;
  readonly reportName: (key: ReportKey) => string;
  /** The background paper behind the number of a paragraph. */
  readonly backgroundPaper: string;
  readonly adopted: (days: string) => string;
  readonly draft: (adopted: NamedPassage | undefined, change: LineageLink['change']) => string;
  readonly draftFinalNotHeld: (date: string) => string;
  readonly chairsSummary: string;
  readonly secretariatPaper: string;
  readonly organizational: string;
  readonly shortTitle: (title: string) => string;
  readonly speaker: (name: string) => string;

  readonly cited: (document: string, number: string, isDraft: boolean) => string;
  readonly citedParagraph: (document: string, number: string) => string;
  /** An item of a paragraph by its number: bullets, and items of an agenda. */
  readonly bullet: (number: string) => string;
  readonly item: (number: string) => string;
  readonly symbolNotPrinted: (symbol: string) => string;
  readonly meetingPlace: (place: string, days: string) => string;
  readonly source: (file: string, lines: SourceLines) => string;
  readonly page: (page: number, of: number) => string;

  readonly rendering: string;
  readonly gist: string;
  readonly footnote: (number: number, text: string) => string;
  /** The label of the link to the page of a passage. */
  readonly ownPage: string;
  readonly officialArabic: (isPresumed: boolean) => string;
  readonly officialEnglish: (isPresumed: boolean) => string;
  readonly officialUnknown: string;

  readonly restored: (letters: number) => string;
  readonly repaired: (before: string, after: string, why: Repair['why']) => string;
  readonly doubtful: (doubt: DoubtWording) => string;

  readonly actions: Readonly<Record<'previous' | 'next' | 'language' | 'copy' | 'share' | 'report-word', string>>;
  readonly reportWordSubject: (id: string) => string;
  readonly reportWordBody: (id: string, source: string, text: string) => string;

  readonly outOfRange: (range: {
    readonly unit: Unit;
    readonly report: ReportKey;
    readonly first: number;
    readonly last: number;
  }) => string;
  /** Numbers that exist, but our copy lacks their text. */
  readonly lacking: (unit: Unit, key: ReportKey, numbers: readonly number[]) => string;
  /** A report without recommendations, or without numbered paragraphs. */
  readonly noSuchUnits: (unit: Unit, key: ReportKey) => string;
  readonly noItems: (named: NamedPassage, isDraft: boolean) => string;
  readonly noSuchItem: (
    named: NamedPassage,
    isDraft: boolean,
    items: { readonly kind: 'bullet' | 'item' | 'letter'; readonly first: string; readonly last: string },
  ) => string;
  readonly noSuchNumber: (unit: Unit, reports: string) => string;
  readonly unknownName: (name: UnknownName) => string;
  readonly unknownReport: (name: string, reports: string) => string;
  readonly missingText: (key: ReportKey, numbers: readonly string[]) => string;
  readonly ambiguous: (unit: Unit, number: string, choices: readonly string[]) => string;
  readonly ambiguousMany: string;
  readonly choice: (year: string, isDraft: boolean) => string;
  /** "of 2020", "of the 2020 background paper": whose paragraph it is. */
  readonly ofReport: (name: string, key: ReportKey) => string;
  readonly malformed: string;
  readonly resolution: string;
  readonly ignored: (words: readonly string[]) => string;
  readonly more: (shown: number, total: number) => string;
  readonly others: string;
  readonly choices: string;
  readonly reportList: (key: ReportKey, count: number) => string;
  /** A title in a list, with what a text that is not adopted is worth. */
  readonly listEntry: (title: string, status: Status | undefined) => string;
  readonly failed: (requestId: string) => string;
  readonly help: readonly string[];

  /** What is said about questions. */
  readonly ask: AskWording;
  /** What is said about comparing, citing and reading. */
  readonly reading: ReadingWording;
  /** What is said about the daily digest. */
  readonly digest: DigestWording;

  readonly noCardYet: string;
  readonly noPrevious: (unit: Unit, key: ReportKey) => string;
  readonly noNext: (unit: Unit, key: ReportKey) => string;
  readonly languageChosen: (choice: Language | 'auto') => string;
  readonly staleButton: string;
  readonly tooMuch: string;
  readonly languageChoices: string;
  readonly sharedBy: (name: string) => string;
  readonly cannotShare: string;
  readonly select: string;
  readonly home: {
    readonly examples: string;
    readonly exampleRequests: readonly string[];
    readonly reports: string;
    readonly language: string;
    readonly automatic: string;
  };
  /** Descriptions of the commands, at most 100 characters each, and of their options. */
  readonly commands: Readonly<
    Record<
      | 'recommendation'
      | 'ask'
      | 'topics'
      | 'random'
      | 'compare'
      | 'cite'
      | 'report'
      | 'chapter'
      | 'language'
      | 'wholeChannel'
      | 'help'
      | 'reportOption'
      | 'number'
      | 'question'
      | 'scope'
      | 'topic'
      // The name of a command on a message, at most 32 characters.
      | 'findAbout',
      string
    >
  >;
  readonly terminal: {
    readonly pageServed: (address: string) => string;
    readonly noToken: readonly [string, string];
    readonly unknownCommand: (command: string) => string;
  };
}

/** Gets our wording in a language. */
export function getWording(language: Language): Wording {
  return language === 'ar' ? WORDING_AR : WORDING_EN;
}
