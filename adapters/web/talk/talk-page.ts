import { html } from 'hono/html';
import type { Home } from '../../../src/bot/home.ts';
import { getTalkWording, type TalkWording } from '../../../src/cards/wording-web-talk.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import type { Html } from '../context.ts';
import { buildHref } from '../language.ts';
import { renderSentence } from '../text.ts';
import { TEXT_MAX_CHARS } from './limits.ts';
import { CLICK_FORM_ID } from './render-button.ts';
import type { Shown } from './shown.ts';

/** What the page shows when it is opened. */
export interface TalkPage {
  readonly language: Language;
  readonly home: Home;
  /** Where the script finds the stylesheets of the drawings and the modules of the elements of Discord. */
  readonly urls: Readonly<Record<'slackStyle' | 'modules', string>>;
  /** What was asked by the address, with its answer or why there is none. */
  readonly turn?: TalkTurn | undefined;
}

export interface TalkTurn {
  /** What was typed; `undefined` for a click. */
  readonly text: string | undefined;
  readonly code: string | undefined;
  readonly plain?: Html | undefined;
  readonly problem?: string | undefined;
  readonly shown?: Shown | undefined;
}

/** Draws the conversation, the box to ask in, and what may be asked first. */
export function renderTalk(page: TalkPage): Html {
  const { language, home, turn, urls } = page;
  const wording = getTalkWording(language);
  const shown = turn?.shown === undefined ? '' : JSON.stringify(turn.shown);
  return html`<div class="talk-page" data-language="${language}" data-wording="${JSON.stringify(pickWording(wording))}"
 data-slack-style="${urls.slackStyle}" data-modules="${urls.modules}">
<div class="talk-intro"><h1>${wording.title}</h1>
${wording.introduction.map((text) => html`<p>${text}</p>`)}
${renderExamples(home)}</div>
<section class="talk-log" aria-label="${wording.conversation}">${turn === undefined ? '' : renderTurn(turn, wording)}</section>
<p class="visually-hidden" role="status" data-status></p>
${renderForms(wording, { language, shown, turn })}
</div>`;
}

function renderExamples({ examples, examplesHeading, language }: Home): Html {
  return html`<div class="talk-examples"><h2>${examplesHeading}</h2>
<ul>${examples.map(
    (text) =>
      html`<li><a data-example="${text}" href="${buildHref(`/?text=${encodeURIComponent(text)}`, language)}">${renderSentence(text, language)}</a></li>`,
  )}</ul></div>`;
}

function renderTurn({ text, code, plain, problem }: TalkTurn, { youAsked }: TalkWording): Html {
  return html`<article class="turn" tabindex="-1" data-asked-text="${text ?? ''}" data-asked-code="${code ?? ''}">
${text === undefined ? '' : html`<h2 class="asked" dir="auto"><span class="visually-hidden">${youAsked}</span> ${text}</h2>`}
${problem === undefined ? '' : html`<p class="problem" role="alert">${problem}</p>`}
${plain ?? ''}</article>`;
}

interface FormParts {
  readonly language: Language;
  readonly shown: string;
  readonly turn: TalkTurn | undefined;
}

/** Without a script the answer comes as a page of its own; what it showed is sent along with the next question. */
function renderForms(wording: TalkWording, { language, shown, turn }: FormParts): Html {
  const hidden = html`<input type="hidden" name="lang" value="${language}">
${shown === '' ? '' : html`<input type="hidden" name="shown" value="${shown}">`}`;
  const typed = turn?.problem === undefined ? '' : (turn.text ?? '').slice(0, TEXT_MAX_CHARS);
  return html`<form id="${CLICK_FORM_ID}" action="/" method="get">${hidden}</form>
<form class="talk-form" action="/" method="get" autocomplete="off">${hidden}
${renderViews(wording)}
<div class="talk-box"><label for="text">${wording.label}</label>
<div class="talk-line"><div class="combo"><input id="text" name="text" type="text" dir="auto" maxlength="${TEXT_MAX_CHARS}" required
 enterkeyhint="send" spellcheck="false" autocapitalize="off" placeholder="${wording.placeholder}" value="${typed}" aria-describedby="text-hint">
<ul id="suggestions" role="listbox" aria-label="${wording.suggestionsLabel}" hidden></ul></div>
<button type="submit">${wording.send}</button></div>
<p id="text-hint" class="detail" hidden>${wording.hint}</p></div></form>`;
}

/** Shown by the script: without it there is only the plain view. */
function renderViews({ views }: TalkWording): Html {
  const radio = (value: 'plain' | 'slack' | 'discord') =>
    html`<label><input type="radio" name="view" value="${value}"${value === 'plain' ? html` checked` : ''} disabled><span>${views[value]}</span></label>`;
  return html`<fieldset class="views" hidden><legend>${views.legend}</legend>
${radio('plain')}${radio('slack')}${radio('discord')}</fieldset>`;
}

/** What the script says by itself. */
function pickWording({ views, youAsked, copied, copyFailed, thinking, offline }: TalkWording) {
  const { slackNote, discordNote } = views;
  return { youAsked, copied, copyFailed, thinking, offline, slackNote, discordNote };
}
