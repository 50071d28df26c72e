/** Where a part of a page that is made from the program begins and ends. */
const begin = (name: string): string => `<!-- made: ${name} -->`;
const end = '<!-- made until here -->';

/**
 * A page with one of its parts made anew; all else stays as somebody wrote it.
 * @param page the page as it is
 * @param name what the part is called in its first marker: `<!-- made: messages -->`
 * @throws Error where the page has no such part
 */
export const withMadePart = (page: string, name: string, lines: readonly string[]): string => {
  const from = page.indexOf(begin(name));
  const until = page.indexOf(end, from);
  if (from < 0 || until < 0) throw new Error(`There is no part "${name}" between its markers.`);
  return `${page.slice(0, from)}${begin(name)}\n\n${lines.join('\n')}\n\n${page.slice(until)}`;
};
