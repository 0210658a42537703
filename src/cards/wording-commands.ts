import type { Wording } from './wording.ts';

/** Descriptions of the commands and of their options, at most 100 characters each. */
export type CommandWording = Wording['commands'];

/** In French, for platforms whose menus have it. Arabic and English are in {@link Wording}. */
export const COMMANDS_FR: CommandWording = {
  recommendation: 'Affiche une recommandation mot pour mot, avec sa référence',
  random: 'Affiche une recommandation adoptée, choisie au hasard',
  language: 'Choisit la langue des réponses',
  help: 'Indique ce que l’on peut demander',
  report: 'Le rapport : 2020, 2021, 2019 ou 2020-draft (projet)',
  number: 'Le numéro, par exemple 7, 22 (c) ou 3-5',
};

/** In Spanish. */
export const COMMANDS_ES: CommandWording = {
  recommendation: 'Muestra una recomendación palabra por palabra, con su referencia',
  random: 'Muestra una recomendación aprobada, elegida al azar',
  language: 'Elige el idioma de las respuestas',
  help: 'Indica qué se puede preguntar',
  report: 'El informe: 2020, 2021, 2019 o 2020-draft (proyecto)',
  number: 'El número, por ejemplo 7, 22 (c) o 3-5',
};

/** The names of the commands as a menu shows them: lower case, one word, at most 32 letters. */
export type CommandNames = Readonly<Record<'recommendation' | 'random' | 'language' | 'help', string>>;

export const COMMAND_NAMES_FR: CommandNames = {
  recommendation: 'recommandation',
  random: 'hasard',
  language: 'langue',
  help: 'aide',
};

export const COMMAND_NAMES_ES: CommandNames = {
  recommendation: 'recomendación',
  random: 'azar',
  language: 'idioma',
  help: 'ayuda',
};
