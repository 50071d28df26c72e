import type { Slope, Stated, Target } from '../../../scheme';
import { choice, number, target, type FieldsOf } from '../../fields';
import { oneOfSlopes } from '../../parts/slopes';

/** Base points at the target, more for every step better, fewer for every step worse. */
export interface PlusMinusRule {
  readonly kind: 'plusMinus';
  /** Which side of the target is better. */
  readonly side: Stated<'atLeast' | 'atMost'>;
  /** Points exactly at the target. */
  readonly base: Stated;
  readonly target: Target;
  readonly gain: Slope;
  readonly loss: Slope;
}

export const fields: FieldsOf<PlusMinusRule> = {
  side: choice('atLeast', 'atMost'),
  base: number('any'),
  target: target(),
  gain: oneOfSlopes,
  loss: oneOfSlopes,
};
