/** The files of the lexicon, under the corpus folder. */
export const LEXICON_FILES = {
  concepts: 'concepts.yaml',
  others: 'other-subjects.yaml',
  subjects: 'subjects.yaml',
  aliases: 'aliases.yaml',
  unanswered: 'unanswered.yaml',
} as const;
