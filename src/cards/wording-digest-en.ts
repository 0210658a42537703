import { formatDate, formatDay } from './dates.ts';
import { formatChoice, formatList } from './language-rules.ts';
import type { DigestTerms, DigestWording, LocalMoment, MissedReason } from './wording-digest.ts';

const REPORTS = {
  '2019': 'the 2019 draft report',
  '2020': '2020',
  '2020-draft': 'the 2020 draft',
  '2020-background': 'the 2020 background paper',
  '2021': '2021',
} as const;

const LANGUAGES = { ar: 'in Arabic', en: 'in English', both: 'in Arabic and English' } as const;

const REASONS: Readonly<Record<MissedReason, string>> = {
  missed: 'skipped: the bot was not running at that time',
  'nothing-matches': 'skipped: no recommendation matches any more',
  gone: 'failed: the channel cannot be posted to',
  refused: 'failed: the message was refused',
  'no-answer': 'failed: no answer from the platform until it was too late',
  'switched-off': 'not posted: the digest was switched off',
};

/** "9 a.m.", "8:30 p.m.", "noon", "midnight". */
function formatTime(minuteOfDay: number): string {
  const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'noon';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

function formatMoment({ date, minuteOfDay, zone }: LocalMoment): string {
  return `${formatDate(date, 'en')}, ${formatTime(minuteOfDay)} (${zone})`;
}

function formatTerms({ minuteOfDay, days, zone, topic, reports, language }: DigestTerms): string {
  return [
    `${days === 'daily' ? 'every day' : 'Monday to Friday'} at ${formatTime(minuteOfDay)} (${zone})`,
    topic === undefined ? 'all topics' : `topic: ${topic}`,
    reports.length === 0
      ? 'adopted recommendations'
      : `recommendations of ${formatList(
          reports.map((key) => REPORTS[key]),
          'en',
        )}`,
    LANGUAGES[language],
  ].join(' · ');
}

/** Our wording about the daily digest in English. */
export const DIGEST_EN: DigestWording = {
  notHere: 'A daily digest is set in a channel of Slack or Discord, for example: /digest on 09:00 Africa/Cairo',
  noStore:
    'Digests cannot be read or changed at the moment: their store does not answer. Nothing was changed; please try again in a minute.',
  usage: [
    'digest on 09:00 Africa/Cairo: one recommendation a day in this channel',
    'digest on weekdays 08:30 Europe/Vienna topic: border control, reports: 2020 2021, language: both',
    'digest list · digest preview · digest now · digest why · digest off (digest off 2: the second of the list)',
  ],
  terms: formatTerms,
  saved: (number, isNew) =>
    isNew ? `Set: digest ${number} of this channel.` : `Changed: digest ${number} of this channel.`,
  nextTime: (moment) => `Next: ${formatMoment(moment)}.`,
  noDigests: 'No digest is set here. To set one: digest on 09:00 Africa/Cairo',
  listHeading: (count) => (count === 1 ? 'One digest is set here:' : `${count} digests are set here:`),
  entry: (number, terms, next) => `${number}. ${terms}. ${next}`,
  switchedOff: (number) => `Digest ${number} is switched off. To set it again, use the same words as before.`,
  whichOne: (count) => `Which one? Give its number, from 1 to ${count}: digest list shows them.`,
  notAllowed: 'Setting a digest needs the right to manage this channel. Please ask someone who has it.',
  notInChannel: 'I am not in this channel and could not post here. Invite me first (/invite), then set the digest.',
  rightsUnknown:
    'It could not be checked whether you may do this here, so nothing was changed. Please try again in a minute; if it stays so, tell whoever runs this bot.',
  needsTime: 'At what time? For example: digest on 09:00 Africa/Cairo',
  badTime: (typed) => `"${typed}" is not a time of day. For example: 09:00, 9am, 8:30 pm.`,
  needsZone: "Which place's clock? Name a city or a time zone: digest on 09:00 Africa/Cairo",
  unknownZone: (typed, nearest) =>
    `No time zone or city "${typed}" is known.${nearest.length === 0 ? ' Name a large city nearby, such as Europe/Vienna.' : ` Did you mean ${formatChoice(nearest, 'en')}?`}`,
  severalZones: (typed, zones) => `"${typed}" may be ${formatChoice(zones, 'en')}: please write one of them.`,
  unknownTopic: (typed, nearest) =>
    `No recommendation here is about "${typed}".${nearest.length === 0 ? ' The topics: topics' : ` Nearest: ${formatList(nearest, 'en')}. All: topics`}`,
  unknownReport: (typed, reports) => `No report "${typed}" is held here. Held with recommendations: ${reports}.`,
  unknownWords: (typed) =>
    `Not understood: "${typed}". For example: digest on weekdays 08:30 Europe/Vienna topic: border control, reports: 2020 2021, language: both`,
  nothingMatches: 'No recommendation of these reports is about this topic, so nothing was set.',
  nothingToShow: 'No recommendation held here matches this digest any more.',
  tooMany: (max) => `There are ${max} digests in this channel already. Switch one off first: digest off 1`,

  heading: (position, total) => `Recommendation of the day · ${position} of ${total}`,
  preview: (position, total) => `The next digest would show, ${position} of ${total}:`,
  postedNow: 'Posted. The digest of the day comes all the same.',
  notPosted: 'It could not be posted here. Check that I am in the channel and may write, then try again.',
  notYetPosted: 'Nothing was posted: the platform asks to wait. Please try again in a minute.',
  perhapsPosted: 'The platform gave no answer. Look whether the card stands in the channel before you try again.',
  late: ({ date, minuteOfDay, zone }) =>
    `Posted late; due ${formatDay(date, 'en')}, ${formatTime(minuteOfDay)} (${zone})`,

  whyHeading: (terms) => `The last runs of: ${terms}`,
  noRuns: 'It has not run yet.',
  posted: (date, heading, link, isLate) =>
    `${formatDate(date, 'en')}: posted${isLate ? ' late' : ''}, ${heading}${link === undefined ? '' : ` ${link}`}`,
  missed: (date, reason, detail) =>
    `${formatDate(date, 'en')}: ${REASONS[reason]}${detail === '' ? '' : ` (${detail})`}`,
  underWay: (date) => `${formatDate(date, 'en')}: being posted`,
  failing: (since) =>
    `Posting has failed since ${formatDate(since, 'en')}; after three days the digest is switched off.`,
  isOff: 'It was switched off: the channel could not be posted to for three days. Set it again with the same words.',
  admin: {
    usage: [
      'digest list: the digests of all channels',
      'digest preview 2: what the second of the list would show next',
      'digest run --dry-run: what would be posted now; nothing is posted. The running bot posts by itself.',
    ],
    none: 'No digest is set. Digests are set in a channel of Slack or Discord: /digest on 09:00 Africa/Cairo',
    noStore: (advice) => `The digests cannot be read. ${advice}`,
    off: 'Switched off.',
    dryRun: (count) => (count === 0 ? 'Nothing would be posted now.' : `Would be posted now: ${count}`),
    again: ({ workspace, date, passage, attempts, reason }) =>
      `${workspace}: ${passage} of ${formatDate(date, 'en')}, after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}${reason === null ? '' : ` (${reason})`}; looked for first`,
  },
  channelLanguage: {
    chosen: (choice) =>
      choice === 'auto'
        ? 'In this channel each reply is in the language of its request from now on. A choice of your own goes before that.'
        : 'Replies in this channel are in English from now on. A choice of your own goes before that.',
    notHere: 'There is no channel here. "language en channel" is said in a channel of Slack or Discord.',
    notAllowed: 'Choosing the language of a channel needs the right to manage it. Please ask someone who has it.',
    rightsUnknown:
      'It could not be checked whether you may do this here, so nothing was changed. Please try again in a minute.',
  },
  channelGone: (terms) =>
    `The digest that you set (${terms}) was switched off: its channel could not be posted to for three days. Set it again where I may write.`,
};
