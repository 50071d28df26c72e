import { sharesWords } from '../../parts/words';
import type { Kind } from '../../kind';
import { degreeFormula } from './formula';
import { explainDegree, prepareDegree, type DegreeDetail } from './judge';
import { fields, type DegreeRule } from './rule';

export const degree: Kind<DegreeRule, DegreeDetail, 'answers'> = {
  kind: 'degree',
  title: { zh: '按落实程度得分', en: 'a share of the points by degree' },
  judges: 'answers',
  fields,
  prepare: prepareDegree,
  tell: explainDegree,
  bases: ({ shares }) => ({ target: 'document', deduction: shares.basis }),
  words: ({ figure, shares }, naming) => [`按“${naming.figure(figure)}”`, sharesWords(shares)],
  formula: degreeFormula,
};
