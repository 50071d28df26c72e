import { weakest } from '../../../scheme';
import { sharesWords } from '../../parts/words';
import type { Fault, Kind } from '../../kind';
import { checklistFormula } from './formula';
import { explainChecklist, prepareChecklist, type ChecklistDetail } from './judge';
import { fields, type ChecklistRule } from './rule';

export const checklist: Kind<ChecklistRule, ChecklistDetail, 'answers'> = {
  kind: 'checklist',
  title: { zh: '逐项得分', en: 'points for every entry carried out' },
  judges: 'answers',
  fields,
  prepare: prepareChecklist,
  tell: explainChecklist,
  bases: ({ shares, weights = [] }) => ({ target: 'document', deduction: weakest([shares.basis, ...weights.map(({ basis }) => basis)]) }),
  words: ({ figures, shares, weights }, { figure }) => [
    `逐项：${figures.map((id, index) => `${figure(id)}${weightWords(weights?.[index]?.value)}`).join('、')}`,
    sharesWords(shares),
  ],
  faults: (rule) => faultsOf(rule),
  formula: checklistFormula,
};

const weightWords = (weight: string | undefined): string => (weight === undefined ? '' : `（权重 ${weight}）`);

const faultsOf = ({ figures, weights }: ChecklistRule): readonly Fault[] => {
  if (weights === undefined || weights.length === figures.length) return [];
  const [given, needed] = [String(weights.length), String(figures.length)];
  return [{ path: ['weights'], message: { zh: `有 ${needed} 个数据项，却有 ${given} 个权重`, en: `${needed} figures, but ${given} weights` } }];
};
