import { cellName, type CellStyle, type ConditionalFormatDescription, type SheetDescription } from '../../xlsx/build';
import { headings } from '../layout';
import { linkFormula } from '../link';
import type { Context } from './context';
import { flagFormats, legend } from './flagLooks';
import { roomRows } from './growth';
import { listSheet } from './listSheet';
import { frame, looks, unlocked } from './looks';
import { pointsFormat } from '../pointsFormat';
import { withExtraColumns, type Block, type BlockColumn } from './tableBlock';

const text = unlocked(looks.text);
const small = unlocked(looks.small);
const centred = unlocked(looks.centred);
const number = unlocked(looks.number);
const code = unlocked(looks.code);

const column = (heading: string, width: number, style: CellStyle): BlockColumn => ({ heading, width, style });

/** The flag column colours itself and the score. */
const detailColours = (block: Block, format: string): readonly ConditionalFormatDescription[] => {
  const words = headings.details;
  const flag = cellName(block.firstRow, block.columnOf(words.flag), 'columnPinned');
  const areas = [block.dataOf(words.score, roomRows), block.dataOf(words.flag, roomRows)];
  const holds = (word: string): string => `${flag}="${word}"`;
  return flagFormats({ areas, holds, format, priority: 1 });
};

/** 得分明细: one row for every unit and indicator. */
export const detailsSheet = (context: Context): SheetDescription => {
  const words = headings.details;
  const points = { ...number, numberFormat: pointsFormat(context.scheme) };
  const columns = withExtraColumns(
    [
      column(words.unit, 16, text),
      column(words.code, 11, code),
      column(words.title, 26, text),
      column(words.measure, 12, number),
      column(words.target, 12, number),
      column(words.points, 8, points),
      column(words.score, 9, points),
      column(words.deduction, 8, points),
      column(words.flag, 11, centred),
      column(words.explanation, 90, small),
      column(words.basis, 26, small),
    ],
    context.arrangement?.extraColumns?.details,
  );
  return listSheet(context, {
    key: 'details',
    title: '得分明细',
    remark: `每个单位每项指标一行，由加载项写入；可筛选、排序，也可在右侧加列备注。标记：${legend}`,
    columns,
    keep: words.code,
    rowHeight: 27,
    formats: (block) => detailColours(block, pointsFormat(context.scheme)),
  });
};

/** The level of an issue colours its row's first cells. */
const issueColours = (block: Block): readonly ConditionalFormatDescription[] => {
  const level = cellName(block.firstRow, block.columnOf(headings.issues.level), 'columnPinned');
  const areas = [block.dataOf(headings.issues.level, roomRows)];
  const rule = (word: string, fill: string, colour: string, priority: number): ConditionalFormatDescription => ({
    areas,
    formula: `${level}="${word}"`,
    style: { fill, font: { colour, bold: true }, border: frame },
    priority,
    stopIfTrue: true,
  });
  return [rule('错误', 'FFC7CE', '9C0006', 1), rule('提醒', 'FFEB9C', '7F6000', 2)];
};

/** 数据问题: one row for every issue, with a link to its cell. */
export const issuesSheet = (context: Context): SheetDescription => {
  const words = headings.issues;
  return listSheet(context, {
    key: 'issues',
    title: '数据问题',
    remark: '由加载项检查数据后写入。级别为“错误”的，相关指标按待核处理；为“提醒”的，请核实，不影响计分。',
    columns: [
      column(words.level, 8, centred),
      column(words.code, 10, code),
      column(words.unit, 16, text),
      column(words.figure, 26, text),
      column(words.cell, 18, text),
      {
        ...column(words.link, 8, { ...centred, font: { colour: '0563C1', underline: true } }),
        formula: linkFormula.slice(1),
      },
      column(words.found, 14, text),
      column(words.message, 56, small),
      column(words.fix, 46, small),
    ],
    keep: words.code,
    rowHeight: 27,
    formats: issueColours,
  });
};

/** 运行记录: one row for every run. */
export const runsSheet = (context: Context): SheetDescription => {
  const words = headings.runs;
  const points = { ...number, numberFormat: pointsFormat(context.scheme) };
  return listSheet(context, {
    key: 'runs',
    title: '运行记录',
    remark: '每次评分一行，由加载项写入，供核对和存档；指纹相同，说明方案、数据完全相同。记录指纹逐条相扣：改动、删除或调换记录，复核时都会指出。',
    columns: [
      column(words.time, 18, centred),
      column(words.scheme, 20, centred),
      column(words.schemeFingerprint, 18, code),
      column(words.figuresFingerprint, 18, code),
      column(words.units, 8, number),
      column(words.indicators, 8, number),
      column(words.failing, 10, number),
      column(words.pending, 9, number),
      column(words.errors, 9, number),
      column(words.warnings, 9, number),
      column(words.totals, 12, points),
      column(words.changedParameters, 30, small),
      column(words.state, 14, centred),
      column(words.fingerprint, 22, code),
    ],
    keep: words.time,
    rowHeight: 18,
  });
};
