import { TawsiyaError } from '../errors.ts';

/** One thing that is wrong with the corpus files. */
export interface CorpusFault {
  /** Path under the corpus folder. */
  readonly file: string;
  /** The unit at fault (a passage id, a heading, a document key), or `''` for the whole file. */
  readonly unit: string;
  readonly field: string;
  /** What is wrong and what was expected. */
  readonly message: string;
}

/** The corpus cannot be trusted: someone must mend the files that `faults` names. Nothing of it is loaded. */
export class CorpusInvalidError extends TawsiyaError {
  override readonly name = 'CorpusInvalidError';
  readonly code = 'corpus_invalid';
  readonly faults: readonly CorpusFault[];

  constructor(faults: readonly CorpusFault[], options?: ErrorOptions) {
    super(`Cannot load the corpus: ${faults.length} faults\n${faults.map(formatFault).join('\n')}`, options);
    this.faults = faults;
  }
}

function formatFault({ file, unit, field, message }: CorpusFault): string {
  return `  ${[file, unit, field].filter((part) => part !== '').join(' › ')}: ${message}`;
}
