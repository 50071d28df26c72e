import { weakest, type Basis, type Operand } from '../../../scheme';
import { partsOf } from '../../../measures';
import type { Kind } from '../../kind';
import { measuring } from '../../parts/eachTime';
import { formulaFormula } from './formula';
import { explainFormula, judgeFormula, type FormulaDetail } from './judge';
import { fields, type FormulaRule } from './rule';

export const formula: Kind<FormulaRule, FormulaDetail> = {
  kind: 'formula',
  title: { zh: '按公式计分', en: 'points by a formula' },
  judges: 'measure',
  fields,
  prepare: measuring(judgeFormula),
  tell: explainFormula,
  bases: ({ points }) => ({ target: 'document', deduction: weakest(basesIn(points)) }),
  words: ({ points }, { operand }) => [`得分＝${operand(points, nameWords)}`],
  formula: formulaFormula,
};

const nameWords: ReadonlyMap<string, string> = new Map([['measure', '测算值'], ['points', '分值']]);

/** Where the numbers of a calculation come from. */
const basesIn = (operand: Operand): readonly Basis[] =>
  typeof operand === 'object' && (operand.kind === 'constant' || operand.kind === 'day')
    ? [operand.value.basis]
    : partsOf(operand).flatMap((part) => basesIn(part.operand));
