import type { Element } from './elements.ts';
import type { LetterRange } from './read-letters.ts';
import type { ReportName } from './symbols.ts';

/** Which recommendations (or paragraphs) of a report are meant. */
export type NumberSpec =
  | {
      readonly kind: 'range';
      readonly from: number;
      readonly to: number;
      readonly letters: readonly LetterRange[];
      /** A bullet or numbered item of a paragraph, by its key. */
      readonly item?: string | undefined;
    }
  | { readonly kind: 'first'; readonly count: number }
  | { readonly kind: 'last'; readonly count: number };

/** What a number counts. */
export type Unit = 'recommendation' | 'paragraph';

/** A report or a number, with the elements that stand between it and the atom before. */
export type Atom = { readonly between: readonly Element[] } & (
  | { readonly kind: 'report'; readonly name: ReportName }
  | { readonly kind: 'spec'; readonly spec: NumberSpec; readonly unit: Unit; readonly explicit: boolean }
);
