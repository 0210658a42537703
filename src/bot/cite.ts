import { CITATION_FORMS, type CitationForm, formatCitationsAs } from '../cards/citation-forms.ts';
import { formatHeading } from '../cards/name-passage.ts';
import { getWording } from '../cards/wording.ts';
import { resolveReference } from '../references/resolve.ts';
import type { BotContext } from './context.ts';
import { describeOutcome } from './describe-outcome.ts';
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

/** Gives the citation of passages for the clipboard: in the form that the first or last word names, else in all of them. */
export function cite(request: BotRequest, context: BotContext): Reply {
  const empty = buildEmptyReply(request, context);
  const { language } = empty;
  const wording = getWording(language).reading;
  const words = request.text.trim().split(/\s+/u);
  const at = [words.length - 1, 0].find((place) => FORM_NAMES.has(words[place]?.toLowerCase() ?? ''));
  const form = FORM_NAMES.get(words[at ?? -1]?.toLowerCase() ?? '');
  const text = words.filter((_, place) => place !== at).join(' ');
  if (text === '') return { ...empty, outcome: { kind: 'help' }, messages: [wording.noSuchForm(CITATION_FORMS)] };
  const outcome = resolveReference(text, context.corpus);
  if (outcome.kind !== 'found') return show({ ...request, text }, context);
  const forms = form === undefined ? CITATION_FORMS : [form];
  const names = outcome.passages.map((passage) => formatHeading(passage, language));
  return {
    ...empty,
    outcome,
    messages: [
      ...describeOutcome(outcome, language),
      ...(outcome.ignoredWords.length === 0 ? [] : [wording.noSuchForm(CITATION_FORMS)]),
      wording.citedAs(getWording(language).list(names)),
    ],
    copyText: forms
      .map((one) => ({ one, text: formatCitationsAs(one, outcome.passages, { corpus: context.corpus, language }) }))
      .map(({ one, text: citation }) => (form === undefined ? `${wording.formNames[one]}:\n${citation}` : citation))
      .join('\n\n'),
  };
}
