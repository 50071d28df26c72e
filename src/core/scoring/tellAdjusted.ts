import { decimal, fixed } from '../exact';
import { say, showGap, showPoints, type Showing } from '../rules';
import type { Bonus } from '../scheme';
import { boundsOf } from './bounds';
import type { IndicatorScore } from './scores';

/** What the indicator itself made of the points of its rule: a waiver, a bonus, a floor or a cap; empty where nothing. */
export const tellAdjusted = ({ indicator, waived, bonus, limited }: IndicatorScore, showing: Showing, places: number): readonly string[] => {
  const title = indicator.waiver?.title[showing.language] ?? '';
  const { low, high } = boundsOf(indicator);
  return [
    ...(waived ? [say(showing, `符合免予扣分条件（${title}），不扣分`, `waived (${title}), no points lost`)] : []),
    ...(bonus === undefined || indicator.bonus === undefined
      ? []
      : [say(showing, `超额完成，加 ${showPoints(bonus)} 分`, `over-fulfilled, ${showPoints(bonus)} points added`) + terms(indicator.bonus, showing)]),
    ...(limited === 'floor' ? [say(showing, `最低计 ${fixed(low, places)} 分`, `no less than ${fixed(low, places)} points`)] : []),
    ...(limited === 'cap' ? [say(showing, `最高计 ${fixed(high, places)} 分`, `no more than ${fixed(high, places)} points`)] : []),
  ];
};

const terms = ({ slope: { step, pointsPerStep, steps }, atMost }: Bonus, showing: Showing): string => {
  const gap = showGap(decimal(step.value), showing);
  const [each, most] = [pointsPerStep.value, atMost.value];
  return say(
    showing,
    `（每超 ${gap}${/\d$/u.test(gap) ? ' ' : ''}加 ${each} 分，${countedZh[steps.value]}，最多加 ${most} 分）`,
    ` (${each} points for every ${gap}, ${countedEn[steps.value]}, at most ${most})`,
  );
};

const countedZh = { whole: '满一步计', started: '不足一步按一步计', continuous: '连续计' } as const;
const countedEn = { whole: 'whole steps', started: 'started steps', continuous: 'in proportion' } as const;
