import { fixed, isZero, mostSevere, shownMeasure, subtract, type Flag, type IndicatorScore, type Language, type Scheme, type UnitScore } from '../../core';
import { scorePlace, type Assessed } from '../../workbook';
import type { IndicatorLine } from '../view';

const quiet: ReadonlySet<Flag> = new Set(['met', 'near', 'notApplicable', 'encouraged']);

/** The indicators that the units missed or that are pending, unit by unit within every item, the most severe flag first. */
export const indicatorLines = (assessed: Assessed, language: Language): readonly IndicatorLine[] => {
  const { scheme, units } = assessed.scores;
  const lines = units.flatMap((unit) => linesOf(unit, assessed, language).map((line) => ({ line, item: itemOf(line.code, scheme) })));
  const order = new Map(scheme.items.map(({ id }, index) => [id, index]));
  const place = (item: string): number => order.get(item) ?? order.size;
  return lines.sort((a, b) => place(a.item) - place(b.item) || compareFlags(a.line.flag, b.line.flag)).map(({ line }) => line);
};

/** What one unit missed, in the order of the scheme. */
export const linesOf = (unit: UnitScore, assessed: Assessed, language: Language): readonly IndicatorLine[] =>
  unit.indicators.flatMap((score) => (quiet.has(score.flag) ? [] : [lineOf(unit.unit, score, assessed, language)]));

/** The measure with its unit of measure; absent where it is unknown. */
export const measuredText = (score: IndicatorScore, scheme: Scheme, language: Language): string | undefined => {
  const { measure } = shownMeasure(score, scheme);
  const unit = score.indicator.measure?.unit[language] ?? '';
  if (measure === null) return undefined;
  return /^[%‰]?$/u.test(unit) ? `${measure}${unit}` : `${measure} ${unit}`;
};

const lineOf = (unit: string, score: IndicatorScore, assessed: Assessed, language: Language): IndicatorLine => {
  const { scheme } = assessed.scores;
  const { indicator, flag, points } = score;
  const measured = measuredText(score, scheme, language);
  const lost = score.score === null || points === null ? undefined : subtract(points, score.score);
  const place = scorePlace(assessed, indicator.code, unit);
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

const itemOf = (code: string, { indicators }: Scheme): string => indicators.find((each) => each.code === code)?.item ?? '';

const compareFlags = (a: Flag, b: Flag): number => (a === b ? 0 : mostSevere([a, b]) === a ? -1 : 1);
