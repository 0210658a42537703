import type { HtmlEscapedString } from 'hono/utils/html';
import type { AdapterContext } from '../../src/bot/adapter.ts';
import type { Descriptions } from '../../src/bot/describe.ts';
import type { Corpus, Passage } from '../../src/corpus/corpus.ts';
import type { SourceExplanation } from '../../src/corpus/explain-source.ts';
import type { Assets } from './assets.ts';
import type { Drawings } from './talk/drawings.ts';

/** Escaped markup, as `html` of `hono/html` makes it. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every page is made with; `main.ts` hands it in but for what the adapter makes itself. */
export interface WebContext extends AdapterContext, Drawings {
  readonly corpus: Corpus;
  /** What the pages behind citations say, before it is a page. */
  readonly describe: Descriptions;
  /** Explains the text of a passage from our copy, word by word. */
  readonly explainSource: (passage: Passage) => Promise<SourceExplanation>;
  /** The files that pages load. */
  readonly assets: Assets;
  /** Where readers reach this page, without a slash at its end; `undefined` where that is not known. */
  readonly publicUrl: string | undefined;
  /** Whether requests should be led here: listening, and not about to stop. */
  readonly isReady: () => boolean;
}
