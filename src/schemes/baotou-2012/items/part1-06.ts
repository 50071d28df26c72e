import { document } from '../../../core/scheme';
import { byDegree, documented, encouraged, growth, linear, measured, scoredItem, slope, text, units } from '../../authoring';
import { funding } from '../figures';
import { fundingPerHead, otherFundingPerHead, ownFundingPerHead } from '../measures';

/** 一(六) 财政投入 */
export const part1Item06 = scoredItem(
  {
    id: 'P1-06',
    part: 'P1',
    clause: '一(六)',
    title: text('财政投入', 'Funding'),
    target: text('投入增长高于经常性财政收入增长，人均22元', 'Funding grows faster than revenue; 22 yuan per head'),
    points: document('9'),
  },
  [
    measured({
      code: 'P1-06-0a',
      clause: '一(六)题头',
      points: '2',
      title: text('投入增长幅度', 'Growth of funding'),
      requirement: text('高于经常性财政收入增长幅度', 'Higher than the growth of regular fiscal revenue'),
      measure: {
        value: growth('funding.total', 'funding.lastYear'),
        title: text('财政投入增长幅度', 'Growth of funding'),
        unit: units.percent,
        whenUndefined: 'pending',
      },
      rule: linear(document('moreThan'), documented(growth('revenue.thisYear', 'revenue.lastYear')), slope('1', '0.2', 'started')),
      margin: '1',
      note: text('两个增幅相等不算高于；每低1个百分点（不足按1个）扣分为默认', 'Equal growth is not higher; the deduction for every started percentage point is assumed'),
    }),
    measured({
      code: 'P1-06-1a',
      clause: '一(六)1',
      points: '2.5',
      title: text('人均计生事业费投入', 'Funding per head'),
      requirement: text('旗县（含苏木乡镇）不低于人均22元', 'County with townships: at least 22 yuan per head'),
      measure: fundingPerHead,
      rule: linear(document('atLeast'), documented('22'), slope('1', '0.25')),
      margin: '0.5',
      note: text('按年末总人口计算为默认', 'Over the population at the end of the year (assumed)'),
    }),
    measured({
      code: 'P1-06-1b',
      clause: '一(六)1',
      points: '1.5',
      title: text('旗县本级人均投入', "County's own funding per head"),
      requirement: text('不低于人均9元', 'At least 9 yuan per head'),
      measure: ownFundingPerHead,
      rule: linear(document('atLeast'), documented('9'), slope('1', '0.3')),
      margin: '0.5',
    }),
    measured({
      code: 'P1-06-2',
      clause: '一(六)2',
      points: '1.5',
      title: text('其他来源人均投入', 'Other funding per head'),
      requirement: text('达到人均13元，不足部分由旗县财政补足', '13 yuan per head, a shortfall being made up by the county'),
      measure: otherFundingPerHead,
      rule: linear(document('atLeast'), documented('13'), slope('1', '0.15')),
      margin: '0.5',
      note: text('旗县本级超过9元的部分视为补足，属默认', "What the county gives above its own 9 yuan counts as making up (assumed)"),
    }),
    byDegree('P1-06-3', '0.75', funding.oneChildReward),
    byDegree('P1-06-4', '0.75', funding.oneOffReward),
    encouraged(
      {
        code: 'P1-06-5',
        clause: '一(六)5',
        points: '0',
        title: text('奖励补偿经费另做预算', 'Reward money budgeted apart'),
        requirement: text('在人均事业费之外另做预算安排的，投入考核中予以鼓励', 'Budgeted outside the funding per head: encouraged in the assessment'),
        note: text('原文未写鼓励多少分，默认 0 分，只作标记', 'The document does not say how many points; 0 is assumed, a mark only'),
      },
      funding.rewardsApart,
    ),
  ],
);
