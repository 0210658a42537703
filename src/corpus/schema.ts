import * as z from 'zod';
import { ITEM_LETTERS } from './item-marks.ts';

// A schema reads a file or a few, once: to compile a parser for it takes longer than the parser saves. It must be said before a
// schema is made, so it cannot wait for `main.ts`.
z.config({ jitless: true });

/** How a document was damaged on its way to us; each kind has a damage model or is proved word for word. */
const DAMAGE_KINDS = ['none', 'ocr-misreadings', 'blanked-shapes', 'swapped-letters', 'unmapped-glyphs'] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];

/** What a passage is worth: see `wording.ts` for how each is said. */
const STATUSES = [
  'adopted',
  'draft',
  'draft-final-not-held',
  'chairs-summary',
  'secretariat-paper',
  'organizational',
] as const;
export type Status = (typeof STATUSES)[number];

export const REPORT_KEYS = ['2019', '2020', '2020-draft', '2020-background', '2021'] as const;
export type ReportKey = (typeof REPORT_KEYS)[number];

/** Why a word departs from the source. */
const REPAIR_REASONS = ['misreading', 'lost-word', 'judgement', 'stray-blank'] as const;

/** Our own short titles are at most this long, in characters, so that they fit a select option of either platform. */
const TITLE_MAX_CHARS = 75;

/** The gist of a paragraph is at most this long, in characters: one line of a list, or two. */
const GIST_MAX_CHARS = 240;

const isoDate = z.iso.date('expected a date such as "2020-09-08"');
const bilingual = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) });
const lineRange = z
  .tuple([z.int().min(1), z.int().min(1)])
  .refine(([first, last]) => first <= last, 'expected the first line not to come after the last');
/** Where a unit stands in the source: a range of lines, or several where notes or page lines come between. */
const sourceLines = z
  .union([lineRange.transform((range) => [range]), z.array(lineRange).min(1)])
  .refine(
    (ranges) => ranges.every(([first], index) => first > (ranges[index - 1]?.[1] ?? 0)),
    'expected ranges of lines in their order',
  );

/** Text as the corpus holds it: NFC, one line, single blanks, no kashida, no Persian yeh, nothing invisible. */
const quotedText = z
  .string()
  .min(1)
  .refine((text) => text === text.normalize('NFC'), 'expected NFC')
  .refine((text) => !/[ـی\uFFFD\p{Cf}\p{Co}]/u.test(text), 'expected no kashida, Persian yeh or invisible character')
  .refine((text) => !/\s\s|^\s|\s$|[^\S ]/u.test(text), 'expected one line with single blanks');

const title = z.strictObject({
  ar: z.string().min(1).max(TITLE_MAX_CHARS),
  en: z.string().min(1).max(TITLE_MAX_CHARS),
});

const repair = z.strictObject({
  before: z.string().min(1),
  after: z.string().min(1),
  why: z.enum(REPAIR_REASONS),
  note: z.string().min(1),
});

const doubt = z.strictObject({ copy: z.string().min(1), probably: z.string().min(1), why: bilingual });

/** What stands on the title page, a line or a few each. */
const titlePart = z.strictObject({ lines: sourceLines, text: quotedText, repairs: z.array(repair).default([]) });

const heading = z.strictObject({
  /** The chapter, and what leads to the heading within it: `III`, `III.A`, `III.2.b`. */
  key: z.string().regex(/^[IVX]+(?:\.(?:[A-Z]|\d+|[a-z]+))*$/u),
  lines: sourceLines,
  text: quotedText,
  english: z.string().min(1),
  repairs: z.array(repair).default([]),
});

const item = z.strictObject({
  letter: z.enum(ITEM_LETTERS.map(({ latin }) => latin)),
  title,
  text: quotedText,
  english: z.string().min(1),
});

const recommendation = z.strictObject({
  number: z.int().min(1),
  heading: z.string(),
  lines: sourceLines,
  page: z
    .string()
    .regex(/^\d+\/\d+$/u)
    .optional(),
  title,
  text: quotedText,
  english: z.string().min(1),
  repairs: z.array(repair).default([]),
  doubtful: z.array(doubt).default([]),
  items: z.array(item).default([]),
});

/** Places of a scrambled line, as our copy has them, where the blanks between two signs are those of a border of pieces. */
const borders = z.array(z.string().min(2)).default([]);

/** One sentence of ours on what a paragraph or an item of one says, in English, for finding and for lists. */
const gist = z.string().min(1).max(GIST_MAX_CHARS);

const paragraphItem = z.strictObject({
  /** `c` of (ج); 1, 2, 3 for bullets and numbered items; `1.a` for (أ) under item 1. */
  key: z.string().regex(/^(?:[a-n]|\d+(?:\.[a-n])?)$/u),
  /** The mark before it, exactly as a sound copy has it; else as it is usually printed. */
  printed: quotedText.optional(),
  text: quotedText,
  gist,
});

const paragraph = z.strictObject({
  /** The true number. */
  number: z.int().min(1),
  heading: z.string(),
  lines: sourceLines,
  /** The number exactly as a sound copy has it, its misprints too: "6-" before paragraph 3. */
  printed: quotedText.optional(),
  title,
  gist,
  /** Whose words are reported, where the text names them. */
  speaker: bilingual.optional(),
  text: quotedText,
  /** Whether numbered items are printed as bullets. */
  bullets: z.boolean().default(false),
  items: z.array(paragraphItem).default([]),
  borders,
  repairs: z.array(repair).default([]),
  doubtful: z.array(doubt).default([]),
});

const footnote = z.strictObject({
  /** `*` on a title page. */
  number: z.union([z.int().min(1), z.literal('*')]),
  lines: sourceLines,
  text: quotedText,
  borders,
  repairs: z.array(repair).default([]),
  doubtful: z.array(doubt).default([]),
});

/** Lines that belong to the page and not to the text. */
const furniture = z.strictObject({ lines: sourceLines, why: z.string().min(1) });

/** `corpus/reports/<key>.yaml`: the units of one document, each list in the order of the document. */
export const reportFileSchema = z.strictObject({
  report: z.enum(REPORT_KEYS),
  title_page: z.array(titlePart).min(1),
  headings: z.array(heading).min(1),
  recommendations: z.array(recommendation).default([]),
  paragraphs: z.array(paragraph).default([]),
  footnotes: z.array(footnote).default([]),
  furniture: z.array(furniture).default([]),
});

const meeting = z
  .strictObject({ number: z.int(), first_day: isoDate, last_day: isoDate, place: bilingual })
  .refine(
    ({ first_day: first, last_day: last }) => first <= last && first.slice(0, 7) === last.slice(0, 7),
    'expected the first day not to come after the last, in one month',
  );

const document = z.strictObject({
  key: z.enum(REPORT_KEYS),
  file: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  symbol: z.string().nullable(),
  symbol_basis: z.enum(['printed', 'inferred', 'none']),
  symbol_note: z.string().min(1),
  job_number: z.string().nullable(),
  title: bilingual,
  meeting,
  document_date: isoDate.nullable(),
  language: z.literal('ar'),
  original_language: z.literal('en'),
  original_language_basis: z.string().min(1),
  /** Of a report that was adopted: when, and the paragraphs that say so; where they do not name the chapters, those are our reading. */
  adoption: z
    .strictObject({ day: isoDate, paragraphs: z.array(z.int()).min(1), chapters_printed: z.boolean() })
    .optional(),
  status_by_chapter: z.record(z.string(), z.enum(STATUSES)),
  damage: z.enum(DAMAGE_KINDS),
  links: z.strictObject({ ar: z.url(), en: z.url() }).nullable(),
});

/** `corpus/sources/manifest.yaml`: every document as received. */
export const manifestSchema = z.strictObject({ documents: z.array(document).min(1) });

/** `corpus/lineage.yaml`: which draft recommendation became which adopted one, and what took up the topics of 2019. */
export const lineageSchema = z.strictObject({
  links: z.array(
    z.strictObject({
      draft: z.string(),
      adopted: z.string().nullable(),
      change: z.enum(['none', 'reworded', 'replaced', 'not-adopted']),
      /** What both texts say, which shows that one became the other; none where neither did. */
      words: quotedText.optional(),
    }),
  ),
  /** Which later texts took up a priority topic, and their words that show it. */
  taken_up: z
    .array(
      z.strictObject({
        topic: z.string(),
        later: z.string(),
        how: z.enum(['agenda', 'recommendation', 'paper']),
        words: quotedText,
      }),
    )
    .default([]),
});

export type ReportFile = z.output<typeof reportFileSchema>;
export type RecommendationEntry = ReportFile['recommendations'][number];
export type ParagraphEntry = ReportFile['paragraphs'][number];
export type FootnoteEntry = ReportFile['footnotes'][number];
export type HeadingEntry = ReportFile['headings'][number];
export type SourceLines = HeadingEntry['lines'];
export type Manifest = z.output<typeof manifestSchema>;
export type DocumentEntry = Manifest['documents'][number];
export type Repair = z.output<typeof repair>;
export type Doubt = z.output<typeof doubt>;
export type LineageFile = z.output<typeof lineageSchema>;
export type LineageLink = LineageFile['links'][number];
export type TakenUpLink = LineageFile['taken_up'][number];
