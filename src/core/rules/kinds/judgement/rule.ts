import type { Stated } from '../../../scheme';
import { choice, figure, number, type FieldsOf } from '../../fields';

/** A person enters points within bounds and gives the reason among the remarks: points awarded, or points deducted. */
export interface JudgementRule {
  readonly kind: 'judgement';
  /** The figure that the points are entered for. */
  readonly figure: string;
  readonly mode: Stated<'awarded' | 'deducted'>;
  /** Both bounds may be entered themselves. */
  readonly least: Stated;
  readonly most: Stated;
}

export const fields: FieldsOf<JudgementRule> = {
  figure: figure('amount', 'count'),
  mode: choice('awarded', 'deducted'),
  least: number('any'),
  most: number('any'),
};
