import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, type CellChange } from '../../src/xlsx';
import { columnLetters } from '../../src/workbook/read/text';

/** The workbook after somebody has switched the totals row of a table on (表设计 → 汇总行): its cells stand right below the data rows. */
export const withTotalsRow = (bytes: Uint8Array, name: string, cells: readonly (CellChange | undefined)[]): Uint8Array => {
  const document = openXlsx(bytes);
  const table = document.table(name);
  if (table === undefined) throw new RangeError(`no table ${name}`);
  const { row, column, rows, columns } = table.area;
  document.write(table.sheet, row + rows, column, [cells]);
  const area = `${columnLetters(column)}${String(row + 1)}:${columnLetters(column + columns - 1)}${String(row + rows + 1)}`;
  const shown = (xml: string): string =>
    xml.replace(/(<table [^>]*?)ref="[^"]*"/u, `$1ref="${area}" totalsRowCount="1"`).replace(' totalsRowShown="0"', '');
  return zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(document.save())).map(([part, content]) => {
        const isTable = part.startsWith('xl/tables/') && strFromU8(content).includes(`name="${name}"`);
        return [part, isTable ? strToU8(shown(strFromU8(content))) : content];
      }),
    ),
  );
};
