/** What an address of ours ends in where its page is asked for as data. */
export const JSON_ENDING = '.json';

/** Tells the address of a page from whether it is asked for as data. */
export function splitJsonPath(path: string): { readonly bare: string; readonly isJson: boolean } {
  const isJson = path.endsWith(JSON_ENDING);
  return { bare: isJson ? path.slice(0, -JSON_ENDING.length) : path, isJson };
}
