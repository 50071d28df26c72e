import { compare, decimal, multiply, one, upTo, zero, type Fraction } from '../../../core';
import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { numberIn } from '../given';
import { signOf } from '../written/unitOfMeasure';

/** What a rate is multiplied by to be said in its unit, and below which value it is doubtful. */
const doubtful = {
  '%': { scale: decimal('100'), below: one },
  '‰': { scale: decimal('1000'), below: decimal('0.1') },
} as const;

const times = (number: Fraction | undefined, scale: Fraction): string => (number ? upTo(multiply(number, scale), 60) : '');

/** A rate that was probably typed as a fraction: 0.92 for 92 %. */
export const shareAsFraction: EntryCheck = {
  code: 'V024',
  level: 'warning',
  title: both('比率像是填成了小数', 'Rate typed as a fraction?'),
  needs: both(
    '% 数据项中大于 0、小于 1 的数，‰ 数据项中大于 0、小于 0.1 的数。可以为负的数据项（增长率）和最大值不超过 1 的不检查。',
    'Numbers above 0 and below 1 in a figure of percent, below 0.1 in one of per mille. Silent for figures that may be negative (growth) or are at most 1.',
  ),
  found: ({ figure, number }) => {
    const sign = signOf(figure);
    if (sign === undefined || number === undefined || compare(number, zero) <= 0) return false;
    const usuallySmall = figure.negative === true || (figure.atMost !== undefined && compare(decimal(figure.atMost), one) <= 0);
    return !usuallySmall && compare(number, doubtful[sign].below) < 0;
  },
  message: (given) => {
    const { figure, number } = given;
    const { title, unit } = figure;
    const value = numberIn(given);
    const meant = times(number, doubtful[signOf(figure) ?? '%'].scale);
    return both(
      `${title.zh}按 ${value}${unit.zh} 计分；是否应为 ${meant}${unit.zh}？（在百分比格式的单元格中填 92，存的是 0.92）`,
      `${title.en} counts as ${value} ${unit.en}; is ${meant} ${unit.en} meant? (92 typed into a cell with a percentage format is held as 0.92)`,
    );
  },
  expected,
  fix: ({ figure, number }) => {
    const { unit } = figure;
    const meant = times(number, doubtful[signOf(figure) ?? '%'].scale);
    return both(
      `若应为 ${meant}${unit.zh}，请把单元格格式改为“常规”后填写 ${meant}；数值无误的不用改`,
      `If ${meant} ${unit.en} is meant, set the cell to General and enter ${meant}; leave it if it is right`,
    );
  },
  examples: {
    fails: { figure: { kind: 'amount', unit: { zh: '%', en: '%' } }, entry: { value: 0.92 } },
    passes: { figure: { kind: 'amount', unit: { zh: '%', en: '%' } }, entry: { value: 92 } },
  },
};
