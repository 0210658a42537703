import { foldText } from '../arabic-normalizer/fold.ts';

/** "Help me, please", «ممكن مساعدة؟»: nothing but a call for help. */
const HELP_WORD =
  /^(?:please|pls|i|need|can|you|me|us|help|ممكن|احتاج|محتاج|اريد|بدي|عايز|الي|من|فضلك|لو|سمحت|(?:ال)?مساعده|ساعدني|ساعدوني)$/u;
const HELP = /^(?:help|(?:ال)?مساعده|ساعدني|ساعدوني)$/u;
const GREETING = '(?:hi|hello|hey|مرحبا|اهلا|هلا)(?: (?:there|bot|tawsiya|all|وسهلا|بك|بكم|يا توصيه))*';
/** A greeting, or a question about the bot itself: "what can you do?", «من أنت؟». */
const ABOUT_BOT = new RegExp(
  `^(?:${GREETING}|(?:${GREETING} )?(?:${[
    '(?:who|what) are you',
    'what can (?:you do|i ask)(?: you)?(?: here)?',
    'how (?:do|can) i (?:use (?:you|this|it)|ask)',
    'what (?:texts|reports|documents) do you (?:hold|have|know)',
    '(?:من|مين) (?:انت|تكون)',
    '(?:ماذا|شو|ايش|ايه) (?:تستطيع|يمكنك|بتقدر|تقدر|بتعرف)(?: ان)?(?: (?:تفعل|تعمل|تسوي))?',
    'كيف (?:استخدمك|استعملك|اسالك)',
    'ما (?:هي )?(?:النصوص|التقارير|الوثايق) المتاحه(?: (?:هنا|لديك|عندك))?',
  ].join('|')}))$`,
  'u',
);
const MAX_CHARS = 100;

/** Tells whether a message only calls for help, greets, or asks what the bot is. */
export function isCallForHelp(line: string): boolean {
  if (line.length > MAX_CHARS) return false;
  const words = foldText(line)
    .split(/[\s,،.!?؟]+/u)
    .filter((word) => word !== '');
  if (ABOUT_BOT.test(words.join(' '))) return true;
  return words.some((word) => HELP.test(word)) && words.every((word) => HELP_WORD.test(word));
}
