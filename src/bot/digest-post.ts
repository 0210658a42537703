import { getWording } from '../cards/wording.ts';
import type { Language } from '../corpus/corpus.ts';
import { TawsiyaError } from '../errors.ts';
import type { DigestRun, Subscription } from '../store/records.ts';
import type { BotContext } from './context.ts';
import { describeTerms, readMoment } from './digest-terms.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import { buildVerifiedCard } from './show.ts';

/** A digest is of a passage that the corpus no longer has. */
class PassageNotHeldError extends TawsiyaError {
  override readonly name = 'PassageNotHeldError';
  readonly code = 'passage_not_held';

  constructor(id: string) {
    super(`No passage ${id} is held: the corpus changed since it was chosen.`);
  }
}

/** What is shown of a round: the passage, and its place. */
export type Shown = Pick<DigestRun, 'passage' | 'position' | 'total'>;

/** Builds the post of a day: its place in the round, that it is late, and the card. @throws {PassageNotHeldError} */
export function buildDigestPost(
  run: DigestRun,
  { subscription, isLate }: { readonly subscription: Subscription; readonly isLate: boolean },
  context: BotContext,
): Reply {
  const languages = listLanguages(subscription);
  const due = readMoment(run.dueAt, subscription.zone);
  return {
    ...buildShownReply(run, subscription, context),
    requestId: run.id,
    messages: languages.flatMap((language) => {
      const wording = getWording(language).digest;
      const late = isLate ? [wording.late(due(language))] : [];
      return [wording.heading(run.position, run.total), ...late];
    }),
  };
}

/** Builds the card that a digest shows, without a word about the round. @throws {PassageNotHeldError} */
export function buildShownReply(shown: Shown, subscription: Subscription, context: BotContext): Reply {
  const passage = context.corpus.passages.find(({ id }) => id === shown.passage);
  if (passage === undefined) throw new PassageNotHeldError(shown.passage);
  const language = listLanguages(subscription).at(-1) ?? 'en';
  const empty = buildEmptyReply({ id: subscription.id, text: '', user: undefined, language }, context);
  return { ...empty, cards: [buildVerifiedCard(passage, { language }, context)] };
}

/** Builds what whoever set a digest is told when its channel was gone for too long. */
export function buildGoneNote(subscription: Subscription, context: BotContext): Reply {
  const language = listLanguages(subscription).at(-1) ?? 'en';
  const empty = buildEmptyReply({ id: subscription.id, text: '', user: undefined, language }, context);
  const terms = describeTerms(subscription, language, context);
  return { ...empty, messages: [getWording(language).digest.channelGone(terms)] };
}

/** An English card holds the Arabic words and our English rendering, so it serves for both. */
function listLanguages({ language }: Subscription): readonly Language[] {
  return language === 'both' ? ['ar', 'en'] : [language];
}
