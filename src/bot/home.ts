import { getWording } from '../cards/wording.ts';
import { type Language, listParagraphs, listRecommendations, listReportKeys } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import type { BotContext } from './context.ts';
import { type BotRequest, chooseLanguage } from './request.ts';

/** What the bot says of itself: for the App Home of Slack, and wherever a reader begins. */
export interface Home {
  readonly language: Language;
  /** What the bot does, a sentence each. */
  readonly introduction: readonly string[];
  readonly examplesHeading: string;
  /** References to click; each is a text that `answer` takes. */
  readonly examples: readonly string[];
  readonly reportsHeading: string;
  /** The reports held: the name with its count, and the text that lists it. */
  readonly reports: readonly { readonly label: string; readonly text: string }[];
  readonly languageHeading: string;
  /** The choices of language; `value` is what the `language` command takes. */
  readonly languages: readonly { readonly label: string; readonly value: Language | 'auto' }[];
}

/** Builds the home of a reader; see {@link Home}. */
export function buildHome(request: BotRequest, context: BotContext): Home {
  const language = chooseLanguage(request, context);
  const wording = getWording(language);
  const [introduction = '', ...rest] = wording.help;
  return {
    language,
    introduction: [introduction, rest.at(-1) ?? ''],
    examplesHeading: wording.home.examples,
    examples: wording.home.exampleRequests,
    reportsHeading: wording.home.reports,
    reports: listReportKeys(context.corpus).map((key) => ({
      label: wording.reportList(key, countUnits(key, context)),
      text: key,
    })),
    languageHeading: wording.home.language,
    languages: [
      { label: 'العربية', value: 'ar' },
      { label: 'English', value: 'en' },
      { label: wording.home.automatic, value: 'auto' },
    ],
  };
}

/** Of a paper without recommendations its paragraphs are counted. */
function countUnits(key: ReportKey, { corpus }: BotContext): number {
  return listRecommendations(corpus, key).length || listParagraphs(corpus, key).length;
}
