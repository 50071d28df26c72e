import { assumed } from '../../../core/scheme';
import { asEntered, byDegree, documented, linear, measured, minimumCount, presumed, scoredItem, share, slope, text, units } from '../../authoring';
import { birthQuality } from '../figures';

/** 一(三) 提高出生人口素质 */
export const part1Item03 = scoredItem(
  {
    id: 'P1-03',
    part: 'P1',
    clause: '一(三)',
    title: text('提高出生人口素质', 'Quality of births'),
    target: text('实施出生缺陷干预，推进免费孕前检查，提高预防覆盖率', 'Birth-defect intervention and free checks; prevention reaches more people'),
    points: assumed('10'),
    pointsUnknown: true,
  },
  [
    measured({
      code: 'P1-03-0a',
      clause: '一(三)题头',
      points: '3.5',
      title: text('出生缺陷预防覆盖率提高', 'Prevention of birth defects reaches more people'),
      requirement: text('覆盖率比上年提高', 'Coverage higher than last year'),
      measure: share(text('出生缺陷预防覆盖率', 'Coverage of birth-defect prevention'), 'defects.covered', 'defects.target'),
      rule: linear(assumed('moreThan'), presumed('defects.lastRate'), slope('1', '0.5', 'started')),
      note: text('与上年比较、持平不算提高为默认', 'Compared with last year, equal is not higher (assumed)'),
    }),
    byDegree('P1-03-1a', '1.5', birthQuality.money),
    byDegree('P1-03-1b', '1.5', birthQuality.mechanism),
    byDegree('P1-03-2a', '1.5', birthQuality.checksPlan),
    measured({
      code: 'P1-03-2b',
      clause: '一(三)2(2)',
      points: '2',
      title: text('人员、资金、设备三落实', 'Staff, money and equipment in place'),
      requirement: text('三项均落实', 'All three in place'),
      measure: asEntered('checks.inPlace', birthQuality.inPlace.title, units.measures),
      rule: minimumCount(documented('3')),
    }),
  ],
);
