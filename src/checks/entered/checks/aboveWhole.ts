import { compare, decimal } from '../../../core';
import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { numberIn } from '../given';
import { signOf } from '../written/unitOfMeasure';

const whole = { '%': decimal('100'), '‰': decimal('1000') } as const;

/** A rate above the whole, where the scheme does not say that there is no such thing. */
export const aboveWhole: EntryCheck = {
  code: 'V025',
  level: 'warning',
  title: both('比率超过 100%', 'Rate above 100 %'),
  needs: both(
    '未规定最大值的 %（‰）数据项中大于 100（1000）的数；规定了最大值的由 V011 检查。完成率可以超过 100%，所以只提醒。',
    'Numbers above 100 in a figure of percent (1000, per mille) without a greatest possible value; V011 looks after the others. Completion rates may exceed 100 %, hence a warning.',
  ),
  found: ({ figure, number }) => {
    const sign = signOf(figure);
    return sign !== undefined && figure.atMost === undefined && number !== undefined && compare(number, whole[sign]) > 0;
  },
  message: (given) => {
    const { title, unit } = given.figure;
    const value = numberIn(given);
    return both(`${title.zh}为 ${value}${unit.zh}，超过 100%`, `${title.en} is ${value} ${unit.en}, above 100 %`);
  },
  expected,
  fix: () =>
    both('完成率可以超过 100%；覆盖率、合格率等不会，请核对', 'A completion rate may exceed 100 %, a coverage or pass rate cannot: check it'),
  examples: {
    fails: { figure: { kind: 'amount', unit: { zh: '%', en: '%' } }, entry: { value: 159 } },
    passes: { figure: { kind: 'amount', unit: { zh: '%', en: '%' } }, entry: { value: 100 } },
  },
};
