import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACE_NAMES } from '../../src/digest/place-names.ts';
import { readCity, readPlaces } from '../../src/digest/zone-index.ts';
import { ABBREVIATIONS, LINKED_NAMES, NEWER_NAMES } from '../../src/digest/zone-names.ts';
import { completeZones, findZone, nameZone, type ZoneOutcome } from '../../src/digest/zones.ts';
import { typedText } from '../support/arabic.ts';

const LISTED = Intl.supportedValuesOf('timeZone');

function found(zone: string): ZoneOutcome {
  return { kind: 'found', zone };
}

describe('findZone()', () => {
  it('finds every zone by its name, in any case, with blanks, and by its city', () => {
    for (const listed of LISTED) {
      const zone = NEWER_NAMES[listed] ?? listed;
      for (const name of [
        listed,
        zone,
        zone.toLowerCase(),
        zone.toUpperCase().replaceAll('_', ' '),
        readCity(zone),
        readCity(listed),
      ])
        expect(findZone(name), name).toEqual(found(zone));
    }
  });

  it('finds every linked name and its city, as a zone that Intl lists', () => {
    const zones = new Set(LISTED.map((zone) => NEWER_NAMES[zone] ?? zone));
    for (const name of LINKED_NAMES) {
      const outcome = findZone(name);
      expect(outcome.kind === 'found' && zones.has(outcome.zone), name).toBe(true);
      expect(findZone(readCity(name)).kind, name).toBe('found');
    }
  });

  it('finds every place of the table at its zone, or tells that there are several', () => {
    for (const zone of Object.keys(PLACE_NAMES)) {
      expect(LISTED.map((listed) => NEWER_NAMES[listed] ?? listed)).toContain(zone);
      const { english, arabic } = readPlaces(zone);
      expect(arabic.length, zone).toBeGreaterThan(0);
      for (const name of [...english, ...arabic]) {
        const outcome = findZone(name);
        if (outcome.kind === 'several') expect(outcome.zones, name).toContain(zone);
        else expect(outcome, name).toEqual(found(zone));
      }
    }
  });

  it.each([
    // Capitals of the members of the League of Arab States.
    ['الجزائر', 'Africa/Algiers'],
    ['المنامة', 'Asia/Bahrain'],
    ['موروني', 'Indian/Comoro'],
    ['جيبوتي', 'Africa/Djibouti'],
    ['القاهرة', 'Africa/Cairo'],
    ['بغداد', 'Asia/Baghdad'],
    ['الكويت', 'Asia/Kuwait'],
    ['بيروت', 'Asia/Beirut'],
    ['طرابلس', 'Africa/Tripoli'],
    ['نواكشوط', 'Africa/Nouakchott'],
    ['الرباط', 'Africa/Casablanca'],
    ['مسقط', 'Asia/Muscat'],
    ['رام الله', 'Asia/Hebron'],
    ['القدس', 'Asia/Jerusalem'],
    ['الدوحة', 'Asia/Qatar'],
    ['الرياض', 'Asia/Riyadh'],
    ['مقديشو', 'Africa/Mogadishu'],
    ['الخرطوم', 'Africa/Khartoum'],
    ['دمشق', 'Asia/Damascus'],
    ['تونس', 'Africa/Tunis'],
    ['أبو ظبي', 'Asia/Dubai'],
    ['صنعاء', 'Asia/Aden'],
    // Seats of the United Nations.
    ['فيينا', 'Europe/Vienna'],
    ['جنيف', 'Europe/Zurich'],
    ['نيويورك', 'America/New_York'],
    ['نيروبي', 'Africa/Nairobi'],
    ['لاهاي', 'Europe/Amsterdam'],
    ['أديس أبابا', 'Africa/Addis_Ababa'],
    ['بانكوك', 'Asia/Bangkok'],
    ['سانتياغو', 'America/Santiago'],
    // As people write them.
    ['القاهره', 'Africa/Cairo'],
    ['الْقَاهِرَة', 'Africa/Cairo'],
    ['\u200fالقاهرة\u200f', 'Africa/Cairo'],
    ['بتوقيت القاهرة', 'Africa/Cairo'],
    ['بالقاهرة', 'Africa/Cairo'],
    ['Geneva', 'Europe/Zurich'],
    ['Genève', 'Europe/Zurich'],
    ['the hague', 'Europe/Amsterdam'],
    ['Washington, D.C.', 'America/New_York'],
    ['Beijing', 'Asia/Shanghai'],
    ['Delhi', 'Asia/Kolkata'],
    ['Mumbai', 'Asia/Kolkata'],
    ['Abu Dhabi', 'Asia/Dubai'],
    ['Doha', 'Asia/Qatar'],
    ['Ottawa', 'America/Toronto'],
    ['Brasília', 'America/Sao_Paulo'],
    ['Rabat', 'Africa/Casablanca'],
    ['Sana’a', 'Asia/Aden'],
    ['Islamabad', 'Asia/Karachi'],
    ['Ankara', 'Europe/Istanbul'],
    ['Bern', 'Europe/Zurich'],
    ['Pretoria', 'Africa/Johannesburg'],
    ['Cairo time', 'Africa/Cairo'],
    ['Egypt', 'Africa/Cairo'],
    ['  new   york ', 'America/New_York'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['US/Eastern', 'America/New_York'],
    ['Eastern Time', 'America/New_York'],
  ])('finds %s', (name, zone) => {
    expect(findZone(name)).toEqual(found(zone));
  });

  it.each([
    'UTC',
    'utc',
    'GMT',
    'Z',
    'Etc/UTC',
    'UTC+0',
    'GMT-00:00',
    '+00:00',
    'غرينتش',
    'توقيت غرينتش',
    'التوقيت العالمي',
  ])('takes %s for UTC', (name) => {
    expect(findZone(name)).toEqual(found('UTC'));
  });

  it.each([
    ['UTC+2', ['Africa/Khartoum', 'Africa/Tripoli', 'Africa/Blantyre']],
    ['GMT +3', ['Africa/Djibouti', 'Africa/Mogadishu', 'Asia/Aden']],
    ['Etc/GMT-3', ['Africa/Djibouti', 'Africa/Mogadishu', 'Asia/Aden']],
    ['غرينتش +٣', ['Africa/Djibouti', 'Africa/Mogadishu', 'Asia/Aden']],
    ['+05:30', ['Asia/Colombo', 'Asia/Kolkata']],
    ['UTC−5', ['America/Bogota', 'America/Cayman', 'America/Jamaica']],
    ['UTC+1', ['Africa/Algiers', 'Africa/Tunis', 'Africa/Bangui']],
    ['UTC+13:59', []],
  ])('takes no fixed offset, but names cities at %s', (name, nearest) => {
    expect(findZone(name)).toEqual({ kind: 'unknown', nearest });
  });

  it.each([
    ['Palestine', ['Asia/Gaza', 'Asia/Hebron']],
    ['عمان', ['Asia/Amman', 'Asia/Muscat']],
    ['San José', ['America/Costa_Rica', 'America/Los_Angeles']],
    ['EST', ['America/New_York', 'America/Panama', 'America/Jamaica']],
    ['IST', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
    ['CET', ['Europe/Vienna', 'Europe/Paris', 'Africa/Tunis', 'Africa/Algiers']],
  ])('asks which is meant by %s', (name, zones) => {
    expect(findZone(name)).toEqual({ kind: 'several', zones });
  });

  it('means places by abbreviations, never zones of that name', () => {
    for (const [name, zones] of Object.entries(ABBREVIATIONS)) {
      const outcome = findZone(name);
      expect(outcome, name).toEqual(zones.length === 1 ? found(zones[0] ?? '') : { kind: 'several', zones });
      for (const zone of zones) expect(findZone(zone)).toEqual(found(zone));
    }
  });

  it.each([
    ['Viena', 'Europe/Vienna'],
    ['Cario', 'Africa/Cairo'],
    ['Nairobbi', 'Africa/Nairobi'],
    ['New Yrok', 'America/New_York'],
    ['newyork', 'America/New_York'],
    ['Europe/Veinna', 'Europe/Vienna'],
    ['القاهرا', 'Africa/Cairo'],
    ['جينيف', 'Europe/Zurich'],
    ['Johannes', 'Africa/Johannesburg'],
  ])('names what is nearest to %s', (name, zone) => {
    expect(findZone(name)).toEqual({ kind: 'unknown', nearest: [zone] });
  });

  it.each([
    '',
    ' ',
    '.',
    'xx',
    'qqqqqqqq',
    '9',
    '09:00',
    'constructor',
    'SystemV/EST5',
    'EST5EDT',
    'Factory',
    'x'.repeat(500),
  ])('knows nothing near %j', (name) => {
    expect(findZone(name)).toEqual({ kind: 'unknown', nearest: [] });
  });

  it('finds only zones that clocks can be read of, and at most three near ones, for any text', () => {
    const near = fc
      .tuple(fc.constantFrom(...LISTED), fc.nat(9), fc.string({ maxLength: 2 }))
      .map(([zone, at, text]) => zone.slice(0, at) + text + zone.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(typedText, fc.string({ unit: 'binary' }), near), (text) => {
        const outcome = findZone(text);
        const zones =
          outcome.kind === 'found' ? [outcome.zone] : outcome.kind === 'several' ? outcome.zones : outcome.nearest;
        if (outcome.kind === 'unknown') expect(zones.length).toBeLessThanOrEqual(3);
        for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
      }),
    );
  });
});

describe('completeZones()', () => {
  it.each([
    ['vi', 'Europe/Vienna'],
    ['new y', 'America/New_York'],
    ['york', 'America/New_York'],
    ['قاه', 'Africa/Cairo'],
    ['الق', 'Africa/Cairo'],
    ['gen', 'Europe/Zurich'],
    ['africa/ca', 'Africa/Cairo'],
    ['utc', 'UTC'],
  ])('puts first for %j what is likeliest', (text, zone) => {
    expect(completeZones(text, 5)[0]).toBe(zone);
  });

  it('begins with headquarters where nothing was typed', () => {
    expect(completeZones('', 3)).toEqual(['Europe/Vienna', 'America/New_York', 'Europe/Zurich']);
  });

  it('gives nothing for what begins no name', () => {
    expect(completeZones('zzz', 25)).toEqual([]);
  });

  it('never gives more than asked, nor one twice, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(typedText, fc.string({ maxLength: 3 })), fc.nat(30), (text, max) => {
        const zones = completeZones(text, max);
        return zones.length <= max && new Set(zones).size === zones.length;
      }),
    );
  });
});

describe('nameZone()', () => {
  it.each([
    ['Africa/Cairo', 'Cairo', 'القاهرة'],
    ['America/New_York', 'New York', 'نيويورك'],
    ['Europe/Zurich', 'Zurich', 'زيورخ'],
    ['Asia/Qatar', 'Qatar', 'قطر'],
    ['America/Argentina/Salta', 'Salta', 'Salta'],
    ['UTC', 'UTC', 'التوقيت العالمي'],
  ])('names %s', (zone, english, arabic) => {
    expect(nameZone(zone, 'en')).toBe(english);
    expect(nameZone(zone, 'ar')).toBe(arabic);
  });

  it('gives every zone a name by which it is found', () => {
    for (const listed of LISTED) {
      const zone = NEWER_NAMES[listed] ?? listed;
      for (const language of ['ar', 'en'] as const) {
        const outcome = findZone(nameZone(zone, language));
        if (outcome.kind === 'several') expect(outcome.zones).toContain(zone);
        else expect(outcome).toEqual(found(zone));
      }
    }
  });
});
