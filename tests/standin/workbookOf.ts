import { buildXlsx, type CellDescription, type SheetDescription, type WorkbookDescription } from '../../src/xlsx/build';
import { openXlsx, type XlsxDocument } from '../../src/xlsx';

/** A value, or a formula beginning with `=` without a stored result. */
export type Written = number | string | boolean | null;

const cellOf = (value: Written, column: number, numberFormat: string | undefined): CellDescription => ({
  column,
  ...(typeof value === 'string' && value.startsWith('=') ? { formula: value.slice(1) } : { value }),
  ...(numberFormat === undefined ? {} : { style: { numberFormat } }),
});

/** A sheet whose cells begin at A1; all of them have the number format. */
export const sheetOf = (
  name: string,
  rows: readonly (readonly Written[])[],
  more: Partial<SheetDescription> & { readonly numberFormat?: string } = {},
): SheetDescription => {
  const { numberFormat, ...rest } = more;
  return {
    ...rest,
    name,
    rows: rows.map((values, index) => ({ index, cells: values.map((value, column) => cellOf(value, column, numberFormat)) })),
  };
};

export const workbookOf = (sheets: readonly SheetDescription[], more: Partial<WorkbookDescription> = {}): XlsxDocument =>
  openXlsx(
    buildXlsx({
      properties: { title: 'T', creator: 'tests', created: '2012-12-31T00:00:00Z' },
      font: { name: '宋体', size: 11 },
      ...more,
      sheets,
    }),
  );
