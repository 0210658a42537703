import type { types } from '@slack/bolt';
import type { Home } from '../../src/bot/home.ts';
import { cutText } from '../../src/cards/split-text.ts';
import { type ActionIds, type ActionKind, createActionIds } from './action-id.ts';
import { type Block, ownLine, ownSections, plainText } from './blocks.ts';
import { ACTIONS_ELEMENTS_MAX, BUTTON_TEXT_MAX_CHARS } from './limits.ts';

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** Draws the App Home of a reader. */
export function renderHome(home: Home): types.HomeView {
  const { language } = home;
  const ids = createActionIds();
  const blocks: Block[] = [
    ...home.introduction.flatMap((sentence) => ownSections(sentence, language)),
    { type: 'divider' },
    ...ownSections(home.examplesHeading, language),
    renderChoices(
      home.examples.map((text) => ({ label: ownLine(text, language), value: text })),
      'ask',
      ids,
    ),
    ...ownSections(home.reportsHeading, language),
    renderChoices(
      home.reports.map(({ label, text }) => ({ label: ownLine(label, language), value: text })),
      'ask',
      ids,
    ),
    { type: 'divider' },
    ...ownSections(home.languageHeading, language),
    renderChoices(home.languages, 'language', ids),
  ];
  return { type: 'home', blocks };
}

function renderChoices(choices: readonly Choice[], kind: ActionKind, ids: ActionIds): types.ActionsBlock {
  return {
    type: 'actions',
    block_id: ids.nextBlock(false),
    elements: choices.slice(0, ACTIONS_ELEMENTS_MAX).map(({ label, value }) => ({
      type: 'button',
      action_id: ids.next(kind),
      text: plainText(cutText(label, BUTTON_TEXT_MAX_CHARS)),
      value,
    })),
  };
}
