import { structureCheck } from './structureCheck';

export const unknownCode = structureCheck({
  code: 'S022',
  level: 'warning',
  title: { zh: '编号不在方案中', en: 'Unknown code' },
  needs: { zh: '“数据填报”的“编号”列；空白编号不在此列。', en: 'The column 编号 of 数据填报; blank codes are left out.' },
  examples: {
    fails: { zh: '自加的一行编号写了 X99，或表格范围把下方的“注：…”包了进来', en: 'A row of staff has the code X99, or the table was resized over a note below it' },
    passes: { zh: '自加的说明行没有编号', en: 'A row of notes has no code' },
  },
  sample: { code: 'X99', cell: "'数据填报'!A140" },
  words: ({ code, cell }: { readonly code: string; readonly cell: string }) => ({
    found: code,
    cell,
    message: { zh: `编号 ${code} 不在本方案中，该行未采用`, en: `code ${code} is not in this scheme; the row is not used` },
    fix: { zh: '请核对编号；自加的说明行请清空编号', en: 'Check the code; for a row of your own leave 编号 blank' },
  }),
});
