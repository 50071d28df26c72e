import { structureCheck } from './structureCheck';

export const finalized = structureCheck({
  code: 'S071',
  level: 'error',
  title: { zh: '工作簿已定稿', en: 'Workbook is final' },
  needs: { zh: '工作簿中的定稿标记。', en: 'The mark of a final record in the workbook.' },
  examples: {
    fails: { zh: '对已定稿的工作簿再次评分', en: 'A final workbook is to be scored once more' },
    passes: { zh: '先写明原因重新打开，更正后再评分', en: 'It is re-opened with a reason first, corrected and scored' },
  },
  sample: { time: '2012-12-31 17:05' },
  words: ({ time }: { readonly time: string }) => ({
    found: time,
    message: { zh: `工作簿已于 ${time} 定稿，不再写入`, en: `the workbook is final since ${time}; nothing is written any more` },
    fix: { zh: '如需更正，请先“重新打开以更正”并写明原因，更正后重新评分、定稿', en: 'To correct it, re-open it with a reason first; then score and finalize it again' },
  }),
});
