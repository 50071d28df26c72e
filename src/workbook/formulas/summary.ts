import type { FormulaSheet } from './formulaSheet';

/** As shipped; staff may rename it. */
export const formulasSheetName = '得分公式';
/** The block of 得分公式 with its heading row. */
export const formulasName = 'KH_Formulas';

export interface SummaryLine {
  readonly label: string;
  readonly formula?: string;
  readonly text?: string;
}

/** What stands above the block: what the sheet is, whether it agrees with 得分表, and what it leaves to it. */
export const summaryLines = ({ differences, unsaid }: FormulaSheet): readonly SummaryLine[] => [
  { label: '每个得分都是公式：点开单元格即可看到算法。数据按编号和单位名称取自数据填报，行列移动、排序不影响；未填或不能计分的显示“待核”。' },
  { label: '与得分表不同的得分个数', formula: differences },
  {
    label: '不能用公式表示的指标',
    text: unsaid.length === 0 ? '无' : `${unsaid.map(({ code, title }) => `${code} ${title.zh}`).join('；')}（得分取自得分表）`,
  },
];

/** What the row of the positions is called. */
export const positionsTitle = '单位在数据填报中的列';

/** Widths of the columns of its own and of a unit's, in characters. */
export const columnWidths = { own: [9, 36, 34, 7, 7], unit: 9.5 } as const;
/** The row of the headings, below title and summary. */
export const headingRow = 4;
