import type { Reply } from '../../src/bot/reply.ts';
import { makeCard } from './cards.ts';

/** Builds the reply of a digest: the cards of passages, with a line of ours above them. */
export function makeDigestReply(ids: readonly string[], more: Partial<Reply> = {}): Reply {
  return {
    requestId: 'run-1',
    language: 'en',
    outcome: undefined,
    messages: ['Recommendation 3 of 41 in this round'],
    comparison: [],
    cards: ids.map((id) => makeCard(id, 'en')),
    lists: [],
    buttons: [],
    copyText: undefined,
    failed: false,
    ...more,
  };
}

/** A reply that takes three messages or more on either platform; of some the message has no button. */
export function makeLongReply(): Reply {
  return makeDigestReply(['2020-background/p3', '2020/p9', '2020/p10', '2019/22', '2020-background/p2']);
}
