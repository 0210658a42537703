import type { AdapterContext } from '../../../src/bot/adapter.ts';
import type { BotRequest } from '../../../src/bot/request.ts';
import { getWording } from '../../../src/cards/wording.ts';
import { getTalkWording } from '../../../src/cards/wording-web-talk.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import { SUGGESTED_TEXT_MAX_CHARS, SUGGESTIONS_MAX } from './limits.ts';

/** Something that what is typed may become. */
export interface Suggestion {
  /** What stands in the box when it is chosen. */
  readonly value: string;
  readonly label: string;
  /** What it is, in small print. */
  readonly detail: string;
  /** More must be typed: choosing it does not send it. */
  readonly isBeginning: boolean;
}

/** What may follow a command. */
type Kind = 'reference' | 'report' | 'topic' | 'language' | 'nothing';

/** The commands in the order in which they are offered; `nothing` may follow where nobody can guess. */
const COMMANDS = {
  recommendation: 'reference',
  ask: 'nothing',
  topics: 'topic',
  random: 'topic',
  compare: 'reference',
  cite: 'reference',
  copy: 'reference',
  report: 'report',
  language: 'language',
  help: 'nothing',
} as const satisfies Record<string, Kind>;

/** Of the suggestions so many are topics, where there are as many. */
const TOPICS_KEPT = 3;
/** The number of recommendations behind the name of a topic. */
const COUNT = /\s*\(\d+\)$/u;

type Command = keyof typeof COMMANDS;
const COMMAND_KEYS = Object.keys(COMMANDS) as readonly Command[];
/** Nothing need follow these. */
const WHOLE: readonly Command[] = ['help', 'topics', 'random'];

interface Typed {
  readonly text: string;
  readonly language: Language;
}

type Tools = Pick<AdapterContext, 'bot' | 'newRequestId'>;

/** Completes what is being typed: commands, then reports, numbers and topics. */
export async function suggest({ text, language }: Typed, tools: Tools): Promise<readonly Suggestion[]> {
  const typed = text.trimStart();
  if (typed.length > SUGGESTED_TEXT_MAX_CHARS) return [];
  const spelled = readSpelled(typed);
  if (spelled === undefined && typed.startsWith('/')) return listCommands(typed, language);
  const found =
    spelled === undefined
      ? await suggestFree(typed, { language, tools })
      : await suggestAfter(spelled, { language, tools });
  const unique = new Map(found.map((one) => [one.value, one]));
  return [...unique.values()].slice(0, SUGGESTIONS_MAX);
}

function listCommands(typed: string, language: Language): readonly Suggestion[] {
  const { commandNames: names, copyCommand } = getTalkWording(language);
  const { commands } = getWording(language);
  const spoken = typed.toLowerCase();
  return COMMAND_KEYS.filter((key) => names[key].startsWith(spoken) || `/${key}`.startsWith(spoken)).map((key) => ({
    value: WHOLE.includes(key) ? names[key] : `${names[key]} `,
    label: names[key],
    detail: key === 'copy' ? copyCommand : commands[key],
    isBeginning: !WHOLE.includes(key),
  }));
}

interface Spelled {
  readonly command: Command;
  readonly word: string;
  readonly rest: string;
}

/** Reads a whole command, in either language, with what follows it. */
function readSpelled(typed: string): Spelled | undefined {
  const [, word = '', rest] = /^(\/\S+)\s+(.*)$/su.exec(typed) ?? [];
  if (rest === undefined) return undefined;
  const command = COMMAND_KEYS.find((key) =>
    [`/${key}`, getTalkWording('ar').commandNames[key], getTalkWording('en').commandNames[key]].includes(
      word.toLowerCase(),
    ),
  );
  return command === undefined ? undefined : { command, word, rest };
}

interface SuggestContext {
  readonly language: Language;
  readonly tools: Tools;
}

async function suggestAfter({ command, word, rest }: Spelled, context: SuggestContext): Promise<readonly Suggestion[]> {
  const join = ({ value, ...one }: Suggestion): Suggestion => ({ ...one, value: `${word} ${value}` });
  switch (COMMANDS[command]) {
    case 'reference':
      return [...(await suggestReports(rest, context)), ...suggestReferences(rest, context)].map(join);
    case 'report':
      return (await suggestReports(rest, context)).map((one) => join({ ...one, isBeginning: false }));
    case 'topic':
      return (await suggestTopics(rest, context)).map(join);
    case 'language':
      return (await suggestLanguages(rest, context)).map(join);
    case 'nothing':
      return [];
  }
}

/** Without a command, what names a passage or a topic; a single letter names everything, and so nothing. */
async function suggestFree(typed: string, context: SuggestContext): Promise<readonly Suggestion[]> {
  if (typed.trim().length < 2) return [];
  const references = suggestReferences(typed, context);
  const topics = await suggestTopics(typed, context);
  return [...references.slice(0, SUGGESTIONS_MAX - Math.min(topics.length, TOPICS_KEPT)), ...topics];
}

function buildRequest(text: string, { language, tools }: SuggestContext): BotRequest {
  return { id: tools.newRequestId(), text, user: undefined, language };
}

function suggestReferences(typed: string, context: SuggestContext): readonly Suggestion[] {
  return context.tools.bot
    .complete(buildRequest(typed, context), SUGGESTIONS_MAX)
    .map(({ id, label }) => ({ value: id, label: id, detail: label, isBeginning: false }));
}

/** A report is followed by a number. */
async function suggestReports(typed: string, context: SuggestContext): Promise<readonly Suggestion[]> {
  const { reports } = await context.tools.bot.home(buildRequest('', context));
  return reports
    .filter(({ text }) => text.startsWith(typed.trim().toLowerCase()) && text !== typed.trim())
    .map(({ label, text }) => ({ value: `${text} `, label: text, detail: label, isBeginning: true }));
}

async function suggestTopics(typed: string, context: SuggestContext): Promise<readonly Suggestion[]> {
  const language = /\p{Script=Arabic}/u.test(typed) ? 'ar' : context.language;
  const { lists } = await context.tools.bot.topics(buildRequest('', { ...context, language }));
  const wanted = typed.trim().toLowerCase();
  return lists
    .flatMap(({ entries }) => entries)
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .slice(0, SUGGESTIONS_MAX)
    .map(({ label }) => ({ value: label.replace(COUNT, ''), label, detail: '', isBeginning: false }));
}

async function suggestLanguages(typed: string, context: SuggestContext): Promise<readonly Suggestion[]> {
  const { languages } = await context.tools.bot.home(buildRequest('', context));
  return languages
    .filter(({ value }) => value.startsWith(typed.trim().toLowerCase()))
    .map(({ value, label }) => ({ value, label: value, detail: label, isBeginning: false }));
}
