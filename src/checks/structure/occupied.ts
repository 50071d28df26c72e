import { structureCheck, type Finding } from './structureCheck';

type Given =
  | {
      readonly side: 'below';
      readonly table: string;
      readonly sheet: string;
      /** Rows that the table needs, and the row below it that is in use, as Excel counts. */
      readonly rows: number;
      readonly row: number;
    }
  | { readonly side: 'right'; readonly sheet: string; readonly cell: string };

const words = (given: Given): Finding => {
  const { sheet } = given;
  if (given.side === 'right') {
    return {
      found: given.cell,
      cell: given.cell,
      message: {
        zh: `工作表“${sheet}”需要为新单位增加列，但右侧 ${given.cell} 已有内容`,
        en: `sheet ${sheet} needs a column for a new unit, but ${given.cell} on its right is in use`,
      },
      fix: { zh: '请把右侧的内容移到别处后重新评分', en: 'Move what stands there elsewhere, then score again' },
    };
  }
  const row = String(given.row);
  const rows = String(given.rows);
  return {
    found: `${sheet} ${row}`,
    message: {
      zh: `工作表“${sheet}”中表 ${given.table} 需要 ${rows} 行，但下方第 ${row} 行已有内容`,
      en: `table ${given.table} on sheet ${sheet} needs ${rows} rows, but row ${row} below it is in use`,
    },
    fix: { zh: '请把下方的内容移到别处后重新评分', en: 'Move what stands below elsewhere, then score again' },
  };
};

export const occupied = structureCheck({
  code: 'S008',
  level: 'error',
  title: { zh: '没有写入结果的空间', en: 'No room for the results' },
  needs: {
    zh: '结果各表下方和得分表右侧的单元格；只在结果需要更多行或列时检查。',
    en: 'The cells below the tables of results and right of 得分表; only where results need more rows or columns.',
  },
  examples: {
    fails: { zh: '“数据问题”表格紧下方写了一段说明，而问题比原来多', en: 'A note stands right below the table of 数据问题, which must grow' },
    passes: { zh: '说明写在表格右侧，或离表格足够远', en: 'The note stands on the right, or far enough below' },
  },
  sample: { side: 'below', table: 'KH_Issues', sheet: '数据问题', rows: 40, row: 12 },
  words,
});
