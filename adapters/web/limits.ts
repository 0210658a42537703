/** A body longer than this is refused, in bytes: the page to talk to sends a line of text and a code. */
export const BODY_MAX_BYTES = 64 * 1024;

/** A question longer than this is refused, in UTF-16 units. */
export const QUESTION_MAX_CHARS = 1000;

/** An address longer than this is refused, in characters. */
export const ADDRESS_MAX_CHARS = 64 * 1024;

/** Beyond this Node itself refuses the head of a request, in bytes; so that our page can answer long addresses. */
export const HEAD_MAX_BYTES = 128 * 1024;

/** What a client may spend at once, and what comes back a second. A page costs 1. */
export const CREDIT_MAX = 6000;
export const CREDIT_PER_SECOND = 2000;

/** A question, or whatever is sent to the page to talk to: some milliseconds of search. */
export const QUESTION_COST = 50;

/** So many clients are told apart; of more, those who have not come for longest are forgotten. */
export const CLIENTS_MAX = 10_000;
