import { type Corpus, getDocument, isParagraph, type Language, type Passage } from '../corpus/corpus.ts';
import { getPassageText, listPassageLines } from '../corpus/passage-text.ts';
import type { Span } from '../retrieval/phrases.ts';
import type { Card, CardAction, CardLink, CardNote } from './card.ts';
import { formatCitation, formatSource } from './citation.ts';
import { buildCorrectionUrl } from './correction-url.ts';
import { describeLineage, findCompared } from './lineage.ts';
import { formatHeading } from './name-passage.ts';
import { formatStatusLine } from './status-line.ts';
import { getWording } from './wording.ts';

/** What a card is built from, besides its passage. */
export interface CardContext {
  readonly corpus: Corpus;
  readonly language: Language;
  /** Where wrong words are reported to: a `mailto:` or `https:` address; without it the action is left out. */
  readonly correctionsUrl?: string | undefined;
  /** Where the pages behind citations are, without a slash at the end; the card then links its own. */
  readonly publicUrl?: string | undefined;
  /** Why a question found it. */
  readonly why?: string | undefined;
  /** Finds what to mark in a line of the quotation. */
  readonly mark?: ((line: string) => readonly Span[]) | undefined;
}

/** Builds the card of a passage. Nothing in it is shortened: a platform splits what it cannot hold. */
export function buildCard(passage: Passage, context: CardContext): Card {
  const { corpus, language, why, mark } = context;
  const wording = getWording(language);
  const quotation = listPassageLines(passage, 'ar');
  return {
    id: passage.id,
    report: passage.report,
    unit: isParagraph(passage) ? 'paragraph' : 'recommendation',
    language,
    heading: formatHeading(passage, language),
    shortTitle: wording.shortTitle(passage.title[language]),
    status: passage.status,
    statusLine: formatStatusLine(passage, corpus, language),
    quotation,
    marks: mark === undefined ? [] : quotation.map(mark),
    why,
    rendering: language === 'en' ? buildRendering(passage, corpus) : undefined,
    citation: formatCitation(passage, corpus, language),
    source: formatSource(passage, language),
    links: [...buildPageLink(passage, context), ...buildLinks(passage, corpus, language)],
    notes: listNotes(passage, corpus, language),
    actions: listActions(passage, context),
  };
}

function buildRendering(passage: Passage, corpus: Corpus): Card['rendering'] {
  const wording = getWording('en');
  const { links, symbol_basis: basis } = getDocument(corpus, passage.report);
  return {
    label: isParagraph(passage) ? wording.gist : wording.rendering,
    lines: listPassageLines(passage, 'en'),
    link: links === null ? undefined : { label: wording.officialEnglish(basis === 'inferred'), url: links.en },
  };
}

/** Links the page of the passage; language is carried along. */
function buildPageLink({ id }: Passage, { language, publicUrl }: CardContext): readonly CardLink[] {
  if (publicUrl === undefined) return [];
  return [{ label: getWording(language).ownPage, url: `${publicUrl}/${id}?lang=${language}` }];
}

function buildLinks(passage: Passage, corpus: Corpus, language: Language): readonly CardLink[] {
  const wording = getWording(language);
  const { links, symbol_basis: basis } = getDocument(corpus, passage.report);
  if (links === null) return [];
  const arabic = { label: wording.officialArabic(basis === 'inferred'), url: links.ar };
  const english = { label: wording.officialEnglish(basis === 'inferred'), url: links.en };
  return language === 'ar' ? [arabic, english] : [arabic];
}

/** Lists what a reader must know of the quoted words: the notes that they refer to, then our doubts, the gravest first. */
export function listNotes(passage: Passage, corpus: Corpus, language: Language): readonly CardNote[] {
  const wording = getWording(language);
  const parts = [passage, ...passage.footnotes];
  const text = [getPassageText(passage), ...passage.footnotes.map((note) => note.text)].join('\n');
  const restored = parts.reduce((sum, { countRestoredLetters }) => sum + countRestoredLetters(), 0);
  const isLinked = getDocument(corpus, passage.report).links !== null;
  return [
    ...passage.footnotes.map(
      ({ number, text: note }) => ({ kind: 'footnote', text: wording.footnote(number, note) }) as const,
    ),
    ...parts
      .flatMap(({ doubtful }) => doubtful)
      .map(({ copy, probably, why }) => {
        const doubt = { copy, probably, why: why[language], isCopyShown: text.includes(copy) };
        return { kind: 'doubtful', text: wording.doubtful(doubt) } as const;
      }),
    ...parts
      .flatMap(({ repairs }) => repairs)
      .map(({ before, after, why }) => {
        return { kind: 'repaired', text: wording.repaired(before, after, why) } as const;
      }),
    ...(restored > 0 ? [{ kind: 'restored', text: wording.restored(restored) } as const] : []),
    ...describeLineage(passage, corpus, language).map((said) => ({ kind: 'lineage', text: said }) as const),
    ...(isLinked ? [] : [{ kind: 'unlinked', text: wording.officialUnknown } as const]),
  ];
}

function listActions(passage: Passage, context: CardContext): readonly CardAction[] {
  const { corpus, language, correctionsUrl } = context;
  const { actions, reading } = getWording(language);
  const { previous, next } = findNeighbours(passage, corpus);
  const other: Language = language === 'ar' ? 'en' : 'ar';
  const target = passage.id;
  return [
    ...(previous === undefined ? [] : [{ kind: 'previous', label: actions.previous, target: previous.id } as const]),
    ...(next === undefined ? [] : [{ kind: 'next', label: actions.next, target: next.id } as const]),
    { kind: 'language', label: actions.language, target, language: other },
    ...(findCompared(passage, corpus) === undefined
      ? []
      : [{ kind: 'compare', label: reading.compare, target } as const]),
    { kind: 'copy', label: actions.copy, target },
    { kind: 'share', label: actions.share, target },
    ...(correctionsUrl === undefined
      ? []
      : [
          {
            kind: 'report-word',
            label: actions['report-word'],
            url: buildCorrectionUrl(correctionsUrl, passage, language),
          } as const,
        ]),
  ];
}

/** The cards before and after: units of the same kind of the same report, or items of the same unit. */
function findNeighbours({ id, report, kind, number, item }: Passage, corpus: Corpus) {
  const siblings = corpus.passages.filter(
    (other) => other.report === report && other.kind === kind && (item === undefined || other.number === number),
  );
  const index = siblings.findIndex((other) => other.id === id);
  return { previous: siblings[index - 1], next: siblings[index + 1] };
}
