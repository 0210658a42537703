import { html } from 'hono/html';
import type { MapColumn, MapRow, TopicDescription, TopicsDescription } from '../../../src/bot/describe-topics.ts';
import { getWebWording } from '../../../src/cards/wording-web.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import type { Html } from '../context.ts';
import { buildHref } from '../language.ts';
import { renderPassageList } from '../text.ts';
import { renderTopicLinks } from './passage.ts';

/** From how many texts on a field has the next shade. */
const SHADES_FROM = [1, 2, 4, 7, 11];

/** Draws the map of the corpus: a table whose fields are shaded by their numbers, and each number a link. */
export function renderTopics({ columns, rows, all }: TopicsDescription, language: Language): Html {
  const { map } = getWebWording(language);
  return html`<article class="map">
<h1>${map.title}</h1>
${map.howToRead.map((line) => html`<p>${line}</p>`)}
<div class="map-frame" role="region" aria-label="${map.region}" tabindex="0">
<table>
<caption>${map.caption}</caption>
${renderColumnHeads(columns, language)}
<tbody>${rows.map((row) => renderRow(row, columns, language))}</tbody>
</table>
</div>
<section><details><summary><h2>${map.all(all.length)}</h2></summary>${renderTopicLinks(all, language)}</details></section>
</article>`;
}

function renderColumnHeads(columns: readonly MapColumn[], language: Language): Html {
  const { map, reportShort } = getWebWording(language);
  const reports = [...Map.groupBy(columns, ({ report }) => report)];
  return html`<colgroup></colgroup>${reports.map(([, own]) => html`<colgroup span="${own.length}"></colgroup>`)}<colgroup></colgroup>
<thead>
<tr><th scope="col" rowspan="2">${map.topic}</th>${reports.map(
    ([report, own]) =>
      html`<th scope="colgroup" colspan="${own.length}"><a href="${buildHref(`/${report}`, language)}">${reportShort(report)}</a></th>`,
  )}<th scope="col" rowspan="2">${map.total}</th></tr>
<tr>${columns.map(({ unit }) => html`<th scope="col"><abbr title="${map.unitInFull[unit]}">${map.unit[unit]}</abbr></th>`)}</tr>
</thead>`;
}

function renderRow({ topic, counts, total }: MapRow, columns: readonly MapColumn[], language: Language): Html {
  const path = buildHref(`/topics/${topic.id}`, language);
  const { map, reportShort } = getWebWording(language);
  const draw = (count: number, index: number) => {
    const column = columns[index];
    if (count === 0 || column === undefined) return html`<td class="heat-0">0</td>`;
    const label = map.cell(topic.label, `${reportShort(column.report)} ${map.unitInFull[column.unit]}`, count);
    return html`<td class="heat-${chooseShade(count)}"><a href="${path}#r${column.report}" title="${label}">${count}</a></td>`;
  };
  return html`<tr><th scope="row"><a href="${path}">${topic.label}</a></th>${counts.map(draw)}<td class="total">${total}</td></tr>`;
}

function chooseShade(count: number): number {
  return SHADES_FROM.filter((from) => count >= from).length;
}

/** Draws the page of a topic: the texts about it, report by report. */
export function renderTopic(described: TopicDescription, language: Language): Html {
  const { topic, otherLanguage, broader, reports } = described;
  const { map, report: reportWording } = getWebWording(language);
  const other: Language = language === 'ar' ? 'en' : 'ar';
  return html`<article class="topic">
<h1>${map.about(topic.label)} <span class="other-name" lang="${other}" dir="auto">${otherLanguage}</span></h1>
${broader.length === 0 ? '' : html`<div class="broader"><span>${map.broader}</span> ${renderTopicLinks(broader, language)}</div>`}
${reports.map(
  ({
    report,
    passages,
  }) => html`<section id="r${report}"><h2><a href="${buildHref(`/${report}`, language)}">${reportWording.title(report)}</a></h2>
${renderPassageList(passages, language)}</section>`,
)}
<p class="proof">${map.titlesOurs}</p>
</article>`;
}
