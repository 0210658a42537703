import { foldText } from '../arabic-normalizer/fold.ts';
import { getWording, type Wording } from '../cards/wording.ts';
import { nameConcept } from '../corpus/concept.ts';
import type { Language } from '../corpus/corpus.ts';
import { listRecommendations, listReportKeys } from '../corpus/corpus.ts';
import { listMatching } from '../digest/choose-passage.ts';
import { type DigestSettings, readSettings, type SettingsOutcome } from '../digest/read-settings.ts';
import { subscribe } from '../digest/subscribe.ts';
import { findExactZone } from '../digest/zones.ts';
import { measureEdits } from '../retrieval/edit-distance.ts';
import type { BotContext } from './context.ts';
import type { DigestServices } from './digest-services.ts';
import { buildSelectable, describeTerms, readMoment } from './digest-terms.ts';
import type { Place, Rights } from './place.ts';

/** Where a digest is set, by whom, and in which language that is answered. */
export interface SetRequest {
  readonly text: string;
  readonly place: Place;
  readonly language: Language;
}

/** Sets a digest from the words after "on". @returns What is said about it. @throws {StoreError} As a rejection. */
export async function setDigest(
  { text, place, language }: SetRequest,
  context: BotContext,
  { store, now, random }: DigestServices,
): Promise<readonly string[]> {
  const wording = getWording(language).digest;
  const read = readSettings(text);
  if (read.kind !== 'settings') return [describeFault(read, wording, context)];
  const { settings } = read;
  const zone = settings.zone ?? (await findAskersZone(place));
  if (zone === undefined) return [wording.needsZone];
  const topic = settings.topic === undefined ? null : context.getRetrieval().findTopic(settings.topic)?.concept.id;
  if (topic === undefined) return [describeUnknownTopic(settings, language, context)];
  const selection = { reports: settings.reports, topic };
  if (listMatching(selection, buildSelectable(context)).length === 0) return [wording.nothingMatches];
  const refusal = describeRefusal(await place.checkRights(), wording);
  if (refusal !== undefined) return [refusal];
  const { platform, workspace, channel, thread, user } = place;
  const wanted = { platform, workspace, channel, thread, createdBy: user, ...selection, zone };
  const { minuteOfDay, days } = settings;
  const terms = { minuteOfDay, days, language: settings.language ?? language };
  const outcome = await subscribe({ ...wanted, ...terms }, { store, now: now(), random });
  if (outcome.kind === 'too-many') return [wording.tooMany(outcome.max)];
  const { subscription, number } = outcome;
  return [
    wording.saved(number, outcome.kind === 'created'),
    describeTerms(subscription, language, context),
    wording.nextTime(readMoment(subscription.nextDueAt, subscription.zone)(language)),
  ];
}

/** A platform may know a zone by a name of old, or by none. */
async function findAskersZone({ findZone }: Place): Promise<string | undefined> {
  const named = findExactZone((await findZone()) ?? '');
  return named?.kind === 'found' ? named.zone : undefined;
}

/** Says why somebody may not set or post a digest here; nothing where they may. */
export function describeRefusal(rights: Rights, wording: Wording['digest']): string | undefined {
  switch (rights) {
    case 'allowed':
      return undefined;
    case 'not-allowed':
      return wording.notAllowed;
    case 'not-in-channel':
      return wording.notInChannel;
    case 'unknown':
      return wording.rightsUnknown;
  }
}

type Fault = Exclude<SettingsOutcome, { kind: 'settings' }>;

function describeFault(fault: Fault, wording: Wording['digest'], { corpus }: BotContext): string {
  switch (fault.kind) {
    case 'no-time':
      return wording.needsTime;
    case 'bad-time':
      return wording.badTime(fault.text);
    case 'unknown-zone':
      return wording.unknownZone(fault.text, fault.nearest);
    case 'several-zones':
      return wording.severalZones(fault.text, fault.zones);
    case 'unknown-report': {
      const held = listReportKeys(corpus).filter((key) => listRecommendations(corpus, key).length > 0);
      return wording.unknownReport(fault.text, held.join(', '));
    }
    case 'unknown-words':
      return wording.unknownWords(fault.text);
  }
}

const NEAREST_MAX = 3;
/** One slip for so many letters. */
const LETTERS_PER_EDIT = 3;
/** Words of a name below this many letters say too little. */
const WORD_MIN_LETTERS = 4;

/** The themes that have a name, or a word in a name, near to what was typed. */
function describeUnknownTopic(
  { topic = '' }: DigestSettings,
  language: Language,
  { getRetrieval }: BotContext,
): string {
  const typed = foldText(topic);
  const nearest = getRetrieval()
    .getTopics()
    .all.map(({ concept }) => ({ concept, edits: measureNames(typed, [...concept.en, ...concept.ar]) }))
    .filter(({ edits }) => Number.isFinite(edits))
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, NEAREST_MAX)
    .map(({ concept }) => nameConcept(concept, language));
  return getWording(language).digest.unknownTopic(topic, nearest);
}

function measureNames(typed: string, names: readonly string[]): number {
  const max = Math.max(1, typed.length / LETTERS_PER_EDIT);
  const forms = names.map(foldText).flatMap((name) => [name, ...name.split(' ').filter(isTelling)]);
  return Math.min(...forms.map((form) => measureEdits(typed, form, max)));
}

function isTelling(word: string): boolean {
  return word.length >= WORD_MIN_LETTERS;
}
