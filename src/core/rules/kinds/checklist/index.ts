import { sharesWords } from '../../parts/words';
import type { Kind } from '../../kind';
import { explainChecklist, judgeChecklist, type ChecklistDetail } from './judge';
import { fields, type ChecklistRule } from './rule';

export const checklist: Kind<ChecklistRule, ChecklistDetail, 'answers'> = {
  kind: 'checklist',
  title: { zh: '逐项得分', en: 'points for every entry carried out' },
  judges: 'answers',
  fields,
  judge: judgeChecklist,
  tell: explainChecklist,
  bases: ({ shares }) => ({ target: 'document', deduction: shares.basis }),
  words: ({ figures, shares }, { figure }) => [`逐项：${figures.map(figure).join('、')}`, sharesWords(shares)],
};
