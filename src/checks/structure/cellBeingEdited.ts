import { structureCheck } from './structureCheck';

export const cellBeingEdited = structureCheck({
  code: 'S041',
  level: 'error',
  title: { zh: '正在编辑单元格', en: 'A cell is being edited' },
  needs: { zh: 'Excel 是否处于单元格编辑状态。', en: 'Whether Excel is in cell-edit mode.' },
  examples: {
    fails: { zh: '光标还在单元格里闪烁就点了评分', en: 'Scoring was asked for with the cursor in a cell' },
    passes: { zh: '按 Enter 结束了编辑', en: 'Editing was ended with Enter' },
  },
  sample: { subject: '' },
  words: ({ subject }: { readonly subject: string }) => ({
    found: subject,
    message: { zh: '有单元格正在编辑', en: 'a cell is being edited' },
    fix: { zh: '请按 Enter 结束编辑后再试', en: 'Press Enter to finish editing, then try again' },
  }),
});
