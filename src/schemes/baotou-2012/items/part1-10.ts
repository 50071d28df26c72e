import { assumed, document } from '../../../core/scheme';
import {
  asEntered,
  byDegree,
  documented,
  growth,
  measured,
  perOccurrence,
  presumed,
  proportional,
  scoredItem,
  share,
  stated,
  text,
  units,
} from '../../authoring';
import { law } from '../figures';

/** 一(十) 依法行政 */
export const part1Item10 = scoredItem(
  {
    id: 'P1-10',
    part: 'P1',
    clause: '一(十)',
    title: text('依法行政与信访', 'Law and petitions'),
    target: text('坚持依法行政，无重大行政执法恶性案件', 'Administration by law, no grave enforcement case'),
    points: document('2'),
  },
  [
    measured({
      code: 'P1-10-1a',
      clause: '一(十)1',
      points: '0.6',
      title: text('信访总量下降', 'Fewer petitions'),
      requirement: text('信访总量比上年下降20%', 'Petitions down 20 % on last year'),
      measure: {
        value: 'petitions.thisYear',
        title: law.petitions.title,
        unit: units.cases,
        whenUndefined: 'pending',
        shown: { value: growth('petitions.thisYear', 'petitions.lastYear'), unit: units.percent },
      },
      rule: {
        kind: 'threshold',
        side: assumed('atMost'),
        target: documented({ kind: 'product', of: [stated('0.8'), 'petitions.lastYear'] }),
      },
      note: text(
        '本年不超过上年的0.8倍即达标，上年为0时本年须为0；下降超过20%也达标为默认',
        'Met when this year is at most 0.8 of last year, so zero after zero; a deeper fall is met too (assumed)',
      ),
    }),
    measured({
      code: 'P1-10-1b',
      clause: '一(十)1',
      points: '0.4',
      title: text('重大行政执法案件', 'Major cases of law enforcement'),
      requirement: text('无重大行政执法案件发生', 'No major enforcement case occurs'),
      measure: asEntered('law.majorCases', law.majorCases.title, units.cases),
      rule: perOccurrence('0.4'),
      note: text('题头有同一要求', 'The header asks for the same'),
    }),
    byDegree('P1-10-2', '0.3', law.petitionMechanism),
    byDegree('P1-10-3a', '0.35', law.deputies),
    measured({
      code: 'P1-10-3b',
      clause: '一(十)3',
      points: '0.35',
      title: text('离职村居助理员生活补助', 'Stipend of former village assistants'),
      requirement: text('连续从事10年以上且已离职的，生活补助依法落实', 'Paid to those who left after ten or more consecutive years'),
      measure: share(text('生活补助落实率', 'Assistants paid'), 'assistants.paid', 'assistants.eligible'),
      rule: proportional(presumed('100')),
      note: text('目标100%、按比例得分为默认', '100 % and points in proportion are assumed'),
    }),
  ],
);
