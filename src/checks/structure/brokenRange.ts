import { structureCheck } from './structureCheck';

export const brokenRange = structureCheck({
  code: 'S006',
  level: 'error',
  title: { zh: '名称失效', en: 'Defined name broken' },
  needs: {
    zh: '名称 KH_Scores（得分表）和 KH_Stamp（考核结果上方的记录）所指的单元格。',
    en: 'The cells that the names KH_Scores (得分表) and KH_Stamp (the line above 考核结果) mean.',
  },
  examples: {
    fails: { zh: '删除“得分表”后，名称变为 #REF!', en: '得分表 was deleted, and the name became #REF!' },
    passes: { zh: '“得分表”改名、移动或插入了行列', en: '得分表 was renamed or moved, or has more rows and columns' },
  },
  sample: { name: 'KH_Scores' },
  words: ({ name }: { readonly name: string }) => ({
    found: name,
    message: {
      zh: `名称 ${name} 不存在或其区域已被删除`,
      en: `the name ${name} is missing, or the cells that it meant were deleted`,
    },
    fix: {
      zh: '请从备份恢复该工作表，或在“名称管理器”中重新指定区域',
      en: 'Restore the sheet from a copy, or set the range again in the Name Manager',
    },
  }),
});
