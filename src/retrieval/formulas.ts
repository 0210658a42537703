import { foldText } from '../arabic-normalizer/fold.ts';
import type { Passage } from '../corpus/corpus.ts';

/** A verb that recommendations use, or whom they address. */
export interface Formula {
  readonly kind: 'verb' | 'addressee';
  /** In English: our terms for the verbs of the Arabic text. */
  readonly label: string;
  /** Whom those address that have the verb, where a question names both: «ينبغي للدول الأطراف». */
  readonly addressee?: string | undefined;
}

/** How people name it, and how a text shows it, folded. */
interface FormulaPattern extends Pick<Formula, 'label'> {
  /** How a question names it. */
  readonly asked: string;
  /** Tells by the folded opening words of a passage. */
  readonly said: RegExp;
}

const ADDRESSED = String.raw`(?:addressed to|addressed at|directed (?:to|at)|(?:ال)?موجهه? (?:الي|ل)|تخاطب)\s*(?:the |ا?ل)?`;
const START = String.raw`(?<!\p{L})`;
const END = String.raw`(?!\p{L})`;
/** Where the verb stands: at the beginning, or behind a clause in front. */
const BEGINNING = '^(?:[^،]{0,80}، )?';

/** The longer names first: "may wish to consider" must not be taken for less. `wording.md` says how each is rendered. */
const VERBS: readonly FormulaPattern[] = [
  {
    label: 'may wish to consider',
    asked: `may wish(?: to consider)?|${START}لعل(?:\\s+تنظر)?(?:\\s+في)?`,
    said: new RegExp(`${BEGINNING}لعل`, 'u'),
  },
  {
    label: 'are encouraged to',
    asked: `(?:are |is |be )?encouraged(?: to)?|${START}ب?تشجع(?:\\s+علي)?${END}`,
    said: new RegExp(`${BEGINNING}تشجع`, 'u'),
  },
  {
    label: 'should',
    asked: `${START}(?:should|ينبغي)${END}`,
    said: new RegExp(`${BEGINNING}ينبغي`, 'u'),
  },
];

const ADDRESSEES: readonly FormulaPattern[] = [
  {
    label: 'the Working Group',
    asked: 'working group|فريق العامل',
    said: new RegExp(`${BEGINNING}(?:ينبغي|لعل) لل?فريق العامل`, 'u'),
  },
  {
    label: 'States parties',
    asked: 'states? part(?:y|ies)|دول الاطراف',
    said: new RegExp(`${BEGINNING}(?:ينبغي لل|تشجع ال|لعل ال)دول الاطراف`, 'u'),
  },
  {
    label: 'national authorities',
    asked: 'national authorities|سلطات الوطنيه',
    said: /وسلطاتها الوطنيه/u,
  },
  {
    label: 'the Secretariat',
    asked: 'secretariat|امانه',
    said: new RegExp(`${BEGINNING}(?:ينبغي|لعل) لل?امانه`, 'u'),
  },
  {
    label: 'UNODC',
    asked: 'unodc|united nations office on drugs and crime|مكتب(?: الامم المتحده)?(?: المعني بالمخدرات والجريمه)?',
    said: new RegExp(`${BEGINNING}(?:ينبغي|لعل) (?:لل?)?مكتب`, 'u'),
  },
  {
    label: 'Member States',
    asked: 'member states|دول الاعضاء',
    said: new RegExp(`${BEGINNING}(?:ينبغي لل|تشجع ال|لعل ال)دول الاعضاء`, 'u'),
  },
  {
    label: 'States',
    asked: 'states|all states|دول',
    said: new RegExp(`${BEGINNING}ينبغي للدول،`, 'u'),
  },
];

/** A pattern ready for matching. */
interface AskedPattern extends FormulaPattern {
  readonly regExp: RegExp;
}

function compile(patterns: readonly FormulaPattern[], write = (asked: string) => asked): readonly AskedPattern[] {
  return patterns.map((pattern) => ({ ...pattern, regExp: new RegExp(write(pattern.asked), 'u') }));
}

const ASKED_VERBS = compile(VERBS);
const ASKED_ADDRESSEES = compile(ADDRESSEES, (name) => `${START}${ADDRESSED}(?:${name})${END}`);
/** Of States alone may be asked what anybody should do: "what should States do". */
const NAMED_BESIDE_VERB = compile(
  ADDRESSEES.filter(({ label }) => label !== 'States'),
  (name) => `${START}(?:the |لل|ال|ل)?(?:${name})${END}`,
);

/** Few questions have a word of one: those without need not be compared with them all. */
const HINT = /should|wish|encourage|addressed|directed|ينبغي|لعل|تشجع|موجه|تخاطب/u;

/** A formula that a question names, and the question without it. */
export interface NamedFormula extends Formula {
  readonly rest: string;
  readonly isSaidIn: (passage: Passage) => boolean;
}

/** Finds the verb or the addressee that a question names: "may wish to consider", «ينبغي للدول الأطراف», "addressed to the Working Group". */
export function findFormula(question: string): NamedFormula | undefined {
  const folded = foldText(question);
  if (!HINT.test(folded)) return undefined;
  const addressed = findPattern(ASKED_ADDRESSEES, folded);
  const named = addressed ?? findPattern(NAMED_BESIDE_VERB, folded);
  const verb = findPattern(ASKED_VERBS, named?.rest ?? folded);
  const whom = verb === undefined ? addressed : named;
  const said = [verb, whom].filter((one) => one !== undefined);
  const [first] = said;
  if (first === undefined || isNegated(folded, first.found)) return undefined;
  return {
    kind: verb === undefined ? 'addressee' : 'verb',
    label: first.label,
    addressee: whom?.label,
    rest: first.rest,
    isSaidIn: ({ opening }) => said.every((one) => one.said.test(foldText(opening))),
  };
}

/** Whoever asks for what is not said, "not addressed to", "should not", is not answered by what is. */
function isNegated(folded: string, found: string): boolean {
  const at = folded.indexOf(found);
  // A verb whose addressee stood within it is in two pieces: «لعل الدول الأطراف تنظر».
  if (at === -1) return false;
  return NEGATION_BEFORE.test(folded.slice(0, at)) || NEGATION_BEHIND.test(folded.slice(at + found.length));
}

const NEGATION_BEFORE =
  /(?<!\p{L})(?:not|except|excluding|other than|never|without|لا|ليس|ليست|غير|الا|باستثناء|عدا|بدون)(?:\s+\S+){0,2}\s*$/u;
const NEGATION_BEHIND = /^\s+(?:not|never)(?!\p{L})|^\s+(?:الا|عدم)(?!\p{L})/u;

interface FoundPattern extends FormulaPattern {
  /** As the question has it. */
  readonly found: string;
  /** The question without it. */
  readonly rest: string;
}

function findPattern(patterns: readonly AskedPattern[], folded: string): FoundPattern | undefined {
  for (const pattern of patterns) {
    const found = pattern.regExp.exec(folded)?.[0];
    if (found !== undefined) return { ...pattern, found, rest: folded.replace(pattern.regExp, ' ') };
  }
  return undefined;
}
