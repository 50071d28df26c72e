import type { Figure } from '../../core';
import { structureCheck } from './structureCheck';

interface Given {
  readonly figure: Pick<Figure, 'id' | 'code' | 'title'>;
  readonly sheet: string;
}

export const missingCode = structureCheck({
  code: 'S020',
  level: 'error',
  title: { zh: '缺少数据行', en: 'Row missing' },
  needs: {
    zh: '“数据填报”的“编号”列，方案要求的每个编号应有一行；行的先后不影响。',
    en: 'The column 编号 of 数据填报: every code of the scheme must have a row, in any order.',
  },
  examples: {
    fails: { zh: '删除了编号 B02 的行', en: 'The row with code B02 was deleted' },
    passes: { zh: '行移到了别处，编号写成“B 02”', en: 'The row was moved, and its code reads B 02' },
  },
  sample: { figure: { id: 'births.male', code: 'B02', title: { zh: '出生男婴数', en: 'boys born' } }, sheet: '数据填报' },
  words: ({ figure, sheet }: Given) => ({
    found: figure.code,
    figure: figure.id,
    message: {
      zh: `工作表“${sheet}”中没有编号 ${figure.code}（${figure.title.zh}）的行，各单位该项按未填处理`,
      en: `sheet ${sheet} has no row with code ${figure.code} (${figure.title.en}); it counts as blank for every unit`,
    },
    fix: {
      zh: `请恢复该行，并在“编号”列填写 ${figure.code}`,
      en: `Restore the row and enter ${figure.code} under 编号`,
    },
  }),
});
