import type { UnitFigures } from '../figures';
import type { Scheme } from '../scheme';
import { mapInSlices, type Sliced } from '../sliced';
import { policyOf, withPeerMeans } from './notApplicable';
import { companyOf } from './peers';
import { leftOut } from './prepareItems';
import { prepareIndicator } from './scoreIndicator';
import type { IndicatorScore } from './scores';

/** The scores of all indicators of all units: for each unit, in the order of the indicators. In slices of some units. */
export type IndicatorsScoring = (units: readonly UnitFigures[]) => Sliced<readonly (readonly IndicatorScore[])[]>;

/**
 * Reads of the indicators of a scheme what is the same for all units, once.
 * Only rules that compare units, and cases that get the mean of the others, look beyond the unit itself.
 */
export const prepareIndicators = (scheme: Scheme): IndicatorsScoring => {
  const { places, notApplicable, indicators } = scheme;
  const left = new Set(scheme.items.filter((item) => leftOut(scheme, item)).map(({ id }) => id));
  const prepared = indicators.map((indicator) => prepareIndicator(indicator, { places, notApplicable, leaveOut: left.has(indicator.item) }));
  const byPeers = indicators.some((indicator) => policyOf(indicator, scheme) === 'peerMean');
  return function* (units) {
    const companies = indicators.map((indicator) => companyOf(indicator, units));
    yield;
    const scored = yield* mapInSlices(units, ({ figures, remarks }, at) => prepared.map((scoreOf, place) => scoreOf(figures, remarks, companies[place]?.[at])));
    return byPeers ? withPeerMeans(units.map(({ unit }, at) => ({ unit, indicators: scored[at] ?? [] })), places.value) : scored;
  };
};
