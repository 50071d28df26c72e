import { decimal, sum, zero } from '../exact';
import type { UnitFigures } from '../figures';
import type { Item, Scheme } from '../scheme';
import { flags, type Flag } from './flag';
import { gradeOf } from './grade';
import { rank } from './rank';
import { scoreIndicator } from './scoreIndicator';
import type { IndicatorScore, ItemScore, PartScore, Scores, Total, UnitScore, VetoScore } from './scores';
import { compose, totalOf } from './total';
import { vetoesOf } from './vetoes';

/**
 * Scores units by a scheme. Pure; neither the order of units nor that of figures matters,
 * and except for ranks a unit's score depends on its own figures alone.
 * @param units each unit's figures by figure id; what is absent is missing, never zero
 */
export const scoreUnits = (scheme: Scheme, units: readonly UnitFigures[]): Scores => {
  const unranked = units.map((unit) => scoreUnit(scheme, unit));
  const ranks = rank(unranked);
  const partRanks = scheme.parts.map((_, index) => rank(unranked.flatMap(({ parts }) => parts.slice(index, index + 1))));
  return {
    scheme,
    units: unranked.map((unit, at) => ({
      ...unit,
      ...(ranks[at] ?? unrankable),
      parts: unit.parts.map((part, index) => ({ ...part, ...(partRanks[index]?.[at] ?? unrankable) })),
    })),
  };
};

const unrankable = { rank: null, provisional: false };

const scoreUnit = (scheme: Scheme, unit: UnitFigures): UnitScore => {
  const left = new Set(scheme.items.filter((item) => leftOut(scheme, item)).map(({ id }) => id));
  const indicators = scheme.indicators.map((indicator) =>
    scoreIndicator(indicator, unit.figures, { places: scheme.places, leaveOut: left.has(indicator.item) }),
  );
  const items = scheme.items.map((item): ItemScore => {
    const own = indicators.filter(({ indicator }) => indicator.item === item.id);
    return { item, ...totalOf(own, left.has(item.id) ? zero : decimal(item.points.value)) };
  });
  const parts = scheme.parts.map((part): PartScore => {
    const own = items.filter(({ item }) => item.part === part.id);
    return { part, ...unrankable, ...totalOf(own, sum(own.map(({ points }) => points))) };
  });
  const byId = parts.map((part) => ({ ...part, id: part.part.id }));
  const total = compose(byId, scheme.composition.value, scheme.places.value);
  const vetoes = vetoesOf(scheme, unit);
  return { unit: unit.unit, ...unrankable, ...total, ...verdict(scheme, total, vetoes, indicators), parts, items, indicators };
};

const leftOut = (scheme: Scheme, item: Item): boolean =>
  item.pointsUnknown === true && scheme.unknownPoints.value === 'leftOut';

const verdict = (
  scheme: Scheme,
  total: Total,
  vetoes: readonly VetoScore[],
  indicators: readonly IndicatorScore[],
): Pick<UnitScore, 'grade' | 'vetoes' | 'flags' | 'failing' | 'pending'> => {
  const raised = new Set<Flag>(indicators.map(({ flag }) => flag));
  for (const { state } of vetoes) raised.add(state === 'decided' ? 'veto' : 'pending');
  return {
    grade: gradeOf(scheme, total, vetoes),
    vetoes,
    flags: flags.filter((flag) => flag !== 'met' && raised.has(flag)),
    failing: indicators.filter(({ flag }) => missed.has(flag)).length,
    pending: indicators.filter(({ flag }) => flag === 'pending').length + vetoes.filter(({ state }) => state === 'open').length,
  };
};

/** Flags of an indicator that is not met. */
const missed: ReadonlySet<Flag> = new Set<Flag>(['circular', 'interview', 'failing']);
