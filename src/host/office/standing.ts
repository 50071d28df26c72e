import { isCellsStanding, isTableStanding } from '../disturbance';
import type { NameStanding, Standing } from '../port';
import { parseReference } from '../reference';
import { cellValues } from './cells';
import { askFormula, type CellsAt } from './ranges';

/**
 * Asks whether everything is still as it was read; the answer, the names of what is not, can be taken after the sync.
 * @param contents whether what cells hold matters as well: not once the patch itself has begun to write
 * @param from1904 the workbook counted days from 1904 when it was read
 */
export const askStanding = (context: Excel.RequestContext, cells: CellsAt, standing: Standing, contents: boolean, from1904: boolean): (() => readonly string[]) => {
  const known = context.workbook.tables;
  if (standing.tables.length > 0) known.load('items/name,items/worksheet/name');
  const sheetOf = (name: string): string => known.items.find((table) => table.name === name)?.worksheet.name ?? '';
  const [properties, valuesOf] = from1904
    ? (['values,numberFormat', ({ values, numberFormat }: Excel.Range) => cellValues(values, numberFormat)] as const)
    : (['values', ({ values }: Excel.Range) => cellValues(values)] as const);
  const tables = standing.tables.map((expected) => {
    const table = known.getItem(expected.table);
    const header = table.getHeaderRowRange().untrack();
    header.load('values,rowIndex,columnIndex');
    const wanted = contents && expected.rows !== undefined;
    const body = wanted ? table.getDataBodyRange().untrack() : undefined;
    body?.load(properties);
    return () => {
      const { rows: _, ...place } = expected;
      const now = { sheet: sheetOf(expected.table), row: header.rowIndex, column: header.columnIndex, headings: Array.from(header.values[0] ?? [], String) };
      const holds = body === undefined ? isTableStanding(place, now) : isTableStanding(expected, { ...now, rows: valuesOf(body) });
      return holds ? [] : [expected.table];
    };
  });
  const names = standing.names.map((expected) => {
    const formula = askFormula(context, expected.name);
    return () => (isNameStanding(expected, formula() ?? '') ? [] : [expected.name]);
  });
  const held = (contents ? standing.cells : []).map((expected) => {
    const range = cells(expected, expected.values.length, expected.values[0]?.length ?? 0);
    range.load(properties);
    return () => (isCellsStanding(expected, valuesOf(range)) ? [] : [expected.sheet]);
  });
  return () => [...new Set([...tables, ...names, ...held].flatMap((answer) => answer()))];
};

const isNameStanding = (expected: NameStanding, formula: string): boolean => {
  const now = parseReference(formula);
  return (
    now !== undefined &&
    now.sheet.toLowerCase() === expected.sheet.toLowerCase() &&
    now.row === expected.row &&
    now.column === expected.column &&
    now.rows === expected.rows &&
    now.columns === expected.columns
  );
};
