import { around, areaName, parseArea, sameArea } from '../address';
import type { Area } from '../document';
import type { CellPatches, SheetIndex } from '../sheet';
import type { TablePart } from '../tables';
import { attributeSplice, childrenOf, descendants, escapeXml, type Splice, textOf } from '../xml';

/** Where an area lies once its table is resized: only one that covers exactly the data rows follows them. */
export const resizedArea = (area: Area, tables: readonly TablePart[]): Area | undefined => {
  for (const table of tables) {
    if (!table.resized) continue;
    const then = table.dataArea(table.originalArea);
    const within =
      area.column >= then.column && area.column + area.columns <= then.column + then.columns;
    if (within && area.row === then.row && area.rows === then.rows) return { ...area, rows: table.dataArea().rows };
  }
  return undefined;
};

const resizedList = (list: string, tables: readonly TablePart[]): string =>
  list
    .split(' ')
    .map((text) => {
      const area = parseArea(text);
      const resized = area && resizedArea(area, tables);
      return resized ? areaName(resized) : text;
    })
    .join(' ');

/** Conditional formats and validations, also those of Excel 2010 and later in `extLst`, follow the data rows of tables. */
export const followingRanges = (index: SheetIndex, tables: readonly TablePart[]): readonly Splice[] => {
  const { part, sections } = index;
  const splices: Splice[] = [];
  for (const section of sections) {
    const holders = section.local === 'dataValidations' ? childrenOf(section, 'dataValidation') : [section];
    for (const holder of holders) {
      const list = holder.attributes.get('sqref');
      if (list === undefined || (holder === section && section.local !== 'conditionalFormatting')) continue;
      const resized = resizedList(list, tables);
      if (resized !== list) splices.push(attributeSplice(part.xml, holder, 'sqref', resized));
    }
    if (section.local !== 'extLst') continue;
    for (const element of descendants(section)) {
      if (element.local !== 'sqref') continue;
      const list = textOf(part, element);
      const resized = resizedList(list, tables);
      if (resized !== list) splices.push({ start: element.openEnd, end: element.closeStart, text: escapeXml(resized) });
    }
  }
  return splices;
};

/** The `dimension` grows with what is written. */
export const dimensionSplices = (index: SheetIndex, patches: CellPatches): readonly Splice[] => {
  const dimension = index.sections.find((section) => section.local === 'dimension');
  const before = parseArea(dimension?.attributes.get('ref') ?? '');
  if (!dimension || !before) return [];
  let area = before;
  for (const [row, columns] of patches) {
    const numbers = [...columns.keys()];
    const column = Math.min(...numbers);
    area = around(area, { row, column, rows: 1, columns: Math.max(...numbers) - column + 1 });
  }
  return sameArea(area, before) ? [] : [attributeSplice(index.part.xml, dimension, 'ref', areaName(area))];
};
