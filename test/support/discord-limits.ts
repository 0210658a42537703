import { expect } from 'vitest';
import {
  BUTTON_LABEL_MAX_CHARS,
  BUTTON_URL_MAX_CHARS,
  CUSTOM_ID_MAX_CHARS,
  MESSAGE_COMPONENTS_MAX,
  MESSAGE_TEXT_MAX_CHARS,
  ROW_BUTTONS_MAX,
  SELECT_OPTION_MAX_CHARS,
  SELECT_OPTIONS_MAX,
  SELECT_PLACEHOLDER_MAX_CHARS,
} from '../../adapters/discord/limits.ts';
import { listWireComponents, type WireComponent, type WireMessage } from './discord-reading.ts';

/** Expects that a message is within every limit of Discord; counted here anew, not with the adapter's own functions. */
export function expectWithinLimits(message: WireMessage): void {
  const components = listWireComponents(message.components);
  expect(components.length).toBeGreaterThan(0);
  expect(components.length).toBeLessThanOrEqual(MESSAGE_COMPONENTS_MAX);
  const texts = components.flatMap(({ content }) => (content === undefined ? [] : [content]));
  expect(texts.join('').length).toBeLessThanOrEqual(MESSAGE_TEXT_MAX_CHARS);
  for (const text of texts) expect(text.trim()).not.toBe('');
  const ids = components.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(CUSTOM_ID_MAX_CHARS);
  for (const component of components) expectComponentWithinLimits(component);
}

function expectComponentWithinLimits({ type, label, url, placeholder, options, components }: WireComponent): void {
  if (type === 1 && components?.[0]?.type === 2) expect(components.length).toBeLessThanOrEqual(ROW_BUTTONS_MAX);
  if (type === 2) expect((label ?? '').length).toBeLessThanOrEqual(BUTTON_LABEL_MAX_CHARS);
  expect((url ?? '').length).toBeLessThanOrEqual(BUTTON_URL_MAX_CHARS);
  expect((placeholder ?? '').length).toBeLessThanOrEqual(SELECT_PLACEHOLDER_MAX_CHARS);
  if (options === undefined) return;
  expect(options.length).toBeLessThanOrEqual(SELECT_OPTIONS_MAX);
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  for (const option of options) {
    for (const text of [option.label, option.value, option.description ?? 'x']) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(SELECT_OPTION_MAX_CHARS);
    }
  }
}
