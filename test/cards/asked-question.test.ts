import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanQuestion } from '../../src/bot/question-text.ts';
import { readAskedQuestion, readSearchedReport } from '../../src/cards/asked-question.ts';
import { isolateRuns } from '../../src/cards/direction.ts';
import { getWording } from '../../src/cards/wording.ts';
import { listReportKeys } from '../../src/corpus/corpus.ts';
import { realCorpus } from '../support/corpus.ts';
import { makeText } from '../support/hostile-text.ts';

const LANGUAGES = ['ar', 'en'] as const;

describe('readAskedQuestion()', () => {
  it.each(LANGUAGES)(
    'reads back any question that a line of ours repeats, in %s, with isolates and without',
    (language) => {
      const { asked, nothingFound } = getWording(language).ask;
      fc.assert(
        fc.property(makeText(), fc.constantFrom(asked, nothingFound), (text, write) => {
          const question = cleanQuestion(text);
          expect(readAskedQuestion([write(question)])).toBe(question);
          expect(readAskedQuestion([isolateRuns(write(question), language)])).toBe(question);
        }),
      );
    },
  );

  it.each([
    'corruption 2021',
    'الفساد في تقرير 2021',
    'هل اعتُمدت عبارة «بصرف النظر عن وضعهم»؟',
    'Where does "due process" stand?',
    'COVID-19 والتهريب',
  ])('finds %j among the other lines of a message', (question) => {
    for (const language of LANGUAGES) {
      const { asked, searched } = getWording(language).ask;
      const lines = [searched('2021'), asked(question), 'ينبغي للدول'].map((line) => isolateRuns(line, language));
      expect(readAskedQuestion(lines)).toBe(question);
    }
  });

  it('finds none where none is repeated', () => {
    expect(readAskedQuestion([])).toBeUndefined();
    expect(readAskedQuestion(['Searched: the 2021 report.', 'You asked', 'سؤالك: الفساد'])).toBeUndefined();
  });
});

describe('readSearchedReport()', () => {
  it.each(LANGUAGES)('reads back which report alone was searched, in %s', (language) => {
    const { ask, reportName, list } = getWording(language);
    for (const key of listReportKeys(realCorpus)) {
      const lines = [ask.asked('corruption'), isolateRuns(ask.searched(reportName(key)), language)];
      expect(readSearchedReport(lines)).toBe(key);
    }
    expect(readSearchedReport([ask.searched(list([reportName('2020'), reportName('2021')]))])).toBeUndefined();
    expect(readSearchedReport([ask.asked(ask.searched(reportName('2021')))])).toBeUndefined();
  });
});
