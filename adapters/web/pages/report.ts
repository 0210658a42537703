import { html } from 'hono/html';
import type { ReportDescription, ReportPart, ReportUnit } from '../../../src/bot/describe-report.ts';
import { getWebWording } from '../../../src/cards/wording-web.ts';
import type { Heading, Language } from '../../../src/corpus/corpus.ts';
import type { Html } from '../context.ts';
import { buildHref } from '../language.ts';
import { renderNotes, renderQuotation, renderRendering, renderSentence } from '../text.ts';

/** Draws a whole report to read: its parts in their order, each unit with a link to its own page. */
export function renderReport(report: ReportDescription, language: Language): Html {
  const { key, title, about, isDraft, links, file, parts } = report;
  const { report: wording, passage } = getWebWording(language);
  return html`<article class="report">
<h1>${wording.title(key)}</h1>
${isDraft ? html`<p class="status draft">${wording.draft}</p>` : ''}
<p class="short-title">${renderSentence(title, language)}</p>
${about.map((line) => html`<p>${renderSentence(line, language)}</p>`)}
<ul class="links">${links === undefined ? '' : (['ar', 'en'] as const).map((one) => html`<li><a href="${links[one]}" rel="external">${wording.official[one]}</a></li>`)}</ul>
<p class="proof">${renderSentence(wording.ourCopy(file), language)}. ${passage.proof} ${wording.unitsNote}</p>
<nav class="contents" aria-labelledby="contents"><h2 id="contents">${wording.contents}</h2><ol>${parts
    .flatMap(({ opens }) => opens)
    .map(
      (heading) =>
        html`<li class="level-${countLevels(heading)}"><a href="#${heading.key}">${language === 'ar' ? heading.text : heading.english}</a></li>`,
    )}</ol></nav>
${parts.map((part) => renderPart(part, language))}
</article>`;
}

function countLevels({ key }: Heading): number {
  return Math.min(3, key.split('.').length);
}

function renderHeading({ text, english }: Heading, language: Language): Html {
  return language === 'ar' ? html`${text}` : html`${english} <span lang="ar" dir="rtl">${text}</span>`;
}

function renderPart({ opens, statuses, units }: ReportPart, language: Language): Html {
  return html`<section class="part">
${opens.map((heading) =>
  countLevels(heading) === 1
    ? html`<h2 id="${heading.key}">${renderHeading(heading, language)}</h2>`
    : html`<h3 id="${heading.key}">${renderHeading(heading, language)}</h3>`,
)}
<p class="part-status">${statuses.map((status) => renderSentence(status, language))}</p>
${units.map((unit) => renderUnit(unit, language))}
</section>`;
}

function renderUnit({ number, title, card }: ReportUnit, language: Language): Html {
  const notes = card.notes.filter(({ kind }) => kind === 'footnote' || kind === 'doubtful' || kind === 'repaired');
  return html`<section class="unit" id="u${number}-${card.unit}" aria-label="${card.heading}">
<p class="unit-head"><a class="number" href="${buildHref(`/${card.id}`, language)}" aria-label="${card.heading}">${number}</a> <span class="short-title">${renderSentence(title, language)}</span></p>
<div class="texts">${renderQuotation(card)}${renderRendering({ ...card, rendering: withoutLink(card.rendering) })}</div>
${renderNotes(notes, language)}
</section>`;
}

/** The official document is linked once, above. */
function withoutLink(rendering: ReportUnit['card']['rendering']): ReportUnit['card']['rendering'] {
  return rendering === undefined ? undefined : { ...rendering, link: undefined };
}
