import type { Degree } from '../../core';

export const degreeWords = { full: '落实', part: '部分落实', none: '未落实' } as const;
export const yesNoWords = { yes: '是', no: '否' } as const;
/** What staff enter where the case does not exist. */
export const notApplicableWord = '不适用';

export const degreeOf = (word: string): Degree | undefined => {
  switch (word) {
    case degreeWords.full:
      return 'full';
    case degreeWords.part:
      return 'part';
    case degreeWords.none:
      return 'none';
    default:
      return undefined;
  }
};
