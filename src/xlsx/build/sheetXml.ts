import { areaName, cellName } from './reference';
import { cellXml, rowXml } from './sheetCells';
import { conditionalFormatsXml } from './conditionalFormats';
import type { ColumnDescription, SheetDescription } from './description';
import type { SharedStrings } from './sharedStrings';
import { pageXml } from './pageXml';
import type { StyleSheet } from './styleSheet';
import { validationsXml } from './validations';
import {
  counted,
  declaration,
  element,
  elementUnlessEmpty,
  relationshipNamespace,
  spreadsheetNamespace,
} from './xml';

/** Relationship ids that a sheet refers to. */
export interface SheetRelations {
  readonly drawing?: string;
  readonly tables: readonly string[];
}

const propertiesXml = (sheet: SheetDescription): string =>
  element('sheetPr', {}, [
    sheet.tabColor === undefined ? '' : element('tabColor', { rgb: `FF${sheet.tabColor}` }),
    element('outlinePr', { summaryBelow: sheet.summaryBelow ?? true, summaryRight: sheet.summaryRight ?? true }),
    element('pageSetUpPr', { fitToPage: sheet.print?.fit !== undefined }),
  ]);

const dimensionXml = ({ rows }: SheetDescription): string => {
  const filled = rows.filter((row) => row.cells.length > 0);
  const columns = filled.flatMap((row) => row.cells.map((cell) => cell.column));
  const first = filled[0];
  const last = filled.at(-1);
  if (first === undefined || last === undefined) return element('dimension', { ref: 'A1' });
  const column = columns.reduce((least, next) => Math.min(least, next));
  const end = columns.reduce((most, next) => Math.max(most, next));
  const area = { row: first.index, column, rows: last.index - first.index + 1, columns: end - column + 1 };
  return element('dimension', { ref: areaName(area) });
};

const paneXml = ({ freeze, selection }: SheetDescription): readonly string[] => {
  const selected = selection ?? { row: freeze?.rows ?? 0, column: freeze?.columns ?? 0 };
  const activeCell = cellName(selected.row, selected.column);
  if (freeze === undefined || (freeze.rows === 0 && freeze.columns === 0)) {
    return [element('selection', { activeCell, sqref: activeCell })];
  }
  const split = { x: freeze.columns > 0, y: freeze.rows > 0 };
  const active = split.x && split.y ? 'bottomRight' : split.x ? 'topRight' : 'bottomLeft';
  const quiet = split.x && split.y ? ['topRight', 'bottomLeft'] : [];
  return [
    element('pane', {
      xSplit: split.x ? freeze.columns : undefined,
      ySplit: split.y ? freeze.rows : undefined,
      topLeftCell: cellName(freeze.rows, freeze.columns),
      activePane: active,
      state: 'frozen',
    }),
    ...quiet.map((pane) => element('selection', { pane })),
    element('selection', { pane: active, activeCell, sqref: activeCell }),
  ];
};

const viewXml = (sheet: SheetDescription, selected: boolean): string =>
  element(
    'sheetViews',
    {},
    element(
      'sheetView',
      {
        showGridLines: sheet.gridlines === false ? false : undefined,
        tabSelected: selected ? true : undefined,
        zoomScale: sheet.zoom,
        zoomScaleNormal: sheet.zoom,
        workbookViewId: 0,
      },
      paneXml(sheet),
    ),
  );

const highest = (levels: readonly (number | undefined)[]): number | undefined =>
  levels.reduce<number | undefined>((most, level) => Math.max(most ?? 0, level ?? 0) || undefined, undefined);

const formatXml = (sheet: SheetDescription): string =>
  element('sheetFormatPr', {
    defaultRowHeight: sheet.defaultRowHeight ?? 15,
    customHeight: sheet.defaultRowHeight === undefined || sheet.fitRows === true ? undefined : true,
    outlineLevelRow: highest(sheet.rows.map((row) => row.outlineLevel)),
    outlineLevelCol: highest((sheet.columns ?? []).map((column) => column.outlineLevel)),
  });

const columnXml = (column: ColumnDescription, styles: StyleSheet): string =>
  element('col', {
    min: column.index + 1,
    max: column.index + (column.count ?? 1),
    width: column.width,
    style: column.style === undefined ? undefined : styles.cell(column.style),
    hidden: column.hidden === true ? true : undefined,
    customWidth: true,
    outlineLevel: column.outlineLevel,
    collapsed: column.collapsed === true ? true : undefined,
  });

const quietXml = (sheet: SheetDescription): string =>
  elementUnlessEmpty(
    'ignoredErrors',
    {},
    (sheet.quietAreas ?? []).map((area) =>
      element('ignoredError', {
        sqref: areaName(area),
        twoDigitTextYear: true,
        numberStoredAsText: true,
        formula: true,
        formulaRange: true,
        unlockedFormula: true,
        emptyCellReference: true,
      }),
    ),
  );

const linksXml = (sheet: SheetDescription): string =>
  elementUnlessEmpty(
    'hyperlinks',
    {},
    (sheet.hyperlinks ?? []).map((link) =>
      element('hyperlink', { ref: cellName(link.row, link.column), location: link.location, tooltip: link.tooltip }),
    ),
  );

/** `xl/worksheets/sheet{n}.xml`, its children in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
export const sheetXml = (
  sheet: SheetDescription,
  selected: boolean,
  styles: StyleSheet,
  strings: SharedStrings,
  relations: SheetRelations,
): string =>
  declaration +
  element('worksheet', { xmlns: spreadsheetNamespace, 'xmlns:r': relationshipNamespace }, [
    propertiesXml(sheet),
    dimensionXml(sheet),
    viewXml(sheet, selected),
    formatXml(sheet),
    elementUnlessEmpty('cols', {}, (sheet.columns ?? []).map((column) => columnXml(column, styles))),
    element(
      'sheetData',
      {},
      sheet.rows.map((row) => rowXml(row, row.cells.map((cell) => cellXml(row.index, cell, styles, strings)))),
    ),
    sheet.protected === true ? element('sheetProtection', { sheet: true, objects: true, scenarios: true }) : '',
    counted('mergeCells', (sheet.merges ?? []).map((area) => element('mergeCell', { ref: areaName(area) }))),
    ...conditionalFormatsXml(sheet.conditionalFormats ?? [], styles),
    validationsXml(sheet.validations ?? []),
    linksXml(sheet),
    pageXml(sheet.print),
    quietXml(sheet),
    relations.drawing === undefined ? '' : element('drawing', { 'r:id': relations.drawing }),
    counted('tableParts', relations.tables.map((id) => element('tablePart', { 'r:id': id }))),
  ]);
