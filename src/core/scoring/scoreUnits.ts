import type { UnitFigures } from '../figures';
import type { Scheme } from '../scheme';
import { rank, rankedBy } from './rank';
import { scoreIndicators } from './scoreIndicators';
import type { Scores } from './scores';
import { prepareUnit, unrankable } from './unitScore';

/**
 * Scores units by a scheme. Pure; neither the order of units nor that of figures matters,
 * and except for ranks, rules that compare units and cases that get the mean of the others, a unit's score depends on its own figures alone.
 * @param units each unit's figures by figure id; what is absent is missing, never zero
 */
export const scoreUnits = (scheme: Scheme, units: readonly UnitFigures[]): Scores => {
  const indicators = scoreIndicators(scheme, units);
  const unitScoreOf = prepareUnit(scheme);
  const unranked = units.map((unit, at) => unitScoreOf(unit, indicators[at] ?? []));
  const compared = rankedBy(scheme);
  const ranks = rank(unranked, compared);
  const partRanks = scheme.parts.map((_, index) => rank(unranked.flatMap(({ parts }) => parts.slice(index, index + 1)), compared));
  return {
    scheme,
    units: unranked.map((unit, at) => ({
      ...unit,
      ...(ranks[at] ?? unrankable),
      parts: unit.parts.map((part, index) => ({ ...part, ...(partRanks[index]?.[at] ?? unrankable) })),
    })),
  };
};
