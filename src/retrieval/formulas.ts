import { foldText } from '../arabic-normalizer/fold.ts';
import type { Passage } from '../corpus/corpus.ts';

/** A verb that recommendations use, or whom they address. */
export interface Formula {
  readonly kind: 'verb' | 'addressee';
  /** In English: our terms for the verbs of the Arabic text. */
  readonly label: string;
}

/** How people name it, and how a text shows it, folded. */
interface FormulaPattern extends Pick<Formula, 'label'> {
  /** How a question names it. */
  readonly asked: RegExp;
  /** Tells by the folded opening words of a passage. */
  readonly said: RegExp;
}

const ADDRESSED = String.raw`(?:addressed to|addressed at|directed (?:to|at)|(?:ال)?موجهه? (?:الي|ل)|تخاطب)\s*(?:the |ا?ل)?`;
/** Where the verb stands: at the beginning, or behind a clause in front. */
const BEGINNING = '^(?:[^،]{0,80}، )?';

/** The longer names first: "may wish to consider" must not be taken for less. `wording.md` says how each is rendered. */
const VERBS: readonly FormulaPattern[] = [
  {
    label: 'may wish to consider',
    asked: /may wish(?: to consider)?|(?<!\p{L})لعل(?: الدول)?(?: الاطراف)?(?: تنظر)?(?: في)?/u,
    said: new RegExp(`${BEGINNING}لعل`, 'u'),
  },
  {
    label: 'are encouraged to',
    asked: /(?:are |is |be )?encouraged(?: to)?|(?<!\p{L})تشجع(?: الدول)?(?: الاطراف)?(?: علي)?(?!\p{L})/u,
    said: new RegExp(`${BEGINNING}تشجع`, 'u'),
  },
  {
    label: 'should',
    asked: /(?<!\p{L})should(?!\p{L})|(?<!\p{L})ينبغي(?!\p{L})/u,
    said: new RegExp(`${BEGINNING}ينبغي`, 'u'),
  },
];

const ADDRESSEES: readonly FormulaPattern[] = [
  {
    label: 'the Working Group',
    asked: new RegExp(`${ADDRESSED}(?:working group|فريق العامل)`, 'u'),
    said: new RegExp(`${BEGINNING}(?:ينبغي|لعل) لل?فريق العامل`, 'u'),
  },
  {
    label: 'States parties',
    asked: new RegExp(`${ADDRESSED}(?:states? part(?:y|ies)|دول الاطراف)`, 'u'),
    said: new RegExp(`${BEGINNING}(?:ينبغي لل|تشجع ال|لعل ال)دول الاطراف`, 'u'),
  },
  {
    label: 'national authorities',
    asked: new RegExp(`${ADDRESSED}(?:national authorities|سلطات الوطنيه)`, 'u'),
    said: /وسلطاتها الوطنيه/u,
  },
  {
    label: 'the Secretariat',
    asked: new RegExp(`${ADDRESSED}(?:secretariat|امانه)`, 'u'),
    said: new RegExp(`${BEGINNING}(?:ينبغي|لعل) لل?امانه`, 'u'),
  },
  {
    label: 'UNODC',
    asked: new RegExp(
      `${ADDRESSED}(?:unodc|united nations office on drugs and crime|مكتب(?: الامم المتحده)?(?: المعني بالمخدرات والجريمه)?)`,
      'u',
    ),
    said: new RegExp(`${BEGINNING}(?:ينبغي|لعل) (?:لل?)?مكتب`, 'u'),
  },
  {
    label: 'Member States',
    asked: new RegExp(`${ADDRESSED}(?:member states|دول الاعضاء)`, 'u'),
    said: new RegExp(`${BEGINNING}(?:ينبغي لل|تشجع ال|لعل ال)دول الاعضاء`, 'u'),
  },
  {
    label: 'States',
    asked: new RegExp(`${ADDRESSED}(?:states|all states|دول)`, 'u'),
    said: new RegExp(`${BEGINNING}ينبغي للدول،`, 'u'),
  },
];

/** Few questions have a word of one: those without need not be compared with them all. */
const HINT = /should|wish|encourage|addressed|directed|ينبغي|لعل|تشجع|موجه|تخاطب/u;

/** A formula that a question names, and the question without it. */
export interface NamedFormula extends Formula {
  readonly rest: string;
  readonly isSaidIn: (passage: Passage) => boolean;
}

/** Finds the verb or the addressee that a question names: "may wish to consider", «ينبغي», "addressed to the Working Group". */
export function findFormula(question: string): NamedFormula | undefined {
  const folded = foldText(question);
  if (!HINT.test(folded)) return undefined;
  const addressee = ADDRESSEES.find(({ asked }) => asked.test(folded));
  const formula = addressee ?? VERBS.find(({ asked }) => asked.test(folded));
  if (formula === undefined) return undefined;
  return {
    kind: addressee === undefined ? 'verb' : 'addressee',
    label: formula.label,
    rest: folded.replace(formula.asked, ' '),
    isSaidIn: ({ opening }) => formula.said.test(foldText(opening)),
  };
}
