import { formatList } from './language-rules.ts';
import type { MapWording, PassageWording, ReportPageWording, SearchPageWording, WebWording } from './wording-web.ts';

const REPORTS_SHORT = {
  '2019': '2019 (draft)',
  '2020': '2020',
  '2020-draft': '2020 (draft)',
  '2020-background': '2020 (paper)',
  '2021': '2021',
} as const;

const REPORT_TITLES = {
  '2019': 'DRAFT report of 2019 (addendum)',
  '2020': 'Report of 2020',
  '2020-draft': 'DRAFT report of 2020 (addendum)',
  '2020-background': 'Background paper of 2020',
  '2021': 'Report of 2021',
} as const;

const PASSAGE: PassageWording = {
  description: (status, title) =>
    `${status} ${title}. The Arabic text word for word, with citation, status and source.`,
  where: 'Where it stands',
  quotation: 'The text, in Arabic',
  english: 'In English',
  ourCopy: 'Source',
  proof: 'A proof shows agreement with our copy, not with the original of the United Nations.',
  citation: 'How to cite it',
  otherForms: 'For reference managers',
  copy: 'Copy',
  copyForm: (name) => `Copy: ${name}`,
  copied: 'Copied',
  notCopied: 'Not copied: select the text and copy it',
  lineage: 'Where it came from, and what came of it',
  compared: (draft, adopted) => `${draft} beside ${adopted}, word by word`,
  legend: { removed: 'only in the draft', added: 'only in the adopted text' },
  heard: { removed: ['[only in the draft:', ']'], added: ['[only in the adopted text:', ']'] },
  takenUpIn: 'Taken up later, by our reading of the texts held here',
  takesUp: 'Takes up a priority topic of 2019, by our reading',
  how: { agenda: 'on the agenda', recommendation: 'in a recommendation', paper: 'in a paper' },
  related: 'Related recommendations',
  shared: (topics) => `Shared topics: ${formatList(topics, 'en')}`,
  topics: 'Topics',
  items: 'Its items',
  itemOf: 'An item of',
  neighbours: 'Previous and next',
};

const REPORT: ReportPageWording = {
  title: (key) => REPORT_TITLES[key],
  description: (name) => `The Arabic text of ${name} to read, each part with what it is worth.`,
  contents: 'Contents',
  draft: 'DRAFT, not adopted',
  official: { ar: 'Official Arabic', en: 'Official English' },
  ourCopy: (file) => `Our copy: ${file}`,
  unitsNote: 'Headings and short titles in English are ours. The number of each text leads to its own page.',
};

const MAP: MapWording = {
  title: 'Topics, and a map of the texts',
  description:
    'Which topics the reports of the Working Group on the Smuggling of Migrants speak of, as a map of numbers.',
  caption: 'How many texts of each report are about a topic',
  howToRead: [
    'The stronger the colour, the more texts. Each number leads to them. One text can be about several topics.',
    'Recommendations weigh more than paragraphs and are counted apart. The topics were given by this project, from the Arabic texts.',
    'Drafts of adopted texts are left out: they would say the same twice.',
  ],
  topic: 'Topic',
  total: 'All',
  unit: { recommendation: 'rec.', paragraph: 'para.' },
  unitInFull: { recommendation: 'recommendations', paragraph: 'paragraphs' },
  cell: (topic, report, count) => `${topic}, ${report}: ${count}`,
  region: 'The map; it can be moved sideways',
  all: (count) => `All ${count} topics by name`,
  about: (topic) => `About ${topic}`,
  aboutDescription: (topic, count) => `${count} texts held here about ${topic}, report by report.`,
  broader: 'Belongs to',
  titlesOurs: 'Short titles are ours.',
};

const FOUND: SearchPageWording = {
  title: 'Find',
  description: 'Ask the reports in Arabic or English, or give a reference such as 2020/7.',
  answers: (question) => `Answers: ${question}`,
  ask: 'What are you looking for?',
  whole: 'The whole page of this text',
  narrow: 'The same question of other texts',
};

/** What the pages of the web say in English. */
export const WEB_EN: WebWording = {
  siteName: 'Tawsiya',
  skip: 'Skip to the text',
  navigation: 'Pages',
  talk: 'Talk',
  topics: 'Topics',
  reportShort: (key) => REPORTS_SHORT[key],
  otherLanguage: 'العربية',
  search: {
    label: 'A question, or a reference such as 2020/7',
    placeholder: '2020/7, or: digital evidence',
    submit: 'Find',
  },
  footer: [
    'Arabic texts of the United Nations Working Group on the Smuggling of Migrants, from the copies held here. A proof shows that the words agree with our copy, not with the original of the United Nations.',
    'English renderings, summaries and short titles are ours and unofficial: quote the Arabic, or the official document.',
    'Nothing about readers is stored: no cookie, no question. Addresses are counted in memory against floods.',
  ],
  json: 'This page as JSON',
  problems: {
    'not-found': {
      title: 'No page has this address',
      text: 'What it may mean, where it can be told, stands below.',
    },
    'bad-address': {
      title: 'This address cannot be read',
      text: 'It holds signs that are not written as an address writes them. Type the question into the search box instead.',
    },
    method: {
      title: 'Pages can only be read',
      text: 'Nothing can be sent to this address or changed at it.',
    },
    'too-long': {
      title: 'The question is too long',
      text: 'Ask in at most 1,000 characters: a sentence, or a few key words.',
    },
    'too-large': {
      title: 'Too much was sent',
      text: 'What was sent is larger than anything that can be asked here.',
    },
    'too-many': {
      title: 'Too many requests',
      text: 'Too much was asked at once from this connection. Try again in a few seconds.',
    },
    broken: {
      title: 'Something went wrong at our end',
      text: 'We show nothing rather than risk a wrong text.',
    },
  },
  tryInstead: 'What works:',
  requestNumber: (id) => `Request number: ${id}`,
  passage: PASSAGE,
  report: REPORT,
  map: MAP,
  found: FOUND,
};
