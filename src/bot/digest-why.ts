import { formatHeading } from '../cards/name-passage.ts';
import { getWording } from '../cards/wording.ts';
import type { MissedReason } from '../cards/wording-digest.ts';
import type { Language } from '../corpus/corpus.ts';
import { localDate } from '../digest/schedule.ts';
import type { DigestRun, Subscription } from '../store/records.ts';
import type { BotContext } from './context.ts';
import type { DigestServices } from './digest-services.ts';
import { describeTerms, readMoment } from './digest-terms.ts';

const RUNS_SHOWN = 5;
const REASONS: readonly MissedReason[] = ['missed', 'nothing-matches', 'gone', 'refused', 'no-answer', 'switched-off'];

/** Says what became of the last days of a digest, and when it comes next. @throws {StoreError} As a rejection. */
export async function describeRuns(
  subscription: Subscription,
  { language, context, services }: { language: Language; context: BotContext; services: DigestServices },
): Promise<readonly string[]> {
  const wording = getWording(language).digest;
  const runs = await services.store.runs.recent(subscription, RUNS_SHOWN);
  const { zone, failingSince, nextDueAt, state } = subscription;
  return [
    wording.whyHeading(describeTerms(subscription, language, context)),
    ...(runs.length === 0 ? [wording.noRuns] : runs.map((run) => describeRun(run, language, context))),
    ...(failingSince === null || state === 'off' ? [] : [wording.failing(localDate(failingSince, zone))]),
    state === 'off' ? wording.isOff : wording.nextTime(readMoment(nextDueAt, zone)(language)),
  ];
}

function describeRun(run: DigestRun, language: Language, { corpus }: BotContext): string {
  const wording = getWording(language).digest;
  const { date, state, passage: id, message, late } = run;
  if (state === 'open') return wording.underWay(date);
  if (state !== 'posted') return wording.missed(date, ...readReason(run.reason ?? 'missed'));
  const passage = corpus.passages.find((held) => held.id === id);
  const heading = passage === undefined ? id : formatHeading(passage, language);
  return wording.posted(date, heading, message?.startsWith('https://') ? message : undefined, late);
}

/** Reasons are kept as a kind and, after a colon, the platform's own word. */
function readReason(kept: string): [MissedReason, string] {
  const [kind = '', ...detail] = kept.split(':');
  return [REASONS.find((reason) => reason === kind) ?? 'no-answer', detail.join(':')];
}
