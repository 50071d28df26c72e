import type { Figure, Text } from '../../core';
import type { Entered, Level } from '../issue';

/** One thing that can be wrong with what was entered for a figure. */
export interface EntryCheck {
  readonly code: string;
  readonly level: Level;
  /** What is wrong with this entry. */
  readonly message: (figure: Figure, value: Entered) => Text;
  readonly expected: (figure: Figure) => Text;
  readonly fix: (figure: Figure) => Text;
}

export const degreeWords = { full: '落实', part: '部分落实', none: '未落实' } as const;
export const yesNoWords = { yes: '是', no: '否' } as const;
/** What staff enter where the case does not exist. */
export const notApplicableWord = '不适用';

/** What a figure may hold, in words. */
export const expected = ({ kind, negative }: Figure): Text => {
  switch (kind) {
    case 'count':
      return { zh: '不小于 0 的整数', en: 'a whole number, 0 or more' };
    case 'amount':
      return negative === true ? { zh: '数值', en: 'a number' } : { zh: '不小于 0 的数值', en: 'a number, 0 or more' };
    case 'degree':
      return { zh: Object.values(degreeWords).join('、'), en: Object.values(degreeWords).join(', ') };
    case 'yesNo':
      return { zh: Object.values(yesNoWords).join('、'), en: Object.values(yesNoWords).join(', ') };
    case 'date':
      return { zh: '日期，如 2012-06-30', en: 'a date such as 2012-06-30' };
  }
};
