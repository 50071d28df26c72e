import type { UnitFigures } from '../figures';
import { onceFor } from '../onceFor';
import type { Part, Scheme } from '../scheme';
import { inOneGo, mapInSlices, type Sliced } from '../sliced';
import { rank, rankedBy } from './rank';
import { prepareIndicators, type IndicatorsScoring } from './scoreIndicators';
import type { PartScore, Ranked, Scores, Total } from './scores';
import { prepareUnit, type UnitScoring } from './unitScore';

/**
 * Scores units by a scheme. Pure; neither the order of units nor that of figures matters,
 * and except for ranks, rules that compare units and cases that get the mean of the others, a unit's score depends on its own figures alone.
 * @param units each unit's figures by figure id; what is absent is missing, never zero
 */
export const scoreUnits = (scheme: Scheme, units: readonly UnitFigures[]): Scores => inOneGo(scoringUnits(scheme, units));

/** The same in slices of some units. */
export const scoringUnits = function* (scheme: Scheme, units: readonly UnitFigures[]): Sliced<Scores> {
  const { indicatorsOf, unitScoreOf } = preparedFor(scheme);
  const indicators = yield* indicatorsOf(units);
  const unranked = yield* mapInSlices(units, (unit, at) => unitScoreOf(unit, indicators[at] ?? []));
  const compared = rankedBy(scheme);
  const ranks = rank(unranked.map(({ total }) => total), compared);
  const partRanks = scheme.parts.map((_, index) => rank(unranked.flatMap(({ parts }) => parts.slice(index, index + 1)), compared));
  return {
    scheme,
    units: unranked.map(({ parts, ranked }, at) =>
      ranked(ranks[at] ?? unrankable, scheme.parts.flatMap((part, index) => partScore(part, parts[index], partRanks[index]?.[at] ?? unrankable)))),
  };
};

/** A scheme that is ready to score units. */
interface Prepared {
  readonly indicatorsOf: IndicatorsScoring;
  readonly unitScoreOf: UnitScoring;
}

/** Schemes never change, and the same one scores at every click: it is prepared once. */
const preparedFor = onceFor((scheme: Scheme): Prepared => ({ indicatorsOf: prepareIndicators(scheme), unitScoreOf: prepareUnit(scheme) }));

const unrankable: Ranked = { rank: null, provisional: false };

/** By its fields, which is much quicker than spreading objects. */
const partScore = (part: Part, total: Total | undefined, { rank, provisional }: Ranked): PartScore | [] => {
  if (total === undefined) return [];
  const { score, points, rate, low, high, spare } = total;
  const ranked = { part, rank, provisional, score, points, rate, low, high };
  return spare === undefined ? ranked : { ...ranked, spare };
};
