import type { ConceptId } from '../corpus/concept.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { CorpusFault } from '../corpus/errors.ts';
import { LEXICON_FILES } from '../corpus/lexicon-files.ts';
import type { Lexicon } from '../corpus/load-lexicon.ts';
import { type Analysis, buildAnalysis } from './analysis.ts';
import { checkSpelling } from './check-spelling.ts';
import { buildFault, type CheckedLexicon, listNames } from './checked-lexicon.ts';
import { buildConceptFinder, listNameWords } from './concepts.ts';
import { listAllTexts } from './known-texts.ts';
import { getPart } from './parts.ts';
import { buildPassageTexts, listOwnTexts } from './passage-texts.ts';

const BROADER_MAX_STEPS = 3;
const ABOUT_MIN = 2;
const ALIASES_MIN = 20;
const PARAGRAPH_ALIASES_MIN = 12;

/**
 * Looks for what is wrong with the meaning of a lexicon: names that two concepts share, that match nothing or the wrong thing,
 * that look misspelt; concepts whose askers would find nothing; passages that hardly anyone would find. `loadLexicon()` has
 * checked form and links before.
 */
export function checkLexicon(lexicon: Lexicon, corpus: Corpus): readonly CorpusFault[] {
  const texts = listAllTexts({ ...lexicon, corpus });
  const analysis = buildAnalysis([...texts.own, ...texts.unheld]);
  const finder = buildConceptFinder(lexicon.concepts, analysis);
  const checked = { lexicon, corpus, analysis, finder, keyOf: buildKeyFinder(analysis) };
  return [
    ...checkNames(checked),
    ...checkSharedNames(checked),
    ...checkHeld(checked),
    ...checkUnheld(checked),
    ...checkSpelling(checked),
    ...checkBroader(lexicon),
    ...checkPassages(lexicon, corpus),
    ...checkUnanswered(checked),
  ];
}

/** Remembers what it found: most rules ask for the key of every name. */
function buildKeyFinder(analysis: Analysis): CheckedLexicon['keyOf'] {
  const keys = new Map<string, string>();
  return (name) => {
    const key = keys.get(name) ?? listNameWords(name, analysis).join(' ');
    keys.set(name, key);
    return key;
  };
}

/** Each name by itself: it stands once in its concept and has a word that is matched. */
function checkNames({ lexicon, keyOf }: CheckedLexicon): readonly CorpusFault[] {
  return lexicon.concepts.flatMap((concept) => {
    const names = listNames(concept);
    const fault = (name: string, message: string) => buildFault(concept.id, name, message, lexicon);
    return names.flatMap((name, place) => [
      ...(names.indexOf(name) === place ? [] : [fault(name, 'stands twice')]),
      ...(keyOf(name) !== '' ? [] : [fault(name, 'matches nothing: it has only stop words')]),
    ]);
  });
}

/** Names that are the same to the matcher belong to one concept, unless a reason is given. */
function checkSharedNames({ lexicon, keyOf }: CheckedLexicon): readonly CorpusFault[] {
  const owners = new Map<string, Map<ConceptId, string>>();
  for (const concept of lexicon.concepts) {
    for (const name of listNames(concept)) {
      const named = owners.get(keyOf(name)) ?? new Map<ConceptId, string>();
      if (!named.has(concept.id)) named.set(concept.id, name);
      owners.set(keyOf(name), named);
    }
  }
  owners.delete('');
  const allowed = new Map(lexicon.sharedNames.map(({ name, concepts }) => [keyOf(name), concepts]));
  return [
    ...[...owners].flatMap(([key, named]) => {
      const [[concept, name] = [undefined, ''], ...others] = named;
      const isAllowed = [...named.keys()].every((id) => allowed.get(key)?.includes(id));
      if (concept === undefined || others.length === 0 || isAllowed) return [];
      const rivals = others.map(([id, other]) => `"${other}" of ${id}`).join(', ');
      const message = `is the same to the matcher as ${rivals}: drop one, or say in shared_names why both are meant`;
      return [buildFault(concept, name, message, lexicon)];
    }),
    ...lexicon.sharedNames.flatMap(({ name, concepts }) =>
      concepts
        .filter((concept) => !owners.get(keyOf(name))?.has(concept))
        .map((concept) => buildFault(concept, 'shared_names', `"${name}" is no name of it`, lexicon)),
    ),
  ];
}

/** Who asks for a concept that is held must find something. */
function checkHeld({ lexicon, corpus, analysis, finder }: CheckedLexicon): readonly CorpusFault[] {
  const texts = buildPassageTexts(corpus.passages, { ...lexicon, analysis, finder, lineage: corpus.lineage });
  const found = new Set<string>(texts.flatMap(({ concepts, broader }) => [...concepts.keys(), ...broader]));
  const isAllowed = new Set(lexicon.notInTexts.flatMap(({ concepts }) => concepts));
  return lexicon.concepts.flatMap(({ id, held }) => {
    const fault = (field: string, message: string) => [buildFault(id, field, message, lexicon)];
    if (isAllowed.has(id) && !held) return fault('not_in_texts', 'is not held, so it needs no exception');
    if (isAllowed.has(id)) return found.has(id) ? fault('not_in_texts', 'is in a text, so it needs no exception') : [];
    if (!held || [id, ...finder.broaderOf(id)].some((concept) => found.has(concept))) return [];
    return fault(
      'held',
      'who asks for it finds nothing: no passage names it, is about it or about anything narrower or next broader; ' +
        'expected "held: false", something broader that a passage has, or a reason in not_in_texts',
    );
  });
}

/** What no text speaks of must not be named by one; each name is reported once. */
function checkUnheld({ lexicon, corpus, analysis, keyOf }: CheckedLexicon): readonly CorpusFault[] {
  const texts = corpus.passages.map((passage) => ({ passage, own: listOwnTexts(passage) }));
  const spoken = new Set(texts.flatMap(({ own }) => own.flatMap(analysis.analyzeWords).map(({ base }) => base)));
  // Most names have a word that no text has; a finder without them is built in a moment.
  const isPossible = (name: string) =>
    keyOf(name)
      .split(' ')
      .every((word) => spoken.has(word));
  const unheld = lexicon.concepts
    .filter(({ held }) => !held)
    .map((concept) => ({ ...concept, ar: concept.ar.filter(isPossible), en: concept.en.filter(isPossible) }));
  // A finder of its own, so that longer names of other concepts hide nothing.
  const finder = buildConceptFinder(unheld, analysis);
  const faults = texts.flatMap(({ passage, own }) =>
    own.flatMap((text) =>
      finder.find(analysis.analyzeWords(text)).flatMap(({ concept, from, to }) => {
        const words = analysis.analyze(text);
        const said = text.slice(words[from]?.start, words[to - 1]?.end);
        const names = listNames(finder.get(concept)).filter((name) => keyOf(name) === keyOf(said));
        const remedy = lexicon.others.has(concept) ? 'drop the name' : 'then it is held, or the name is wrong';
        return names.map((name) =>
          buildFault(concept, name, `stands in ${passage.id} ("${said}"): ${remedy}`, lexicon),
        );
      }),
    ),
  );
  return [...new Map(faults.map((fault) => [`${fault.unit} ${fault.field}`, fault])).values()];
}

/** What is broader is a short way up that never leads back. */
function checkBroader(lexicon: Lexicon): readonly CorpusFault[] {
  const broader = new Map(lexicon.concepts.map((concept) => [concept.id, concept.broader]));
  const climb = (path: readonly ConceptId[], from: ConceptId): readonly (readonly ConceptId[])[] => {
    const way = [...path, from];
    const next = path.includes(from) ? [] : (broader.get(from) ?? []);
    return next.length === 0 ? [way] : next.flatMap((concept) => climb(way, concept));
  };
  return lexicon.concepts.flatMap(({ id }) => {
    const ways = climb([], id);
    const back = ways.find((way) => way.length > 1 && way.at(-1) === id);
    const long = ways.find((way) => way.length - 1 > BROADER_MAX_STEPS && new Set(way).size === way.length);
    const fault = (message: string) => [buildFault(id, 'broader', message, lexicon)];
    return [
      ...(back === undefined ? [] : fault(`leads back to itself: ${back.join(' > ')}`)),
      ...(long === undefined
        ? []
        : fault(`found ${long.length - 1} steps (${long.join(' > ')}), expected at most ${BROADER_MAX_STEPS}`)),
    ];
  });
}

/** Drafts are asked for in the words of what was adopted; the subjects of paragraphs are those that their texts name. */
function checkPassages({ subjects, aliases }: Lexicon, { passages }: Corpus): readonly CorpusFault[] {
  return passages.flatMap((passage) => {
    const { id } = passage;
    const part = getPart(passage);
    if (part === undefined || part === 'drafts') return [];
    const [file, aliasCount] = [LEXICON_FILES.aliases, aliases[id]?.length ?? 0];
    const aliasesMin = part === 'paragraphs' ? PARAGRAPH_ALIASES_MIN : ALIASES_MIN;
    const aboutCount = subjects[id]?.about.length ?? 0;
    const fault = (found: number, min: number) => ({ unit: id, message: `found ${found}, expected at least ${min}` });
    return [
      ...(part === 'paragraphs' || aboutCount >= ABOUT_MIN
        ? []
        : [{ file: LEXICON_FILES.subjects, field: 'about', ...fault(aboutCount, ABOUT_MIN) }]),
      ...(aliasCount >= aliasesMin ? [] : [{ file, field: '', ...fault(aliasCount, aliasesMin) }]),
    ];
  });
}

/** What no text answers stands once, and is not how a passage is asked for. */
function checkUnanswered({ lexicon, keyOf }: CheckedLexicon): readonly CorpusFault[] {
  const { unanswered, aliases } = lexicon;
  const asking = new Map(Object.entries(aliases).flatMap(([id, lines]) => lines.map((line) => [keyOf(line), id])));
  const before = new Map<string, string>();
  return unanswered.flatMap((request) => {
    const key = keyOf(request);
    const fault = (message: string) => ({ file: LEXICON_FILES.unanswered, unit: request, field: '', message });
    const twin = before.get(key);
    before.set(key, request);
    if (key === '') return [fault('matches nothing: it has only stop words')];
    const passage = asking.get(key);
    return [
      ...(twin === undefined ? [] : [fault(`is the same to the matcher as "${twin}"`)]),
      ...(passage === undefined ? [] : [fault(`is the same to the matcher as an alias of ${passage}`)]),
    ];
  });
}
