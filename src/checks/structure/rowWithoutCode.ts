import { structureCheck } from './structureCheck';

interface Given {
  readonly title: string;
  readonly cell: string;
  /** What its unit columns hold: at least one number, or texts alone. */
  readonly holds: 'figures' | 'texts';
}

export const rowWithoutCode = structureCheck({
  code: 'S023',
  level: 'error',
  title: { zh: '有内容的行没有编号', en: 'Row without code' },
  needs: {
    zh: '“数据填报”中编号为空的行；单位列都空白时不提示，说明文字写在其他列即可。',
    en: 'Rows of 数据填报 without code; silent where the columns of all units are blank, so that notes may stand in other columns.',
  },
  examples: {
    fails: { zh: '编号被清空，数据还在；或表格范围把下方的说明文字包了进来', en: 'The code was cleared and the figures left; or the table was resized over notes below it' },
    passes: { zh: '没有编号的行，各单位列也是空的', en: 'A row without code whose units are blank' },
  },
  sample: { title: '出生男婴数', cell: "'数据填报'!A24", holds: 'figures' },
  words: ({ title, cell, holds }: Given) => ({
    found: title,
    cell,
    message:
      holds === 'figures'
        ? {
            zh: `有一行填了数据但没有编号（${title === '' ? '无名称' : title}），该行未采用`,
            en: `a row holds figures but no code (${title === '' ? 'no title' : title}); it is not used`,
          }
        : {
            zh: `有一行在单位列写了文字但没有编号（${title === '' ? '无名称' : title}），该行未采用`,
            en: `a row has texts under the units but no code (${title === '' ? 'no title' : title}); it is not used`,
          },
    fix:
      holds === 'figures'
        ? { zh: '请补上编号，或删除该行的数据', en: 'Enter its code, or remove its figures' }
        : {
            zh: '如果是说明文字，请移到表格下方，或用“表设计”中的“调整表格大小”把该行移出表格；如果是数据，请补上编号',
            en: 'If these are notes, move them below the table, or take the row out with Resize Table; if figures, enter the code',
          },
  }),
});
