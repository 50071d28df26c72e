import type { ConditionalFormatDescription, SheetDescription } from '../../xlsx/build';
import { tables, type SheetKey } from '../layout';
import { landscape, titleOf, type Context } from './context';
import { createDraft } from './draft';
import { growingColumns, growingLines, roomRows } from './growth';
import { looks, tabs } from './looks';
import { drawBlock, type Block, type BlockColumn } from './tableBlock';

export interface ListPlan {
  readonly key: SheetKey & keyof typeof tables;
  readonly title: string;
  readonly remark: string;
  readonly columns: readonly BlockColumn[];
  /** Height of the rows to come: their texts may wrap, and not every program fits rows to them. */
  readonly rowHeight: number;
  /** Columns that stay in view, up to the one with this heading. */
  readonly keep: string;
  readonly formats?: (block: Block) => readonly ConditionalFormatDescription[];
}

/** A sheet with one output table: a blank row until the first run, room for many. */
export const listSheet = (context: Context, plan: ListPlan): SheetDescription => {
  const { row: top, column: left } = context.origin(plan.key);
  const draft = createDraft();
  const block = drawBlock(draft, {
    name: tables[plan.key],
    row: top + 2,
    column: left,
    columns: plan.columns,
    rows: [{ cells: {}, height: plan.rowHeight }],
    headingHeight: 26,
    filterButtons: true,
  });
  draft.spread(top, left, plan.columns.length, { value: titleOf(context, plan.title), style: looks.title });
  draft.put(top + 1, left, { value: plan.remark, style: looks.remark });
  draft.format(top, { height: 34 });
  draft.format(top + 1, { height: 18 });
  const formats = plan.formats?.(block) ?? [];
  return {
    name: context.sheetName(plan.key),
    tabColor: tabs.output,
    gridlines: false,
    defaultRowHeight: plan.rowHeight,
    fitRows: true,
    freeze: { rows: block.firstRow, columns: block.columnOf(plan.keep) + 1 },
    columns: growingColumns(block, plan.columns),
    rows: draft.rows(),
    tables: [block.table],
    conditionalFormats: [...formats, growingLines(block, roomRows, formats.length + 1)],
    quietAreas: [{ ...block.table.area, rows: roomRows }],
    print: { ...landscape, titleRows: [block.headingRow, block.headingRow] },
  };
};
