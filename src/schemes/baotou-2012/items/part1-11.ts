import { assumed } from '../../../core/scheme';
import { byDegree, measured, presumed, proportional, scoredItem, share, text } from '../../authoring';
import { association } from '../figures';

/** 一(十一) 计划生育协会 */
export const part1Item11 = scoredItem(
  {
    id: 'P1-11',
    part: 'P1',
    clause: '一(十一)',
    title: text('计划生育协会与生育关怀', 'Family-planning association and care'),
    target: text('加强协会组织建设，推进“一杯奶”生育关怀行动', 'A stronger association; “one cup of milk” goes on'),
    points: assumed('7'),
    pointsUnknown: true,
  },
  [
    byDegree('P1-11-1', '2', association.bodies),
    measured({
      code: 'P1-11-2',
      clause: '一(十一)2',
      points: '3',
      title: text('“一杯奶”覆盖率', 'Reach of “one cup of milk”'),
      requirement: text('应享尽享', 'All who are entitled get it'),
      measure: share(text('“一杯奶”覆盖率', 'Reach of “one cup of milk”'), 'milk.supplied', 'milk.eligible'),
      rule: proportional(presumed('100')),
      note: text('以100%为应享尽享、按比例得分为默认', '100 % and points in proportion are assumed'),
    }),
    byDegree('P1-11-3', '2', association.matching),
  ],
);
