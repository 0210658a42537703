import type { AutocompleteInteraction } from 'discord.js';
import type { AdapterContext } from '../../src/bot/adapter.ts';
import type { Completion } from '../../src/bot/complete.ts';
import type { BotRequest } from '../../src/bot/request.ts';
import { decodeClick } from '../../src/cards/click-code.ts';
import { cutText } from '../../src/cards/split-text.ts';
import { buildRequest } from './ask-bot.ts';
import { COMMAND, OPTION } from './commands.ts';
import { DIGEST_OPTION } from './digest-command.ts';
import { CHOICE_NAME_MAX_CHARS, CHOICES_MAX } from './limits.ts';

/** A choice: the value is a passage id or a report key, so that it works whenever it is sent. */
interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Enough for every passage that is held. */
const COMPLETIONS_MAX = 400;

/** Offers reports and recommendations while a reader types. A failure offers nothing, and is logged. */
export async function answerAutocomplete(interaction: AutocompleteInteraction, context: AdapterContext): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const report = interaction.options.getString(OPTION.report) ?? '';
  const typed = value.trim();
  const isNumber = name === OPTION.number;
  const isTopic = name === OPTION.topic;
  const request = buildRequest(isNumber ? report : typed, interaction.user.id, context);
  let choices: readonly Choice[] = [];
  try {
    if (name === DIGEST_OPTION.zone) choices = completeZone(typed, context);
    else if (isTopic) choices = await completeTopic(typed, request, context);
    else if (interaction.commandName === COMMAND.ask) choices = await listReports(typed, request, context);
    else choices = isNumber ? completeNumber(typed, request, context) : await completeReport(typed, request, context);
  } catch (error) {
    context.logger.error({ requestId: request.id, command: 'complete', err: error }, 'request failed');
  }
  await interaction.respond(choices.slice(0, CHOICES_MAX));
}

/** Time zones and cities; the value is what is typed for a digest. */
function completeZone(typed: string, { completeZones }: AdapterContext): readonly Choice[] {
  return (completeZones?.(typed, CHOICES_MAX) ?? []).map((zone) => ({ name: zone, value: zone }));
}

/** The themes whose names hold what is typed; the value is the name itself. */
async function completeTopic(typed: string, request: BotRequest, { bot }: AdapterContext): Promise<readonly Choice[]> {
  const language = /\p{Script=Arabic}/u.test(typed) ? 'ar' : request.language;
  const { lists } = await bot.topics({ ...request, text: '', language });
  return lists
    .flatMap(({ entries }) => entries)
    .filter(({ label }) => includes(label, typed))
    .map(({ label, code }) => ({
      name: cutText(label, CHOICE_NAME_MAX_CHARS),
      value: decodeClick(code)?.target ?? label,
    }));
}

async function listReports(typed: string, request: BotRequest, { bot }: AdapterContext): Promise<readonly Choice[]> {
  const { reports } = await bot.home(request);
  return reports
    .filter(({ label, text }) => includes(label, typed) || includes(text, typed))
    .map(({ label, text }) => ({ name: cutText(label, CHOICE_NAME_MAX_CHARS), value: text }));
}

/** The reports first, then the recommendations that what is typed already refers to. */
async function completeReport(typed: string, request: BotRequest, context: AdapterContext): Promise<readonly Choice[]> {
  return [...(await listReports(typed, request, context)), ...context.bot.complete(request, CHOICES_MAX).map(toChoice)];
}

/** The recommendations of the report by number, or by a word of their titles. */
function completeNumber(typed: string, request: BotRequest, { bot }: AdapterContext): readonly Choice[] {
  const { text: report } = request;
  if (typed === '') return bot.complete(request, CHOICES_MAX).map(toChoice);
  const referred = bot.complete({ ...request, text: `${report} ${typed}` }, CHOICES_MAX);
  const titled = bot
    .complete({ ...request, text: typed }, COMPLETIONS_MAX)
    .filter(({ id }) => report === '' || id.startsWith(`${report.trim()}/`));
  const unique = new Map([...referred, ...titled].map((completion) => [completion.id, completion]));
  return [...unique.values()].map(toChoice);
}

function toChoice({ id, label }: Completion): Choice {
  return { name: cutText(label, CHOICE_NAME_MAX_CHARS), value: id };
}

function includes(text: string, typed: string): boolean {
  return text.toLowerCase().includes(typed.toLowerCase());
}
