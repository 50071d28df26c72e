import { assumed, type Grade, type Veto } from '../../core/scheme';
import { text } from '../authoring';

export const vetoes: readonly Veto[] = [
  {
    code: 'V1',
    clause: '一(四)题头、一(四)2',
    title: text('出生人口性别比严重偏高、工作措施不力', 'Sex ratio at birth seriously high with weak measures'),
    effect: assumed({ kind: 'lowestGrade' }),
  },
  {
    code: 'V2',
    clause: '一(十)2',
    title: text('重大信访案件造成严重不良影响', 'Major petition case with bad effects'),
    trigger: 'petitions.majorCase',
    effect: assumed({ kind: 'lowestGrade' }),
  },
  {
    code: 'V3',
    clause: '一(一)题头',
    title: text('一票否决制度规定的其他情形', 'Other cases of the one-vote veto system'),
    effect: assumed({ kind: 'lowestGrade' }),
  },
];

export const grades: readonly Grade[] = [
  { id: 'excellent', title: text('优秀', 'Excellent'), from: assumed('0.9') },
  { id: 'good', title: text('良好', 'Good'), from: assumed('0.8') },
  { id: 'pass', title: text('合格', 'Pass'), from: assumed('0.6') },
  { id: 'fail', title: text('不合格', 'Fail'), from: assumed('0') },
];
