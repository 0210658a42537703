import type { Language } from '../corpus/corpus.ts';
import type { ReportKey, TakenUpLink } from '../corpus/schema.ts';
import type { Unit } from '../references/atoms.ts';
import { WEB_AR } from './wording-web-ar.ts';
import { WEB_EN } from './wording-web-en.ts';

/** Why a page cannot be shown. */
export type WebProblem = 'not-found' | 'bad-address' | 'method' | 'too-long' | 'too-large' | 'too-many' | 'broken';

/** What stands on the page of a passage. */
export interface PassageWording {
  readonly description: (status: string, title: string) => string;
  readonly where: string;
  readonly quotation: string;
  readonly english: string;
  readonly ourCopy: string;
  /** What a proof is worth; it stands beside every count of restored letters. */
  readonly proof: string;
  readonly citation: string;
  readonly otherForms: string;
  readonly copy: string;
  /** What a button copies, for whoever hears it alone. */
  readonly copyForm: (name: string) => string;
  readonly copied: string;
  readonly notCopied: string;
  readonly lineage: string;
  readonly compared: (draft: string, adopted: string) => string;
  readonly legend: { readonly removed: string; readonly added: string };
  /** What is heard before words that stand in one text alone, and behind them. */
  readonly heard: Readonly<Record<'removed' | 'added', readonly [string, string]>>;
  readonly takenUpIn: string;
  readonly takesUp: string;
  readonly how: Readonly<Record<TakenUpLink['how'], string>>;
  readonly related: string;
  readonly shared: (topics: readonly string[]) => string;
  readonly topics: string;
  readonly items: string;
  readonly itemOf: string;
  readonly neighbours: string;
}

/** What stands on the page of a whole report. */
export interface ReportPageWording {
  readonly title: (key: ReportKey) => string;
  readonly description: (name: string) => string;
  readonly contents: string;
  readonly draft: string;
  readonly official: Readonly<Record<Language, string>>;
  readonly ourCopy: (file: string) => string;
  readonly unitsNote: string;
}

/** What stands on the map of the corpus and on the page of a topic. */
export interface MapWording {
  readonly title: string;
  readonly description: string;
  readonly caption: string;
  readonly howToRead: readonly string[];
  readonly topic: string;
  readonly total: string;
  /** Over a narrow column, and what it stands for. */
  readonly unit: Readonly<Record<Unit, string>>;
  readonly unitInFull: Readonly<Record<Unit, string>>;
  readonly cell: (topic: string, report: string, count: number) => string;
  readonly region: string;
  readonly all: (count: number) => string;
  readonly about: (topic: string) => string;
  readonly aboutDescription: (topic: string, count: number) => string;
  readonly broader: string;
  readonly titlesOurs: string;
}

/** What stands on the page of answers to a question. */
export interface SearchPageWording {
  readonly title: string;
  readonly description: string;
  readonly answers: (question: string) => string;
  readonly ask: string;
  readonly whole: string;
  readonly narrow: string;
}

/** What the pages of the web say besides cards and replies, in one language. */
export interface WebWording {
  readonly siteName: string;
  readonly skip: string;
  readonly navigation: string;
  readonly talk: string;
  readonly topics: string;
  readonly reportShort: (key: ReportKey) => string;
  /** The name of the other language, in that language. */
  readonly otherLanguage: string;
  readonly search: { readonly label: string; readonly placeholder: string; readonly submit: string };
  /** What every page must say of the texts. */
  readonly footer: readonly string[];
  readonly json: string;
  readonly problems: Readonly<Record<WebProblem, { readonly title: string; readonly text: string }>>;
  readonly tryInstead: string;
  readonly requestNumber: (id: string) => string;
  readonly passage: PassageWording;
  readonly report: ReportPageWording;
  readonly map: MapWording;
  readonly found: SearchPageWording;
}

/** Gets what the pages say in a language. */
export function getWebWording(language: Language): WebWording {
  return language === 'ar' ? WEB_AR : WEB_EN;
}
