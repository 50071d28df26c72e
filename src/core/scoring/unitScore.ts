import { sum, zero } from '../exact';
import type { UnitFigures } from '../figures';
import type { Item, Scheme } from '../scheme';
import { flags, type Flag } from './flag';
import { gradeOf } from './grade';
import { openPointsOf, totalOfItem } from './item';
import type { IndicatorScore, ItemScore, PartScore, Total, UnitScore, VetoScore } from './scores';
import { compose, totalOf } from './total';
import { deductedBy, withAutomatic, zeroedBy } from './vetoEffects';
import { vetoesOf } from './vetoes';

/** The scheme leaves the item out of every total, because the document does not state its points. */
export const leftOut = (scheme: Scheme, item: Item): boolean =>
  item.pointsUnknown === true && scheme.unknownPoints.value === 'leftOut';

export const unrankable = { rank: null, provisional: false };

/** What the scores of its indicators make of a unit: items, parts, total, vetoes and grade; not yet ranked. */
export const unitScoreOf = (scheme: Scheme, unit: UnitFigures, indicators: readonly IndicatorScore[]): UnitScore => {
  const entered = vetoesOf(scheme, unit);
  const items = itemsOf(scheme, indicators, entered);
  const parts = scheme.parts.map((part): PartScore => {
    const own = items.filter(({ item }) => item.part === part.id);
    return { part, ...unrankable, ...totalOf(own, sum(own.map(({ points }) => points))) };
  });
  const byId = parts.map((part) => ({ ...part, id: part.part.id }));
  const total = deductedBy(entered, compose(byId, scheme.composition.value, scheme.places.value));
  const vetoes = withAutomatic(scheme, entered, total);
  return { unit: unit.unit, ...unrankable, ...total, ...verdict(scheme, total, vetoes, indicators), parts, items, indicators };
};

const itemsOf = (scheme: Scheme, indicators: readonly IndicatorScore[], vetoes: readonly VetoScore[]): readonly ItemScore[] => {
  const byItem = new Map<string, IndicatorScore[]>(scheme.items.map(({ id }) => [id, []]));
  for (const score of indicators) byItem.get(score.indicator.item)?.push(score);
  return scheme.items.map((item): ItemScore => {
    if (leftOut(scheme, item)) return { item, ...totalOf([], zero) };
    const own = byItem.get(item.id) ?? [];
    return { item, ...zeroedBy(vetoes, item.id, totalOfItem(item, own, scheme.places.value), openPointsOf(item, own, scheme)) };
  });
};

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
