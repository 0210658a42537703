import type { ReportKey, SourceLines, Status } from '../corpus/schema.ts';
import { formatList, selectPlural } from './language-rules.ts';
import type { NamedPassage, Wording } from './wording.ts';
import { ASK_EN } from './wording-ask-en.ts';
import { DIGEST_EN } from './wording-digest-en.ts';
import { READING_EN } from './wording-reading-en.ts';

const EXAMPLES = '2020/7 · recommendation 3 of 2021 · 2019/22 (c)';

const REPORT_NAMES = {
  '2019': 'the 2019 draft report (addendum)',
  '2020': 'the 2020 report',
  '2020-draft': 'the 2020 draft report (addendum)',
  '2020-background': 'the 2020 background paper',
  '2021': 'the 2021 report',
} as const;

const REPAIR_REASONS = {
  misreading: 'misread when the copy was made',
  'lost-word': 'lost when the copy was made',
  judgement: 'judged from the sense',
  'stray-blank': 'a stray blank in the copy',
} as const;

/** What stands before a title in a list: so that nobody takes for agreed what is not. */
const WORTH: Readonly<Partial<Record<Status, string>>> = {
  draft: 'DRAFT',
  'draft-final-not-held': 'DRAFT',
  'chairs-summary': "Chair's summary",
  'secretariat-paper': 'Secretariat paper',
};

const LINEAGE = {
  none: ', in the same words',
  reworded: ', with different wording',
  replaced: '',
  'not-adopted': '',
} as const;

/** Our wording in English: the phrases that delegates and an Arabic editor asked for, and the rest in their manner. */
export const WORDING_EN: Wording = {
  language: 'en',
  comma: ', ',
  list: (parts) => formatList(parts, 'en'),

  heading: nameUnit,
  reportName: (key) => REPORT_NAMES[key],
  backgroundPaper: '2020 background paper',
  adopted: (days) => `Adopted at the meeting of ${days}.`,
  draft: (adopted, change) => {
    if (adopted === undefined) return 'DRAFT, not adopted. No recommendation adopted at the meeting corresponds to it.';
    const name = `recommendation ${adopted.number} (${adopted.year})`;
    return change === 'replaced'
      ? `DRAFT, not adopted. In its place the adopted report has another text: ${name}.`
      : `DRAFT, not adopted. Adopted text: ${name}${LINEAGE[change]}.`;
  },
  draftFinalNotHeld: (date) =>
    `DRAFT REPORT, ${date}. The final report is not held here; its text and number may differ.`,
  chairsSummary: "Chair's summary: not negotiated, not adopted.",
  secretariatPaper: 'Secretariat paper, not a text of the Working Group.',
  organizational: 'Part of the adopted report, not a recommendation.',
  shortTitle: (title) => `Short title (ours): ${title}`,
  speaker: (name) => `Speaker: ${name}.`,

  cited: (document, number, isDraft) =>
    `${document}, ${isDraft ? 'draft recommendation' : 'recommendation'} ${number}.`,
  citedParagraph: (document, number) => `${document}, para. ${number}.`,
  bullet: (number) => `bullet ${number}`,
  item: (number) => `item ${number}`,
  symbolNotPrinted: (symbol) => `[symbol not printed in our copy; presumably ${symbol}]`,
  meetingPlace: (place, days) => `${place}, ${days}`,
  source: (file, lines) => `Our copy: ${file}, ${formatList(lines.map(formatLines), 'en')}`,
  page: (page, of) => `page ${page} of ${of}`,

  rendering: 'Unofficial English rendering of the Arabic; do not quote.',
  gist: 'What it says, in English: our summary, not a translation; do not quote.',
  footnote: (number, text) => `Note (${number}) of the document: ${text}`,
  ownPage: 'Page of this text',
  officialArabic: (isPresumed) => (isPresumed ? 'Official Arabic (symbol presumed)' : 'Official Arabic'),
  officialEnglish: (isPresumed) => (isPresumed ? 'Official English (symbol presumed)' : 'Official English'),
  officialUnknown: 'The official document is not linked: our copy prints no symbol.',

  restored: (letters) =>
    `${letters} ${selectPlural(letters, 'en') === 'one' ? 'letter' : 'letters'} restored, consistent with our damaged copy.`,
  repaired: (before, after, why) =>
    `Corrected by us: our copy has "${before}", shown here as "${after}" (${REPAIR_REASONS[why]}).`,
  doubtful: ({ copy, probably, why, isCopyShown }) => {
    const shown = isCopyShown ? 'as in our copy' : 'the probable reading';
    return `Uncertain: our copy has "${copy}", probably "${probably}". ${why} Shown here: ${shown}.`;
  },

  actions: {
    previous: 'Previous',
    next: 'Next',
    language: 'بالعربية',
    copy: 'Copy with citation',
    share: 'Share with the channel',
    'report-word': 'Report a wrong word',
  },
  reportWordSubject: (id) => `Wrong word in ${id}`,
  reportWordBody: (id, source, text) =>
    `Passage: ${id}\n${source}\n\n${text}\n\nWhich word is wrong, and what should it be?\n`,

  outOfRange: ({ unit, report, first, last }) => {
    const noun = report === '2020-draft' ? 'draft recommendations' : `${unit}s`;
    return `${capitalize(REPORT_NAMES[report])} has ${noun} ${first} to ${last}.`;
  },
  lacking: (unit, key, numbers) => {
    const noun = numbers.length === 1 ? unit : `${unit}s`;
    return `Our copy of ${REPORT_NAMES[key]} lacks ${noun} ${formatList(numbers.map(String), 'en')}.`;
  },
  noSuchUnits: (unit, key) =>
    unit === 'recommendation'
      ? `${capitalize(REPORT_NAMES[key])} is a Secretariat paper without recommendations. It has paragraphs: paragraph 4 of ${REPORT_NAMES[key]}.`
      : `${capitalize(REPORT_NAMES[key])} held here has no numbered paragraphs, only draft recommendations.`,
  noItems: (named, isDraft) => `${nameUnit(named, isDraft)} has no sub-items.`,
  noSuchItem: (named, isDraft, { kind, first, last }) =>
    `${nameUnit(named, isDraft)} has ${{ bullet: 'bullets', item: 'items', letter: 'sub-items' }[kind]} ${first} to ${last}.`,
  noSuchNumber: (unit, reports) => `No report held here has a ${unit} of that number. Held: ${reports}.`,
  unknownName: ({ kind, value }) => {
    switch (kind) {
      case 'typed':
        return value;
      case 'meeting':
        return `meeting ${value}`;
      case 'draft':
        return `a draft report of ${value}`;
      case 'background':
        return `a background paper of ${value}`;
    }
  },
  unknownReport: (name, reports) => `Not held here: ${name}. Held: ${reports}.`,
  missingText: (key, numbers) =>
    `Of ${key} we hold only ${numbers.length === 1 ? 'recommendation' : 'recommendations'} ${formatList(numbers, 'en')}.`,
  ambiguous: (unit, number, choices) => `${capitalize(unit)} ${number}: ${choices.join(' or ')}?`,
  ambiguousMany: 'Of which report?',
  ofReport: (name, key) => (key === '2020-background' ? `of the ${name}` : `of ${name}`),
  choice: (year, isDraft) => `of ${year} (${isDraft ? 'draft' : 'adopted'})`,
  malformed: `Not understood. References that work: ${EXAMPLES}. Questions work too: digital evidence`,
  resolution: `Numbers such as 7/1 and 5/3 are resolutions of the Conference, not recommendations. References that work: ${EXAMPLES}`,
  ignored: (words) => `Left aside: ${words.map((word) => `"${word}"`).join(', ')}.`,
  more: (shown, total) => `Shown in full: ${shown} of ${total}; the others are listed below.`,
  others: 'The others (short titles ours):',
  choices: 'To choose from (short titles ours):',
  reportList: (key, count) => `${capitalize(REPORT_NAMES[key])}: ${countHeld(key, count)} (short titles ours)`,
  listEntry: (title, status) => {
    const worth = status && WORTH[status];
    return worth === undefined ? title : `${worth}: ${title}`;
  },
  failed: (requestId) =>
    `Something went wrong at our end; we show nothing rather than risk a wrong text. Request number: ${requestId}.`,
  help: [
    'Tawsiya quotes the reports of the UN Working Group on the Smuggling of Migrants from the Arabic texts held here: recommendations of 2020 and 2021 (adopted), of the 2020 draft, and 22 of a 2019 draft; the paragraphs of the reports; and the 2020 background paper. Restored or corrected words are noted.',
    'By number: 2020 7 · 2021/3 · recommendation seven of 2020 · 2019 22 (c) · draft 2020 8',
    'By topic, in Arabic or English: digital evidence · corruption 2021 · how do we protect children? · technology in the draft',
    'Exact words: phrase "due process" · which recommendations cite article 18?',
    'Themes: topics · topics corruption · random corruption',
    'Several: 2020 7-9 · 2021 3, 5 and 7 · 2020/7 and 2021/3',
    'By symbol: CTOC/COP/WG.7/2021/5 rec 3',
    'Paragraphs, which weigh less than recommendations: 2020 paragraph 17 · background paper, paragraph 3, bullet 4 · 2021/p30.1',
    'A whole report: report 2021 · report 2020 chapter 3',
    'Draft beside adopted text: compare 2020 9. Citation for a footnote or a reference manager: cite 2020/7',
    'One recommendation a day in a channel of Slack or Discord: /digest on 09:00 Africa/Cairo',
    'Commands: ask · phrase · topics · random · copy 2020/7 · compare · cite · report · next · previous · language ar, en or auto · help',
    'Titles and English renderings are ours and unofficial; quote the Arabic, or the official document.',
  ],

  ask: ASK_EN,
  reading: READING_EN,
  digest: DIGEST_EN,

  noCardYet: 'Ask for a recommendation first, such as 2020/7.',
  noPrevious: (unit, key) => `This is the first ${unit} held of ${REPORT_NAMES[key]}.`,
  noNext: (unit, key) => `This is the last ${unit} held of ${REPORT_NAMES[key]}.`,
  languageChosen: (choice) =>
    choice === 'auto' ? 'Each reply is in the language of its request.' : 'Replies are in English from now on.',
  staleButton: 'This button is from an older version of Tawsiya. Ask again: 2020/7',
  tooMuch: 'The rest does not fit into a private answer here. Ask for fewer at a time, or write to Tawsiya directly.',
  languageChoices:
    'Choose a language: language ar, language en, or language auto (that of the request). For a whole channel: language ar channel.',
  sharedBy: (name) => `Shared by ${name}`,
  cannotShare: 'Nothing can be posted in this channel; the card was not shared.',
  select: 'Choose a recommendation',
  home: {
    examples: 'Try one of these:',
    exampleRequests: [
      '2020 7',
      'digital evidence',
      'corruption 2021',
      '2019/22 (c)',
      'recommendations 3, 5 and 7 of 2021',
    ],
    reports: 'Held here:',
    language: 'Language of replies:',
    automatic: 'That of each request',
  },
  commands: {
    recommendation: 'Shows a recommendation word for word, with its citation',
    ask: 'Finds recommendations on a subject, in Arabic or English',
    topics: 'Lists themes with their recommendations',
    random: 'Shows an adopted recommendation by chance',
    compare: 'Sets a recommendation beside its draft, word by word',
    cite: 'Gives the citation of a recommendation or paragraph for notes and reference managers',
    report: 'Says what a report is and reads it part by part',
    chapter: 'A chapter of it, such as: 3',
    language: 'Chooses the language of replies',
    wholeChannel: 'For everybody in this channel who chose none; you must be allowed to manage it',
    help: 'Says what can be asked',
    reportOption: 'The report: 2020, 2021, 2019 or 2020-draft',
    number: 'The number, such as 7, 22 (c) or 3-5',
    question: 'A question or keywords, such as: digital evidence',
    scope: 'The report to search; all of them if left out',
    topic: 'A theme, such as: corruption',
    findAbout: 'Find recommendations about this',
  },
  terminal: {
    pageServed: (address) => `The page is at ${address} as long as this runs.`,
    noToken: [
      'No Slack or Discord token is set, so Tawsiya answers on this machine only (.env.example lists the settings).',
      'Type a reference such as 2020 7, a question such as digital evidence, or help; Ctrl+D ends.',
    ],
    unknownCommand: (command) =>
      `"${command}" is not a command. Commands: show, ask, phrase, topics, random, copy, compare, cite, report, digest, help.`,
  },
};

function nameUnit({ unit, number, year }: NamedPassage, isDraft: boolean): string {
  return `${isDraft ? `DRAFT ${unit}` : capitalize(unit)} ${number} (${year})`;
}

function formatLines([first, last]: SourceLines[number]): string {
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}

/** Of 2019 only a part is held, which a count would hide. */
function countHeld(key: ReportKey, count: number): string {
  if (key === '2019') return 'only one recommendation is held, a DRAFT';
  if (key === '2020-background') return `${count} paragraphs`;
  const noun = selectPlural(count, 'en') === 'one' ? 'recommendation' : 'recommendations';
  return key === '2020-draft' ? `${count} DRAFT ${noun}, not adopted` : `${count} ${noun}, adopted`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
