/** `<@U1>`, `<#C1|name>`, `<!here>`, `<https://…|label>`: what Slack puts into the text of a message. */
const MARKUP = /<(?<sign>[@#!]?)(?<target>[^<>|]*)(?:\|(?<label>[^<>]*))?>/gu;

/** Reads a text as its writer typed it: mentions are left out, links are their labels, escapes are characters again. */
export function readText(text: string): string {
  const plain = text.replace(MARKUP, (_, sign: string, target: string, label: string | undefined) => {
    if (sign === '') return label ?? target;
    return sign === '#' ? (label ?? ' ') : ' ';
  });
  return undoEscapes(plain).trim();
}

/** Makes Slack's escapes characters again. Slack escapes the texts of blocks too when it gives a message back. */
export function undoEscapes(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
