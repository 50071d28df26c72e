import { structureCheck } from './structureCheck';

export const reasonMissing = structureCheck({
  code: 'S075',
  level: 'error',
  title: { zh: '没有写明重新打开的原因', en: 'No reason for re-opening' },
  needs: { zh: '重新打开时填写的原因。', en: 'The reason given for re-opening.' },
  examples: {
    fails: { zh: '原因为空或只有空格', en: 'The reason is blank' },
    passes: { zh: '“更正青山区出生人数”', en: '“births of a district corrected”' },
  },
  sample: {},
  words: (_: Readonly<Record<string, never>>) => ({
    found: '',
    message: { zh: '重新打开定稿必须写明原因', en: 'a final record is re-opened for a reason only' },
    fix: { zh: '请写明更正什么、为什么更正；原因将记入“运行记录”', en: 'Say what is corrected and why; sheet 运行记录 keeps it' },
  }),
});
