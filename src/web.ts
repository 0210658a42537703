import type { WebAdapter } from '../adapters/web/web-adapter.ts';
import type { AdapterContext } from './bot/adapter.ts';
import { loadCommands } from './bot/commands.ts';
import type { BotContext } from './bot/context.ts';
import { buildDescriptions } from './bot/describe.ts';
import type { Config } from './config.ts';
import { createSourceExplainer } from './corpus/explain-source.ts';
import { loadCorpusFiles } from './corpus/load-corpus.ts';
import { locateCorpus } from './corpus-folder.ts';

/** Builds the adapter of the page where it is not switched off. Its code is imported only then. */
export async function buildWebAdapter(
  config: Pick<Config, 'web' | 'publicUrl' | 'corpusFolder'>,
  adapterContext: AdapterContext,
  botContext: Omit<BotContext, 'preferences'>,
): Promise<WebAdapter | undefined> {
  const { web, publicUrl } = config;
  if (web === undefined) return undefined;
  const { createWebAdapter } = await import('../adapters/web/web-adapter.ts');
  const { buildDrawings } = await import('./drawings.ts');
  return createWebAdapter(
    { ...web, publicUrl },
    {
      ...adapterContext,
      corpus: botContext.corpus,
      describe: buildDescriptions(botContext),
      ...buildDrawings(),
      explainSource: createSourceExplainer(() => loadCorpusFiles(locateCorpus(config))),
    },
  );
}

/** Whoever types at once is not kept waiting, in milliseconds. */
const PREPARE_AFTER_MS = 500;

/** Makes the commands and the search ready a moment later, so that the first reader does not wait for it; a failure is that reader's to be told. */
export function prepareLater({ getRetrieval, logger }: Pick<BotContext, 'getRetrieval' | 'logger'>): void {
  const prepare = () => {
    try {
      loadCommands();
      getRetrieval().prepare();
    } catch (error) {
      logger.error({ err: error }, 'commands and search cannot be made ready');
    }
  };
  setTimeout(prepare, PREPARE_AFTER_MS).unref();
}
