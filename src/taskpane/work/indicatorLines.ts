import { fixed, isZero, mapInSlices, mostSevere, shownMeasure, subtract, type Flag, type IndicatorScore, type Language, type Scheme, type Sliced, type UnitScore } from '../../core';
import { scorePlaces, type Assessed } from '../../workbook';
import type { IndicatorLine } from '../view';

const quiet: ReadonlySet<Flag> = new Set(['met', 'near', 'notApplicable', 'encouraged']);

/** The indicators that the units missed or that are pending, unit by unit within every item, the most severe flag first. */
export const makingIndicatorLines = function* (assessed: Assessed, language: Language): Sliced<readonly IndicatorLine[]> {
  const { scheme, units } = assessed.scores;
  const items = new Map(scheme.indicators.map(({ code, item }) => [code, item]));
  const placeOf = scorePlaces(assessed);
  yield;
  const lines = yield* mapInSlices(units, (unit) => linesOf(unit, scheme, placeOf, language).map((line) => ({ line, item: items.get(line.code) ?? '' })));
  const order = new Map(scheme.items.map(({ id }, index) => [id, index]));
  const place = (item: string): number => order.get(item) ?? order.size;
  return lines.flat().sort((a, b) => place(a.item) - place(b.item) || compareFlags(a.line.flag, b.line.flag)).map(({ line }) => line);
};

/** What one unit missed, in the order of the scheme. */
export const linesOf = (unit: UnitScore, scheme: Scheme, placeOf: PlaceOf, language: Language): readonly IndicatorLine[] =>
  unit.indicators.flatMap((score) => (quiet.has(score.flag) ? [] : [lineOf(unit.unit, score, scheme, placeOf, language)]));

type PlaceOf = ReturnType<typeof scorePlaces>;

/** The measure with its unit of measure; absent where it is unknown. */
export const measuredText = (score: IndicatorScore, scheme: Scheme, language: Language): string | undefined => {
  const { measure } = shownMeasure(score, scheme);
  const unit = score.indicator.measure?.unit[language] ?? '';
  if (measure === null) return undefined;
  return /^[%‰]?$/u.test(unit) ? `${measure}${unit}` : `${measure} ${unit}`;
};

const lineOf = (unit: string, score: IndicatorScore, scheme: Scheme, placeOf: PlaceOf, language: Language): IndicatorLine => {
  const { indicator, flag, points } = score;
  const measured = measuredText(score, scheme, language);
  const lost = score.score === null || points === null ? undefined : subtract(points, score.score);
  const place = placeOf(indicator.code, unit);
  return {
    unit,
    code: indicator.code,
    title: indicator.title[language],
    group: scheme.items.find(({ id }) => id === indicator.item)?.title[language] ?? indicator.item,
    flag,
    required: indicator.requirement[language],
    ...(measured !== undefined && { measured }),
    ...(lost !== undefined && !isZero(lost) && { lost: fixed(lost, scheme.places.value) }),
    ...(place !== undefined && { place }),
  };
};

const compareFlags = (a: Flag, b: Flag): number => (a === b ? 0 : mostSevere([a, b]) === a ? -1 : 1);
