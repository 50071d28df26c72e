import { compare, decimal, zero } from '../../../exact';
import { weakest } from '../../../scheme';
import type { Fault, Kind } from '../../kind';
import { answering } from '../../parts/eachTime';
import { judgementFormula } from './formula';
import { explainJudgement, judgeJudgement, type JudgementDetail } from './judge';
import { fields, type JudgementRule } from './rule';

export const judgement: Kind<JudgementRule, JudgementDetail, 'answers'> = {
  kind: 'judgement',
  title: { zh: '由考核人员评定', en: 'points that a person decides' },
  judges: 'answers',
  decided: true,
  fields,
  prepare: answering(judgeJudgement),
  tell: explainJudgement,
  bases: ({ mode, least, most }) => ({ target: 'document', deduction: weakest([mode.basis, least.basis, most.basis]) }),
  words: ({ figure, mode, least, most }, naming) => [
    `按“${naming.figure(figure)}”${mode.value === 'awarded' ? '给' : '扣'} ${least.value} 至 ${most.value} 分，须写明理由`,
  ],
  faults: (rule) => faultsOf(rule),
  formula: judgementFormula,
};

const faultsOf = ({ mode, least, most }: JudgementRule): readonly Fault[] => {
  const [low, high] = [decimal(least.value), decimal(most.value)];
  return [
    ...(compare(low, high) > 0 ? [{ path: ['least', 'value'], message: wrongWayRound }] : []),
    ...(mode.value === 'deducted' && compare(low, zero) < 0 ? [{ path: ['least', 'value'], message: negative }] : []),
  ];
};

const wrongWayRound = { zh: '最少的分数高于最多的分数', en: 'the least points lie above the most' };
const negative = { zh: '扣分不能为负数', en: 'deducted points must not be negative' };
