import { BLANKED_SHAPES, SCRAMBLED_PIECES } from './blanked-shapes.ts';
import { type DamageModel, UNDAMAGED } from './damage-model.ts';
import { SWAPPED_LETTERS } from './swapped-letters.ts';
import { UNMAPPED_GLYPHS } from './unmapped-glyphs.ts';

/** The kinds of damage: each has a model, or none is needed. */
export type ModelledDamage = 'none' | 'ocr-misreadings' | 'blanked-shapes' | 'swapped-letters' | 'unmapped-glyphs';

/**
 * Gets the model by which a unit was damaged. OCR misreads without a rule, so its units are proved word for word, each
 * misreading standing in `repairs`.
 */
export function getDamageModel(damage: ModelledDamage, unit: 'heading' | 'body'): DamageModel {
  switch (damage) {
    case 'none':
    case 'ocr-misreadings':
      return UNDAMAGED;
    case 'blanked-shapes':
      return unit === 'heading' ? SCRAMBLED_PIECES : BLANKED_SHAPES;
    case 'swapped-letters':
      return unit === 'heading' ? SCRAMBLED_PIECES : SWAPPED_LETTERS;
    case 'unmapped-glyphs':
      return UNMAPPED_GLYPHS;
  }
}
