import { html } from 'hono/html';
import type { Reply, ReplyList } from '../../../src/bot/reply.ts';
import { COMPARED_SIGNS } from '../../../src/cards/comparison.ts';
import { getTalkWording } from '../../../src/cards/wording-web-talk.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import type { Html } from '../context.ts';
import { getDirection } from '../language.ts';
import { renderSentence } from '../text.ts';
import { CLICK_FORM_ID, renderButton } from './render-button.ts';
import { renderCard } from './render-card.ts';

/** Draws a reply as what a page is made of: nothing of a platform, and every word there. */
export function renderPlain(reply: Reply): Html {
  const { language, messages, comparison, cards, copyText, lists, buttons } = reply;
  return html`<div class="plain" lang="${language}" dir="${getDirection(language)}">
${messages.map((message) => html`<p class="message">${renderSentence(message, language)}</p>`)}
${comparison.length === 0 ? '' : renderComparison(comparison)}
${cards.map(renderCard)}
${copyText === undefined ? '' : renderCopy(copyText, language)}
${lists.map((list) => renderList(list, language))}
${buttons.length === 0 ? '' : html`<p class="actions">${buttons.map(renderButton)}</p>`}
</div>`;
}

/** The signs stay, for those who see no colour; who hears the page hears what browsers say of insertions and deletions. */
function renderComparison(lines: readonly string[]): Html {
  return html`<blockquote class="compared" lang="ar" dir="rtl">${lines.map(
    (line) => html`<p>${splitCompared(line).map(renderRun)}</p>`,
  )}</blockquote>`;
}

interface Run {
  readonly kind: keyof typeof COMPARED_SIGNS;
  readonly text: string;
}

const RUNS = /\[-[^\]]*-\]|\[\+[^\]]*\+\]/gu;

function splitCompared(line: string): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: text, index } of line.matchAll(RUNS)) {
    runs.push({ kind: 'same', text: line.slice(at, index) });
    runs.push({ kind: text.startsWith(COMPARED_SIGNS.added[0]) ? 'added' : 'removed', text });
    at = index + text.length;
  }
  return [...runs, { kind: 'same', text: line.slice(at) }];
}

function renderRun({ kind, text }: Run): Html {
  if (kind === 'added') return html`<ins>${text}</ins>`;
  return kind === 'removed' ? html`<del>${text}</del>` : html`${text}`;
}

/** The text to copy stands as it is; the button copies what stands before it. */
function renderCopy(text: string, language: Language): Html {
  const { copyText } = getTalkWording(language);
  return html`<div class="copy"><pre dir="auto" tabindex="0">${text}</pre>
<p class="actions"><button type="button" data-copy-before hidden>${copyText}</button></p></div>`;
}

function renderList({ heading, entries }: ReplyList, language: Language): Html {
  return html`<section class="list"><h3>${renderSentence(heading, language)}</h3>
<ul>${entries.map(
    ({ id, label, code }) =>
      html`<li><button type="submit" form="${CLICK_FORM_ID}" name="code" value="${code}">${
        id === undefined ? '' : html`<b dir="ltr">${id}</b> `
      }<span>${renderSentence(label, language)}</span></button></li>`,
  )}</ul></section>`;
}
