import type { Figure } from '../../core';
import { structureCheck } from './structureCheck';

interface Given {
  readonly figure: Pick<Figure, 'id' | 'code' | 'title'>;
  readonly cell: string;
}

export const duplicateCode = structureCheck({
  code: 'S021',
  level: 'error',
  title: { zh: '编号重复', en: 'Code twice' },
  needs: { zh: '“数据填报”的“编号”列。', en: 'The column 编号 of 数据填报.' },
  examples: {
    fails: { zh: '复制了编号 B02 的行，编号没有改', en: 'The row B02 was copied with its code' },
    passes: { zh: '复制的行清空了编号和数据', en: 'The copy has neither code nor figures' },
  },
  sample: { figure: { id: 'births.male', code: 'B02', title: { zh: '出生男婴数', en: 'boys born' } }, cell: "'数据填报'!A140" },
  words: ({ figure, cell }: Given) => ({
    found: figure.code,
    figure: figure.id,
    cell,
    message: {
      zh: `编号 ${figure.code}（${figure.title.zh}）出现多行，无法判断以哪一行为准，按未填处理`,
      en: `code ${figure.code} (${figure.title.en}) stands in several rows; which one counts cannot be told`,
    },
    fix: { zh: '请只保留一行', en: 'Keep one of the rows' },
  }),
});
