/** A passage id, as the choices of autocomplete give it: "2020/7", "2020-draft/8", "2019/22.c". */
const PASSAGE_ID = /^\d{4}[\w-]*\/[\w.]+$/u;

/**
 * Joins the two options of the command into one text, as if they were typed in a line. A passage that was picked says
 * its report itself.
 *
 * @example
 * joinReference('2020', '7'); // '2020 7'
 * joinReference('2020', '2020/7'); // '2020/7'
 */
export function joinReference(report: string, number: string): string {
  const [first, second] = [report.trim(), number.trim()];
  if (PASSAGE_ID.test(second)) return second;
  return `${first} ${second}`.trim();
}
