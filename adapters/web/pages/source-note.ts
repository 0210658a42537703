import { html } from 'hono/html';
import { getWording } from '../../../src/cards/wording.ts';
import { getProofWording } from '../../../src/cards/wording-proof.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import type { ExplainedText, SourceExplanation, SourceWord } from '../../../src/corpus/explain-source.ts';
import type { Doubt, Repair } from '../../../src/corpus/schema.ts';
import type { Html } from '../context.ts';
import { renderSentence } from '../text.ts';

/** A word with the number under which the page explains it, and the text it belongs to: 0, then footnotes. */
export interface NotedWord {
  readonly word: SourceWord;
  readonly index: number;
  readonly text: number;
}

/** Numbers the words of a passage and its footnotes, from 1. */
export function listNotedWords(explanation: SourceExplanation): readonly NotedWord[] {
  return [explanation, ...explanation.footnotes]
    .flatMap(({ words }, text) => words.map((word) => ({ word, text })))
    .map((noted, index) => ({ ...noted, index: index + 1 }));
}

/** Tells whether there is more to say of a word than that it stands in the copy. */
export function hasNote({ repairs, doubts, isProved }: SourceWord, isDamagedByRule: boolean): boolean {
  return isDamagedByRule || repairs.length > 0 || doubts.length > 0 || !isProved;
}

/** Draws what a word rests on: where it stands in the copy, the rule of each restored letter, doubts and repairs. */
export function renderWordNote(
  { word, index, text }: NotedWord,
  explanation: SourceExplanation,
  language: Language,
): Html {
  const wording = getProofWording(language);
  const own = [explanation, ...explanation.footnotes][text] ?? explanation;
  return html`<section class="word-note" id="w${index}" tabindex="-1" aria-labelledby="n${index}">
<h3 id="n${index}" lang="ar" dir="rtl">${renderLetters(word)}</h3>
<a class="close" href="#at-w${index}">${wording.close}</a>
${renderPlace(word, own, language)}
${renderRules(word, language)}
${word.isProved ? '' : html`<p class="unproved">${wording.notProved}</p>`}
${word.repairs.map((repair) => renderRepair(repair, language))}
${word.doubts.map((doubt) => renderDoubt(doubt, own, language))}
</section>`;
}

/** So many signs of the line stand on either side of a piece. */
const CONTEXT_CHARS = 14;

/** Draws the pieces of the word where they stand in the copy, with what stands beside them there. */
function renderPlace({ pieces, line }: SourceWord, { lines }: ExplainedText, language: Language): Html {
  const wording = getProofWording(language);
  const draw = ({ line: number, start, end }: SourceWord['pieces'][number]) => {
    const text = lines.find((one) => one.number === number)?.text ?? '';
    const before = text.slice(Math.max(0, start - CONTEXT_CHARS), start);
    const after = text.slice(end, end + CONTEXT_CHARS);
    return html`<code class="image" lang="ar" dir="rtl">${before}<mark>${text.slice(start, end)}</mark>${after}</code>`;
  };
  return html`<p class="place"><a href="#L${line}">${wording.standsOn(line)}</a> ${pieces.map(draw)}${
    pieces.length > 1
      ? html` <span class="pieces">(${renderSentence(wording.inPieces(pieces.length), language)})</span>`
      : ''
  }</p>`;
}

function renderRules({ letters, repairs }: SourceWord, language: Language): Html {
  const wording = getProofWording(language);
  const turned = letters.filter(({ letter, sign, rule }) => rule !== undefined && sign !== letter);
  if (turned.length === 0) return repairs.length > 0 ? html`` : html`<p>${wording.allKept}</p>`;
  return html`<table class="rules"><thead><tr><th scope="col">${wording.letter}</th><th scope="col">${wording.sign}</th><th scope="col">${wording.rule}</th></tr></thead>
<tbody>${turned.map(
    ({ letter, sign = '', rule }) => html`<tr>
<td lang="ar">${/^\p{M}/u.test(letter) ? `◌${letter}` : letter}</td>
<td lang="ar">${sign === '' ? wording.noSign : sign.trim() === '' ? html`<span class="blank">${'␣'.repeat(sign.length)}</span> ${wording.blanks(sign.length)}` : sign.replaceAll(' ', '␣')}</td>
<td>${rule === undefined ? '' : renderSentence(wording.describeRule(rule), language)}</td></tr>`,
  )}</tbody></table>
${turned.length === letters.length ? '' : html`<p>${wording.othersKept}</p>`}`;
}

function renderRepair({ before, after, why, note }: Repair, language: Language): Html {
  return html`<p class="repaired-note">${renderSentence(getWording(language).repaired(before, after, why), language)}</p>
<p class="reviewer">${getProofWording(language).reviewersNote}: <span lang="en" dir="ltr">${note}</span></p>`;
}

function renderDoubt({ copy, probably, why }: Doubt, { words }: ExplainedText, language: Language): Html {
  const text = words.map((word) => `${word.isJoined ? '' : ' '}${word.text}`).join('');
  const said = getWording(language).doubtful({ copy, probably, why: why[language], isCopyShown: text.includes(copy) });
  return html`<p class="doubtful-note">${renderSentence(said, language)}</p>`;
}

/** Draws every doubt and repair of the passage once, each with its reason and a way to its words. */
export function renderJudgements(explanation: SourceExplanation, language: Language): Html {
  const texts = [explanation, ...explanation.footnotes];
  const entries = texts.flatMap((text) => [
    ...unique(text.words.flatMap(({ doubts }) => doubts)).map((doubt) => renderDoubt(doubt, text, language)),
    ...unique(text.words.flatMap(({ repairs }) => repairs)).map((repair) => renderRepair(repair, language)),
  ]);
  if (entries.length === 0) return html``;
  return html`<section class="judgements"><h2>${getProofWording(language).judgements}</h2>
<ul>${entries.map((entry) => html`<li>${entry}</li>`)}</ul></section>`;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** Draws the letters with marks on those that were restored; a mark is drawn with the letter that it sits on. */
export function renderLetters({ letters }: SourceWord): Html {
  const clusters: { text: string; kind: 'changed' | 'lost' | undefined }[] = [];
  for (const { letter, sign, isRestored } of letters) {
    const kind = isRestored ? (sign?.trim() === '' ? 'lost' : 'changed') : undefined;
    const last = clusters.at(-1);
    const isSame = last !== undefined && (/^\p{M}/u.test(letter) || last.kind === kind);
    if (isSame) clusters.splice(-1, 1, { text: last.text + letter, kind: last.kind ?? kind });
    else clusters.push({ text: letter, kind });
  }
  return html`${clusters.map(({ text, kind }) =>
    kind === undefined ? text : html`<span class="${kind}">${text}</span>`,
  )}`;
}
