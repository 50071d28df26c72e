import { document } from '../../../core/scheme';
import { byDegree, measured, presumed, proportional, scoredItem, share, text } from '../../authoring';
import { benefits } from '../figures';

const inProportion = text('原文只列率名、未写标准，目标100%、按比例得分均为默认', 'The document names the rate without a threshold; 100 % and points in proportion are assumed');

/** 一(七) 计生惠民政策 */
export const part1Item07 = scoredItem(
  {
    id: 'P1-07',
    part: 'P1',
    clause: '一(七)',
    title: text('计生惠民政策', 'Benefits for families'),
    target: text('落实各项计生惠民政策，建立利益导向政策体系', 'Benefits are granted; policies are linked into one system'),
    points: document('6'),
  },
  [
    measured({
      code: 'P1-07-1a',
      clause: '一(七)1',
      points: '1.5',
      title: text('奖励对象确认准确率', 'Recipients confirmed correctly'),
      requirement: text('奖励对象确认准确', 'Recipients are confirmed correctly'),
      measure: share(text('奖励对象确认准确率', 'Recipients confirmed correctly'), 'benefits.correct', 'benefits.confirmed'),
      rule: proportional(presumed('100')),
      note: inProportion,
    }),
    measured({
      code: 'P1-07-1b',
      clause: '一(七)1',
      points: '1.5',
      title: text('资金发放及时率', 'Money paid in time'),
      requirement: text('资金及时发放', 'Money is paid in time'),
      measure: share(text('资金发放及时率', 'Money paid in time'), 'benefits.paidInTime', 'benefits.payable'),
      rule: proportional(presumed('100')),
      note: inProportion,
    }),
    measured({
      code: 'P1-07-1c',
      clause: '一(七)1',
      points: '1.5',
      title: text('配套资金到位率', 'Matching money paid'),
      requirement: text('配套资金足额到位', 'Matching money is paid in full'),
      measure: share(text('配套资金到位率', 'Matching money paid'), 'benefits.matchingPaid', 'benefits.matchingDue'),
      rule: proportional(presumed('100')),
      note: inProportion,
    }),
    byDegree('P1-07-2', '1.5', benefits.linkage),
  ],
);
