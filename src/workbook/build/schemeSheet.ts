import type { CellStyle, SheetDescription } from '../../xlsx/build';
import { headings, tables } from '../layout';
import { basisWords, headingOf, parameters } from '../parameters';
import { schemeRows } from '../schemeRows';
import { landscape, type Context } from './context';
import { createDraft, type CellContent } from './draft';
import { looks, tabs, unlocked } from './looks';
import { drawBlock, type BlockColumn } from './tableBlock';

const words = headings.scheme;

const parameter = unlocked(looks.number);
/** The cells that may be edited are tinted, as entry cells are. */
const editableLook: CellStyle = { ...parameter, fill: looks.entryNumber.fill };
const pointsLook: CellStyle = { ...editableLook, numberFormat: '0.00##########' };

const columns: readonly BlockColumn[] = [
  { heading: words.part, width: 9, style: looks.centred },
  { heading: words.item, width: 18, style: looks.small },
  { heading: words.code, width: 11, style: looks.code },
  { heading: words.clause, width: 13, style: looks.small },
  { heading: words.title, width: 26, style: looks.text },
  { heading: words.requirement, width: 32, style: looks.small },
  { heading: words.points, width: 7, style: pointsLook },
  { heading: words.pointsBasis, width: 8, style: unlocked(looks.centred) },
  { heading: words.rule, width: 16, style: looks.small },
  { heading: words.target, width: 8, style: parameter },
  { heading: words.low, width: 8, style: parameter },
  { heading: words.high, width: 8, style: parameter },
  { heading: words.step, width: 8, style: parameter },
  { heading: words.pointsPerStep, width: 8, style: parameter },
  { heading: words.parameters, width: 56, style: looks.small },
  { heading: words.parametersBasis, width: 8, style: unlocked(looks.centred) },
  { heading: words.note, width: 34, style: unlocked(looks.small) },
];

const editable: ReadonlySet<string> = new Set(parameters.map(headingOf));
const contentOf = (heading: string, value: string | number): CellContent => {
  if (!editable.has(heading)) return { value };
  // What the rule has not is blank.
  return value === '' ? {} : { value, style: heading === words.points ? pointsLook : editableLook };
};

const editing =
  '分值、目标、下限、上限、步长、每步分值（黄底格）可以修改，只对本工作簿有效：同一考核项目的分值合计须不变，并在来源列写明“原文”或“默认”；重新评分后，与方案不同的参数会在考核结果、得分明细和运行记录中列明。其他各列改动不影响计分，评分时会提示与方案不一致。';

/** 指标体系: what is scored, and how. */
export const schemeSheet = (context: Context): SheetDescription => {
  const { scheme } = context;
  const { row: top, column: left } = context.origin('scheme');
  const draft = createDraft();
  const block = drawBlock(draft, {
    name: tables.scheme,
    row: top + 3,
    column: left,
    columns,
    rows: schemeRows(scheme).map((row) => ({
      cells: Object.fromEntries(Object.entries(row).map(([heading, value]) => [heading, contentOf(heading, value)])),
    })),
    headingHeight: 30,
  });
  draft.spread(top, left, columns.length, { value: `${scheme.title.zh}指标体系`, style: looks.title });
  draft.put(top + 1, left, {
    value: `方案 ${scheme.id}，版本 ${scheme.version}。来源为“${basisWords.document}”的，考核文件有明确规定；为“${basisWords.assumed}”的，文件没有规定，由方案设定。`,
    style: looks.remark,
  });
  draft.put(top + 2, left, { value: editing, style: looks.remark });
  [34, 18, 18].forEach((height, offset) => {
    draft.format(top + offset, { height });
  });
  return {
    name: context.sheetName('scheme'),
    tabColor: tabs.reference,
    gridlines: false,
    freeze: { rows: block.firstRow, columns: block.columnOf(words.title) + 1 },
    columns: block.columns,
    rows: draft.rows(),
    tables: [block.table],
    quietAreas: [block.table.area],
    print: { ...landscape, titleRows: [block.headingRow, block.headingRow] },
  };
};
