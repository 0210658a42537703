import { getWording } from '../cards/wording.ts';
import type { LocalMoment } from '../cards/wording-digest.ts';
import type { Language } from '../corpus/corpus.ts';
import { REPORT_KEYS } from '../corpus/schema.ts';
import type { Selectable } from '../digest/choose-passage.ts';
import { readLocalTime } from '../digest/local-time.ts';
import { nameZone } from '../digest/zones.ts';
import type { Subscription } from '../store/records.ts';
import type { BotContext } from './context.ts';

/** Says in a line when a digest comes and of what. */
export function describeTerms(subscription: Subscription, language: Language, context: BotContext): string {
  const { minuteOfDay, days, zone, topic, reports } = subscription;
  return getWording(language).digest.terms({
    minuteOfDay,
    days,
    zone: nameZone(zone, language),
    topic: topic === null ? undefined : nameTopic(topic, language, context),
    reports: REPORT_KEYS.filter((key) => reports.includes(key)),
    language: subscription.language,
  });
}

/** Reads a moment on the clock of a zone, which is named in the language it is then asked for. */
export function readMoment(ms: number, zone: string): (language: Language) => LocalMoment {
  const { date, minuteOfDay } = readLocalTime(ms, zone);
  return (language) => ({ date, minuteOfDay, zone: nameZone(zone, language) });
}

/** What digests choose from: the texts and the themes that the bot itself has. */
export function buildSelectable({ corpus, getRetrieval }: Pick<BotContext, 'corpus' | 'getRetrieval'>): Selectable {
  return { corpus, findTopic: (id) => getRetrieval().findTopic(id) };
}

function nameTopic(id: string, language: Language, { getRetrieval }: BotContext): string {
  return getRetrieval().findTopic(id)?.concept[language][0] ?? id;
}
