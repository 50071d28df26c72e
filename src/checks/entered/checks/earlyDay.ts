import { isoOf } from '../../../core';
import type { EntryCheck } from '../check';
import { earliest } from '../earliest';
import { both, expected } from '../expected';

/** The number is a year rather than the serial number of a day. */
const yearIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2100 ? value : undefined;

/** A day that is none of our time: mostly a bare year or another small number, which Excel shows as a day of 1905. */
export const earlyDay: EntryCheck = {
  code: 'V023',
  level: 'error',
  title: both('日期早于 1990 年', 'Day before 1990'),
  needs: both(
    '日期类数据项；单填的年份（2012）和其他小的数会被 Excel 当作二十世纪上半叶的日期。',
    'Figures that take a date. Excel takes a bare year (2012) and other small numbers for days of the early twentieth century.',
  ),
  found: ({ day }) => day !== undefined && day < earliest,
  message: ({ figure: { title }, entry: { value }, day = 0 }) => {
    const year = yearIn(value);
    return year === undefined
      ? both(`${title.zh}读作 ${isoOf(day)}，早于 1990 年`, `${title.en} reads as ${isoOf(day)}, before 1990`)
      : both(`${title.zh}填的是 ${year}，像是只填了年份`, `${title.en} is ${year}, which looks like a year alone`);
  },
  expected,
  fix: () => both('请填写完整的年月日，如 2012-06-30', 'Enter year, month and day, such as 2012-06-30'),
  examples: {
    fails: { figure: { kind: 'date' }, entry: { value: 2012 } },
    passes: { figure: { kind: 'date' }, entry: { value: 41_090 } },
  },
};
