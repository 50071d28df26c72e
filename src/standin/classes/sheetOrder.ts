import type { Sheet } from '../../xlsx/document';
import type { Book } from '../server/book';

/** The sheets as their tabs stand; those that were moved stand elsewhere only for as long as the workbook is open. */
export const inOrder = ({ document, state }: Book): readonly Sheet[] => {
  const sheets = document.sheets.filter(({ name }) => !state.moved.has(name));
  const moved = [...state.moved].flatMap(([name, position]) => {
    const sheet = document.sheet(name);
    return sheet === undefined ? [] : [{ sheet, position }];
  });
  for (const { sheet, position } of moved) sheets.splice(position, 0, sheet);
  return sheets;
};
