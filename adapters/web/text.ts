import { html } from 'hono/html';
import type { PassageLink } from '../../src/bot/link-passage.ts';
import type { Card, CardNote } from '../../src/cards/card.ts';
import { isolateRuns } from '../../src/cards/direction.ts';
import { listMarkedLines, readMarks } from '../../src/cards/marks.ts';
import { getWording } from '../../src/cards/wording.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import type { Html } from './context.ts';
import { buildHref } from './language.ts';

/** Where a direction isolate begins or ends. */
const ISOLATE = /[\u2068\u2069]/u;

/**
 * Draws a sentence of ours: what runs the other way in it stands in an element of its own, so that its order is kept and no
 * invisible sign is copied with it.
 */
export function renderSentence(text: string, language: Language): Html {
  const parts = isolateRuns(text, language).split(ISOLATE);
  const foreign: Language = language === 'ar' ? 'en' : 'ar';
  return html`${parts.map((part, index) => {
    if (index % 2 === 0) return part;
    return foreign === 'ar' ? html`<bdi lang="ar">${part}</bdi>` : html`<bdi>${part}</bdi>`;
  })}`;
}

/** Draws the document's own words, a paragraph a line, what a question asked for marked. Nothing is put into them. */
export function renderQuotation({ quotation, marks }: Pick<Card, 'quotation' | 'marks'>): Html {
  const lines = listMarkedLines(quotation, marks);
  return html`<blockquote class="quotation" lang="ar" dir="rtl">${lines.map(
    (line) =>
      html`<p>${readMarks(line).map(({ text, isMarked }) => (isMarked ? html`<mark>${text}</mark>` : text))}</p>`,
  )}</blockquote>`;
}

/** Draws our unofficial rendering with the label that it must never stand without. */
export function renderRendering({ rendering, language }: Pick<Card, 'rendering' | 'language'>): Html {
  if (rendering === undefined) return html``;
  const { label, lines, link } = rendering;
  return html`<div class="rendering" lang="en" dir="ltr">
<p class="label">${label}${link === undefined ? '' : html` <a href="${link.url}" rel="external">${renderSentence(link.label, language)}</a>`}</p>
${lines.map((line) => html`<p>${line}</p>`)}
</div>`;
}

/** Draws what a reader must know of the words: doubts and corrections stand out, the rest is small. */
export function renderNotes(notes: readonly CardNote[], language: Language): Html {
  const shown = notes.filter(({ kind }) => kind !== 'lineage');
  if (shown.length === 0) return html``;
  return html`<ul class="notes">${shown.map(
    ({ kind, text }) => html`<li class="${kind}">${renderSentence(text, language)}</li>`,
  )}</ul>`;
}

/** Draws what a passage is worth; a draft says so first and boldly. */
export function renderStatus({ status, statusLine, language }: Pick<Card, 'status' | 'statusLine' | 'language'>): Html {
  return html`<p class="${status.startsWith('draft') ? 'status draft' : 'status'}">${renderSentence(statusLine, language)}</p>`;
}

/** Draws a link to a passage: what it is, which says DRAFT where it is one, then our short title. */
export function renderPassageLink({ id, heading, title, status, isDraft }: PassageLink, language: Language): Html {
  // A draft says so in its heading.
  const worth = status === 'adopted' || isDraft ? '' : ` (${getWording(language).ask.phraseStatus[status]})`;
  return html`<a class="passage" href="${buildHref(`/${id}`, language)}"><span class="id">${renderSentence(heading, language)}</span> <span class="title">${renderSentence(title, language)}${worth}</span></a>`;
}

/** Draws a list of links to passages. */
export function renderPassageList(links: readonly PassageLink[], language: Language): Html {
  return html`<ul class="passages">${links.map((link) => html`<li>${renderPassageLink(link, language)}</li>`)}</ul>`;
}

/** Draws a text that is copied as it stands, with a button where there is a script. */
export function renderCopyText(id: string, text: string, labels: CopyLabels): Html {
  return html`<div class="copy">
<pre id="${id}" dir="auto" tabindex="0" aria-label="${labels.name}">${/\p{Script=Arabic}/u.test(text) ? renderSentence(text, 'ar') : text}</pre>
<button type="button" data-copy="${id}" data-copied="${labels.copied}" data-failed="${labels.failed}" aria-label="${labels.button}" hidden>${labels.short}</button>
</div>`;
}

/** What is said round a text to copy. */
export interface CopyLabels {
  readonly name: string;
  readonly button: string;
  readonly short: string;
  readonly copied: string;
  readonly failed: string;
}

/** What nobody types and no page must repeat: control characters, and marks that turn the direction of what follows. */
const UNTYPED = /(?!\s)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Takes out of what was typed what no page must repeat. */
export function cleanTyped(text: string): string {
  return text.replace(UNTYPED, ' ');
}
