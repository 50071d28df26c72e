import { compare, decimal, maximum, type Fraction } from '../../../exact';
import { evaluate } from '../../../measures';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { boundsOf, isWithin, nearestBound, placeOf, stretchNear, valueOf } from '../../parts/bands';
import { showBand } from '../../parts/bandTexts';
import { say, show, showPoints, type Showing } from '../../parts/showing';
import { isNear } from '../../parts/side';
import type { GridRule } from './rule';

export interface GridDetail {
  readonly kind: 'grid';
  readonly rule: GridRule;
  readonly measure: Fraction;
  /** The value of the second condition. */
  readonly across: Fraction;
  readonly row: number;
  readonly column: number;
}

/**
 * The points of the field that the measure and the second condition meet in; met in a field that gives as many as any.
 * What is aimed at is the best row of the column.
 */
export const judgeGrid = (rule: GridRule, { measure, margin, figures }: MeasuredCase): Judgement<GridDetail> => {
  const across = evaluate(rule.across, figures);
  if (across.kind !== 'known') return across;
  const [row, column] = [placeOf(measure, rule.rows), placeOf(across.value, rule.columns)];
  const at = (place: number): Fraction => pointsAt(rule, place, column);
  const earned = at(row);
  const best = rule.points.flat().map(({ value }) => decimal(value)).reduce(maximum, earned);
  const bestHere = rule.rows.map((_, place) => at(place)).reduce(maximum, earned);
  const stretch = stretchNear(measure, rule.rows, (place) => compare(at(place), bestHere) === 0) ?? {};
  const met = compare(earned, best) === 0;
  // Where the row is as good as it can be, more of the measure leads nowhere: the other condition is what is missed.
  const target = met || !isWithin(measure, stretch) ? nearestBound(measure, stretch) : measure;
  return {
    kind: 'judged',
    met,
    near: met && boundsOf(stretch).some((bound) => isNear(measure, valueOf(bound), margin)),
    earned,
    ...(target && { target }),
    detail: { kind: 'grid', rule, measure, across: across.value, row, column },
  };
};

const pointsAt = ({ points }: GridRule, row: number, column: number): Fraction => decimal(points[row]?.[column]?.value ?? '0');

/** The field with both conditions, then the fields that would have given more by either condition alone, or by both. */
export const explainGrid = ({ detail, earned }: Judged<GridDetail>, showing: Showing): string => {
  const { rule, across, row, column } = detail;
  const { language } = showing;
  const acrossShowing = { ...showing, unit: rule.unit ?? noUnit, day: false, measure: across };
  const rowText = (place: number): string => showBand(rule.rows[place] ?? {}, showing);
  const columnText = (place: number): string => `${rule.title[language]} ${showBand(rule.columns[place] ?? {}, acrossShowing)}`;
  const field = say(showing, `“${rowText(row)}”与“${columnText(column)}”一格`, `${rowText(row)} and ${columnText(column)}`);
  const second = `${rule.title[language]} ${show(across, acrossShowing, nearestBound(across, rule.columns[column] ?? {}))}`;
  const points = showPoints(earned);
  const found = say(showing, `${second}；属${field}，计 ${points} 分`, `${second}; ${field}: ${points} points`);
  const refused = betterFields(detail, earned).map(([r, c]) => {
    const more = showPoints(pointsAt(rule, r, c));
    const missed = [
      ...(r === row ? [] : [say(showing, `要求 ${rowText(r)}`, `requires ${rowText(r)}`)]),
      ...(c === column ? [] : [say(showing, `要求${columnText(c)}`, `requires ${columnText(c)}`)]),
    ].join(say(showing, '且', ' and '));
    return say(showing, `${more} 分一格未满足：${missed}`, `${more} points refused: ${missed}`);
  });
  return [found, ...refused].join(say(showing, '；', '; '));
};

const noUnit = { zh: '', en: '' };

type Field = readonly [row: number, column: number];

/** Without those for which another asks for no more and gives as much. */
const betterFields = ({ rule, row, column }: GridDetail, earned: Fraction): readonly Field[] => {
  const all = rule.rows.flatMap((_, r) => rule.columns.map((__, c): Field => [r, c]));
  const better = all.filter(([r, c]) => compare(pointsAt(rule, r, c), earned) > 0);
  const conditions = ([r, c]: Field): number => Number(r !== row) + Number(c !== column);
  const needsNoMore = ([r, c]: Field, than: Field): boolean => (r === row || r === than[0]) && (c === column || c === than[1]);
  const outdone = (field: Field): boolean =>
    better.some((each) => each !== field && needsNoMore(each, field) && compare(pointsAt(rule, ...each), pointsAt(rule, ...field)) >= 0);
  return better.filter((field) => !outdone(field)).sort((a, b) => conditions(a) - conditions(b));
};
