import type { Figure, Text } from '../../core';
import { degreeWords, yesNoWords } from './words';

/** A text in both languages. */
export const both = (zh: string, en: string): Text => ({ zh, en });

/** What a figure may hold, in words. */
export const expected = ({ kind, negative }: Figure): Text => {
  switch (kind) {
    case 'count':
      return negative === true ? both('整数', 'a whole number') : both('不小于 0 的整数', 'a whole number, 0 or more');
    case 'amount':
      return negative === true ? both('数值', 'a number') : both('不小于 0 的数值', 'a number, 0 or more');
    case 'degree':
      return both(Object.values(degreeWords).join('、'), Object.values(degreeWords).join(', '));
    case 'yesNo':
      return both(Object.values(yesNoWords).join('、'), Object.values(yesNoWords).join(', '));
    case 'date':
      return both('日期，如 2012-06-30', 'a date such as 2012-06-30');
  }
};

/** What to enter, and what where the case does not exist. */
export const enter = (figure: Figure): Text => {
  const { zh, en } = expected(figure);
  return both(`请填写${zh}；该情况不存在的填“不适用”`, `Enter ${en}; where the case does not exist enter 不适用`);
};
