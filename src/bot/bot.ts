import { type BotCommand, getCommand, LATER } from './commands.ts';
import type { Completion } from './complete.ts';
import type { BotContext } from './context.ts';
import { buildFailedReply } from './failure.ts';
import type { Home } from './home.ts';
import type { Reply } from './reply.ts';
import { type BotRequest, chooseLanguage } from './request.ts';

/** Answers a request of one kind. Never throws: a failure is a reply that says so. */
export type Answer<Answered extends MaybeLater = MaybeLater> = (request: BotRequest) => Answered;

/** A reply, at once or once the store has answered. */
export type MaybeLater = Reply | Promise<Reply>;

/** The commands of the bot. `buildBot()` makes one that answers at once; adapters take any. */
export interface Bot<Answered extends MaybeLater = MaybeLater> {
  /** Answers a line of text: a command with its words, a reference alone, or a question. */
  readonly answer: Answer<Answered>;
  readonly show: Answer<Answered>;
  readonly random: Answer<Answered>;
  readonly copy: Answer<Answered>;
  readonly help: Answer<Answered>;
  /** Answers a question by topic. */
  readonly ask: Answer<Answered>;
  /** Says where exact words stand. */
  readonly phrase: Answer<Answered>;
  /** Lists themes, or the recommendations of one. */
  readonly topics: Answer<Answered>;
  /** Sets a recommendation beside its draft. */
  readonly compare: Answer<Answered>;
  /** Gives the citation of a passage in the forms that reference managers take. */
  readonly cite: Answer<Answered>;
  /** Says what a report is, and reads its parts. */
  readonly report: Answer<Answered>;
  readonly language: Answer<Answered>;
  /** Sets and tells of the daily digest of a channel. */
  readonly digest: Answer<Answered>;
  /** Answers a click; the text is the code of the button. */
  readonly click: Answer<Answered>;
  /** Says what the bot does and holds. */
  readonly home: (request: BotRequest) => Answered extends Reply ? Home : Home | Promise<Home>;
  /** Completes a half-typed reference with at most `maxCompletions` passages. */
  readonly complete: (request: BotRequest, maxCompletions: number) => readonly Completion[];
}

/** Builds the bot; between requests it keeps nothing but what `context.preferences` keeps. */
export function buildBot(context: BotContext): Bot<Reply> {
  const guarded =
    (command: BotCommand): Answer<Reply> =>
    (request) =>
      answerGuarded(command, request, context);
  return {
    answer: (request) => {
      const { name, rest } = LATER.readCommand()(request.text);
      // The word of the command may be all that shows the language: «نسخ 2020/7».
      const isCommand = name !== 'converse' && name !== 'language';
      const language = isCommand ? chooseLanguage(request, context) : request.language;
      return answerGuarded(name, { ...request, text: rest, language }, context);
    },
    show: guarded('show'),
    random: guarded('random'),
    copy: guarded('copy'),
    help: guarded('help'),
    ask: guarded('ask'),
    phrase: guarded('phrase'),
    topics: guarded('topics'),
    compare: guarded('compare'),
    cite: guarded('cite'),
    report: guarded('report'),
    language: guarded('language'),
    digest: guarded('digest'),
    click: guarded('click'),
    home: (request) => LATER.buildHome()(request, context),
    complete: (request, maxCompletions) => LATER.complete()(request, context, maxCompletions),
  };
}

/** Logs what became of a request, without its text; a failure becomes a reply that says so and shows nothing else. */
function answerGuarded(command: BotCommand, request: BotRequest, context: BotContext): Reply {
  const { logger } = context;
  try {
    const reply = getCommand(command)(request, context);
    const { outcome, cards } = reply;
    logger.info({ requestId: request.id, command, outcome: outcome?.kind, cards: cards.length }, 'answered');
    return reply;
  } catch (error) {
    logger.error({ requestId: request.id, command, err: error }, 'request failed');
    return buildFailedReply(request.id, chooseLanguage(request, context));
  }
}
