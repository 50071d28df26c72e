import type { Figure } from '../../core';
import { cellName, type ConditionalFormatDescription, type SheetDescription } from '../../xlsx/build';
import type { Area } from '../../xlsx/document';
import { flags } from '../../core';
import { headings, tables } from '../layout';
import { landscape, signatureLine, titleOf, type Context } from './context';
import { createDraft, type CellContent } from './draft';
import { entryContent, periodText } from './entryCell';
import { entryValidations } from './entryValidation';
import { figureRows, type FigureRow } from './figureRows';
import { flagFormats, legend } from './flagLooks';
import { looks, tabs } from './looks';
import { drawBlock, withExtraColumns, type Block, type BlockColumn, type BlockRow } from './tableBlock';

/** 数据填报 and where its figures stand. */
export interface FiguresSheet {
  readonly sheet: SheetDescription;
  readonly block: Block;
}

const words = headings.figures;

const unitsWithColumn = ({ taking, arrangement }: Context): readonly string[] =>
  taking.filter((unit) => arrangement?.unitsWithoutColumn?.figures?.includes(unit) !== true);

const columnsOf = (context: Context): readonly BlockColumn[] =>
  withExtraColumns(
    [
      { heading: words.code, width: 6.5, style: looks.code },
      { heading: words.title, width: 32, style: looks.text },
      { heading: words.unit, width: 8, style: looks.centred },
      { heading: words.period, width: 10, style: looks.centred },
      ...unitsWithColumn(context).map((unit) => ({
        heading: unit,
        width: 10.5,
        style: looks.number,
        headingStyle: looks.unitHeading,
      })),
      { heading: words.definition, width: 64, style: looks.small },
      { heading: words.clause, width: 14, style: looks.small },
      { heading: words.flags, width: 40, style: looks.flags },
    ],
    context.arrangement?.extraColumns?.figures,
  );

const groupRow = (title: string, collapsed: boolean, columns: readonly BlockColumn[]): BlockRow => ({
  cells: Object.fromEntries(
    columns.map(({ heading }): [string, CellContent] => [
      heading,
      heading === words.title ? { value: title, style: looks.group } : { style: looks.group },
    ]),
  ),
  height: 18,
  collapsed,
});

const figureRow = (context: Context, figure: Figure, units: readonly string[]): BlockRow => ({
  cells: {
    [words.code]: { value: figure.code },
    [words.title]: { value: figure.title.zh, style: { ...looks.text, alignment: { ...looks.text.alignment, indent: 1 } } },
    [words.unit]: { value: figure.unit.zh },
    [words.period]: { value: periodText(figure, context.scheme) },
    ...Object.fromEntries(units.map((unit) => [unit, entryContent(figure, context.figures?.[unit]?.[figure.id])])),
    [words.definition]: { value: figure.definition.zh },
    [words.clause]: { value: figure.clause },
  },
  ...(figure.optional === true && { hidden: true, outlineLevel: 1 }),
});

/** Conditional formats that colour the cells of the units that a row's 标记 names. */
const flagColours = (block: Block, rows: readonly FigureRow[], units: Area): readonly ConditionalFormatDescription[] => {
  const formats = (days: boolean, format: string, priority: number): readonly ConditionalFormatDescription[] => {
    const areas = rows.flatMap((row, index): readonly Area[] => {
      const wanted = row.kind === 'figure' && (row.figure.kind === 'date') === days;
      return wanted ? [{ ...units, row: block.firstRow + index, rows: 1 }] : [];
    });
    const [first] = areas;
    if (first === undefined) return [];
    const heading = cellName(block.headingRow, first.column, 'rowPinned');
    const flags = cellName(first.row, block.columnOf(words.flags), 'columnPinned');
    const holds = (word: string): string => `ISNUMBER(FIND("〔"&${heading}&"〕${word}",${flags}))`;
    return flagFormats({ areas: joinedRows(areas), holds, format, priority });
  };
  return [...formats(false, 'General', 1), ...formats(true, 'yyyy-mm-dd', 1 + flags.length)];
};

const joinedRows = (areas: readonly Area[]): readonly Area[] =>
  areas.reduce<readonly Area[]>((before, area) => {
    const last = before.at(-1);
    if (last === undefined || last.row + last.rows !== area.row) return [...before, area];
    return [...before.slice(0, -1), { ...last, rows: last.rows + 1 }];
  }, []);

/** 数据填报: figures × units. */
export const figuresSheet = (context: Context): FiguresSheet => {
  const { scheme } = context;
  const { row: top, column: left } = context.origin('figures');
  const draft = createDraft();
  const units = unitsWithColumn(context);
  const columns = columnsOf(context);
  const rows = figureRows(scheme, context.arrangement?.figureOrder);
  const block = drawBlock(draft, {
    name: tables.figures,
    row: top + 3,
    column: left,
    columns,
    rows: rows.map((row) =>
      row.kind === 'group' ? groupRow(row.title, row.collapsed, columns) : figureRow(context, row.figure, units),
    ),
    headingHeight: 30,
  });
  const printed = block.columnOf(words.definition) - left;
  draft.spread(top, left, printed, { value: titleOf(context, '数据填报表'), style: looks.title });
  draft.put(top + 1, left, { value: signatureLine, style: looks.signature });
  draft.put(top + 2, left, {
    value: `黄底格必填，只填数字或所列词语，不带单位；无此情形填“不适用”。标记：${legend}`,
    style: looks.remark,
  });
  draft.format(top, { height: 34 });
  draft.format(top + 1, { height: 22 });
  draft.format(top + 2, { height: 18 });
  const firstUnit = block.columnOf(words.period) + 1;
  const entry = { row: block.firstRow, column: firstUnit, rows: 1, columns: block.columnOf(words.definition) - firstUnit };
  // One column further, so that a unit inserted before 填报口径 is coloured too.
  const coloured = { ...entry, columns: entry.columns + 1 };
  const entries = rows.flatMap((row, index) =>
    row.kind === 'figure' && entry.columns > 0
      ? [{ figure: row.figure, area: { ...entry, row: block.firstRow + index } }]
      : [],
  );
  const sheet: SheetDescription = {
    name: context.sheetName('figures'),
    tabColor: tabs.entry,
    gridlines: false,
    summaryBelow: false,
    freeze: { rows: block.firstRow, columns: firstUnit },
    columns: block.columns,
    rows: draft.rows(),
    tables: [block.table],
    validations: entryValidations(entries, scheme),
    conditionalFormats: flagColours(block, rows, coloured),
    quietAreas: [block.table.area],
    print: {
      ...landscape,
      area: { row: top, column: left, rows: block.lastRow - top + 1, columns: printed },
      titleRows: [block.headingRow, block.headingRow],
    },
  };
  return { sheet, block };
};
