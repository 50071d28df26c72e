import { openXlsx, type XlsxDocument } from '../../src/xlsx';

/**
 * Everything that two workbooks may differ in, as lines of text: sheets, tables, names, and every cell with its format.
 * What the journal keeps of the cells before is as exact as each host tells, and not compared.
 */
export const linesOf = (bytes: Uint8Array): readonly string[] => {
  const document = openXlsx(bytes);
  return [
    ...document.tables.map((table) => `table ${JSON.stringify([table.name, table.sheet, table.area, table.headings])}`),
    ...document.names.map((name) => `name ${JSON.stringify([name.name, name.formula, name.scope, name.hidden])}`),
    ...document.sheets.flatMap((sheet) => [
      `sheet ${sheet.name} ${sheet.visibility}`,
      ...cellLines(sheet).filter((line) => !line.startsWith('写入日志 ')),
    ]),
  ];
};

const cellLines = (sheet: XlsxDocument['sheets'][number]): readonly string[] => {
  const area = sheet.usedArea();
  if (area === undefined) return [];
  const lines: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const value = sheet.value(row, column);
      const formula = sheet.formula(row, column);
      const format = sheet.numberFormat(row, column);
      if (value === null && formula === undefined && format === 'General') continue;
      lines.push(`${sheet.name} ${String(row)},${String(column)} ${JSON.stringify([value, formula ?? null, format, sheet.locked(row, column)])}`);
    }
  }
  return lines;
};
