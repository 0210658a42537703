/** Descriptions of the command `digest`, of what it does and of its options, at most 100 characters each. */
export type DigestCommandWording = Readonly<
  Record<
    | 'digest'
    | 'on'
    | 'off'
    | 'list'
    | 'preview'
    | 'now'
    | 'why'
    | 'time'
    | 'zone'
    | 'days'
    | 'topic'
    | 'reports'
    | 'language'
    | 'thread'
    | 'number'
    // What can be chosen.
    | 'daily'
    | 'weekdays'
    | 'both',
    string
  >
>;

export const DIGEST_COMMANDS_EN: DigestCommandWording = {
  digest: 'One recommendation a day in this channel',
  on: 'Posts a recommendation here every day at an hour of your choice',
  off: 'Ends a daily recommendation of this channel',
  list: 'Lists the daily recommendations of this channel',
  preview: 'Shows you the next one, and nobody else',
  now: 'Posts one now, besides that of the day',
  why: 'Says what became of the last five, and when the next one comes',
  time: 'The hour, such as 09:00 or 9am',
  zone: 'The time zone: a city such as Cairo or Vienna',
  days: 'Every day, if left out',
  topic: 'A theme, in Arabic or English; all of them if left out',
  reports: 'The reports, such as 2020 2021; all adopted recommendations if left out',
  language: 'The language of the cards',
  thread: 'A thread or channel to post in; this one if left out',
  number: 'Its number in the list, where there are several',
  daily: 'Every day',
  weekdays: 'Monday to Friday',
  both: 'Arabic and English',
};

/** In French, for platforms whose menus have it. */
export const DIGEST_COMMANDS_FR: DigestCommandWording = {
  digest: 'Une recommandation par jour dans ce canal',
  on: 'Publie ici une recommandation par jour, à l’heure de votre choix',
  off: 'Met fin à une recommandation quotidienne de ce canal',
  list: 'Liste les recommandations quotidiennes de ce canal',
  preview: 'Vous montre la prochaine, à vous seul',
  now: 'En publie une maintenant, en plus de celle du jour',
  why: 'Dit ce que sont devenues les cinq dernières, et quand vient la prochaine',
  time: 'L’heure, par exemple 09:00 ou 9am',
  zone: 'Le fuseau horaire : une ville, par exemple Cairo ou Vienna',
  days: 'Tous les jours, si rien n’est indiqué',
  topic: 'Un thème, en arabe ou en anglais ; tous, si rien n’est indiqué',
  reports: 'Les rapports, par exemple 2020 2021 ; toutes les recommandations adoptées, si rien n’est indiqué',
  language: 'La langue des fiches',
  thread: 'Un fil ou un canal où publier ; celui-ci, si rien n’est indiqué',
  number: 'Son numéro dans la liste, s’il y en a plusieurs',
  daily: 'Tous les jours',
  weekdays: 'Du lundi au vendredi',
  both: 'Arabe et anglais',
};

/** In Spanish. */
export const DIGEST_COMMANDS_ES: DigestCommandWording = {
  digest: 'Una recomendación al día en este canal',
  on: 'Publica aquí una recomendación al día, a la hora que elija',
  off: 'Termina una recomendación diaria de este canal',
  list: 'Enumera las recomendaciones diarias de este canal',
  preview: 'Le muestra la siguiente, solo a usted',
  now: 'Publica una ahora, además de la del día',
  why: 'Dice qué fue de las cinco últimas y cuándo llega la siguiente',
  time: 'La hora, por ejemplo 09:00 o 9am',
  zone: 'El huso horario: una ciudad, por ejemplo Cairo o Vienna',
  days: 'Todos los días, si no se indica',
  topic: 'Un tema, en árabe o en inglés; todos, si no se indica',
  reports: 'Los informes, por ejemplo 2020 2021; todas las recomendaciones aprobadas, si no se indica',
  language: 'El idioma de las fichas',
  thread: 'Un hilo o canal donde publicar; este, si no se indica',
  number: 'Su número en la lista, si hay varias',
  daily: 'Todos los días',
  weekdays: 'De lunes a viernes',
  both: 'Árabe e inglés',
};

/** The names as a menu shows them: lower case, one word, at most 32 letters, none twice. */
export type DigestCommandNames = Readonly<Record<'digest' | 'on' | 'off' | 'list' | 'preview' | 'now' | 'why', string>>;

export const DIGEST_NAMES_FR: DigestCommandNames = {
  digest: 'bulletin',
  on: 'activer',
  off: 'désactiver',
  list: 'liste',
  preview: 'aperçu',
  now: 'maintenant',
  why: 'pourquoi',
};

export const DIGEST_NAMES_ES: DigestCommandNames = {
  digest: 'boletín',
  on: 'activar',
  off: 'desactivar',
  list: 'lista',
  preview: 'muestra',
  now: 'ahora',
  why: 'motivos',
};
