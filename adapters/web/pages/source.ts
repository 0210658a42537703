import { html } from 'hono/html';
import type { Card } from '../../../src/cards/card.ts';
import { formatSource } from '../../../src/cards/citation.ts';
import { formatHeading } from '../../../src/cards/name-passage.ts';
import { getWording } from '../../../src/cards/wording.ts';
import { getProofWording, type ProofWording } from '../../../src/cards/wording-proof.ts';
import type { Language, Passage } from '../../../src/corpus/corpus.ts';
import type { ExplainedText, SourceExplanation, SourceLine } from '../../../src/corpus/explain-source.ts';
import type { Html } from '../context.ts';
import { buildHref } from '../language.ts';
import { renderSentence, renderStatus } from '../text.ts';
import {
  hasNote,
  listNotedWords,
  type NotedWord,
  renderJudgements,
  renderLetters,
  renderWordNote,
} from './source-note.ts';

/** A passage, and its card, which says what it is worth. */
export interface SourcePassage {
  readonly passage: Passage;
  readonly card: Card;
}

/** Draws the page of a passage beside its source: the lines of the copy, the words restored from them, and why. */
export function renderSource(
  { passage, card }: SourcePassage,
  explanation: SourceExplanation,
  language: Language,
): Html {
  const wording = getProofWording(language);
  const heading = formatHeading(passage, language);
  const isScrambled = isDamagedByRule(explanation);
  const words = listNotedWords(explanation);
  const texts = [explanation, ...explanation.footnotes];
  return html`<article class="proof-page">
<p class="where-from"><a href="${buildHref(`/${passage.id}`, language)}">${renderSentence(heading, language)}</a></p>
<h1>${renderSentence(wording.title(heading), language)}</h1>
${renderStatus(card)}
<p class="where-from">${renderSentence(formatSource(passage, language), language)}</p>
<p>${renderSentence(wording.damage[explanation.damage], language)}</p>
<p class="reach">${isScrambled ? wording.reach : wording.reachSound}</p>
<p class="restored-count">${renderSentence(sayRestored(explanation, language), language)}</p>
${renderLegend(explanation, wording)}
<p class="how">${isScrambled ? wording.chooseWord : words.some(({ word }) => hasNote(word, false)) ? wording.chooseMarked : ''}</p>
${texts.map((text, index) => renderText(text, { words: words.filter((one) => one.text === index), isScrambled, wording }))}
${renderJudgements(explanation, language)}
<section class="word-notes" aria-label="${wording.notes}">
${words.filter(({ word }) => hasNote(word, isScrambled)).map((word) => renderWordNote(word, explanation, language))}
</section>
</article>`;
}

/** Tells whether a rule damaged the copy, so that each word has something to show. */
export function isDamagedByRule({ damage }: SourceExplanation): boolean {
  return damage !== 'none' && damage !== 'ocr-misreadings';
}

/** Says how many letters were restored, footnotes and all, as the card does. */
function sayRestored(explanation: SourceExplanation, language: Language): string {
  const count = [explanation, ...explanation.footnotes].reduce((sum, text) => sum + text.restoredLetters, 0);
  return count === 0 ? getProofWording(language).nothingRestored : getWording(language).restored(count);
}

function renderLegend(explanation: SourceExplanation, wording: ProofWording): Html {
  const words = [explanation, ...explanation.footnotes].flatMap((text) => text.words);
  const letters = words.flatMap((word) => word.letters).filter(({ isRestored }) => isRestored);
  const entries = [
    { kind: 'changed', label: wording.changedLetter, isUsed: letters.some(({ sign = '' }) => sign.trim() !== '') },
    { kind: 'lost', label: wording.lostLetter, isUsed: letters.some(({ sign }) => sign?.trim() === '') },
    { kind: 'repaired', label: wording.repairedWord, isUsed: words.some(({ repairs }) => repairs.length > 0) },
    { kind: 'doubtful', label: wording.doubtfulWord, isUsed: words.some(({ doubts }) => doubts.length > 0) },
  ].filter(({ isUsed }) => isUsed);
  if (entries.length === 0) return html``;
  return html`<ul class="proof-legend" aria-label="${wording.legend}">${entries.map(
    ({ kind, label }) => html`<li><span class="${kind}" lang="ar" aria-hidden="true">حرف</span> ${label}</li>`,
  )}</ul>`;
}

interface TextContext {
  readonly words: readonly NotedWord[];
  readonly isScrambled: boolean;
  readonly wording: ProofWording;
}

function renderText(text: ExplainedText & { readonly number?: number }, context: TextContext): Html {
  const { wording, words } = context;
  const label = text.number === undefined ? wording.text : wording.footnote(text.number);
  const wordsOf = (line: SourceLine) => words.filter(({ word }) => word.line === line.number);
  return html`<section>${text.number === undefined ? '' : html`<h2>${label}</h2>`}
<table class="proof-lines" role="table" aria-label="${label}">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${wording.line}</th><th role="columnheader" scope="col">${wording.copy}</th><th role="columnheader" scope="col">${wording.text}</th></tr></thead>
<tbody role="rowgroup">${text.lines.map((line) => renderLine(line, wordsOf(line), context))}</tbody>
</table></section>`;
}

function renderLine(line: SourceLine, words: readonly NotedWord[], { isScrambled }: TextContext): Html {
  return html`<tr role="row" id="L${line.number}">
<th role="rowheader" scope="row">${line.number}</th>
<td role="cell" class="copy-line"><code lang="ar" dir="${readDirection(line.text)}">${line.text.trim()}</code></td>
<td role="cell" class="text-line" lang="ar" dir="rtl">${words.map(
    (word, index) =>
      html`${index === 0 || word.word.isJoined ? '' : ' '}${renderWord(word, hasNote(word.word, isScrambled))}`,
  )}</td>
</tr>`;
}

/** A line reads as most of its letters do. */
function readDirection(line: string): 'ltr' | 'rtl' {
  const latin = line.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin > (line.match(/\p{Script=Arabic}/gu)?.length ?? 0) ? 'ltr' : 'rtl';
}

function renderWord({ word, index }: NotedWord, isLink: boolean): Html {
  const kinds = [
    ...(word.repairs.length > 0 || !word.isProved ? ['repaired'] : []),
    ...(word.doubts.length > 0 ? ['doubtful'] : []),
  ];
  const letters = renderLetters(word);
  if (!isLink) return html`<span class="word">${letters}</span>`;
  return html`<a class="${['word', ...kinds].join(' ')}" id="at-w${index}" href="#w${index}">${letters}</a>`;
}
