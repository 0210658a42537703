import { nameLetter } from './letter-names.ts';
import type { Form } from './shapes.ts';

/** The neighbours that let a font take another glyph, over all models; how each is said stands with the wording. */
export const CONDITIONS = [
  'after-kasra',
  'after-lam',
  'after-lam-teh-feh',
  'after-meem-beh-yeh',
  'after-reh-zain-waw',
  'after-blank-or-unjoined',
  'after-waw',
  'after-yeh',
  'at-head-of-piece',
  'before-alef-hamza-below',
  'before-alef-madda',
  'before-beh-as-waw',
  'before-narrow',
  'before-wide',
  'before-yeh',
  'before-yeh-as-thal',
  'before-yeh-not-after-hah',
  'behind-latin',
  'between-reh-and-yeh',
  'between-teh-and-beh',
  'within-symbol',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** What a glyph became, and under which condition, where a neighbour has a say. */
export interface Glyph {
  readonly sign: string;
  readonly when?: Condition | undefined;
}

/** Letter and form -> sign, where no neighbour has a say. */
export type GlyphTable = Readonly<Record<string, Partial<Record<Form, string>>>>;

/** Letter and form («ق med») -> the glyphs that neighbours choose, the first whose condition holds. */
export type AlternateTable<When extends Condition> = Readonly<
  Record<string, readonly { readonly sign: string; readonly when: When }[]>
>;

/** One rule of a damage model: this shape of this letter, under this condition, always became this sign. */
export interface DamageRule {
  /** Stable and public: `swapped-letters/qaf.ini.before-yeh-as-thal`. */
  readonly id: string;
  readonly letter: string;
  /** `undefined` for what is no Arabic letter. */
  readonly form: Form | undefined;
  readonly when: Condition | undefined;
  /** What stands in the copy: the letter itself, another sign, blanks, or nothing. */
  readonly sign: string;
}

/** Builds the rule of a model by which a shape became a sign. */
export function buildRule(model: string, shape: Omit<DamageRule, 'id'>): DamageRule {
  const { letter, form, when, sign } = shape;
  const parts = [nameLetter(letter), ...(form === undefined ? [] : [form]), ...(when === undefined ? [] : [when])];
  return { id: `${model}/${parts.join('.')}`, letter, form, when, sign };
}

/** Lists the rules that the tables of a model hold. */
export function listTableRules(
  model: string,
  tables: { readonly letters?: GlyphTable; readonly alternates: AlternateTable<Condition> },
): readonly DamageRule[] {
  const plain = Object.entries(tables.letters ?? {}).flatMap(([letter, signs]) =>
    Object.entries(signs).map(([form, sign]) =>
      buildRule(model, { letter, form: readForm(letter, form), when: undefined, sign }),
    ),
  );
  const chosen = Object.entries(tables.alternates).flatMap(([shape, glyphs]) => {
    const [letter = '', form = ''] = shape.split(' ');
    return glyphs.map(({ sign, when }) => buildRule(model, { letter, form: readForm(letter, form), when, sign }));
  });
  return [...plain, ...chosen];
}

/** The tables hold punctuation under `iso`, though it has no form. */
function readForm(letter: string, form: string): Form | undefined {
  return /\p{L}/u.test(letter) ? (form as Form) : undefined;
}
