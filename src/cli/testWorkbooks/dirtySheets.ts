import type { RemarkEntry, UnitEntry } from '../../workbook/build';
import { error, note, warning, type Finding, type Trouble } from './trouble';

/** A unit whose numbers are those of another one. */
export const copied = { from: '石拐区', to: '白云鄂博矿区', figure: 'population.start', gives: [warning('V202')] } as const;

/** A column of 数据填报 that is none of a listed unit, and what is told at its heading. */
export interface StrangeColumn {
  readonly heading: string;
  /** The same text in all its cells, or the numbers of a unit. */
  readonly holds: { readonly text: string } | { readonly unit: string };
  readonly gives: readonly Finding[];
}

/** Columns of which Excel or staff have made something else. */
export const strangeColumns: readonly StrangeColumn[] = [
  { heading: '青山 区', holds: { unit: '青山区' }, gives: [error('S014')] },
  { heading: '东河区2', holds: { unit: '东河区' }, gives: [error('S015')] },
  { heading: '经办科室', holds: { text: '已核' }, gives: [note('S016')] },
];

/** A figure whose row is hidden though every unit has entered it. */
export const hiddenFigure = { figure: 'floating.registeredStandard', gives: [note('V027')] } as const;

/** The column that adds the units up. */
export const cityHeading = '全市';
/** How far its figures are from the sum of the units, and what that gives. */
export const citySums: Readonly<Record<string, { readonly apart: number; readonly gives: readonly Finding[] }>> = {
  'reform.mechanisms': { apart: 0, gives: [] },
  'highRisk.total': { apart: 1, gives: [error('V204')] },
  'benefits.confirmed': { apart: 0, gives: [] },
  'assistants.eligible': { apart: 0, gives: [] },
  'milk.eligible': { apart: 0, gives: [] },
  // Eleven amounts of two places each: 0.055 may be rounding.
  'funding.other': { apart: 0.05, gives: [] },
};

/** Rows of the list of units beside the real ones. */
export const strangeUnits: readonly { readonly unit: UnitEntry; readonly gives: readonly Finding[] }[] = [
  { unit: { name: '青山 区', class: '市区', takesPart: false }, gives: [error('S011')] },
  { unit: { name: '新区〔示范〕', class: '开发区', takesPart: false }, gives: [error('S012')] },
];

interface RemarkTrouble {
  readonly remark: RemarkEntry;
  readonly gives: readonly Finding[];
}

const remark = (unit: string, code: string, decision: string, reason: string, evidence: string, ...gives: readonly Finding[]): RemarkTrouble => ({
  remark: { unit, code, decision, reason, evidence },
  gives,
});

/** Rows of 扣分与佐证; each has an evidence of its own. */
export const remarkTroubles: readonly RemarkTrouble[] = [
  remark('青山', 'P1-04-3', '', '单位名称写得不全', '示例1号', warning('S030')),
  remark('青山区', 'V9', '一票否决', '代码写错', '示例2号', warning('S031')),
  remark('青山区', 'V1', '待定', '尚未研究', '示例3号', warning('S032', { under: '决定或扣分' })),
  remark('九原区', 'V1', '一票否决', '', '示例4号', warning('S033')),
  remark('东河区', 'V3', '不否决', '经核查不属实', '示例5号'),
  remark('东河区', 'V3', '一票否决', '与上一行不一致', '示例6号', warning('S034')),
];

const inFigures = (title: string, under: string, put: number | string, ...gives: readonly Finding[]): Trouble => ({
  table: 'KH_Figures',
  row: { heading: '数据项', text: title },
  under,
  put: { value: put },
  gives,
});

/** Other cells that say something else than they should. */
export const cellTroubles: readonly Trouble[] = [
  { table: 'KH_Scheme', row: { heading: '指标编号', text: 'P1-01-1a' }, under: '分值', put: { value: 99 }, gives: [error('S018')] },
  { table: 'KH_Scheme', row: { heading: '指标编号', text: 'P1-01-1b' }, under: '要求', put: { value: '不低于 1%' }, gives: [error('S010')] },
  inFigures('避孕药具多元化发放', '编号', 'M70', warning('S022'), error('S020', { figure: 'stations.supplies', nowhere: true })),
  // The heading of a group gets the code of the figure above it.
  inFigures('基层基础', '编号', 'L04', error('S021', { figure: 'association.matching' })),
  inFigures('经费投入', '青山区', 12, error('S023', { under: '编号' })),
  inFigures('计生惠民政策', '九原区', '见附表', error('S023', { under: '编号' })),
];
