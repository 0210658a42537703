import type { ReportKey, Status } from '../corpus/schema.ts';
import type { NamedTreaty } from '../retrieval/articles.ts';
import type { Formula } from '../retrieval/formulas.ts';
import type { UnitLimit } from '../retrieval/limits.ts';

/** Our sentences about questions, in one language. */
export interface AskWording {
  /** Repeats a question; `readAskedQuestion()` reads it back. */
  readonly asked: (question: string) => string;
  readonly searched: (reports: string) => string;
  readonly mended: (typed: string, read: string) => string;
  readonly unheldYears: (years: readonly string[], held: string) => string;
  readonly why: (reasons: readonly string[]) => string;
  /** A word of the text, as one of the reasons why it was found. */
  readonly inText: (word: string) => string;
  /** An idea that we catalogued the text under, and that its words do not name. */
  readonly inSubjects: (idea: string) => string;
  /** A word that stands in the heading, or in our own key words, and not in the text. */
  readonly inHeading: (word: string) => string;
  readonly inKeyWords: (word: string) => string;
  readonly further: string;
  readonly nothingFound: (question: string) => string;
  /** Units that alone were searched, because the question says so. */
  readonly onlyUnits: Readonly<Record<UnitLimit, string>>;
  /** What the question leaves out, as typed. */
  readonly leftOut: (words: readonly string[]) => string;
  /** Where the reports asked for have nothing, and others have. */
  readonly inOthers: string;
  /** Heads what was found where adopted texts have nothing. */
  readonly notAdopted: string;
  readonly nearest: string;
  readonly nothingAsked: string;
  /** Where a follow-up goes on from a question that our message repeats in part. */
  readonly askInFull: string;

  readonly allReports: string;
  readonly scope: (key: ReportKey) => string;

  readonly phraseFound: (phrase: string) => string;
  /** Of a question that no text answers. */
  readonly phraseStands: (phrase: string) => string;
  /** Where the words stand only in other reports than those searched. */
  readonly phraseElsewhere: (phrase: string) => string;
  readonly phraseNotFound: (phrase: string) => string;
  /** The same of words without Arabic letters, which are looked for in our rendering. */
  readonly phraseNotRendered: (phrase: string) => string;
  readonly phraseInRendering: string;
  /** Where the words stand beside a text: in a footnote, in a heading above it. */
  readonly phraseInNote: (number: number) => string;
  readonly phraseInHeading: string;
  readonly phraseStatus: Readonly<Record<Status, string>>;
  readonly noPhrase: string;

  /** An article with the treaty that it is of. */
  readonly article: (citation: { readonly article: string; readonly treaty: NamedTreaty | undefined }) => string;
  /** Articles as `article` writes them. */
  readonly cites: (articles: readonly string[], hasParagraphs: boolean) => string;
  readonly citesNone: (articles: readonly string[], cited: string) => string;
  readonly saysFormula: (formula: Formula) => string;
  readonly saysNoFormula: (formula: Formula) => string;

  readonly topics: (listed: number, count: number) => string;
  readonly topicEntry: (label: string, count: number) => string;
  readonly topic: (label: string) => string;
  readonly noTopic: (typed: string) => string;
  /** Before recommendations of a theme, where the reports asked for have none. */
  readonly noneOfTheme: (reports: string) => string;
  readonly selectTopic: string;
  readonly noSuchHit: string;
}
