import { html } from 'hono/html';
import type { Reply, ReplyButton, ReplyEntry, ReplyList } from '../../../src/bot/reply.ts';
import type { Card } from '../../../src/cards/card.ts';
import { decodeClick } from '../../../src/cards/click-code.ts';
import { getWording } from '../../../src/cards/wording.ts';
import { getWebWording } from '../../../src/cards/wording-web.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import type { Html } from '../context.ts';
import { buildHref } from '../language.ts';
import { renderNotes, renderQuotation, renderRendering, renderSentence, renderStatus } from '../text.ts';

/** Draws the page of answers to a question. */
export function renderAnswers(reply: Reply): Html {
  const { language } = reply;
  const wording = getWebWording(language).found;
  return html`<article class="answers">
<h1>${wording.title}</h1>
${renderReply(reply)}
</article>`;
}

/** Draws the page on which nothing was asked yet. */
export function renderUnasked(language: Language): Html {
  const wording = getWebWording(language).found;
  const { exampleRequests, examples } = getWording(language).home;
  return html`<article class="answers">
<h1>${wording.ask}</h1>
<p>${wording.description}</p>
<h2>${examples}</h2>
<ul>${exampleRequests.map((example) => html`<li><a href="${buildSearchPath(example, language)}">${example}</a></li>`)}</ul>
</article>`;
}

/** Draws a reply of the bot as a part of a page: what it says, cards in brief, and what to choose from as links. */
export function renderReply({ messages, comparison, cards, lists, buttons, language }: Reply): Html {
  return html`<div class="reply">
${messages.map((text) => html`<p class="message">${renderSentence(text, language)}</p>`)}
${comparison.map((text) => html`<p class="compared" lang="ar" dir="rtl">${text}</p>`)}
${cards.map((card) => renderBriefCard(card))}
${lists.map((list) => renderList(list, language))}
${renderButtons(buttons, language)}
</div>`;
}

function renderBriefCard(card: Card): Html {
  const { id, heading, language, shortTitle, why, citation } = card;
  return html`<section class="card brief">
<h2><a href="${buildHref(`/${id}`, language)}">${renderSentence(heading, language)}</a></h2>
${renderStatus(card)}
<p class="short-title">${renderSentence(shortTitle, language)}</p>
${why === undefined ? '' : html`<p class="why">${renderSentence(why, language)}</p>`}
<div class="texts">${renderQuotation(card)}${renderRendering(card)}</div>
${renderNotes(card.notes, language)}
<p class="citation">${renderSentence(citation, language)}</p>
<p><a href="${buildHref(`/${id}`, language)}">${getWebWording(language).found.whole}</a></p>
</section>`;
}

function renderList({ heading, entries }: ReplyList, language: Language): Html {
  return html`<section class="list"><h2>${renderSentence(heading, language)}</h2><ul class="passages">${entries.map(
    (entry) => html`<li>${renderEntry(entry, language)}</li>`,
  )}</ul></section>`;
}

function renderEntry({ id, label, code }: ReplyEntry, language: Language): Html {
  const inner = html`${id === undefined ? '' : html`<span class="id">${renderSentence(id, language)}</span> `}<span class="title">${renderSentence(label, language)}</span>`;
  const path = buildClickPath(code, language);
  return path === undefined ? inner : html`<a class="passage" href="${path}">${inner}</a>`;
}

function renderButtons(buttons: readonly ReplyButton[], language: Language): Html {
  const links = buttons.flatMap(({ label, code }) => {
    const path = buildClickPath(code, language);
    return path === undefined ? [] : [html`<li><a href="${path}">${label}</a></li>`];
  });
  if (links.length === 0) return html``;
  return html`<nav class="buttons" aria-labelledby="narrow"><p id="narrow">${getWebWording(language).found.narrow}</p><ul class="topics">${links}</ul></nav>`;
}

/** Tells which page shows what a button of the bot would; `undefined` for what no page shows. */
function buildClickPath(code: string, language: Language): string | undefined {
  const click = decodeClick(code);
  switch (click?.kind) {
    case 'show':
      return buildHref(`/${click.target}`, language);
    case 'topic':
      return buildHref(`/topics/${click.target}`, language);
    case 'part': {
      const [report, part] = click.target.split('/');
      return `${buildHref(`/${report}`, language)}${part === undefined ? '' : `#${part}`}`;
    }
    case 'ask':
      return buildSearchPath(click.question, language, click.target);
    default:
      return undefined;
  }
}

/** Writes the address of the answers to a question; `scope` is a report, or `all`. */
function buildSearchPath(question: string, language: Language, scope?: string): string {
  const path = `/search?q=${encodeURIComponent(question.toWellFormed())}`;
  return buildHref(scope === undefined ? path : `${path}&in=${scope}`, language);
}
