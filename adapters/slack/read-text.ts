/** `<@U1>`, `<#C1|name>`, `<!here>`, `<https://…|label>`: what Slack puts into the text of a message. */
const MARKUP = /<(?<sign>[@#!]?)(?<target>[^<>|]*)(?:\|(?<label>[^<>]*))?>/gu;

/** Reads a text as its writer typed it: mentions are left out, links are their labels, escapes are characters again. */
export function readText(text: string): string {
  return text
    .replace(MARKUP, (_, sign: string, target: string, label: string | undefined) => {
      if (sign === '') return label ?? target;
      return sign === '#' ? (label ?? ' ') : ' ';
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
