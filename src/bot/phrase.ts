import { encodeShow } from '../cards/click-code.ts';
import { getWording, type Wording } from '../cards/wording.ts';
import type { Language } from '../corpus/corpus.ts';
import type { Answer, Hit } from '../retrieval/answer-question.ts';
import { findPhrase, isArabic, type PhraseHit } from '../retrieval/phrases.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { cleanQuestion, shortenQuestion } from './question-text.ts';
import type { Reply, ReplyList } from './reply.ts';
import type { BotRequest } from './request.ts';

const QUOTATION_MARK = /["“”„«»]/u;

/** Says where exact words stand, and what those texts are worth. */
export function phrase(request: BotRequest, context: BotContext): Reply {
  const empty = buildEmptyReply(request, context);
  const wanted = cleanQuestion(request.text)
    .replace(/^["“”„«»]+|["“”„«»]+$/gu, '')
    .trim();
  const wording = getWording(empty.language).ask;
  const nothing: Reply = { ...empty, outcome: { kind: 'help' }, messages: [wording.noPhrase] };
  if (wanted === '') return nothing;
  const isQuestion = QUOTATION_MARK.test(wanted);
  const asked = context.getRetrieval().ask(isQuestion ? cleanQuestion(request.text) : `"${wanted}"`);
  // A question may hold several phrases, none of them long; one alone may be a whole recommendation.
  const phrases = isQuestion ? asked.phrases : [{ phrase: wanted, found: findPhrase(wanted, context.corpus) }];
  return phrases.length === 0 ? nothing : describePhrases({ ...asked, phrases }, empty);
}

/** Describes where the phrases of a question stand; of a single hit nothing but its line in the list is shown. */
export function describePhrases(answer: Answer, reply: Reply): Reply {
  const { language } = reply;
  const wording = getWording(language).ask;
  const isRendered = answer.phrases.some(({ found }) => found.some((hit) => hit.language === 'en'));
  const missing = answer.phrases.filter(({ found }) => found.length === 0);
  const hits = listHits(answer);
  return {
    ...reply,
    outcome:
      hits.length > 0
        ? { kind: 'answered', answer: { ...answer, kind: 'found', hits, near: [] } }
        : { kind: 'nothing-found', answer: { ...answer, kind: 'nothing-found', hits, near: [] } },
    messages: [
      ...reply.messages,
      ...missing.map((one) => describeMissing(one.phrase, wording)),
      ...(isRendered ? [wording.phraseInRendering] : []),
    ],
    lists: answer.phrases.flatMap(({ phrase: words, found }) =>
      found.length === 0 ? [] : [buildPhraseList(wording.phraseFound(shortenQuestion(words)), found, language)],
    ),
  };
}

function describeMissing(words: string, wording: Wording['ask']): string {
  const shown = shortenQuestion(words);
  return isArabic(words) ? wording.phraseNotFound(shown) : wording.phraseNotRendered(shown);
}

/** The passages that hold a phrase, in the order in which they are listed, each once and with all phrases that it holds. */
function listHits({ phrases }: Answer): readonly Hit[] {
  const passages = new Set(phrases.flatMap(({ found }) => found.map(({ passage }) => passage)));
  return [...passages].map((passage) => ({
    passage,
    score: 1,
    listWhy: () =>
      phrases
        .filter(({ found }) => found.some((hit) => hit.passage === passage))
        .map(({ phrase: word }) => ({ kind: 'word', word })),
  }));
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
