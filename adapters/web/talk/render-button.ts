import { html } from 'hono/html';
import type { ReplyButton } from '../../../src/bot/reply.ts';
import type { Html } from '../context.ts';

/** The form to which all buttons of answers belong, so that they work without a script too. */
export const CLICK_FORM_ID = 'click';

/** Draws a button that sends a code; its label may be in the other language, and keeps its own direction. */
export function renderButton({ label, code }: ReplyButton): Html {
  return html`<button type="submit" form="${CLICK_FORM_ID}" name="code" value="${code}" dir="auto">${label}</button>`;
}
