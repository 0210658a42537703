/** What is asked may be so long, in UTF-16 units; more is refused. Ours. */
export const TEXT_MAX_CHARS = 12_000;

/** What a button of ours carries, in UTF-16 units: a question at most, with its code. Ours. */
export const CODE_MAX_CHARS = TEXT_MAX_CHARS + 100;

/** Passages that an answer showed and listed, of which a follow-up may speak. Ours. */
export const SHOWN_IDS_MAX = 400;

/** Suggestions under the box. Ours: as many as can be heard through. */
export const SUGGESTIONS_MAX = 8;

/** A text longer than this is no beginning of anything that is suggested, in UTF-16 units. Ours. */
export const SUGGESTED_TEXT_MAX_CHARS = 200;
