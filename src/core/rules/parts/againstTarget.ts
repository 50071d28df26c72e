import { compare, decimal, whole, zero, type Fraction } from '../../exact';
import type { Figures } from '../../figures';
import { dayOf, isUnknown, prepareOperand, type Unknown } from '../../measures';
import type { Operand, Side } from '../../scheme';
import type { Judged, Judgement, Judging } from '../kind';
import { isNear, meets } from './side';

/** What a rule with one target makes of a measure. */
export interface Verdicts<Detail> {
  readonly met: (target: Fraction, near: boolean) => Judged<Detail>;
  /** Asked once for a target, then for every measure that misses it. */
  readonly missed: (target: Fraction) => (measure: Fraction, figures: Figures) => Judgement<Detail>;
  /** Only a target above zero can be judged against. */
  readonly positive?: true;
}

/** Judges measures against a target. Of a target that is the same for all units, so is what it means to meet it. */
export const againstTarget = <Detail>(
  operand: Operand,
  side: Side,
  margin: Fraction | undefined,
  { met, missed, positive }: Verdicts<Detail>,
): Judging<'measure', Detail> => {
  const refused = (target: Fraction): boolean => positive === true && compare(target, zero) <= 0;
  const fixed = constantIn(operand);
  if (fixed === undefined) {
    const targetOf = prepareOperand(operand);
    return {
      judge: (measure, figures) => {
        const target = targetOf(figures);
        if (isUnknown(target)) return target;
        if (refused(target)) return noTarget;
        return meets(measure, side, target) ? met(target, isNear(measure, target, margin)) : missed(target)(measure, figures);
      },
    };
  }
  if (refused(fixed)) return { judge: () => noTarget, settled: [noTarget] };
  const [far, near, otherwise] = [met(fixed, false), met(fixed, true), missed(fixed)];
  return {
    judge: (measure, figures) => {
      if (!meets(measure, side, fixed)) return otherwise(measure, figures);
      return isNear(measure, fixed, margin) ? near : far;
    },
    settled: [far, near],
  };
};

const noTarget: Unknown = { kind: 'undefined' };

/** The value of an operand that is the same for all units. */
const constantIn = (operand: Operand): Fraction | undefined => {
  if (typeof operand === 'string') return undefined;
  if (operand.kind === 'constant') return decimal(operand.value.value);
  return operand.kind === 'day' ? whole(dayOf(operand.value.value)) : undefined;
};
