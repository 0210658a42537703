import { type Corpus, isParagraph, isWhole, type PassageId } from '../corpus/corpus.ts';
import type { Topic } from '../retrieval/topics.ts';
import type { Subscription } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { chooseNext, type RotationStep } from './rotation.ts';

/** What digests choose from. */
export interface Selectable {
  readonly corpus: Corpus;
  /** Finds the theme of a concept, by its id. */
  readonly findTopic: (id: string) => Topic | undefined;
}

/** What a digest is of. */
export type Selection = Pick<Subscription, 'reports' | 'topic'>;

/**
 * Lists the recommendations that a digest is of: the adopted ones, unless reports are named; of those, the ones about its
 * theme.
 */
export function listMatching({ reports, topic }: Selection, { corpus, findTopic }: Selectable): readonly PassageId[] {
  const ofTopic = topic === null ? undefined : new Set(findTopic(topic)?.passages.map(({ id }) => id));
  return corpus.passages
    .filter((passage) => !isParagraph(passage) && isWhole(passage))
    .filter(({ report, status }) => (reports.length === 0 ? status === 'adopted' : reports.includes(report)))
    .filter(({ id }) => ofTopic === undefined || ofTopic.has(id))
    .map(({ id }) => id);
}

/** Chooses what a digest shows next. @returns `undefined` where nothing matches. @throws {StoreError} As a rejection. */
export async function choosePassage(
  subscription: Subscription,
  selectable: Selectable,
  { runs }: Pick<Store, 'runs'>,
): Promise<RotationStep | undefined> {
  const round = await runs.lastRound(subscription);
  const shown = round === 0 ? [] : await runs.shown(subscription, round);
  return chooseNext({ seed: subscription.seed, round, shown, matching: listMatching(subscription, selectable) });
}
