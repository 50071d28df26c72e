import type { UnitFigures } from '../figures';
import type { Scheme } from '../scheme';
import { rank, rankedBy } from './rank';
import { scoreIndicators } from './scoreIndicators';
import type { PartScore, Ranked, Scores, UnitScore } from './scores';
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
    units: unranked.map((unit, at) =>
      unitRanked(unit, ranks[at] ?? unrankable, unit.parts.map((part, index) => partRanked(part, partRanks[index]?.[at] ?? unrankable)))),
  };
};

/** By its fields, which is much quicker than spreading two objects over another. */
const unitRanked = (from: UnitScore, { rank, provisional }: Ranked, parts: readonly PartScore[]): UnitScore => {
  const { unit, score, points, rate, low, high, spare, grade, vetoes, flags, failing, pending, items, indicators } = from;
  const ranked = { unit, rank, provisional, score, points, rate, low, high, grade, vetoes, flags, failing, pending, parts, items, indicators };
  return spare === undefined ? ranked : { ...ranked, spare };
};

const partRanked = ({ part, score, points, rate, low, high, spare }: PartScore, { rank, provisional }: Ranked): PartScore => {
  const ranked = { part, rank, provisional, score, points, rate, low, high };
  return spare === undefined ? ranked : { ...ranked, spare };
};
