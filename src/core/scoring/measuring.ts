import { isZero, round, type Fraction } from '../exact';
import type { Figures } from '../figures';
import { evaluate, type Evaluated } from '../measures';
import type { Judgement } from '../rules';
import type { MeasuredIndicator, Operand } from '../scheme';

/** The measure that an indicator of a unit is judged on. */
export const measureOf = (indicator: MeasuredIndicator, figures: Figures): Evaluated => {
  const { value, notApplicableWhenZero } = indicator.measure;
  if (notApplicableWhenZero !== undefined) {
    const present = evaluate(notApplicableWhenZero, figures);
    if (present.kind !== 'known') return settled(present, indicator);
    if (isZero(present.value)) return { kind: 'notApplicable' };
  }
  return likeMeasure(value, indicator, figures);
};

/** A value rounded, and settled where it is undefined, as the measure of the indicator is. */
export const likeMeasure = (value: Operand, indicator: MeasuredIndicator, figures: Figures): Evaluated => {
  const { places } = indicator.measure;
  const measured = evaluate(value, figures);
  if (measured.kind !== 'known') return settled(measured, indicator);
  return places === undefined ? measured : { kind: 'known', value: round(measured.value, places.value) };
};

/** A zero denominator means what the measure says it means. */
export const settled = <Result extends Evaluated | Judgement>(result: Result, { measure }: MeasuredIndicator) =>
  result.kind === 'undefined' && measure.whenUndefined === 'notApplicable'
    ? ({ kind: 'notApplicable' } as const)
    : result;

/** What is shown instead of the measure, `null` for "—"; nothing where the measure itself is. */
export const shownOf = ({ measure }: MeasuredIndicator, figures: Figures): { readonly shown?: Fraction | null } => {
  if (measure.shown === undefined) return {};
  const shown = evaluate(measure.shown.value, figures);
  return { shown: shown.kind === 'known' ? shown.value : null };
};
