import { structureCheck } from './structureCheck';

export const notFound = structureCheck({
  code: 'S043',
  level: 'error',
  title: { zh: '写入位置不见了', en: 'Gone while writing' },
  needs: { zh: '写入时的工作表、表和名称。', en: 'Sheets, tables and names at the moment of writing.' },
  examples: {
    fails: { zh: '读取之后、写入之前，“得分明细”被删除', en: '得分明细 was deleted between reading and writing' },
    passes: { zh: '评分期间没有改动工作表', en: 'No sheet was changed during scoring' },
  },
  sample: { subject: '得分明细' },
  words: ({ subject }: { readonly subject: string }) => ({
    found: subject,
    message:
      subject === ''
        ? { zh: '找不到要读写的工作表、表或名称，工作簿可能刚被修改', en: 'A sheet, table or name was not found; the workbook may just have changed' }
        : { zh: `写入时找不到“${subject}”，工作簿可能刚被修改`, en: `“${subject}” was not found; the workbook may just have changed` },
    fix: { zh: '请重新评分；如仍不行，请检查工作表和表名', en: 'Score again; if that fails, check sheets and table names' },
  }),
});
