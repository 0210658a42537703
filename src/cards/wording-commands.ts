import type { Wording } from './wording.ts';

/** Descriptions of the commands and of their options, at most 100 characters each. */
export type CommandWording = Wording['commands'];

/** In French, for platforms whose menus have it. Arabic and English are in {@link Wording}. */
export const COMMANDS_FR: CommandWording = {
  recommendation: 'Affiche une recommandation mot pour mot, avec sa référence',
  ask: 'Trouve des recommandations sur un sujet, en arabe ou en anglais',
  topics: 'Liste les thèmes et leurs recommandations',
  random: 'Affiche une recommandation adoptée, choisie au hasard',
  compare: 'Met une recommandation à côté de son projet, mot à mot',
  cite: 'Donne la référence d’une recommandation ou d’un paragraphe',
  report: 'Présente un rapport et le donne à lire partie par partie',
  chapter: 'Un chapitre, par exemple : 3',
  language: 'Choisit la langue des réponses',
  wholeChannel: 'Pour tous ceux de ce canal qui n’ont pas choisi ; il faut le droit de gérer le canal',
  help: 'Indique ce que l’on peut demander',
  reportOption: 'Le rapport : 2020, 2021, 2019 ou 2020-draft (projet)',
  number: 'Le numéro, par exemple 7, 22 (c) ou 3-5',
  question: 'Une question ou des mots-clés, en arabe ou en anglais',
  scope: 'Le rapport où chercher ; tous, si rien n’est indiqué',
  topic: 'Un thème, en arabe ou en anglais',
  findAbout: 'Recommandations à ce sujet',
};

/** In Spanish. */
export const COMMANDS_ES: CommandWording = {
  recommendation: 'Muestra una recomendación palabra por palabra, con su referencia',
  ask: 'Busca recomendaciones sobre un asunto, en árabe o en inglés',
  topics: 'Enumera los temas y sus recomendaciones',
  random: 'Muestra una recomendación aprobada, elegida al azar',
  compare: 'Pone una recomendación junto a su proyecto, palabra por palabra',
  cite: 'Da la referencia de una recomendación o de un párrafo',
  report: 'Presenta un informe y permite leerlo parte por parte',
  chapter: 'Un capítulo, por ejemplo: 3',
  language: 'Elige el idioma de las respuestas',
  wholeChannel: 'Para quienes en este canal no eligieron ninguno; hace falta el derecho de gestionarlo',
  help: 'Indica qué se puede preguntar',
  reportOption: 'El informe: 2020, 2021, 2019 o 2020-draft (proyecto)',
  number: 'El número, por ejemplo 7, 22 (c) o 3-5',
  question: 'Una pregunta o palabras clave, en árabe o en inglés',
  scope: 'El informe en que buscar; todos, si no se indica',
  topic: 'Un tema, en árabe o en inglés',
  findAbout: 'Recomendaciones sobre esto',
};

/** The names of the commands as a menu shows them: lower case, one word, at most 32 letters. */
export type CommandNames = Readonly<
  Record<'recommendation' | 'ask' | 'topics' | 'random' | 'compare' | 'cite' | 'report' | 'language' | 'help', string>
>;

export const COMMAND_NAMES_FR: CommandNames = {
  recommendation: 'recommandation',
  ask: 'question',
  topics: 'thèmes',
  random: 'hasard',
  compare: 'comparer',
  cite: 'citer',
  report: 'rapport',
  language: 'langue',
  help: 'aide',
};

export const COMMAND_NAMES_ES: CommandNames = {
  recommendation: 'recomendación',
  ask: 'pregunta',
  topics: 'temas',
  random: 'azar',
  compare: 'comparar',
  cite: 'citar',
  report: 'informe',
  language: 'idioma',
  help: 'ayuda',
};
