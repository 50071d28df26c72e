import type { Scheme } from '../../core';
import { absoluteReference, cellName, type CellStyle, type ConditionalFormatDescription, type SheetDescription } from '../../xlsx/build';
import type { Area } from '../../xlsx/document';
import { headings, pendingWord, stateWords, tables } from '../layout';
import { partTitles } from '../titles';
import { scoreRows, totalCode } from '../scoresheet';
import { stateFormula } from '../stateFormula';
import { landscape, signatureLine, titleOf, type Context } from './context';
import { createDraft, type CellContent } from './draft';
import type { FiguresSheet } from './figuresSheet';
import { flagStyle } from './flagLooks';
import { looks, tabs, unlocked } from './looks';
import { pointsFormat } from '../pointsFormat';
import { drawBlock, withExtraColumns, type Block, type BlockColumn } from './tableBlock';

/** 考核结果 and its cells that say what the results are of. */
export interface ResultsSheet {
  readonly sheet: SheetDescription;
  readonly stamp: Area;
}

const words = headings.results;
const chartRows = 20;
/** Many parts make the table wide; the chart stays as wide as a page. */
const chartColumns = 18;

const stampLabels = ['评分时间', '方案', '方案指纹', '数据指纹', '数据个数', '数据合计', '数据状态', '记录指纹'] as const;
/** The one that a formula fills. */
const stateColumn = stampLabels.indexOf('数据状态');
const stampLook = (label: (typeof stampLabels)[number]): CellStyle => (label.endsWith('指纹') ? looks.fingerprint : looks.stamp);

const columnsOf = (context: Context): readonly BlockColumn[] => {
  const { scheme, arrangement } = context;
  const points = { ...unlocked(looks.number), numberFormat: pointsFormat(scheme) };
  const rank = { ...unlocked(looks.centred), numberFormat: '0' };
  const count = rank;
  const word = unlocked(looks.centred);
  return withExtraColumns(
    [
      { heading: words.rank, width: 7, style: rank },
      { heading: words.unit, width: 19, style: unlocked(looks.text) },
      ...partTitles(scheme).flatMap((title) => [
        { heading: words.partScore(title), width: 13, style: points },
        { heading: words.partRank(title), width: 13, style: rank },
      ]),
      { heading: words.score, width: 11, style: { ...points, font: { bold: true } } },
      { heading: words.points, width: 9, style: points },
      { heading: words.rate, width: 10, style: { ...points, numberFormat: '0.00%' } },
      { heading: words.grade, width: 9, style: word },
      { heading: words.veto, width: 34, style: unlocked(looks.small) },
      { heading: words.failing, width: 9, style: count },
      { heading: words.pending, width: 9, style: count },
      { heading: words.low, width: 10, style: points },
      { heading: words.high, width: 10, style: points },
      { heading: words.provisional, width: 12, style: word },
    ],
    arrangement?.extraColumns?.results,
  );
};

/** A veto that waits for its decision says so in its cell; any other text there is a decided one. */
const vetoColours = (block: Block): readonly ConditionalFormatDescription[] => {
  const veto = cellName(block.firstRow, block.columnOf(words.veto), 'columnPinned');
  const areas = [block.dataOf(words.veto)];
  return [
    { areas, formula: `ISNUMBER(FIND("${pendingWord}",${veto}))`, style: flagStyle('pending'), priority: 1, stopIfTrue: true },
    { areas, formula: `${veto}<>""`, style: flagStyle('veto'), priority: 2, stopIfTrue: true },
  ];
};

/** Scores may lie beyond the points, or below 0: then the chart finds its own ends. */
const staysWithin = ({ indicators }: Scheme): boolean =>
  indicators.every((indicator) => indicator.bonus === undefined && indicator.cap === undefined && indicator.floor === undefined && Number(indicator.points.value) > 0);

/** Where the axis ends, so that there is room for the number beside a full bar. */
const beyond = (points: number): number => Math.ceil((points * 1.06) / 10) * 10;

/** 考核结果: one row for every unit, and a bar chart. */
export const resultsSheet = (context: Context, figures: FiguresSheet): ResultsSheet => {
  const { scheme, taking } = context;
  const { row: top, column: left } = context.origin('results');
  const draft = createDraft();
  const columns = columnsOf(context);
  const block = drawBlock(draft, {
    name: tables.results,
    row: top + 5,
    column: left,
    columns,
    rows: taking.map((unit) => ({ cells: { [words.unit]: { value: unit } }, height: 26 })),
    headingHeight: 32,
    filterButtons: true,
  });
  draft.spread(top, left, columns.length, { value: titleOf(context, '结果'), style: looks.title });
  draft.put(top + 1, left, { value: signatureLine.replace('填报', '考核').replace('填报日期', '日期'), style: looks.signature });
  // The row below says which parameters differ from the scheme, as far as it takes to the right.
  const stamp: Area = { row: top + 3, column: left + 1, rows: 2, columns: stampLabels.length };
  stampLabels.forEach((label, offset) => {
    draft.put(top + 2, stamp.column + offset, { value: label, style: looks.heading });
  });
  const state: CellContent = { formula: stateFormula(stamp, { sheet: figures.sheet.name, period: figures.block.dataOf(headings.figures.period), definition: figures.block.dataOf(headings.figures.definition) }), value: stateWords.unscored, style: looks.state };
  stampLabels.forEach((label, offset) => {
    draft.put(stamp.row, stamp.column + offset, offset === stateColumn ? state : { style: stampLook(label) });
  });
  draft.put(stamp.row + 1, stamp.column, { style: unlocked(looks.remark) });
  [34, 22, 18, 36, 18].forEach((height, offset) => {
    draft.format(top + offset, { height });
  });
  const sheetName = context.sheetName('results');
  const score = block.dataOf(words.score);
  const full = scoreRows(scheme).find(({ code }) => code === totalCode)?.points;
  const chartTop = block.lastRow + 3;
  const sheet: SheetDescription = {
    name: sheetName,
    tabColor: tabs.output,
    gridlines: false,
    freeze: { rows: block.firstRow, columns: block.columnOf(words.unit) + 1 },
    columns: block.columns,
    rows: draft.rows(),
    tables: [block.table],
    conditionalFormats: vetoColours(block),
    quietAreas: [block.table.area],
    print: {
      ...landscape,
      titleRows: [block.headingRow, block.headingRow],
      area: { row: top, column: left, rows: chartTop + chartRows - top + 1, columns: columns.length },
    },
    chart: {
      title: '各单位总分',
      area: { row: chartTop, column: left, rows: chartRows, columns: Math.min(columns.length, chartColumns) },
      categories: { reference: absoluteReference(sheetName, block.dataOf(words.unit)), cache: taking },
      series: [
        {
          name: words.score,
          values: { reference: absoluteReference(sheetName, score), cache: taking.map(() => null) },
          colour: '4472A8',
        },
      ],
      ...(staysWithin(scheme) && { minimum: 0 }),
      ...(staysWithin(scheme) && full !== undefined && full !== null && Number(full) > 0 && { maximum: beyond(Number(full)) }),
      numberFormat: pointsFormat(scheme),
    },
  };
  return { sheet, stamp };
};
