import { strToU8, zipSync, type Zippable } from 'fflate';
import { chartXml } from './chartXml';
import { checkDescription } from './check';
import type { SheetDescription, WorkbookDescription } from './description';
import { appXml, coreXml } from './documentProperties';
import { drawingXml } from './drawingXml';
import { contentTypesXml, relationshipsPath, relationshipsXml, type Part, type Relationship } from './package';
import { createSharedStrings, type SharedStrings } from './sharedStrings';
import { sheetXml } from './sheetXml';
import { createStyleSheet, type StyleSheet } from './styleSheet';
import { tableXml } from './tableXml';
import { themeXml } from './themeXml';
import { workbookXml } from './workbookXml';

const spreadsheetType = (name: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';

interface SheetContext {
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
  readonly front: number;
}

/** The sheet's part and those that hang on it; the first table has the id `firstTable`. */
const sheetParts = (sheet: SheetDescription, index: number, firstTable: number, context: SheetContext): readonly Part[] => {
  const number = String(index + 1);
  const tables = (sheet.tables ?? []).map((table, offset) => ({ table, id: firstTable + offset }));
  const relationships: Relationship[] = tables.map(({ id }, offset) => ({
    id: `rId${String(offset + 1)}`,
    type: 'table',
    target: `../tables/table${String(id)}.xml`,
  }));
  const tableIds = relationships.map(({ id }) => id);
  const drawing = sheet.chart === undefined ? undefined : `rId${String(tables.length + 1)}`;
  if (drawing !== undefined) {
    relationships.push({ id: drawing, type: 'drawing', target: `../drawings/drawing${number}.xml` });
  }
  const relations = drawing === undefined ? { tables: tableIds } : { tables: tableIds, drawing };
  const { styles, strings, front } = context;
  return [
    {
      path: `xl/worksheets/sheet${number}.xml`,
      contentType: spreadsheetType('worksheet'),
      xml: sheetXml(sheet, index === front, styles, strings, relations),
      relationships,
    },
    ...tables.map(({ table, id }) => ({
      path: `xl/tables/table${String(id)}.xml`,
      contentType: spreadsheetType('table'),
      xml: tableXml(table, id),
    })),
    ...(sheet.chart === undefined
      ? []
      : [
          {
            path: `xl/drawings/drawing${number}.xml`,
            contentType: drawingType,
            xml: drawingXml(sheet.chart),
            relationships: [{ id: 'rId1', type: 'chart', target: `../charts/chart${number}.xml` }],
          },
          { path: `xl/charts/chart${number}.xml`, contentType: chartType, xml: chartXml(sheet.chart) },
        ]),
  ];
};

const partsOf = (workbook: WorkbookDescription): readonly Part[] => {
  const context = {
    styles: createStyleSheet(workbook.font),
    strings: createSharedStrings(),
    front: workbook.activeSheet ?? 0,
  };
  const { sheets } = workbook;
  const tablesBefore = (index: number): number =>
    sheets.slice(0, index).reduce((sum, sheet) => sum + (sheet.tables ?? []).length, 0);
  const hanging = sheets.flatMap((sheet, index) => sheetParts(sheet, index, tablesBefore(index) + 1, context));
  const shared = ['theme', 'styles', 'sharedStrings'].map((type, offset) => ({
    id: `rId${String(sheets.length + offset + 1)}`,
    type,
    target: type === 'theme' ? 'theme/theme1.xml' : `${type}.xml`,
  }));
  const core = 'application/vnd.openxmlformats-package.core-properties+xml';
  const extended = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
  const theme = 'application/vnd.openxmlformats-officedocument.theme+xml';
  return [
    { path: 'docProps/app.xml', contentType: extended, xml: appXml(workbook.properties) },
    { path: 'docProps/core.xml', contentType: core, xml: coreXml(workbook.properties) },
    {
      path: 'xl/workbook.xml',
      contentType: spreadsheetType('sheet.main'),
      xml: workbookXml(workbook),
      relationships: [
        ...sheets.map((_, index) => ({
          id: `rId${String(index + 1)}`,
          type: 'worksheet',
          target: `worksheets/sheet${String(index + 1)}.xml`,
        })),
        ...shared,
      ],
    },
    { path: 'xl/theme/theme1.xml', contentType: theme, xml: themeXml(workbook.font.name) },
    ...hanging,
    { path: 'xl/sharedStrings.xml', contentType: spreadsheetType('sharedStrings'), xml: context.strings.xml() },
    { path: 'xl/styles.xml', contentType: spreadsheetType('styles'), xml: context.styles.xml() },
  ];
};

const rootRelationships: readonly Relationship[] = [
  { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
  { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
  { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
];

/**
 * Writes an .xlsx file. The same description gives the same bytes, on every machine and at any time.
 * @throws RangeError for a description that Excel would repair or refuse
 */
export const buildXlsx = (workbook: WorkbookDescription): Uint8Array => {
  checkDescription(workbook);
  const parts = partsOf(workbook);
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypesXml(parts)),
    '_rels/.rels': strToU8(relationshipsXml(rootRelationships)),
  };
  for (const part of parts) {
    files[part.path] = strToU8(part.xml);
    const relationships = part.relationships ?? [];
    if (relationships.length > 0) files[relationshipsPath(part.path)] = strToU8(relationshipsXml(relationships));
  }
  // Zip times are local: a local date gives the same bytes in every time zone.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
};
