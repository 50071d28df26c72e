import type { UnitFigures } from '../figures';
import type { Scheme } from '../scheme';
import { mapInSlices, type Sliced } from '../sliced';
import { policyOf, withPeerMeans } from './notApplicable';
import { companyOf } from './peers';
import { prepareIndicator } from './scoreIndicator';
import type { IndicatorScore } from './scores';
import { leftOut } from './prepareItems';

/**
 * Scores all indicators of all units: for each unit, in the order of the indicators.
 * Only rules that compare units, and cases that get the mean of the others, look beyond the unit itself.
 */
export const scoreIndicators = function* (scheme: Scheme, units: readonly UnitFigures[]): Sliced<readonly (readonly IndicatorScore[])[]> {
  const { places, notApplicable, indicators } = scheme;
  const left = new Set(scheme.items.filter((item) => leftOut(scheme, item)).map(({ id }) => id));
  const prepared = indicators.map((indicator) => ({
    score: prepareIndicator(indicator, { places, notApplicable, leaveOut: left.has(indicator.item) }),
    companies: companyOf(indicator, units),
  }));
  yield;
  const scored = yield* mapInSlices(units, ({ figures, remarks }, at) => prepared.map(({ score, companies }) => score(figures, remarks, companies?.[at])));
  return indicators.some((indicator) => policyOf(indicator, scheme) === 'peerMean')
    ? withPeerMeans(units.map(({ unit }, at) => ({ unit, indicators: scored[at] ?? [] })), places.value)
    : scored;
};
