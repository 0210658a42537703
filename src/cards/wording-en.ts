import type { Wording } from './wording.ts';

const PLURAL = new Intl.PluralRules('en');
const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

const REPORT_NAMES = {
  '2019': 'the 2019 draft report',
  '2020': 'the 2020 report',
  '2020-draft': 'the 2020 draft report',
  '2020-background': 'the 2020 background paper',
  '2021': 'the 2021 report',
} as const;

const REPAIR_REASONS = {
  misreading: 'a misreading of the copy',
  'lost-word': 'a word lost in the copy',
  judgement: 'judged from the sense',
  'stray-blank': 'a stray blank in the copy',
} as const;

/** Our wording in English: the phrases of shared/wording.md, and the rest in their manner. */
export const WORDING_EN: Wording = {
  language: 'en',
  comma: ', ',
  list: (parts) => LIST.format(parts),

  heading: ({ number, year }, isDraft) => `${isDraft ? 'DRAFT recommendation' : 'Recommendation'} ${number} (${year})`,
  reportName: (key) => REPORT_NAMES[key],
  adopted: (days) => `Adopted at the meeting of ${days}`,
  draft: (adopted, isReplaced) => {
    if (adopted === undefined) return 'DRAFT, not adopted. No adopted recommendation corresponds to it';
    const name = `recommendation ${adopted.number} (${adopted.year})`;
    return isReplaced
      ? `DRAFT, not adopted. Adopted in its place: ${name}`
      : `DRAFT, not adopted. Adopted text: ${name}`;
  },
  draftFinalNotHeld: (date) =>
    `DRAFT REPORT, ${date}. The final report is not held here; its text and number may differ`,
  chairsSummary: "Chair's summary: not negotiated, not adopted",
  secretariatPaper: 'Secretariat paper, not a text of the Working Group',
  organizational: 'Organization of the meeting',
  shortTitle: (title) => `Short title (ours): ${title}`,

  cited: (document, number, isDraft) =>
    `${document}, ${isDraft ? 'draft recommendation' : 'recommendation'} ${number}.`,
  symbolNotPrinted: (symbol) => `[symbol not printed in our copy; presumably ${symbol}]`,
  meetingPlace: (place, days) => `${place}, ${days}`,
  source: (file, first, last) => `Source: ${file}, ${first === last ? `line ${first}` : `lines ${first} to ${last}`}`,
  page: (page, of) => `page ${page} of ${of}`,

  rendering: 'Unofficial English rendering of the Arabic; do not quote.',
  officialLink: (isPresumed) => (isPresumed ? 'Official document (presumably)' : 'Official document'),
  officialEnglish: (isPresumed) => (isPresumed ? 'Official English (presumably)' : 'Official English'),

  restored: (letters) =>
    `${letters} ${PLURAL.select(letters) === 'one' ? 'letter' : 'letters'} restored, consistent with our damaged copy`,
  repaired: (before, after, why) => `Repaired: our copy has "${before}", read as "${after}" (${REPAIR_REASONS[why]})`,
  doubtful: (copy, probably, why) => `Uncertain: our copy has "${copy}", probably "${probably}". ${why}`,

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

  outOfRange: (key, first, last) => `${capitalize(REPORT_NAMES[key])} has recommendations ${first} to ${last}.`,
  noItems: ({ number, year }) => `Recommendation ${number} (${year}) has no sub-items.`,
  noSuchItem: ({ number, year }, first, last) =>
    `Recommendation ${number} (${year}) has sub-items ${first} to ${last}.`,
  noSuchNumber: 'No report held here has a recommendation of that number.',
  unknownReport: (name, reports) => `"${name}" is not held here. Held: ${reports}.`,
  missingText: (key, numbers) =>
    `Of ${key} we hold only ${numbers.length === 1 ? 'recommendation' : 'recommendations'} ${LIST.format(numbers)}.`,
  notYet: (key) =>
    `The paragraphs of ${key === undefined ? 'the reports' : REPORT_NAMES[key]} are not yet held here, only recommendations.`,
  ambiguous: (numbers, choices) =>
    `${numbers.length === 1 ? 'Recommendation' : 'Recommendations'} ${LIST.format(numbers)}: ${choices.map((choice) => `of ${choice}`).join(' or ')}?`,
  choice: (year, isDraft) => `${year} (${isDraft ? 'draft' : 'adopted'})`,
  malformed: 'Not understood as a reference. These work: 2020/7 · recommendation 3 of 2021 · 2019 22 (c)',
  ignored: (words) => `Not understood: ${words.join(', ')}.`,
  more: (shown, total) => `${shown} of ${total} are shown in full; the others:`,
  reportList: (key, count) =>
    `${capitalize(REPORT_NAMES[key])}: ${count} ${PLURAL.select(count) === 'one' ? 'recommendation' : 'recommendations'} held`,
  listEntry: (heading, title) => `${heading}: ${title}`,
  failed: (requestId) =>
    `Something went wrong here, and nothing is shown rather than a wrong text. Request ${requestId}.`,
  help: [
    'Tawsiya quotes the recommendations of the UN Working Group on the Smuggling of Migrants, word for word.',
    'By number: 2020 7 · 2021/3 · recommendation seven of 2020 · 2019 22 (c) · draft 2020 8',
    'Several: 2020 7-9 · 2021 3, 5 and 7 · 2020/7 and 2021/3',
    'By symbol: CTOC/COP/WG.7/2021/5 rec 3',
    'A whole report: 2020 · 2021',
    'Commands: show, random, copy 2020/7, language ar|en|auto, help',
    'Titles and English renderings are ours and unofficial; quote the Arabic, or the official document.',
  ],

  nothingToPage: 'There is no card before or after this one. Ask for one first: 2020/7',
  languageChosen: (choice) =>
    choice === 'auto' ? 'Each reply is in the language of its request.' : 'Replies are in English from now on.',
  languageChoices: 'Choose a language: language ar, language en, or language auto (that of the request).',
  terminal: {
    noToken: [
      'No Slack or Discord token is set, so Tawsiya answers in this terminal only (.env.example lists the settings).',
      'Type a reference such as 2020 7, or help; Ctrl+D ends.',
    ],
    unknownCommand: (command) => `"${command}" is not a command. Commands: show, random, copy, help.`,
  },
};

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
