import { formatList } from './language-rules.ts';
import type { ReadingWording } from './wording-reading.ts';

/** Our wording about comparing, citing and reading in English. */
export const READING_EN: ReadingWording = {
  needsReference: 'Which recommendation? For example: compare 2020 9 · cite 2021/3',
  compared: (draft, adopted) => `${draft} beside ${adopted}, word by word:`,
  signs: ([open, close], [openAdded, closeAdded]) =>
    `${open}words${close} stand only in the draft, ${openAdded}words${closeAdded} only in the adopted text.`,
  unchanged: 'Unchanged: the draft and the adopted text have the same words.',
  isNew: (heading) => `${heading} is new in the adopted text, by our reading: no draft held here corresponds to it.`,
  isDropped: (heading) => `${heading} was dropped, by our reading: nothing adopted at the meeting corresponds to it.`,
  paragraphsAlone: (heading) =>
    `${heading} cannot be compared: drafts are held here of recommendations only, for example compare 2020 9.`,
  nothingToCompare: (heading) =>
    `${heading} cannot be compared: the only drafts with adopted counterparts here are those of 2020.`,
  bothTexts: 'Both texts (short titles ours):',
  compare: 'Compare with the draft',
  takenUp: (heading) => `Later work that took up ${heading}, by our reading of the texts held here:`,
  notTakenUp: (heading) => `Nothing held here takes up ${heading}, by our reading.`,
  takenUpIn: (ids) => `Taken up later (our reading): ${ids.join(', ')}.`,
  takesUp: (ids) => `Takes up a priority topic of 2019 (our reading): ${ids.join(', ')}.`,
  inDraft: (draft, change) =>
    `${draft}: ${change === 'none' ? 'the same words' : change === 'replaced' ? 'another text' : 'different wording'}.`,
  notInDraft: 'New in the adopted text: no draft held here corresponds to it.',

  citedAs: (heading) => `How to cite ${heading}:`,
  formNames: {
    footnote: 'UN footnote',
    plain: 'Plain text',
    bibtex: 'BibTeX',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
  },
  noSuchForm: (forms) =>
    `Forms of citation: ${formatList(forms, 'en')}. For example: cite 2020/7 ${forms.at(-1) ?? ''}`,

  isDraftReport: (days, place) => `Draft report (addendum) of the meeting held in ${place}, ${days}.`,
  isReport: (days, place) => `Report of the meeting held in ${place} on ${days}, adopted there.`,
  isPaper: (days, place) => `Paper prepared by the Secretariat for the meeting held in ${place} on ${days}.`,
  symbolPrinted: (symbol) => `Symbol: ${symbol}.`,
  adoptedChapters: ({ chapters, day, paragraphs, isOurReading }) =>
    `Adopted by the Working Group on ${day}: chapters ${formatList(chapters, 'en')} (${isOurReading ? 'our reading of ' : ''}${paragraphs.length === 1 ? 'para.' : 'paras.'} ${formatList(paragraphs, 'en')}).`,
  restNotHeld: 'Only a part of it is held here.',
  whichReport: 'Which report? For example: report 2021 · report 2020 chapter 3 · report 2020-background',
  noSuchPart: (name) => `The report has no chapter ${name}.`,
  parts: 'Parts (English headings ours):',
  units: ({ unit, first, last }) =>
    first === last ? `${unit} ${first}` : `${unit}s ${first} ${isNext(first, last) ? 'and' : 'to'} ${last}`,
  statusOf: {
    adopted: 'adopted',
    draft: 'DRAFT, not adopted',
    'draft-final-not-held': 'DRAFT report',
    'chairs-summary': "chair's summary, not adopted",
    'secretariat-paper': 'Secretariat paper',
    organizational: 'not a recommendation',
  },
  page: (heading, page, of) =>
    of === 1 ? `${heading} (short titles ours):` : `${heading}, page ${page} of ${of} (short titles ours):`,
  nextPage: 'Next page',
  previousPage: 'Previous page',
  allParts: 'All parts',
  selectPart: 'Choose a part',
};

function isNext(first: string, last: string): boolean {
  return Number(last) - Number(first) === 1;
}
