import type { EntryCheck } from '../check';
import { both, enter, expected } from '../expected';

/** Nothing was entered. */
export const blank: EntryCheck = {
  code: 'V001',
  level: 'warning',
  title: both('未填', 'Blank'),
  needs: both(
    '每个必填数据项。只有空格或不显示的字符也算未填；选填的数据项不检查。',
    'Every figure that is required. Spaces and characters that do not show count as blank; optional figures are let be.',
  ),
  found: ({ blank: isBlank, figure }) => isBlank && figure.optional !== true,
  message: ({ figure: { title }, entry }) =>
    entry.merged === true
      ? both(
          `${title.zh}未填，相关指标待核；单元格已合并，值可能在合并区域的另一格`,
          `${title.en} is blank; its indicators are pending. The cell is merged, its value may stand in another cell of the area`,
        )
      : both(`${title.zh}未填，相关指标待核`, `${title.en} is blank; its indicators are pending`),
  expected,
  fix: ({ figure }) => enter(figure),
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: null } },
    passes: { figure: { kind: 'count' }, entry: { value: 0 } },
  },
};
