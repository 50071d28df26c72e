import type { Scheme } from '../core';
import { plain } from './read/text';

/** Excel's headings hold 255 characters, and people read fewer. */
const longest = 60;

/** A title of the scheme where there is little room: on one line, and cut. */
export const shortTitle = (title: string): string => {
  const characters = [...title];
  return (characters.length > longest ? `${characters.slice(0, longest).join('')}…` : title).replaceAll(/\s+/gu, ' ');
};

/** What the parts are called in headings, in their order: short, and each different from the others as headings are compared. */
export const partTitles = ({ parts }: Pick<Scheme, 'parts'>): readonly string[] => {
  const short = parts.map(({ title }) => shortTitle(title.zh));
  const compared = short.map((title) => plain(title).toLowerCase());
  return short.map((title, index) => (compared.filter((other) => other === compared[index]).length > 1 ? `${title}（${String(index + 1)}）` : title));
};
