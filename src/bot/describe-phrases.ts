import { hasArabic } from '../arabic-normalizer/script.ts';
import { encodeShow } from '../cards/click-code.ts';
import { getWording } from '../cards/wording.ts';
import type { Language, Passage } from '../corpus/corpus.ts';
import type { Answer, Hit } from '../retrieval/answer-question.ts';
import type { FoundPhrase } from '../retrieval/find-phrases.ts';
import { isInReports, isOfUnits, isUnlimited, NEAR_MAX } from '../retrieval/limits.ts';
import { findPhrase, type PhraseHit } from '../retrieval/phrases.ts';
import type { BotContext } from './context.ts';
import { describeScope } from './describe-reading.ts';
import { shortenQuestion } from './question-text.ts';
import type { Reply, ReplyList } from './reply.ts';

/**
 * Describes where the phrases of a question stand; of a single hit nothing but its line in the list is shown. What else is asked
 * decides the order: what answers it goes first.
 */
export function describePhrases(answer: Answer, reply: Reply, context: BotContext): Reply {
  const { language } = reply;
  const phrases = answer.phrases.map((one) => ({ ...one, found: sortByRank(one.found, answer) }));
  const hits = listHits(phrases);
  const near = listPassages(phrases.map(({ elsewhere }) => elsewhere)).slice(0, NEAR_MAX);
  return {
    ...reply,
    outcome:
      hits.length > 0
        ? { kind: 'answered', answer: { ...answer, kind: 'found', hits, near: [] } }
        : { kind: 'nothing-found', answer: { ...answer, kind: 'nothing-found', hits, near } },
    messages: [
      ...reply.messages,
      ...(isLimited(answer) ? describeScope(answer, language, context) : []),
      ...describeMissing(answer, language),
      ...describeLooking(answer, language),
    ],
    lists: phrases.flatMap((one) => describePhrase(one, language)),
  };
}

/** Says where the words of a question stand that nothing answers: footnotes, for one, are not searched by subject. */
export function describeStanding(
  {
    question,
    answer: { scope, units, subject, question: asked },
  }: { readonly question: string; readonly answer: Answer },
  language: Language,
  { corpus }: BotContext,
): Pick<Reply, 'messages' | 'lists'> {
  const { phraseStands } = getWording(language).ask;
  // What was left out must not come back by its words, and where an article's treaty is spoken of says nothing of the article.
  const isMoreThanWords = [asked.excluded, asked.excludedPhrases, asked.articles].some(({ length }) => length > 0);
  for (const phrase of isMoreThanWords ? [] : new Set([question, subject])) {
    const found = findPhrase(phrase, corpus).filter(
      ({ passage }) => isInReports(passage, scope) && isOfUnits(passage, units),
    );
    const heading = phraseStands(shortenQuestion(phrase));
    if (found.length > 0)
      return { messages: describeRendering(found, language), lists: [buildPhraseList(heading, found, language)] };
  }
  return { messages: [], lists: [] };
}

/** Says what was looked through for English words: where they stand in a footnote alone, their Arabic may stand in a hundred places. */
function describeLooking({ phrases }: Answer, language: Language): readonly string[] {
  const hits = phrases.flatMap(({ found, elsewhere }) => [...found, ...elsewhere]);
  const isEnglish = phrases.some((one) => !isMissing(one) && !hasArabic(one.phrase));
  const isInNotes = isEnglish && hits.every(({ beside }) => beside !== undefined);
  return isInNotes ? [getWording(language).ask.phraseInRendering] : describeRendering(hits, language);
}

/** Says whose words those of our English rendering are. */
function describeRendering(hits: readonly PhraseHit[], language: Language): readonly string[] {
  return hits.some((hit) => hit.language === 'en') ? [getWording(language).ask.phraseInRendering] : [];
}

/** Tells whether a phrase stands in no text held here. */
export function isMissing({ found, elsewhere }: FoundPhrase): boolean {
  return found.length === 0 && elsewhere.length === 0;
}

/** Says which phrases of a question stand in no text held here. */
export function describeMissing({ phrases }: Answer, language: Language): readonly string[] {
  const { phraseNotFound, phraseNotRendered } = getWording(language).ask;
  return phrases
    .filter(isMissing)
    .map(({ phrase: words }) => (hasArabic(words) ? phraseNotFound : phraseNotRendered)(shortenQuestion(words)));
}

/** All texts are looked through unless something limits that. */
function isLimited(answer: Answer): boolean {
  return answer.units !== 'all' || !isUnlimited(answer);
}

/** Sorts texts by how well they answer a question; those that do not keep their order behind. */
function sortByRank(found: readonly PhraseHit[], { hits }: Answer): readonly PhraseHit[] {
  const rank = ({ passage }: PhraseHit) => {
    const at = hits.findIndex((hit) => hit.passage.id === passage.id);
    return at === -1 ? hits.length : at;
  };
  return found.toSorted((a, b) => rank(a) - rank(b));
}

/** Lists where a phrase stands: in the reports asked for, or else in which others. */
function describePhrase({ phrase: words, found, elsewhere }: FoundPhrase, language: Language): readonly ReplyList[] {
  const { phraseFound, phraseElsewhere } = getWording(language).ask;
  const shown = shortenQuestion(words);
  if (found.length > 0) return [buildPhraseList(phraseFound(shown), found, language)];
  return elsewhere.length === 0 ? [] : [buildPhraseList(phraseElsewhere(shown), elsewhere, language)];
}

/** The passages that hold a phrase, in the order in which they are listed, each once and with all phrases that it holds. */
function listHits(phrases: readonly FoundPhrase[]): readonly Hit[] {
  return listPassages(phrases.map(({ found }) => found)).map((passage) => ({
    passage,
    score: 1,
    listWhy: () =>
      phrases
        .filter(({ found }) => found.some((hit) => hit.passage === passage))
        .map(({ phrase: word }) => ({ kind: 'word', word })),
  }));
}

function listPassages(found: readonly (readonly PhraseHit[])[]): readonly Passage[] {
  return [...new Set(found.flat().map(({ passage }) => passage))];
}

function buildPhraseList(heading: string, found: readonly PhraseHit[], language: Language): ReplyList {
  const { phraseStatus, phraseInNote, phraseInHeading } = getWording(language).ask;
  const nameBeside = (beside: PhraseHit['beside']) => {
    if (beside === undefined) return '';
    return beside === 'heading' ? ` ${phraseInHeading}` : ` ${phraseInNote(beside.footnote)}`;
  };
  const entries = found.map(({ passage: { id, title, status }, beside }) => {
    const label = `${phraseStatus[status]}: ${title[language]}${nameBeside(beside)}`;
    return { id, label, code: encodeShow(id, language) };
  });
  return { heading, entries };
}
