import { assumed, document } from '../../../core/scheme';
import { byDegree, documented, linear, measured, scoredItem, slope, text, units, yuanPerHead } from '../../authoring';
import { floating } from '../figures';

/** 一(九) 流动人口服务和管理 */
export const part1Item09 = scoredItem(
  {
    id: 'P1-09',
    part: 'P1',
    clause: '一(九)',
    title: text('流动人口服务和管理', 'Service for the floating population'),
    target: text('落实机构、人员、经费', 'Office, staff and money are in place'),
    points: assumed('8'),
    pointsUnknown: true,
  },
  [
    byDegree('P1-09-1', '1.5', floating.responsibility),
    byDegree('P1-09-2', '2', floating.institution),
    measured({
      code: 'P1-09-3',
      clause: '一(九)3',
      points: '3',
      title: text('流动人口人均工作经费', 'Funding per floating person'),
      requirement: text('达到户籍人口投入标准', 'Reaches the standard per registered person'),
      measure: {
        value: yuanPerHead('floating.funds', 'floating.population'),
        title: text('流动人口人均工作经费', 'Funding per floating person'),
        unit: units.yuanPerHead,
        whenUndefined: 'notApplicable',
      },
      rule: linear(document('atLeast'), documented('floating.registeredStandard'), slope('1', '0.3')),
      margin: '0.5',
      note: text('按人均比较、以年末流入人口为分母为默认', 'Compared per head, over the floating population at the end of the year (assumed)'),
    }),
    byDegree('P1-09-4', '1.5', floating.equalDocuments),
  ],
);
