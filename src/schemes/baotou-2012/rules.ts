import { document, type RuleOf, type Slope } from '../../core/scheme';
import { bandAbove, bandUpTo, documented, linear, slope } from '../authoring';

/** ≥ 92 %: stated with 以上, in both letters. */
export const policyCompliance: RuleOf<'linear'> = linear(document('atLeast'), documented('92'), slope('0.1', '0.1'));

/** What exceeds 107 must fall by 10 % up to 120 last year, by 12 % above. */
export const sexRatioCeiling = (by: Slope): RuleOf<'baseline'> => ({
  kind: 'baseline',
  norm: document('107'),
  lastYear: 'sexRatio.lastYear',
  bands: [bandUpTo('120', '0.10'), bandAbove('0.12')],
  slope: by,
});
