import * as z from 'zod';
import { ITEM_LETTERS } from './item-letters.ts';

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

const isoDate = z.iso.date('expected a date such as "2020-09-08"');
const bilingual = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) });
const lineRange = z
  .tuple([z.int().min(1), z.int().min(1)])
  .refine(([first, last]) => first <= last, 'expected the first line not to come after the last');

/** Text as the corpus holds it: NFC, one line, single blanks, no kashida, no Persian yeh, nothing invisible. */
const quotedText = z
  .string()
  .min(1)
  .refine((text) => text === text.normalize('NFC'), 'expected NFC')
  .refine((text) => !/[ـی\uFFFD]|\p{Cf}|\p{Co}/u.test(text), 'expected no kashida, Persian yeh or invisible character')
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

const heading = z.strictObject({
  key: z.string().regex(/^(?:[IVX]+|[A-Z])$/u),
  parent: z.string().optional(),
  lines: lineRange,
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
  lines: lineRange,
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

/** `corpus/reports/<key>.yaml`: the units of one document. */
export const reportFileSchema = z.strictObject({
  report: z.enum(REPORT_KEYS),
  headings: z.array(heading).min(1),
  recommendations: z.array(recommendation).min(1),
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
  status_by_chapter: z.record(z.string(), z.enum(STATUSES)),
  damage: z.enum(DAMAGE_KINDS),
  links: z.strictObject({ ar: z.url(), en: z.url() }).nullable(),
});

/** `corpus/sources/manifest.yaml`: every document as received. */
export const manifestSchema = z.strictObject({ documents: z.array(document).min(1) });

/** `corpus/lineage.yaml`: which draft recommendation became which adopted one. */
export const lineageSchema = z.strictObject({
  links: z.array(
    z.strictObject({
      draft: z.string(),
      adopted: z.string().nullable(),
      change: z.enum(['none', 'reworded', 'replaced', 'not-adopted']),
    }),
  ),
});

export type ReportFile = z.output<typeof reportFileSchema>;
export type RecommendationEntry = ReportFile['recommendations'][number];
export type HeadingEntry = ReportFile['headings'][number];
export type Manifest = z.output<typeof manifestSchema>;
export type DocumentEntry = Manifest['documents'][number];
export type Repair = z.output<typeof repair>;
export type Doubt = z.output<typeof doubt>;
export type LineageFile = z.output<typeof lineageSchema>;
export type LineageLink = LineageFile['links'][number];
