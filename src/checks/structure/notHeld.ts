import { structureCheck } from './structureCheck';

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const notHeld = structureCheck({
  code: 'S062',
  level: 'error',
  title: { zh: '写入后回读不符', en: 'Cells do not hold what was written' },
  needs: { zh: '每个写入的单元格在同一批操作中回读的内容。', en: 'What every written cell reads back in the batch of the write itself.' },
  examples: {
    fails: { zh: '写入 17.5 的单元格回读为 18', en: 'A cell given 17.5 reads back 18' },
    passes: { zh: '回读与写入相同', en: 'Every cell reads back what was written' },
  },
  sample: { cells: [{ sheet: '得分表', row: 5, column: 6 }] },
  words: ({ cells }: { readonly cells: readonly Cell[] }) => {
    const sheets = [...new Set(cells.map(({ sheet }) => sheet))].join('、');
    return {
      found: sheets,
      message: {
        zh: `“${sheets}”中有 ${String(cells.length)} 个单元格写入后回读不符`,
        en: `${String(cells.length)} cells in '${sheets}' do not hold what was written`,
      },
      fix: { zh: '请重新操作一次；如仍出现，请检查这些工作表上是否有宏或其他加载项', en: 'Do it again; if it persists, look for macros or other add-ins at work on these sheets' },
    };
  },
});
