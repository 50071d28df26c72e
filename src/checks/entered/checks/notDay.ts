import type { EntryCheck } from '../check';
import { both, enter, expected } from '../expected';
import { notApplicableWord } from '../words';

/** No day. */
export const notDay: EntryCheck = {
  code: 'V008',
  level: 'error',
  title: both('不是有效日期', 'No day'),
  needs: both(
    '日期类数据项：日期序列数（时刻略去），或 2012-06-30、2012/6/30、2012.6.30、2012年6月30日 这样的文字。',
    'Figures that take a date: a serial number (its time of day is dropped) or a text such as 2012-06-30, 2012/6/30, 2012.6.30, 2012年6月30日.',
  ),
  found: ({ figure, day, text }) => figure.kind === 'date' && text !== notApplicableWord && day === undefined,
  message: ({ figure: { title } }) => both(`${title.zh}不是有效日期`, `${title.en} is not a date`),
  expected,
  fix: ({ figure }) => enter(figure),
  examples: {
    fails: { figure: { kind: 'date' }, entry: { value: '2012-06-31' } },
    passes: { figure: { kind: 'date' }, entry: { value: 41_090, showsDay: true } },
  },
};
