import type { IRange } from '@univerjs/presets';
import type { Area, Sheet, XlsxDocument } from '../../xlsx/document';
import type { SheetLooks, WorkbookLooks } from '../looks';
import { cellData } from './cellData';
import type { GridColumn, GridRow, GridSheet, GridSheetLooks, GridWorkbook } from './gridWorkbook';
import { conditionalRules, validationRules, type Extent } from './rules';
import type { Shown, ShownCell, ShownSheet } from './shown';

/** Rows and columns beyond the last used ones that conditional formats reach, for what will be entered there. */
const spare = { rows: 20, columns: 2 } as const;
/** The grid itself ends so far behind, and after so many rows at least: what the add-in writes finds room. */
const leastRows = 3000;
/** The grid goes on further, so that a sheet does not seem to end. */
const further = { rows: 100, columns: 20 } as const;

/** Sheets of the grid by their place in the workbook. */
export const sheetId = (index: number): string => `sheet${index}`;

/** As far as there are cells. */
export const usedExtent = (shown: ShownSheet): Extent => {
  let [rows, columns] = [0, 0];
  for (const [row, line] of shown) {
    rows = Math.max(rows, row + 1);
    for (const column of line.keys()) columns = Math.max(columns, column + 1);
  }
  return { rows, columns };
};

/**
 * How far the conditional formats of a sheet reach in the grid. Files give them room for thousands of rows; each cell costs the
 * grid a formula, so they grow with what the sheet holds.
 */
export const ruledExtent = (shown: ShownSheet): Extent => {
  const used = usedExtent(shown);
  return { rows: used.rows + spare.rows, columns: used.columns + spare.columns };
};

/** How many rows and columns the grid has for a sheet whose rules reach so far. */
export const gridSize = (reach: Extent): { readonly rowCount: number; readonly columnCount: number } => ({
  rowCount: Math.max(leastRows, reach.rows + further.rows),
  columnCount: reach.columns + further.columns,
});

const rangeOf = (area: Area): IRange => ({
  startRow: area.row,
  endRow: area.row + area.rows - 1,
  startColumn: area.column,
  endColumn: area.column + area.columns - 1,
});

/**
 * Text that is centred over the blank cells after it: the grid knows but merged cells for that. They are merged in the
 * grid alone; nothing of it reaches the document.
 */
const acrossBlanks = (shown: ShownSheet, looks: WorkbookLooks): readonly IRange[] => {
  const across = (cell: ShownCell | undefined): boolean => cell !== undefined && (looks.cells[Number.parseInt(cell.style, 10)]?.acrossBlanks ?? false);
  const ranges: IRange[] = [];
  for (const [row, line] of shown) {
    for (const [column, cell] of line) {
      if (cell.value === null || !across(cell)) continue;
      let last = column;
      while (across(line.get(last + 1)) && line.get(last + 1)?.value === null) last += 1;
      if (last > column) ranges.push({ startRow: row, endRow: row, startColumn: column, endColumn: last });
    }
  }
  return ranges;
};

/** The grid stores truth as a number. */
const flag = (on: boolean): number => (on ? 1 : 0);

const rowData = (looks: SheetLooks): Record<number, GridRow> =>
  Object.fromEntries(
    [...looks.rows].map(([row, { height, hidden }]) => [
      row,
      // Rows without a height of their own are measured by the grid.
      { ...(height === undefined ? { ia: 1 } : { h: height, ia: 0 }), hd: flag(hidden) },
    ]),
  );

const columnData = (looks: SheetLooks, { columns }: Extent): Record<number, GridColumn> =>
  Object.fromEntries(
    looks.columns.flatMap(({ from, to, width, hidden, style }) =>
      Array.from({ length: Math.max(0, Math.min(to + 1, columns + further.columns) - from) }, (_, offset) => [
        from + offset,
        { w: width, hd: flag(hidden), ...(style !== 0 && { s: String(style) }) },
      ]),
    ),
  );

const looksData = (looks: SheetLooks, extent: Extent): GridSheetLooks => ({
  ...(looks.tabColour !== undefined && { tabColor: looks.tabColour }),
  showGridlines: flag(looks.gridlines),
  freeze: {
    xSplit: looks.frozen.columns,
    ySplit: looks.frozen.rows,
    startRow: looks.frozen.rows === 0 ? -1 : looks.frozen.rows,
    startColumn: looks.frozen.columns === 0 ? -1 : looks.frozen.columns,
  },
  defaultColumnWidth: looks.defaultWidth,
  defaultRowHeight: looks.defaultHeight,
  rowData: rowData(looks),
  columnData: columnData(looks, extent),
});

/** Validations cost nothing where there is no entry: they reach as far as the grid. */
const sizeOf = (reach: Extent): Extent => {
  const { rowCount, columnCount } = gridSize(reach);
  return { rows: rowCount, columns: columnCount };
};

interface SheetSource {
  readonly sheet: Sheet;
  readonly shown: ShownSheet;
  readonly looks: SheetLooks | undefined;
  readonly extent: Extent;
}

const sheetData = (source: SheetSource, id: string, looks: WorkbookLooks): GridSheet => {
  const { sheet, shown, extent } = source;
  return {
    id,
    name: sheet.name,
    hidden: flag(sheet.visibility !== 'visible'),
    ...gridSize(extent),
    mergeData: [...sheet.merges.map(rangeOf), ...acrossBlanks(shown, looks)],
    cellData: Object.fromEntries(
      [...shown].map(([row, line]) => [row, Object.fromEntries([...line].map(([column, cell]) => [column, cellData(cell)]))]),
    ),
    ...(source.looks && looksData(source.looks, extent)),
  };
};

/** Styles of whole columns are named by their format alone. */
const columnStyles = (looks: WorkbookLooks): GridWorkbook['styles'] =>
  Object.fromEntries(
    looks.sheets.flatMap(({ columns }) => columns.map(({ style }) => [String(style), looks.cells[style]?.style ?? {}])),
  );

/** The whole workbook as the grid opens it, in whatever language it has: what is shown, with conditional formats and validations as its plug-ins store them. */
export const workbookData = (id: string, document: XlsxDocument, looks: WorkbookLooks, shown: Shown): GridWorkbook => {
  const sources = document.sheets.map((sheet): SheetSource => {
    const cells = shown.sheets.get(sheet.name) ?? new Map();
    return { sheet, shown: cells, looks: looks.sheets.find(({ name }) => name === sheet.name), extent: ruledExtent(cells) };
  });
  const perSheet = (rules: (source: SheetSource, id: string) => readonly object[]): string =>
    JSON.stringify(Object.fromEntries(sources.map((source, index) => [sheetId(index), rules(source, sheetId(index))])));
  return {
    id,
    name: id,
    appVersion: '0.25.1',
    styles: { ...columnStyles(looks), ...Object.fromEntries(shown.styles) },
    sheetOrder: sources.map((_, index) => sheetId(index)),
    sheets: Object.fromEntries(sources.map((source, index) => [sheetId(index), sheetData(source, sheetId(index), looks)])),
    resources: [
      {
        name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
        data: perSheet((source, sheet) => conditionalRules(sheet, source.looks?.conditional ?? [], looks.differentials, source.extent)),
      },
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: perSheet((source, sheet) => validationRules(sheet, source.looks?.validations ?? [], sizeOf(source.extent))) },
    ],
  };
};
