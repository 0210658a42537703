import { describe, expect, it } from 'vitest';
import { listNotes } from '../../src/cards/build-card.ts';
import { getWording } from '../../src/cards/wording.ts';
import { getProofWording } from '../../src/cards/wording-proof.ts';
import { LANGUAGES, type Passage } from '../../src/corpus/corpus.ts';
import {
  buildProofIndex,
  createSourceExplainer,
  type ExplainedText,
  explainSource,
  type SourceLine,
} from '../../src/corpus/explain-source.ts';
import { loadCorpusFiles } from '../../src/corpus/load-corpus.ts';
import { BLANKED_SHAPES, SCRAMBLED_PIECES } from '../../src/restoration/blanked-shapes.ts';
import { UNDAMAGED } from '../../src/restoration/damage-model.ts';
import { SWAPPED_LETTERS } from '../../src/restoration/swapped-letters.ts';
import { UNMAPPED_GLYPHS } from '../../src/restoration/unmapped-glyphs.ts';
import { CORPUS_FOLDER, getPassage, realCorpus } from '../support/corpus.ts';

const files = await loadCorpusFiles(CORPUS_FOLDER);
const index = buildProofIndex(files);
const explained = realCorpus.passages.map((passage) => ({ passage, explanation: explainSource(passage, index) }));
const texts = explained.flatMap(({ passage, explanation }) =>
  [explanation, ...explanation.footnotes].map((text) => ({ passage, text: text as ExplainedText })),
);
const letters = texts.flatMap(({ text }) => text.words).flatMap((word) => word.letters);

function joinWords({ words }: ExplainedText): string {
  return words
    .map(({ text, isJoined }) => `${isJoined ? '' : ' '}${text}`)
    .join('')
    .trim();
}

/** The number or mark before a text is as the copy prints it. */
function listWords(passage: Passage): string {
  return [passage.opening, ...passage.items.map(({ text }) => text)].join(' ');
}

/** The signs of a line that no word uses, or that several do; blanks, kashida and markdown are nobody's. */
function findMisused({ words }: ExplainedText, line: SourceLine): readonly string[] {
  const pieces = words.flatMap((word) => word.pieces).filter((piece) => piece.line === line.number);
  return line.text.split('').filter((sign, at) => {
    const uses = pieces.filter(({ start, end }) => at >= start && at < end).length;
    return !/[\sـ#]/u.test(sign) && uses !== 1;
  });
}

describe('explainSource() of every passage', () => {
  it('has every word once, in order', () => {
    for (const { passage, explanation } of explained) {
      let rest = joinWords(explanation);
      for (const part of [passage.opening, ...passage.items.map(({ text }) => text)]) {
        const at = rest.indexOf(part);
        // Before a part stands nothing but its number or mark.
        expect(rest.slice(0, at).length, passage.id).toBeLessThanOrEqual(7);
        expect(at, passage.id).toBeGreaterThanOrEqual(0);
        rest = rest.slice(at + part.length);
      }
      expect(rest, passage.id).toBe('');
      expect(joinWords(explanation).length, passage.id).toBeGreaterThanOrEqual(listWords(passage).length);
      expect(explanation.footnotes.map(joinWords)).toEqual(
        passage.footnotes.map(({ number, text }) => `(${number}) ${text}`),
      );
    }
  });

  it('spells each word by its letters', () => {
    for (const { text } of texts) {
      for (const word of text.words) expect(word.letters.map(({ letter }) => letter).join('')).toBe(word.text);
    }
  });

  it('shows the damaged image of each word where it stands', () => {
    for (const { passage, text } of texts) {
      const lineAt = new Map(text.lines.map((line) => [line.number, line.text]));
      for (const word of text.words) {
        expect(word.pieces.length, `${passage.id} ${word.text}`).toBeGreaterThan(0);
        for (const { line, start, end, signs } of word.pieces) {
          const piece = lineAt.get(line)?.slice(start, end).normalize('NFC').replaceAll('ـ', '');
          expect(piece?.replaceAll(/\s+/gu, ' '), `${passage.id} ${word.text}`).toBe(signs.replaceAll(/\s+/gu, ' '));
        }
      }
    }
  });

  it('uses each sign of the lines of a whole passage once', () => {
    for (const { passage, text } of texts.filter(({ passage: { item } }) => item === undefined)) {
      for (const line of text.lines) expect(findMisused(text, line), `${passage.id}, line ${line.number}`).toEqual([]);
    }
  });

  it('proves every word or says what covers it', () => {
    for (const { passage, text } of texts) {
      for (const { text: word, isProved, letters: own, repairs } of text.words) {
        expect(isProved, `${passage.id} ${word}`).toBe(true);
        if (own.some(({ sign }) => sign === undefined))
          expect(repairs.length, `${passage.id} ${word}`).toBeGreaterThan(0);
      }
    }
  });

  it('restores as many letters as the card says', () => {
    for (const { passage, explanation } of explained) {
      const count = [explanation, ...explanation.footnotes].reduce((sum, text) => sum + text.restoredLetters, 0);
      const notes = listNotes(passage, realCorpus, 'en').filter(({ kind }) => kind === 'restored');
      const expected = count === 0 ? [] : [getWording('en').restored(count)];
      expect(
        notes.map(({ text }) => text),
        passage.id,
      ).toEqual(expected);
    }
  });

  it('has each doubt and repair of the passage on a word', () => {
    for (const { passage, explanation } of explained) {
      const doubts = new Set(explanation.words.flatMap((word) => word.doubts.map(({ copy }) => copy)));
      const repairs = new Set(explanation.words.flatMap((word) => word.repairs.map(({ after }) => after)));
      for (const { copy } of passage.doubtful) expect(doubts, passage.id).toContain(copy);
      for (const { after } of passage.repairs) expect(repairs, passage.id).toContain(after);
    }
  });

  it('restores nothing where the copy is sound', () => {
    const sound = explained.filter(({ explanation }) => ['none', 'ocr-misreadings'].includes(explanation.damage));
    expect(sound.length).toBeGreaterThan(0);
    for (const { explanation } of sound) {
      expect(explanation.restoredLetters).toBe(0);
      for (const { letter, sign } of explanation.words.flatMap((word) => word.letters)) {
        if (letter !== 'ـ') expect(sign ?? letter).toBe(letter);
      }
    }
  });

  it('takes less than 20 ms a passage on average, files loaded', () => {
    const fresh = buildProofIndex({ ...files, reports: [...files.reports] });
    const start = performance.now();
    for (const passage of realCorpus.passages) explainSource(passage, fresh);
    expect((performance.now() - start) / realCorpus.passages.length).toBeLessThan(20);
  });
});

describe('the rules of all letters', () => {
  const models = [UNDAMAGED, BLANKED_SHAPES, SCRAMBLED_PIECES, SWAPPED_LETTERS, UNMAPPED_GLYPHS];
  const known = new Map(models.flatMap((model) => model.listRules()).map((rule) => [rule.id, rule]));
  const rules = [
    ...new Map(letters.flatMap(({ rule }) => (rule === undefined ? [] : [[rule.id, rule] as const]))).values(),
  ];

  it('turns a letter into the sign that stands for it', () => {
    for (const { letter, sign, rule } of letters) {
      if (rule === undefined) continue;
      // A shape that no table names is kept.
      expect(known.get(rule.id)?.sign ?? letter, rule.id).toBe(sign);
      expect(rule.sign).toBe(sign);
      expect(rule.letter).toBe(letter);
    }
  });

  it('covers every letter that is restored', () => {
    const restored = letters.filter(({ isRestored }) => isRestored);
    expect(restored.length).toBeGreaterThan(8000);
    for (const { rule } of restored) expect(known.has(rule?.id ?? '')).toBe(true);
  });

  it.each(LANGUAGES)('is described in words, each in its own: %s', (language) => {
    const { describeRule } = getProofWording(language);
    const changed = rules.filter(({ letter, sign }) => letter !== sign);
    const described = changed.map((rule) => `${rule.id.split('/')[0]} ${describeRule(rule)}`);
    expect(new Set(described).size).toBe(changed.length);
    for (const said of described) expect(said).not.toMatch(/undefined|u[0-9A-F]{4}/u);
  });

  it('is said as a reader would say it', () => {
    const rule = known.get('blanked-shapes/alef-hamza-above.fin');
    const beh = known.get('swapped-letters/beh.ini.before-wide');
    if (rule === undefined || beh === undefined) throw new RangeError('no such rule');
    expect(getProofWording('en').describeRule(rule)).toBe('أ (alef hamza above), final: written as م');
    expect(getProofWording('ar').describeRule(rule)).toBe('أ بشكله النهائي: كُتب م');
    expect(getProofWording('en').describeRule(beh)).toBe(
      'ب (beh), initial, before a wide letter (such as ا or م): written as “.”',
    );
  });
});

describe('createSourceExplainer()', () => {
  it('loads the files when first asked, once', async () => {
    let loads = 0;
    const explain = createSourceExplainer(async () => {
      loads += 1;
      return files;
    });
    expect(loads).toBe(0);
    const both = await Promise.all([explain(getPassage('2021/3')), explain(getPassage('2020-draft/8'))]);
    expect(loads).toBe(1);
    expect(both.map(({ id, damage }) => [id, damage])).toEqual([
      ['2021/3', 'unmapped-glyphs'],
      ['2020-draft/8', 'blanked-shapes'],
    ]);
  });

  it('tries again after files that could not be loaded', async () => {
    let loads = 0;
    const explain = createSourceExplainer(async () => {
      loads += 1;
      if (loads === 1) throw new RangeError('no file');
      return files;
    });
    await expect(explain(getPassage('2021/3'))).rejects.toThrow(RangeError);
    expect((await explain(getPassage('2021/3'))).id).toBe('2021/3');
  });

  it('gives an item its opening words and its own, with the lines where they stand', () => {
    const whole = explainSource(getPassage('2020-background/p3'), index);
    const item = explainSource(getPassage('2020-background/p3.4'), index);
    expect(item.words.length).toBeLessThan(whole.words.length);
    expect(whole.lines.map(({ number }) => number)).toEqual(
      expect.arrayContaining(item.lines.map(({ number }) => number)),
    );
  });
});
