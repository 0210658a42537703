import { ARABIC_STOP_WORDS } from '../arabic-normalizer/stop-words.ts';

/** English words that say nothing of a subject. An apostrophe is dropped before the look-up: "what's" is "whats". */
const ENGLISH = `
a about above across after again against all almost along already also although always am among an and another any anyone anything are
arent around as at away be became because been before being below between both but by can cannot cant could couldnt did didnt do does
doesnt doing done dont down during each either else enough etc even ever every everyone everything except excluding few for from further had has hasnt have
havent having he her here heres hers herself him himself his how hows i id if ill im in into is isnt it its itself ive just least less let lets
like lot many may maybe me might mine more most much must my myself neither never no nobody none nor not nothing now of off often on once one
ones only or other others our ours ourselves out over own per perhaps please pls quite rather really s same shall she should shouldnt since so some
somebody someone something sometimes somewhere still such t than thanks thank that thats the their theirs them themselves then there theres
these they theyre theyve this those though through thus till to together too toward towards under until up upon us very via was wasnt way ways
we well were werent weve what whatever whats when where whether which while who whom whos whose why will with within without wont would wouldnt
yes yet you youd youll your youre yours yourself u ur r n vs hi hello hey ok okay any1 gonna wanna gotta whats
`;

const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(ENGLISH.trim().split(/\s+/u));

/** Tells whether a folded word, with or without clitics, says nothing of a subject. */
export function isStopWord(word: string): boolean {
  return ENGLISH_STOP_WORDS.has(word) || ARABIC_STOP_WORDS.has(word);
}
