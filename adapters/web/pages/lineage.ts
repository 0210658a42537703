import { html } from 'hono/html';
import type { PassageComparison, PassageDescription, TakenUp } from '../../../src/bot/describe-passage.ts';
import { getWording } from '../../../src/cards/wording.ts';
import { getWebWording } from '../../../src/cards/wording-web.ts';
import type { ComparedRun } from '../../../src/corpus/compare-texts.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import type { Html } from '../context.ts';
import { renderPassageLink, renderSentence } from '../text.ts';

/** Draws what a passage came from and what came of it, with its draft word by word. */
export function renderLineage({
  card,
  lineage,
  counterpart,
  comparison,
  takenUpIn,
  takesUp,
}: PassageDescription): Html {
  const { language } = card;
  const wording = getWebWording(language).passage;
  const isEmpty = counterpart === undefined && takenUpIn.length === 0 && takesUp.length === 0;
  if (isEmpty && lineage.length === 0) return html``;
  return html`<section class="lineage">
<h2>${wording.lineage}</h2>
${lineage.map((line) => html`<p>${renderSentence(line, language)}</p>`)}
${counterpart === undefined ? '' : html`<p>${renderPassageLink(counterpart, language)}</p>`}
${comparison === undefined ? '' : renderComparison(comparison, language)}
${renderTakenUp(wording.takenUpIn, takenUpIn, language)}
${renderTakenUp(wording.takesUp, takesUp, language)}
</section>`;
}

function renderComparison({ draft, adopted, isSame, runs }: PassageComparison, language: Language): Html {
  if (isSame) return html`<p>${getWording(language).reading.unchanged}</p>`;
  const { compared, legend } = getWebWording(language).passage;
  return html`<h3>${renderSentence(compared(draft.heading, adopted.heading), language)}</h3>
<p class="legend" aria-hidden="true"><del>${legend.removed}</del> <ins>${legend.added}</ins></p>
<p class="compared" lang="ar" dir="rtl">${runs.map((run) => renderRun(run, language))}</p>`;
}

/** Screen readers pass over what is struck or underlined, so words say it, which nobody sees or copies. */
function renderRun({ kind, text }: ComparedRun, language: Language): Html | string {
  if (kind === 'same') return text;
  const [before, after] = getWebWording(language).passage.heard[kind];
  const hear = (words: string) => html`<span class="visually-hidden" lang="${language}">${words}</span>`;
  const inner = html`${hear(before)}${text}${hear(after)}`;
  return kind === 'removed' ? html`<del>${inner}</del>` : html`<ins>${inner}</ins>`;
}

function renderTakenUp(heading: string, texts: readonly TakenUp[], language: Language): Html {
  if (texts.length === 0) return html``;
  const { how: hows } = getWebWording(language).passage;
  return html`<h3>${renderSentence(heading, language)}</h3>
<ul class="passages">${texts.map(
    ({
      passage,
      how,
      words,
    }) => html`<li>${renderPassageLink(passage, language)} <span class="shared">${hows[how]}</span>
<q lang="ar" dir="rtl">${words}</q></li>`,
  )}</ul>`;
}
