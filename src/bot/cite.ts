import { CITATION_FORMS, type CitationForm, formatCitationAs } from '../cards/citation-forms.ts';
import { formatHeading } from '../cards/name-passage.ts';
import { getWording } from '../cards/wording.ts';
import { resolveReference } from '../references/resolve.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';
import { show } from './show.ts';

/** Other words for the forms of citation. */
const FORM_NAMES: ReadonlyMap<string, CitationForm> = new Map([
  ...CITATION_FORMS.map((form) => [form, form] as const),
  ['un', 'footnote'],
  ['text', 'plain'],
  ['bib', 'bibtex'],
  ['csl', 'csl-json'],
  ['json', 'csl-json'],
  ['حاشية', 'footnote'],
  ['نص', 'plain'],
]);

/** Gives the citation of a passage for the clipboard: in the form that the last word names, else in all of them. */
export function cite(request: BotRequest, context: BotContext): Reply {
  const empty = buildEmptyReply(request, context);
  const { language } = empty;
  const wording = getWording(language).reading;
  const [, before = '', last = ''] = /^(.*?)\s*(\S*)\s*$/su.exec(request.text) ?? [];
  const form = before === '' ? undefined : FORM_NAMES.get(last.toLowerCase());
  const text = form === undefined ? request.text : before;
  if (text.trim() === '')
    return { ...empty, outcome: { kind: 'help' }, messages: [wording.noSuchForm(CITATION_FORMS)] };
  const outcome = resolveReference(text, context.corpus);
  if (outcome.kind !== 'found') return show({ ...request, text }, context);
  const forms = form === undefined ? CITATION_FORMS : [form];
  const texts = outcome.passages.flatMap((passage) =>
    forms.map((one) => formatCitationAs(one, passage, context.corpus)),
  );
  const names = outcome.passages.map((passage) => formatHeading(passage, language));
  return {
    ...empty,
    outcome,
    messages: [wording.citedAs(getWording(language).list(names))],
    copyText: texts.join('\n\n'),
  };
}
