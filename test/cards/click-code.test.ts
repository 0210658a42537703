import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeClick, encodeAsk, encodeShow, encodeTopic, withoutQuestion } from '../../src/cards/click-code.ts';
import { listReportKeys } from '../../src/corpus/corpus.ts';
import { realCorpus } from '../support/corpus.ts';
import { makeText } from '../support/hostile-text.ts';
import { getTestRetrieval } from '../support/retrieval.ts';

const SCOPES = [...listReportKeys(realCorpus), 'all'] as const;

describe('decodeClick()', () => {
  it('reads back what encodeAsk() wrote, whatever the question', () => {
    fc.assert(
      fc.property(makeText(), fc.constantFrom(...SCOPES), fc.constantFrom('ar', 'en'), (text, scope, language) => {
        const question = text.toWellFormed();
        expect(decodeClick(encodeAsk({ question, scope, language }))).toEqual({
          kind: 'ask',
          target: scope,
          language,
          question,
        });
      }),
    );
  });

  it('reads back the id of every passage and of every theme', () => {
    for (const { id } of realCorpus.passages) {
      expect(decodeClick(encodeShow(id, 'ar'))).toEqual({ kind: 'show', target: id, language: 'ar' });
    }
    for (const { concept } of getTestRetrieval(realCorpus).getTopics().listed) {
      expect(decodeClick(encodeTopic(concept.id, 'en'))).toEqual({ kind: 'topic', target: concept.id, language: 'en' });
    }
  });

  it.each(['', 'ask', 'ask:all', 'ask:all:fr:x', 'ask::en:x', `ask:${'9'.repeat(30)}:en:x`, 'topic:x', 'topic:a b:en'])(
    'knows no code %j',
    (code) => {
      expect(decodeClick(code)).toBeUndefined();
    },
  );
});

describe('encodeAsk()', () => {
  it('holds a question of any length whole', () => {
    const question = 'xx😀'.repeat(400);
    expect(decodeClick(encodeAsk({ question, scope: '2020-draft', language: 'ar' }))).toMatchObject({ question });
  });
});

describe('withoutQuestion()', () => {
  it('leaves the question out and nothing else', () => {
    const code = encodeAsk({ question: 'corruption: 2021\nask:all:en:x', scope: '2020-draft', language: 'ar' });
    expect(withoutQuestion(code)).toBe('ask:2020-draft:ar:');
    expect(decodeClick(withoutQuestion(code))).toEqual({
      kind: 'ask',
      target: '2020-draft',
      language: 'ar',
      question: '',
    });
  });

  it.each(['show:2020/7:en', 'topic:corruption:ar', 'copy:2019/22.c:en', 'no-such-code', ''])(
    'leaves %j as it is',
    (code) => {
      expect(withoutQuestion(code)).toBe(code);
    },
  );
});
