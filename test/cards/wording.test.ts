import { describe, expect, it } from 'vitest';
import { formatMeetingDays } from '../../src/cards/dates.ts';
import { isolateRuns, stripIsolates } from '../../src/cards/direction.ts';
import { getWording } from '../../src/cards/wording.ts';

describe('getWording()', () => {
  it.each([
    [1, 'استُعيد حرف واحد'],
    [2, 'استُعيد حرفان'],
    [3, 'استُعيدت 3 أحرف'],
    [10, 'استُعيدت 10 أحرف'],
    [11, 'استُعيد 11 حرفا'],
    [99, 'استُعيد 99 حرفا'],
    [100, 'استُعيد 100 حرف'],
    [103, 'استُعيدت 103 أحرف'],
  ])('counts %i letters in Arabic as %s', (letters, phrase) => {
    expect(getWording('ar').restored(letters)).toBe(`${phrase} بما يطابق نسختنا التالفة.`);
  });

  it('counts one letter in English as one', () => {
    expect(getWording('en').restored(1)).toBe('1 letter restored, consistent with our damaged copy.');
  });
});

describe('formatMeetingDays()', () => {
  it('writes two days with "and", never with a dash', () => {
    expect(formatMeetingDays('2020-09-08', '2020-09-09', 'en')).toBe('8 and 9 September 2020');
    expect(formatMeetingDays('2021-10-14', '2021-10-15', 'ar')).toBe('يومي 14 و15 تشرين الأول/أكتوبر 2021');
  });
});

describe('isolateRuns()', () => {
  it('isolates symbols, files and numbers in an Arabic line', () => {
    expect(isolateRuns('الوثيقة CTOC/COP/WG.7/2021/5، التوصية 3.', 'ar')).toBe(
      'الوثيقة \u2068CTOC/COP/WG.7/2021/5\u2069، التوصية \u20683\u2069.',
    );
  });

  it('isolates Arabic words in an English line', () => {
    expect(isolateRuns('our copy has "في سياق", probably', 'en')).toBe('our copy has "\u2068في سياق\u2069", probably');
  });

  it('is undone by stripIsolates()', () => {
    const line = 'المصدر: 002_1e0a727cd9ca93ed.txt، السطر 54 https://undocs.org/ar/x';
    expect(stripIsolates(isolateRuns(line, 'ar'))).toBe(line);
  });
});
