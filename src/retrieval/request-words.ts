import { foldText } from '../arabic-normalizer/fold.ts';
import type { WordForms } from './analysis.ts';

/** Words that ask the bot for something but do not say about what, in English by their plain form. */
const ENGLISH = `
recommendation recommendations rec recs recommend recommended recommends recommending report reports document documents say says said saying tell told show give given get find
list read see look want wanted need needed know knows known ask asked asking explain summarize summarise summary search looking text texts wording agreed language
working group wg un united nations paragraph paragraphs mention mentions mentioned mentioning talk talks talking speak speaks spoke refer refers reference references
cite cites cited citing concern concerning regarding related relating relevant subject subjects topic topics issue issues matter matters question questions answer answers
idea ideas point points thing things stuff quote quotes word words line lines bit piece info begin begins beginning start starts starting please kindly anything remember year years
happen happens going make makes made making take takes taken taking use using used come comes came coming go goes gone put puts keep keeps let think
thanks thank useful helpful great nice awesome
`;

const ARABIC = `
توصية توصيات وصى أوصى يوصي توصي أوصت أوصي تقرير تقارير وثيقة وثائق نص نصوص فقرة فقرات ورد وردت يرد ترد ذكر ذكرت يذكر تذكر مذكور قال قالت قيل يقول تقول يقولون قول بقول بيقول بتقول
قالوا قالو بيقولو بتقولوا بتقولو يقولو حكوا حكو بيحكوا بيحكو ذكروا بيقولوا يتكلم تتكلم بيتكلم بتتكلم بيحكي بتحكي يحكي تحكي حكى حكي كلام تناول تناولت يتناول تتناول تحدث يتحدث تتحدث جاء جاءت يجيء موضوع مواضيع مسألة مسائل سؤال أسئلة جواب
فريق عامل الأمم المتحدة متحدة أمم مطلوب لازم يلزم ينبغي يجب لابد محتاجين وريني ورني جيب جيبلي هاتلي دور دورلي ساعدني اريد أريد نريد بغيت كاين يخص تخص اعرف أعرف نعرف عرف اعرفوا شوف شفت دوروا
يشير تشير أشار أشارت إشارة تشيرون تستشهد يستشهد تنص ينص نصت تستند يستند تحيل يحيل
متعلق متعلقة يتعلق تتعلق المتعلقة خاص خاصة معلومات معلومة فكرة نقطة كلمة كلمات عبارة لفظ صيغة بصيغة تبدأ يبدأ بدأت تعمل يعمل نعمل اعمل بيعملوا تسوي نسوي يسوي سوى سوا عملوا عمل اعمال لاقي ألاقي القى
شكرا مشكور مفيد مفيدة رائع ممتاز تفهم بتفهم تفهمني اتقال يتقال انقال
`;

const words = (text: string) => text.trim().split(/\s+/u);
const REQUEST_WORDS: ReadonlySet<string> = new Set([...words(ENGLISH), ...words(foldText(ARABIC))]);

/** Tells whether a word belongs to the asking and not to what is asked about: "what does the report say about …". */
export function isRequestWord({ text, core }: WordForms): boolean {
  return REQUEST_WORDS.has(text) || REQUEST_WORDS.has(core);
}
