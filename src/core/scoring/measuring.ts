import { isZero, round, type Fraction } from '../exact';
import type { Figures } from '../figures';
import { isUnknown, prepareOperand, type Unknown, type Value, type Valuing } from '../measures';
import type { Judgement } from '../rules';
import type { MeasuredIndicator, Operand } from '../scheme';

/** The measure that an indicator of a unit is judged on. */
export const prepareMeasure = (indicator: MeasuredIndicator): Valuing => {
  const { value, notApplicableWhenZero } = indicator.measure;
  const measureOf = prepareLike(value, indicator);
  if (notApplicableWhenZero === undefined) return measureOf;
  const presentOf = prepareOperand(notApplicableWhenZero);
  return (figures) => {
    const present = presentOf(figures);
    if (isUnknown(present)) return settled(present, indicator);
    return isZero(present) ? noCase : measureOf(figures);
  };
};

/** A value rounded, and settled where it is undefined, as the measure of the indicator is. */
export const prepareLike = (value: Operand, indicator: MeasuredIndicator): Valuing => {
  const valueOf = prepareOperand(value);
  const places = indicator.measure.places?.value;
  return (figures): Value => {
    const measured = valueOf(figures);
    if (isUnknown(measured)) return settled(measured, indicator);
    return places === undefined ? measured : round(measured, places);
  };
};

const noCase = { kind: 'notApplicable' } as const;

/** A zero denominator means what the measure says it means. */
export const settled = <Result extends Unknown | Judgement>(result: Result, { measure }: MeasuredIndicator): Result | typeof noCase =>
  result.kind === 'undefined' && measure.whenUndefined === 'notApplicable' ? noCase : result;

/** What is shown instead of the measure, `null` for "—"; `undefined` where the measure itself is. */
export const prepareShown = ({ measure }: MeasuredIndicator): ((figures: Figures) => Fraction | null) | undefined => {
  if (measure.shown === undefined) return undefined;
  const shownOf = prepareOperand(measure.shown.value);
  return (figures) => {
    const shown = shownOf(figures);
    return isUnknown(shown) ? null : shown;
  };
};
