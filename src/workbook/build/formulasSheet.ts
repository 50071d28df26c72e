import { absoluteReference, type CellStyle, type SheetDescription, type WorkbookDescription } from '../../xlsx/build';
import type { Area } from '../../xlsx/document';
import {
  blockRows,
  columnWidths,
  entryNamesIn,
  entryPlaces,
  firstUnitColumn,
  formatOf,
  formulaHeadings,
  formulaSheet,
  formulasName,
  formulasSheetName,
  headingRow,
  lineIndents,
  ownColumns,
  positionsTitle,
  rowHeights,
  scoredArea,
  summaryLines,
  type FormulaLine,
  type LineLook,
  type PlacedTable,
} from '../formulas';
import { tables } from '../layout';
import { pointsFormat } from '../pointsFormat';
import { landscape, titleOf, type Context } from './context';
import { createDraft, type Draft } from './draft';
import { looks, tabs } from './looks';

const { own: widths, unit: unitWidth } = columnWidths;

/** 得分公式 and the block that its name means. */
interface FormulasSheet {
  readonly sheet: SheetDescription;
  readonly range: Area;
}

const fills: Readonly<Partial<Record<LineLook, string>>> = { heading: 'DCE6F2', item: 'EEF3FA', part: 'DCE6F2', total: 'DCE6F2' };
const bold: ReadonlySet<LineLook> = new Set(['heading', 'item', 'part', 'total']);

const styled = (style: CellStyle, look: LineLook): CellStyle => {
  const fill = fills[look];
  const font = { ...style.font, ...(bold.has(look) && { bold: true }), ...(look === 'step' && { colour: '595959' }) };
  return { ...style, font, ...(fill !== undefined && { fill }) };
};

const drawLine = (draft: Draft, line: FormulaLine, row: number, left: number, context: Context): void => {
  const { look, code, title, note, points, pointsFormula, check, cells } = line;
  const text = { ...looks.text, alignment: { ...looks.text.alignment, indent: lineIndents[look] } };
  const put = (column: number, style: CellStyle, content: { readonly value?: string | number; readonly formula?: string }): void =>
    draft.put(row, left + column, { style: styled(style, look), ...content });
  put(ownColumns.code, looks.code, code === '' ? {} : { value: code });
  put(ownColumns.title, text, { value: title });
  put(ownColumns.note, looks.small, note === '' ? {} : { value: note });
  const full = points === null ? {} : { value: Number(points) };
  put(ownColumns.points, { ...looks.number, numberFormat: pointsFormat(context.scheme) }, { ...full, ...(pointsFormula !== undefined && { formula: pointsFormula }) });
  put(ownColumns.check, { ...looks.centred, numberFormat: '0' }, check === undefined ? {} : { formula: check });
  const style = { ...looks.number, numberFormat: formatOf(line, context.scheme) };
  const unitStyle = styled(style, look);
  cells.forEach((formula, index) => draft.put(row, left + firstUnitColumn + index, { style: unitStyle, ...(formula !== '' && { formula }) }));
  draft.format(row, { autoHeight: true, ...(look === 'step' && { outlineLevel: 1 }) });
};

/** 得分公式: every score again, as formulas over the entries. */
const formulasSheet = (context: Context, scores: PlacedTable): FormulasSheet => {
  const { scheme, taking: units } = context;
  const draft = createDraft();
  const row = headingRow;
  const model = formulaSheet({ scheme, units, row, column: 0, ...scoredArea(scores, units) });
  const columns = formulaHeadings.length + units.length;
  draft.spread(0, 0, columns, { value: titleOf(context, formulasSheetName), style: looks.title });
  summaryLines(model).forEach(({ label, formula, text }, index) => {
    draft.put(1 + index, 0, { value: label, style: looks.remark });
    if (formula !== undefined) draft.put(1 + index, 2, { formula, style: looks.state });
    if (text !== undefined) draft.put(1 + index, 2, { value: text, style: looks.remark });
  });
  [...formulaHeadings, ...units].forEach((heading, index) => {
    draft.put(row + blockRows.headings, index, { value: heading, style: looks.heading });
  });
  const positions = row + blockRows.positions;
  draft.put(positions, ownColumns.title, { value: positionsTitle, style: looks.small });
  model.positions.forEach((formula, index) => {
    draft.put(positions, firstUnitColumn + index, { formula, style: { ...looks.centred, numberFormat: '0' } });
  });
  model.lines.forEach((line, index) => drawLine(draft, line, row + blockRows.lines + index, 0, context));
  for (const { index, height } of rowHeights(model, units)) draft.format(index, { height });
  const range: Area = { row, column: 0, rows: blockRows.lines + model.lines.length, columns };
  return {
    range,
    sheet: {
      name: formulasSheetName,
      tabColor: tabs.reference,
      gridlines: false,
      summaryBelow: false,
      freeze: { rows: row + 1, columns: 2 },
      columns: [...widths.map((width, index) => ({ index, width })), { index: firstUnitColumn, count: Math.max(1, units.length), width: unitWidth }],
      rows: draft.rows(),
      quietAreas: [range],
      print: { ...landscape, titleRows: [row, row] },
    },
  };
};

/** The workbook with 得分公式 behind 得分表. */
export const withFormulas = (workbook: WorkbookDescription, context: Context, scores: PlacedTable): WorkbookDescription => {
  const entries = entryPlaces(placed(workbook, tables.figures), placed(workbook, tables.remarks));
  const { sheet, range } = formulasSheet(context, scores);
  const behind = workbook.sheets.findIndex(({ name }) => name === context.sheetName('scores')) + 1;
  const { activeSheet = 0 } = workbook;
  return {
    ...workbook,
    activeSheet: activeSheet < behind ? activeSheet : activeSheet + 1,
    sheets: [...workbook.sheets.slice(0, behind), sheet, ...workbook.sheets.slice(behind)],
    names: [
      ...(workbook.names ?? []),
      { name: formulasName, formula: absoluteReference(sheet.name, range) },
      ...entryNamesIn(entries),
    ],
  };
};

const placed = ({ sheets }: WorkbookDescription, name: string): PlacedTable => {
  const found = sheets.flatMap((sheet) => (sheet.tables ?? []).map((table) => ({ sheet: sheet.name, table }))).find(({ table }) => table.name === name);
  if (found === undefined) throw new RangeError(`no table ${name}`);
  return { sheet: found.sheet, area: found.table.area, headings: found.table.columns.map(({ heading }) => heading) };
};
