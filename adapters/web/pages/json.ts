import type { PassageDescription } from '../../../src/bot/describe-passage.ts';
import type { ReportDescription } from '../../../src/bot/describe-report.ts';
import type { PassageLink } from '../../../src/bot/link-passage.ts';

import { getWording } from '../../../src/cards/wording.ts';

/** Builds the JSON form of the page of a passage: the document's words and ours apart, without direction isolates. */
export function buildPassageJson(described: PassageDescription): object {
  const { passage, card, previous, next, parent, items, citations, ...rest } = described;
  return {
    ...passage,
    language: card.language,
    heading: card.heading,
    statusLine: card.statusLine,
    quotation: card.quotation,
    // The English of a recommendation is our rendering, that of a paragraph a gist; neither is ever without its label.
    englishLabel: getWording('en')[passage.kind.startsWith('paragraph') ? 'gist' : 'rendering'],
    notes: card.notes,
    links: card.links,
    previous: previous?.id,
    next: next?.id,
    parent: parent?.id,
    items: items.map(({ id }: PassageLink) => id),
    citations: Object.fromEntries(citations.map(({ form, text }) => [form, text])),
    ...rest,
  };
}

/** Builds the JSON form of a whole report. */
export function buildReportJson({ parts, ...report }: ReportDescription): object {
  return {
    ...report,
    parts: parts.map(({ units, ...part }) => ({
      ...part,
      units: units.map(({ number, title, status, card }) => ({
        id: card.id,
        number,
        title,
        status,
        quotation: card.quotation,
        rendering: card.rendering,
        notes: card.notes,
      })),
    })),
  };
}
