import { document } from '../../../core/scheme';
import { asEntered, byDegree, documented, measured, minimumCount, scoredItem, text, units } from '../../authoring';
import { leadership } from '../figures';

/** 一(五) 综合改革 */
export const part1Item05 = scoredItem(
  {
    id: 'P1-05',
    part: 'P1',
    clause: '一(五)',
    title: text('综合改革', 'Comprehensive reform'),
    target: text('创建综合改革示范市和旗县区，健全六大机制', 'Demonstration of comprehensive reform; six mechanisms'),
    points: document('5'),
  },
  [
    byDegree('P1-05-1a', '1.5', leadership.reformModel),
    measured({
      code: 'P1-05-1b',
      clause: '一(五)1',
      points: '2',
      title: text('机制创新', 'Mechanisms innovated'),
      requirement: text('年内至少在两个机制建设上有创新、有成效', 'At least two of the six mechanisms innovated with effect in the year'),
      measure: asEntered('reform.mechanisms', leadership.mechanisms.title, units.mechanisms),
      rule: minimumCount(documented('2')),
    }),
    byDegree('P1-05-2', '1.5', leadership.happyFamily),
  ],
);
