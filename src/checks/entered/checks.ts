import type { Figure, Text } from '../../core';
import { expected, type EntryCheck } from './check';

const both = (zh: string, en: string): Text => ({ zh, en });
const enter = (figure: Figure): Text => {
  const { zh, en } = expected(figure);
  return both(`请填写${zh}；该情况不存在的填“不适用”`, `Enter ${en}; where the case does not exist enter 不适用`);
};

/** Nothing was entered. */
export const blank: EntryCheck = {
  code: 'V001',
  level: 'warning',
  message: ({ title }) => both(`${title.zh}未填，相关指标待核`, `${title.en} is blank; its indicators are pending`),
  expected,
  fix: enter,
};

/** A text stands where a number belongs. */
export const textForNumber: EntryCheck = {
  code: 'V002',
  level: 'error',
  message: ({ title }) => both(`${title.zh}应为数值，填的是文字`, `${title.en} is text where a number belongs`),
  expected,
  fix: ({ unit }) =>
    both(
      `只填数字，不带单位、百分号、逗号和空格（计量单位：${unit.zh}）`,
      `Enter digits only, without unit, per cent sign, commas or spaces (unit: ${unit.en})`,
    ),
};

/** A formula gave an error value. */
export const errorValue: EntryCheck = {
  code: 'V003',
  level: 'error',
  message: ({ title }) => both(`${title.zh}的单元格是错误值`, `the cell of ${title.en} shows an error value`),
  expected,
  fix: () => both('请修正公式，或直接填写数值', 'Mend the formula, or enter the value itself'),
};

/** A number below zero. */
export const negative: EntryCheck = {
  code: 'V004',
  level: 'error',
  message: ({ title }) => both(`${title.zh}不能为负数`, `${title.en} cannot be negative`),
  expected,
  fix: () => both('请核对原始报表后改正', 'Check with the source report and correct it'),
};

/** Part of a person, or of another whole thing. */
export const partOfWhole: EntryCheck = {
  code: 'V005',
  level: 'error',
  message: ({ title, unit }) =>
    both(`${title.zh}以“${unit.zh}”计，应为整数`, `${title.en} counts whole things and has a fraction`),
  expected,
  fix: () => both('请填写整数；若填的是比率，请改填绝对数', 'Enter a whole number; if this is a rate, enter the count instead'),
};

/** A degree that is not in the list. */
export const unknownDegree: EntryCheck = {
  code: 'V006',
  level: 'error',
  message: ({ title }) => both(`${title.zh}不是可选的程度`, `${title.en} is none of the degrees`),
  expected,
  fix: enter,
};

/** Neither yes nor no. */
export const unknownAnswer: EntryCheck = {
  code: 'V007',
  level: 'error',
  message: ({ title }) => both(`${title.zh}应填“是”或“否”`, `${title.en} is neither 是 nor 否`),
  expected,
  fix: enter,
};

/** No day. */
export const notDay: EntryCheck = {
  code: 'V008',
  level: 'error',
  message: ({ title }) => both(`${title.zh}不是有效日期`, `${title.en} is not a date`),
  expected,
  fix: enter,
};

/** TRUE or FALSE where a number belongs. */
export const booleanForNumber: EntryCheck = {
  code: 'V009',
  level: 'error',
  message: ({ title }) => both(`${title.zh}应为数值，填的是逻辑值`, `${title.en} is TRUE or FALSE where a number belongs`),
  expected,
  fix: enter,
};

/** A number that no figure can be, and that Excel does not hold exactly. */
export const tooLarge: EntryCheck = {
  code: 'V010',
  level: 'error',
  message: ({ title }) => both(`${title.zh}超过 10¹⁵，无法准确保存`, `${title.en} is beyond 10¹⁵ and cannot be held exactly`),
  expected,
  fix: () => both('请核对位数和计量单位', 'Check the digits and the unit of measure'),
};

/** More than the scheme holds possible. */
export const aboveMost: EntryCheck = {
  code: 'V011',
  level: 'error',
  message: ({ title, atMost }) =>
    both(`${title.zh}不能大于 ${atMost ?? ''}`, `${title.en} cannot be more than ${atMost ?? ''}`),
  expected: ({ atMost, ...figure }) => {
    const { zh, en } = expected(figure);
    return both(`${zh}，不大于 ${atMost ?? ''}`, `${en}, at most ${atMost ?? ''}`);
  },
  fix: () => both('请核对后改正', 'Check and correct it'),
};

/** All checks on a single entry. */
export const entryChecks: readonly EntryCheck[] = [
  blank,
  textForNumber,
  errorValue,
  negative,
  partOfWhole,
  unknownDegree,
  unknownAnswer,
  notDay,
  booleanForNumber,
  tooLarge,
  aboveMost,
];
