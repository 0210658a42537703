/** Reads what is written in markup of ours: without tags, a line for each block, and with its characters for their escapes. */
export function readMarkup(html: string): string {
  return html
    .replace(/<\/?(?:p|h\d|li|ul|div|section|blockquote|pre)\b[^>]*>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
