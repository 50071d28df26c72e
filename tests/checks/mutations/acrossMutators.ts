import { isAllowed, until, type Mutator } from './mutation';

/** Figures of ratios in which the clean units differ a little, and the figure that heads the ratio. */
const ratios: readonly (readonly [figure: string, told: string])[] = [
  ['births.plan', 'births.total'],
  ['births.compliant', 'births.compliant'],
  ['births.male', 'births.male'],
  ['births.female', 'births.male'],
  ['defects.covered', 'defects.covered'],
  ['defects.target', 'defects.covered'],
  ['checks.done', 'checks.done'],
  ['checks.target', 'checks.done'],
  ['funding.lastYear', 'funding.total'],
  ['funding.own', 'funding.own'],
  ['funding.other', 'funding.other'],
  ['women.records', 'women.records'],
  ['database.records', 'database.records'],
  ['floating.funds', 'floating.funds'],
  ['floating.population', 'floating.funds'],
  ['highRisk.followed', 'highRisk.followed'],
];

const additive = ['births.total', 'deaths.total', 'population.end', 'benefits.payable', 'fees.toFile', 'stations.total', 'milk.eligible', 'funding.total', 'funding.own', 'revenue.thisYear', 'floating.funds'];
const money = ['funding.total', 'funding.own', 'funding.other', 'funding.lastYear', 'revenue.thisYear', 'revenue.lastYear', 'benefits.matchingDue', 'benefits.matchingPaid', 'floating.funds'];

/** The heading of the column that adds the units up. */
export const cityHeading = '全市';

/** Errors that show beside the other units. */
export const acrossMutators: readonly Mutator[] = [
  until('V201', ({ scheme, units, value }, random) => {
    const [column, [id, told]] = [random.pick(units), random.pick(ratios)];
    const [now, figure] = [value(column, id), scheme.figures.find((each) => each.id === id)];
    if (typeof now !== 'number' || figure === undefined) return undefined;
    const [times, places] = [random.pick([0.1, 0.2, 5, 10]), figure.kind === 'count' ? 0 : 2];
    const instead = Number((now * times).toFixed(places));
    return isAllowed(figure, instead) ? { changes: [{ column, figure: id, value: instead }], told } : undefined;
  }),
  until('V202', ({ scheme, units, value }, random) => {
    const [from, to] = [random.below(units.length), random.below(units.length)];
    const [original, copy] = [units[from], units[to]];
    if (original === undefined || copy === undefined || from >= to) return undefined;
    const numbers = scheme.figures.filter(({ id }) => typeof value(original, id) === 'number');
    return { changes: numbers.map(({ id }) => ({ column: copy, figure: id, value: value(original, id) })), told: 'population.start' };
  }),
  until('V203', ({ units, value }, random) => {
    const [column, figure] = [random.pick(units), random.pick(money)];
    const now = value(column, figure);
    if (typeof now !== 'number') return undefined;
    const times = random.pick([10_000, 1 / 10_000]);
    return { changes: [{ column, figure, value: Number((now * times).toPrecision(12)) }], told: figure };
  }),
  until('V204', ({ value }, random) => {
    const figure = random.pick(additive);
    const now = value(cityHeading, figure);
    if (typeof now !== 'number') return undefined;
    return { changes: [{ column: cityHeading, figure, value: now + random.pick([1, 10, -1, 1000]) }], told: figure };
  }),
];
