import type { Kind } from '../../kind';
import { encouragementFormula } from './formula';
import { explainEncouragement, prepareEncouragement, type EncouragementDetail } from './judge';
import { fields, type EncouragementRule } from './rule';

export const encouragement: Kind<EncouragementRule, EncouragementDetail, 'answers'> = {
  kind: 'encouragement',
  title: { zh: '鼓励事项，不扣分', en: 'a bonus; nothing is lost without it' },
  judges: 'answers',
  fields,
  prepare: prepareEncouragement,
  tell: explainEncouragement,
  bases: () => ({ target: 'document', deduction: 'assumed' }),
  words: ({ figure }, naming) => [`按“${naming.figure(figure)}”`],
  formula: encouragementFormula,
};
