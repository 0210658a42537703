import { html } from 'hono/html';
import type { Card, CardAction, CardLink } from '../../../src/cards/card.ts';
import { encodeClick } from '../../../src/cards/click-code.ts';
import { getTalkWording } from '../../../src/cards/wording-web-talk.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import type { Html } from '../context.ts';
import { buildHref } from '../language.ts';
import { renderNotes, renderQuotation, renderRendering, renderSentence, renderStatus } from '../text.ts';
import { renderButton } from './render-button.ts';

/** Draws a card plainly; nothing in it is shortened. */
export function renderCard(card: Card): Html {
  const { language, heading, shortTitle, why, citation, source, notes } = card;
  const own = (text: string) => renderSentence(text, language);
  return html`<div class="card">
<h3>${own(heading)}</h3>
${renderStatus(card)}
<p class="short-title">${own(shortTitle)}</p>
${why === undefined ? '' : html`<p class="why">${own(why)}</p>`}
${renderQuotation(card)}
${renderNotes(notes, language)}
${notes.map(({ kind, text }) => (kind === 'lineage' ? html`<p class="detail">${own(text)}</p>` : ''))}
${renderRendering(card)}
<p class="citation">${own(citation)}</p>
${renderLinks(card)}
<p class="detail">${own(source)}</p>
<p class="actions">${card.actions.map((action) => renderAction(action, language))}</p>
</div>`;
}

/** The page of the passage comes first: there its words stand beside their source. */
function renderLinks({ id, links, language }: Card): Html {
  const page = html`<a href="${buildHref(`/${id}`, language)}">${getTalkWording(language).page}</a>`;
  return html`<ul class="links"><li>${page}</li>${links.map((link) => html`<li>${renderLink(link, language)}</li>`)}</ul>`;
}

function renderLink({ label, url }: CardLink, language: Language): Html {
  return html`<a href="${url}" rel="external">${renderSentence(label, language)}</a>`;
}

/** There is no channel here to share a card with; the drawings of the platforms have that button. */
function renderAction(action: CardAction, language: Language): Html {
  if (action.kind === 'report-word') return html`<a href="${action.url}" rel="external">${action.label}</a>`;
  const code = action.kind === 'share' ? undefined : encodeClick(action, language);
  return code === undefined ? html`` : renderButton({ label: action.label, code });
}
