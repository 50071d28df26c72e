import { absoluteReference, type SheetDescription } from '../../xlsx/build';
import { headings, notApplicableWord, pendingWord, tables } from '../layout';
import { landscape, signatureLine, titleOf, type Context } from './context';
import { createDraft } from './draft';
import { growingColumns, growingLines, listRows } from './growth';
import type { UnitsPlace } from './guideSheet';
import { looks, tabs, unlocked } from './looks';
import { drawBlock, type BlockColumn, type BlockRow } from './tableBlock';

const words = headings.remarks;
const blankRows = 15;

/** What the decision cell of a veto holds. */
const decisionWords = ['一票否决', '不否决'] as const;

const columns: readonly BlockColumn[] = [
  { heading: words.unit, width: 20, style: unlocked(looks.text) },
  { heading: words.code, width: 11, style: unlocked(looks.code) },
  { heading: words.decision, width: 14, style: unlocked(looks.centred) },
  { heading: words.reason, width: 62, style: unlocked(looks.text) },
  { heading: words.evidence, width: 32, style: unlocked(looks.text) },
];

const rowsOf = ({ remarks }: Context): readonly BlockRow[] => [
  ...(remarks ?? []).map((remark) => ({
    cells: {
      [words.unit]: { value: remark.unit },
      [words.code]: { value: remark.code },
      [words.decision]: { value: remark.decision },
      [words.reason]: { value: remark.reason },
      [words.evidence]: { value: remark.evidence },
    },
  })),
  ...Array.from({ length: Math.max(1, blankRows - (remarks ?? []).length) }, () => ({ cells: {} })),
];

const vetoesText = ({ scheme }: Context): string =>
  scheme.vetoes.length === 0
    ? '本方案没有一票否决事项；可按指标编号写明扣分和佐证。'
    : `否决事项代码：${scheme.vetoes.map(({ code, title }) => `${code} ${title.zh}`).join('；')}`;

/** 扣分与佐证: what decisions of people rest on. */
export const remarksSheet = (context: Context, units: UnitsPlace): SheetDescription => {
  const { row: top, column: left } = context.origin('remarks');
  const draft = createDraft();
  const block = drawBlock(draft, {
    name: tables.remarks,
    row: top + 4,
    column: left,
    columns,
    rows: rowsOf(context),
    headingHeight: 24,
  });
  draft.spread(top, left, columns.length, { value: titleOf(context, '扣分与佐证'), style: looks.title });
  draft.put(top + 1, left, { value: signatureLine, style: looks.signature });
  draft.put(top + 2, left, { value: vetoesText(context), style: looks.remark });
  draft.put(top + 3, left, {
    value: `否决事项须填“${decisionWords.join('”或“')}”，并写明理由；没有决定和理由的，按${pendingWord}处理。只写事由和文号，不写个人姓名。`,
    style: looks.remark,
  });
  [34, 22, 18, 18].forEach((height, offset) => {
    draft.format(top + offset, { height });
  });
  return {
    name: context.sheetName('remarks'),
    tabColor: tabs.entry,
    gridlines: false,
    freeze: { rows: block.firstRow, columns: 0 },
    columns: growingColumns(block, columns),
    rows: draft.rows(),
    tables: [block.table],
    validations: [
      {
        areas: [block.dataOf(words.unit, listRows)],
        allowed: { kind: 'listFrom', formula: absoluteReference(units.sheet, units.names) },
        alert: { title: '单位不在名单中', text: '请从下拉列表选择单位；名单在“说明”表的单位名单中。', style: 'warning' },
      },
      {
        areas: [block.dataOf(words.decision, listRows)],
        allowed: { kind: 'any' },
        prompt: {
          title: words.decision,
          text: `否决事项填“${decisionWords.join('”或“')}”；其他代码可写扣分数或“${notApplicableWord}”等说明，仅作佐证，不改变得分。`,
        },
      },
    ],
    conditionalFormats: [growingLines(block, listRows, 1)],
    quietAreas: [block.table.area],
    print: { ...landscape, titleRows: [block.headingRow, block.headingRow] },
  };
};
