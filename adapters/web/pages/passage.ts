import { html } from 'hono/html';
import type { PassageDescription } from '../../../src/bot/describe-passage.ts';
import type { TopicLink } from '../../../src/bot/link-passage.ts';
import { getWording } from '../../../src/cards/wording.ts';
import { getWebWording } from '../../../src/cards/wording-web.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import type { Html } from '../context.ts';
import { buildHref } from '../language.ts';
import {
  renderCopyText,
  renderNotes,
  renderPassageLink,
  renderPassageList,
  renderQuotation,
  renderRendering,
  renderSentence,
  renderStatus,
} from '../text.ts';
import { renderLineage } from './lineage.ts';

/** Draws the page of a passage. `sourcePath` is the address of its proof, where there is one. */
export function renderPassage(described: PassageDescription, sourcePath?: string): Html {
  const { card, items, parent } = described;
  const { language } = card;
  const wording = getWebWording(language).passage;
  return html`<article class="card">
${renderWhere(described)}
<h1>${renderSentence(card.heading, language)}</h1>
${renderStatus(card)}
<p class="short-title">${renderSentence(card.shortTitle, language)}</p>
${parent === undefined ? '' : html`<p class="parent">${wording.itemOf} ${renderPassageLink(parent, language)}</p>`}
<section class="texts" aria-label="${wording.quotation}">${renderQuotation(card)}${renderRendering(card)}</section>
${renderNotes(card.notes, language)}
<div class="columns">
<div class="main">
${items.length === 0 ? '' : html`<section><h2>${wording.items}</h2>${renderPassageList(items, language)}</section>`}
${renderSource(described, sourcePath)}
${renderLineage(described)}
${renderCitations(described)}
</div>
<aside aria-label="${wording.related}">
${renderTopics(described)}
${renderRelated(described)}
</aside>
</div>
${renderNeighbours(described)}
</article>`;
}

/** Draws the way from the report through its headings. */
function renderWhere({ card, headings }: PassageDescription): Html {
  const { language, report } = card;
  const { passage, report: reports } = getWebWording(language);
  const draw = ({ text, english }: (typeof headings)[number]) => (language === 'ar' ? text : english);
  return html`<nav class="where" aria-label="${passage.where}"><ol>
<li><a href="${buildHref(`/${report}`, language)}">${reports.title(report)}</a></li>
${headings.map((heading) => html`<li><a href="${buildHref(`/${report}`, language)}#${heading.key}">${draw(heading)}</a></li>`)}
</ol></nav>`;
}

function renderSource({ card }: PassageDescription, sourcePath: string | undefined): Html {
  const { language, source, links, actions } = card;
  const wording = getWebWording(language).passage;
  const reports = actions.flatMap((action) => (action.kind === 'report-word' ? [action] : []));
  return html`<section class="source">
<h2>${wording.ourCopy}</h2>
<p>${sourcePath === undefined ? renderSentence(source, language) : html`<a href="${buildHref(sourcePath, language)}">${renderSentence(source, language)}</a>`}</p>
<p class="proof">${wording.proof}</p>
<ul class="links">
${links.map(({ label, url }) => html`<li><a href="${url}" rel="external">${renderSentence(label, language)}</a></li>`)}
${reports.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>`)}
</ul>
</section>`;
}

/** Forms that are read by people; the others are for programs and stay closed. */
const PLAIN_FORMS: readonly string[] = ['footnote', 'plain'];

function renderCitations({ citations, copyText, card }: PassageDescription): Html {
  const { language } = card;
  const wording = getWebWording(language).passage;
  const draw = (id: string, name: string, text: string) =>
    html`<h3>${name}</h3>${renderCopyText(`copy-${id}`, text, {
      name,
      button: wording.copyForm(name),
      short: wording.copy,
      copied: wording.copied,
      failed: wording.notCopied,
    })}`;
  const isPlain = ({ form }: (typeof citations)[number]) => PLAIN_FORMS.includes(form);
  return html`<section class="citations">
<h2>${wording.citation}</h2>
${citations.filter(isPlain).map(({ form, name, text }) => draw(form, name, text))}
<details><summary>${getWording(language).actions.copy}</summary>${draw('text', getWording(language).actions.copy, copyText)}</details>
<details><summary>${wording.otherForms}</summary>${citations
    .filter((one) => !isPlain(one))
    .map(({ form, name, text }) => draw(form, name, text))}</details>
</section>`;
}

/** Draws links to topics, side by side. */
export function renderTopicLinks(topics: readonly TopicLink[], language: Language): Html {
  return html`<ul class="topics">${topics.map(
    ({ id, label }) => html`<li><a href="${buildHref(`/topics/${id}`, language)}">${label}</a></li>`,
  )}</ul>`;
}

function renderTopics({ topics, card }: PassageDescription): Html {
  if (topics.length === 0) return html``;
  const { passage } = getWebWording(card.language);
  return html`<section><h2>${passage.topics}</h2>${renderTopicLinks(topics, card.language)}</section>`;
}

function renderRelated({ related, card }: PassageDescription): Html {
  if (related.length === 0) return html``;
  const { language } = card;
  const { passage: wording } = getWebWording(language);
  return html`<section class="related"><h2>${wording.related}</h2><ul class="passages">${related.map(
    ({ passage, shared }) => html`<li>${renderPassageLink(passage, language)}
<span class="shared">${renderSentence(wording.shared(shared.map(({ label }) => label)), language)}</span></li>`,
  )}</ul></section>`;
}

function renderNeighbours({ previous, next, card }: PassageDescription): Html {
  if (previous === undefined && next === undefined) return html``;
  const { language } = card;
  const { actions } = getWording(language);
  const draw = (rel: 'prev' | 'next', label: string, link: typeof next) =>
    link === undefined
      ? html`<span></span>`
      : html`<a rel="${rel}" href="${buildHref(`/${link.id}`, language)}"><span class="direction">${label}</span> <span class="title">${renderSentence(link.heading, language)}</span></a>`;
  return html`<nav class="neighbours" aria-label="${getWebWording(language).passage.neighbours}">
${draw('prev', actions.previous, previous)}${draw('next', actions.next, next)}
</nav>`;
}
