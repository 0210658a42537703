/** The narrowest and the widest text column, in cells: below it words break, above it lines are hard to follow. */
export const COLUMNS_MIN = 40;
export const COLUMNS_MAX = 100;
/** What a terminal that does not say how wide it is is taken for, in cells. */
export const COLUMNS_DEFAULT = 80;
