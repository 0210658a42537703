import type { Formula } from '../retrieval/formulas.ts';
import type { AskWording } from './wording-ask.ts';

const SCOPES = {
  '2019': '2019 draft',
  '2020': '2020',
  '2020-draft': '2020 draft',
  '2020-background': '2020 background paper',
  '2021': '2021',
} as const;

const TREATIES = {
  convention: 'Organized Crime Convention',
  protocol: 'Smuggling of Migrants Protocol',
  other: 'treaty named',
} as const;

/** Our wording about questions in English. */
export const ASK_EN: AskWording = {
  asked: (question) => `You asked: "${question}"`,
  searched: (reports) => `Searched: ${reports}.`,
  mended: (typed, read) => `Read "${typed}" as "${read}".`,
  unheldYears: (years, held) => `No report of ${years.join(', ')} is held here. Held: ${held}.`,
  why: (reasons) => `Why this matched: ${reasons.join(', ')}.`,
  inText: (word) => `"${word}"`,
  inSubjects: (idea) => `${idea} (by our catalogue)`,
  inHeading: (word) => `"${word}" (in the heading)`,
  inKeyWords: (word) => `"${word}" (our key words)`,
  further: 'Also found (short titles ours):',
  nothingFound: (question) => `Nothing found on "${question}" in the texts held here.`,
  onlyUnits: {
    recommendations: 'Only recommendations were searched, as you asked.',
    paragraphs: 'Only paragraphs were searched, as you asked.',
  },
  leftOut: (words) => `Left out: texts that speak of ${words.map((word) => `"${word}"`).join(' or ')}.`,
  notAdopted: 'In texts that were not adopted (short titles ours):',
  inOthers: 'In other reports (short titles ours):',
  nearest: 'Nearest (short titles ours):',
  nothingAsked: 'What about? Give a subject, such as: digital evidence · corruption 2021 · how to protect children',
  askInFull: 'That question is too long to be read off the answer. Please ask it again in full.',

  allReports: 'All reports',
  scope: (key) => SCOPES[key],

  phraseFound: (phrase) => `The words "${phrase}" stand in (short titles ours):`,
  phraseStands: (phrase) => `But the words "${phrase}" stand in (short titles ours):`,
  phraseElsewhere: (phrase) => `The words "${phrase}" do not stand there. They stand in (short titles ours):`,
  phraseNotFound: (phrase) => `The words "${phrase}" do not stand so in the texts held here, drafts included.`,
  phraseNotRendered: (phrase) =>
    `The words "${phrase}" are not printed in the Arabic texts held here, nor do they stand in our unofficial English rendering of the recommendations (of paragraphs there is none). Try the Arabic words, or ask: ${phrase}`,
  phraseInRendering:
    'Recommendations were looked through in our unofficial English rendering, not in a text of the United Nations. Paragraphs have no rendering; footnotes are as the document prints them.',
  phraseInNote: (number) => `(in footnote ${number})`,
  phraseInHeading: '(in the heading of its section)',
  phraseStatus: {
    adopted: 'adopted',
    draft: 'DRAFT, not adopted',
    'draft-final-not-held': 'DRAFT, the final report is not held',
    'chairs-summary': "chair's summary, not adopted",
    'secretariat-paper': 'Secretariat paper',
    organizational: 'part of the report, not a recommendation',
  },
  noPhrase: 'Which words? Put them in quotation marks: phrase "due process"',

  article: ({ article, treaty }) => (treaty === undefined ? article : `${article} of the ${TREATIES[treaty]}`),
  cites: (articles, hasParagraphs) =>
    `${hasParagraphs ? 'Texts' : 'Recommendations'} that cite article ${articles.join(' or ')} (short titles ours):`,
  citesNone: (articles, cited) => `Nothing held here cites article ${articles.join(' or ')}. Articles cited: ${cited}.`,
  saysFormula: (formula) => `Recommendations ${describeFormula(formula)} (short titles ours):`,
  saysNoFormula: ({ kind, label, addressee }) => {
    const whom = addressee === undefined ? '' : ` addressed to ${addressee}`;
    return kind === 'addressee'
      ? `None of the recommendations searched is${whom}.`
      : `No recommendation searched${whom === '' ? '' : ` that is${whom}`} uses "${label}".`;
  },

  topics: (listed, count) =>
    `Themes, ${listed} of ${count}, by the number of recommendations about them (any other by its name: topics corruption):`,
  topicEntry: (label, count) => `${label} (${count})`,
  topic: (label) => `About ${label} (short titles ours):`,
  noTopic: (typed) => `"${typed}" is no theme of the texts held here.`,
  noneOfTheme: (reports) => `No recommendation on this in ${reports}. From other reports:`,
  selectTopic: 'Choose a theme',
  noSuchHit: 'The list does not go that far.',
};

/** Says what recommendations have a verb, or address somebody: 'addressed to States parties that say "should"'. */
function describeFormula({ kind, label, addressee }: Formula): string {
  const whom = addressee === undefined ? '' : `addressed to ${addressee}`;
  return kind === 'addressee' ? whom : `${whom} that say "${label}"`.trim();
}
