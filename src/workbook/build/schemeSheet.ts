import type { SheetDescription } from '../../xlsx/build';
import { headings, tables } from '../layout';
import { basisWords, schemeRows } from '../schemeRows';
import { landscape, type Context } from './context';
import { createDraft } from './draft';
import { looks, tabs } from './looks';
import { drawBlock, type BlockColumn } from './tableBlock';

const words = headings.scheme;

const columns: readonly BlockColumn[] = [
  { heading: words.part, width: 9, style: looks.centred },
  { heading: words.item, width: 18, style: looks.small },
  { heading: words.code, width: 11, style: looks.code },
  { heading: words.clause, width: 13, style: looks.small },
  { heading: words.title, width: 26, style: looks.text },
  { heading: words.requirement, width: 32, style: looks.small },
  { heading: words.points, width: 7, style: { ...looks.number, numberFormat: '0.00' } },
  { heading: words.pointsBasis, width: 8, style: looks.centred },
  { heading: words.rule, width: 16, style: looks.small },
  { heading: words.parameters, width: 56, style: looks.small },
  { heading: words.parametersBasis, width: 8, style: looks.centred },
  { heading: words.note, width: 34, style: looks.small },
];

/** 指标体系: what is scored, and how. */
export const schemeSheet = (context: Context): SheetDescription => {
  const { scheme } = context;
  const { row: top, column: left } = context.origin('scheme');
  const draft = createDraft();
  const block = drawBlock(draft, {
    name: tables.scheme,
    row: top + 2,
    column: left,
    columns,
    rows: schemeRows(scheme).map((row) => ({
      cells: Object.fromEntries(Object.entries(row).map(([heading, value]) => [heading, { value }])),
    })),
    headingHeight: 30,
  });
  draft.spread(top, left, columns.length, { value: `${scheme.title.zh}指标体系`, style: looks.title });
  draft.put(top + 1, left, {
    value: `方案 ${scheme.id}，版本 ${scheme.version}。来源为“${basisWords.document}”的，考核文件有明确规定；为“${basisWords.assumed}”的，文件没有规定，由方案设定。本表供查阅，改动不影响计分，评分时会提示与方案不一致。`,
    style: looks.remark,
  });
  draft.format(top, { height: 34 });
  draft.format(top + 1, { height: 18 });
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
