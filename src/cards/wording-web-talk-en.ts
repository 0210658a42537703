import type { TalkWording } from './wording-web-talk.ts';

/** What the page to talk to says in English. */
export const WEB_TALK_EN: TalkWording = {
  title: 'Ask the reports',
  description:
    'Ask for a recommendation of the UN Working Group on the Smuggling of Migrants by number or by topic, and see its exact words as Slack and Discord show them.',
  introduction: [
    'Type a reference, a question or a command, in English or Arabic. Each answer quotes the exact Arabic words and says where they stand.',
  ],
  conversation: 'Conversation',
  botName: 'Tawsiya',
  label: 'Your question, reference or command',
  hint: 'Type / for the commands. The arrow keys choose from the list.',
  placeholder: '2020 7, or: digital evidence',
  send: 'Ask',
  youAsked: 'You asked:',
  views: {
    legend: 'Show answers',
    plain: 'plain',
    slack: 'as in Slack',
    discord: 'as in Discord',
    slackNote:
      'The real Block Kit of the answer, drawn by slack-blocks-to-jsx; fonts and spacing in Slack differ a little.',
    discordNote:
      'The real message of the answer, drawn by discord-components. It does not know containers yet and draws them as embeds, a little smaller than Discord does.',
  },
  copyJson: (platform, part, of) =>
    of === 1 ? `Copy JSON for ${platform}` : `Copy JSON for ${platform} (message ${part} of ${of})`,
  copyText: 'Copy text',
  copied: 'Copied.',
  copyFailed: 'The browser did not allow copying. Select the text and copy it yourself.',
  thinking: 'Looking…',
  offline: 'No answer came from the server. What you typed is still in the box: try again.',
  problems: {
    empty: 'Nothing was asked. Type a reference such as 2020 7, or a question.',
    'too-long': 'That is longer than 12,000 characters. Ask in a sentence, or a few key words.',
    malformed: 'The server could not read what was sent. Reload the page and ask again.',
  },
  suggestions: (count) => (count === '1' ? '1 suggestion' : `${count} suggestions`),
  suggestionsLabel: 'Suggestions',
  answered: 'Answered.',
  reader: 'you',
  shared: 'This is how the channel would see the card.',
  page: 'Page with the source lines',
  commandNames: {
    recommendation: '/recommendation',
    ask: '/ask',
    topics: '/topics',
    random: '/random',
    compare: '/compare',
    cite: '/cite',
    report: '/report',
    copy: '/copy',
    language: '/language',
    help: '/help',
  },
  copyCommand: 'Gives the text with its status and citation, to copy',
};
