import { openRetrieval, type Retrieval } from './retrieval.ts';
import { type Knowledge, storeEngine } from './store-engine.ts';

/** Builds the search over all passages and the lexicon: about fifteen seconds. A question then takes a millisecond or less. */
export function buildRetrieval(knowledge: Knowledge): Retrieval {
  return openRetrieval(storeEngine(knowledge), knowledge.corpus);
}
