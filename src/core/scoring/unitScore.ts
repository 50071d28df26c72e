import { sum, zero } from '../exact';
import type { UnitFigures } from '../figures';
import type { Item, Scheme } from '../scheme';
import { flags, type Flag } from './flag';
import { prepareGrades } from './grade';
import { openPointsOf, prepareItem } from './item';
import type { IndicatorScore, ItemScore, PartScore, UnitScore, VetoScore } from './scores';
import { compose, totalOf } from './total';
import { deductedBy, withAutomatic, zeroedBy } from './vetoEffects';
import { vetoesOf } from './vetoes';

/** The scheme leaves the item out of every total, because the document does not state its points. */
export const leftOut = (scheme: Scheme, item: Item): boolean =>
  item.pointsUnknown === true && scheme.unknownPoints.value === 'leftOut';

export const unrankable = { rank: null, provisional: false };

/** What the scores of its indicators make of a unit: items, parts, total, vetoes and grade; not yet ranked. */
export type UnitScoring = (unit: UnitFigures, indicators: readonly IndicatorScore[]) => UnitScore;

/** Reads of a scheme what is the same for every unit, once. */
export const prepareUnit = (scheme: Scheme): UnitScoring => {
  const itemsOf = prepareItems(scheme);
  const partsOf = prepareParts(scheme);
  const gradeOf = prepareGrades(scheme);
  return (unit, indicators) => {
    const entered = vetoesOf(scheme, unit);
    const items = itemsOf(indicators, entered);
    const parts = partsOf(items);
    const total = deductedBy(entered, compose(parts, scheme.composition.value, scheme.places.value));
    const vetoes = scheme.vetoes.length === 0 ? entered : withAutomatic(scheme, entered, total);
    return {
      unit: unit.unit,
      ...unrankable,
      ...total,
      grade: gradeOf(total, vetoes),
      vetoes,
      ...verdict(vetoes, indicators),
      parts: parts.map(({ id: _, ...part }) => part),
      items,
      indicators,
    };
  };
};

type ItemsOf = (indicators: readonly IndicatorScore[], vetoes: readonly VetoScore[]) => readonly ItemScore[];

const prepareItems = (scheme: Scheme): ItemsOf => {
  const prepared = scheme.items.map((item) => {
    const places = scheme.indicators.flatMap((indicator, place) => (indicator.item === item.id ? [place] : []));
    return { item, places, counted: leftOut(scheme, item) ? undefined : prepareItem(item, scheme.places.value) };
  });
  return (indicators, vetoes) =>
    prepared.map(({ item, places, counted }): ItemScore => {
      if (counted === undefined) return { item, ...totalOf([], zero) };
      const own: IndicatorScore[] = [];
      for (const place of places) {
        const score = indicators[place];
        if (score !== undefined) own.push(score);
      }
      const { score, points, rate, low, high, spare } = zeroedBy(vetoes, item.id, counted(own), () => openPointsOf(item, own, scheme));
      return spare === undefined ? { item, score, points, rate, low, high } : { item, score, points, rate, low, high, spare };
    });
};

type NamedPart = PartScore & { readonly id: string };

const prepareParts = (scheme: Scheme): ((items: readonly ItemScore[]) => readonly NamedPart[]) => {
  const prepared = scheme.parts.map((part) => ({ part, places: scheme.items.flatMap((item, place) => (item.part === part.id ? [place] : [])) }));
  return (items) =>
    prepared.map(({ part, places }): NamedPart => {
      const own: ItemScore[] = [];
      for (const place of places) {
        const item = items[place];
        if (item !== undefined) own.push(item);
      }
      return { id: part.id, part, ...unrankable, ...totalOf(own, sum(own.map(({ points }) => points))) };
    });
};

/** The most severe flags first, and how many indicators are missed and how many are open. */
const verdict = (vetoes: readonly VetoScore[], indicators: readonly IndicatorScore[]): Pick<UnitScore, 'flags' | 'failing' | 'pending'> => {
  const raised = new Set<Flag>();
  let [failing, pending] = [0, 0];
  for (const { flag } of indicators) {
    if (flag === 'met') continue;
    raised.add(flag);
    if (missed.has(flag)) failing += 1;
    if (flag === 'pending') pending += 1;
  }
  for (const { state } of vetoes) {
    raised.add(state === 'decided' ? 'veto' : 'pending');
    if (state === 'open') pending += 1;
  }
  return { flags: flags.filter((flag) => raised.has(flag)), failing, pending };
};

/** Flags of an indicator that is not met. */
const missed: ReadonlySet<Flag> = new Set<Flag>(['circular', 'interview', 'failing']);
