import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeLike, readTimeOfDay } from '../../src/digest/time-of-day.ts';
import { typedText } from '../support/arabic.ts';

/** Minutes as HH:MM. */
function write(minutes: number | undefined): string | undefined {
  if (minutes === undefined) return undefined;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

describe('readTimeOfDay()', () => {
  it.each([
    ['09:00', '09:00'],
    ['9', '09:00'],
    ['0', '00:00'],
    ['23', '23:00'],
    ['9am', '09:00'],
    ['9 a.m.', '09:00'],
    ['9a', '09:00'],
    ['9:30 pm', '21:30'],
    ['9:30PM', '21:30'],
    ['930pm', '21:30'],
    ['9.30', '09:30'],
    ['9 : 30', '09:30'],
    ['21h', '21:00'],
    ['21h30', '21:30'],
    ['0900', '09:00'],
    ['1430', '14:30'],
    ['0930 hrs', '09:30'],
    ['09:00:00', '09:00'],
    ['at 9', '09:00'],
    ['@ 9:15', '09:15'],
    ["9 o'clock", '09:00'],
    ['nine o’clock', '09:00'],
    ['nine am', '09:00'],
    ['9 in the morning', '09:00'],
    ['7 in the evening', '19:00'],
    ['10 at night', '22:00'],
    ['noon', '12:00'],
    ['12 noon', '12:00'],
    ['midnight', '00:00'],
    ['12 am', '00:00'],
    ['12:30 am', '00:30'],
    ['12 pm', '12:00'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
    ['٩:٠٠', '09:00'],
    ['۹:۳۰', '09:30'],
    ['９：３０', '09:30'],
    ['٩٫٣٠', '09:30'],
    ['\u200f٩:٠٠\u200f', '09:00'],
    ['الساعة ٩', '09:00'],
    ['الساعة ٩ صباحا', '09:00'],
    ['الساعة ٩ صباحًا', '09:00'],
    ['٩ ص', '09:00'],
    ['٩ص', '09:00'],
    ['٥ مساءً', '17:00'],
    ['٥:٣٠ م', '17:30'],
    ['في الساعة 8:30', '08:30'],
    ['الثامنة والنصف صباحا', '08:30'],
    ['الساعة التاسعة', '09:00'],
    ['الساعة التاسعة إلا ربعا مساء', '20:45'],
    ['الثانية عشرة ظهرا', '12:00'],
    ['الساعة الثانية عشرة والربع', '12:15'],
    ['الحادية عشرة ليلا', '23:00'],
    ['١٢ ليلا', '00:00'],
    ['٢ ليلا', '02:00'],
    ['١ ظهرا', '13:00'],
    ['٣ بعد الظهر', '15:00'],
    ['٤ عصرا', '16:00'],
    ['٥ فجرا', '05:00'],
    ['الظهر', '12:00'],
    ['منتصف الليل', '00:00'],
  ])('reads %s', (text, time) => {
    expect(write(readTimeOfDay(text))).toBe(time);
  });

  it.each([
    ['', 'nothing'],
    ['25:00', 'an hour that no clock shows'],
    ['24:00', 'the midnight of two days'],
    ['24', 'the same'],
    ['13 pm', 'an hour of two counts'],
    ['13 am', 'the same'],
    ['0 pm', 'the same'],
    ['9:75', 'a minute that no clock shows'],
    ['9:60', 'the same'],
    ['9:5', 'five or fifty minutes'],
    ['9:000', 'three digits'],
    ['09:00:30', 'seconds'],
    ['930', 'three digits that may be anything'],
    ['2575', 'four digits that are no time'],
    ['-9', 'a sign'],
    ['9-10', 'two hours'],
    ['one', 'a number that may be anything'],
    ['am', 'a part of the day alone'],
    ['الساعة', 'the word alone'],
    ['يوم', 'a word that ends like «م»'],
    ['5 at night', 'an hour of no night'],
    ['9 cairo', 'more than a time'],
    ['٩:٣٠ والنصف', 'half an hour twice'],
  ])('reads no time in %j: %s', (text) => {
    expect(readTimeOfDay(text)).toBeUndefined();
  });

  it('reads every minute of the day back, in digits of three scripts and by both counts', () => {
    for (let minutes = 0; minutes < 1440; minutes += 1) {
      const text = write(minutes) ?? '';
      const arabic = text.replace(/\d/gu, (digit) => String.fromCharCode(0x0660 + Number(digit)));
      const hour = Math.floor(minutes / 60);
      const half = `${hour % 12 === 0 ? 12 : hour % 12}:${text.slice(3)}`;
      expect(readTimeOfDay(text)).toBe(minutes);
      expect(readTimeOfDay(arabic)).toBe(minutes);
      expect(readTimeOfDay(`${half} ${hour < 12 ? 'AM' : 'PM'}`)).toBe(minutes);
      expect(readTimeOfDay(`${half} ${hour < 12 ? 'ص' : 'م'}`)).toBe(minutes);
    }
  });

  it('gives a minute of the day or nothing for any text', () => {
    const pieces = fc.array(
      fc.constantFrom('9', '12', ':', '.', 'am', 'pm', ' ', 'الساعة', 'م', 'والنصف', 'noon', 'h'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          typedText,
          fc.string({ unit: 'binary' }),
          pieces.map((parts) => parts.join('')),
        ),
        (text) => {
          const minutes = readTimeOfDay(text);
          return minutes === undefined || (Number.isInteger(minutes) && minutes >= 0 && minutes < 1440);
        },
      ),
    );
  });
});

describe('isTimeLike()', () => {
  it.each(['25:00', '13 pm', '9:75', '30', 'at 99', '9:5', '999 am', '٢٥:٠٠', 'الساعة ٢٥', '9:00:30'])(
    'takes %s for a time',
    (text) => {
      expect(isTimeLike(text)).toBe(true);
    },
  );

  it.each(['', '2020', 'cairo', '100', 'am', '9 cairo', '2020/7'])('does not take %j for one', (text) => {
    expect(isTimeLike(text)).toBe(false);
  });
});
