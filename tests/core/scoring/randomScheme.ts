import fc from 'fast-check';
import {
  assumed,
  document,
  type Composition,
  type FigureValue,
  type Indicator,
  type Item,
  type Measure,
  type MeasuredRule,
  type Operand,
  type Scheme,
  type Steps,
} from '../../../src/core';
import {
  answered,
  band,
  baseline,
  byDegree,
  checklist,
  computed,
  count,
  degree,
  encouragement,
  excluding,
  figure,
  including,
  item,
  linear,
  measure,
  measured,
  minimumCount,
  missing,
  no,
  notApplicable,
  part,
  proportional,
  range,
  scheme,
  slope,
  text,
  threshold,
  unusable,
  yes,
  type Given,
} from '../given';

const amounts = ['a', 'b', 'c', 'd'];
const degrees = ['p', 'q'];
const answers = ['y', 'z'];

/** Tenths between the bounds, as decimals. */
const decimals = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => (tenths / 10).toFixed(1));

const entered = fc.constantFrom(...amounts);
const operand: fc.Arbitrary<Operand> = fc.oneof(
  entered,
  fc.record({ kind: fc.constant('ratio' as const), of: entered, per: entered, scale: fc.constantFrom('1', '100') }),
  fc.record({ kind: fc.constant('growth' as const), now: entered, before: entered }),
  fc.record({ kind: fc.constant('difference' as const), from: entered, subtract: entered }),
  fc.record({ kind: fc.constant('mean' as const), of: fc.tuple(entered, entered) }),
);

const anyMeasure: fc.Arbitrary<Measure> = fc
  .tuple(
    operand,
    fc.constantFrom('pending' as const, 'notApplicable' as const),
    fc.option(fc.integer({ min: 0, max: 2 })),
  )
  .map(([value, whenUndefined, places]) =>
    measure(value, { whenUndefined, ...(places !== null && { places: assumed(places) }) }),
  );

const side = fc.constantFrom('atLeast' as const, 'moreThan' as const, 'atMost' as const, 'lessThan' as const);
const limit = fc.oneof(decimals(-5, 50), entered.map(computed));
const anySlope = fc
  .tuple(decimals(1, 5), decimals(0, 4), fc.constantFrom<Steps>('whole', 'started', 'continuous'))
  .map(([step, points, steps]) => slope(step, points, steps));
const bound = fc.constantFrom(including, excluding);

const anyRule: fc.Arbitrary<MeasuredRule> = fc.oneof(
  fc.tuple(side, limit).map(([which, at]) => threshold(which, at)),
  fc.tuple(side, limit, anySlope).map(([which, at, by]) => linear(which, at, by)),
  fc.tuple(bound, bound, anySlope).map(([low, high, by]) => range(low('2'), high('6.5'), by)),
  fc.tuple(bound, bound).map(([low, high]) => range(low('2'), high('6.5'))),
  limit.map(proportional),
  fc
    .tuple(entered, bound, anySlope)
    .map(([last, upTo, by]) => baseline('3', last, [band('0.1', upTo('8')), band('0.25')], by)),
  fc.tuple(decimals(1, 9), fc.constantFrom('0.3', undefined)).map(([need, each]) => minimumCount(need, each)),
  decimals(0, 4).map(count),
);

type Unnamed = (code: string, of: string) => Indicator;

const pointsTo = (places: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 20 * 10 ** places }).map((units) => (units / 10 ** places).toFixed(places));

const anyIndicator = (places: number): fc.Arbitrary<Unnamed> => {
  const points = pointsTo(places).map(document);
  const byMeasure = fc.tuple(anyMeasure, anyRule, points).map(([judged, rule, worth]): Unnamed => (code, of) => {
    const particulars = { margin: assumed('0.5'), escalation: [{ flag: assumed('interview' as const) }] };
    return measured(code, judged, rule, { item: of, points: worth, ...particulars });
  });
  const byAnswer = fc
    .tuple(
      fc.oneof(
        fc.constantFrom(...degrees).map(byDegree),
        fc.constant(checklist(...degrees, ...answers)),
        fc.constantFrom(...answers).map(encouragement),
      ),
      points,
    )
    .map(
      ([rule, worth]): Unnamed =>
        (code, of) =>
          answered(code, rule, { item: of, points: worth }),
    );
  return fc.oneof({ weight: 3, arbitrary: byMeasure }, { weight: 2, arbitrary: byAnswer });
};

/** Full points of an item: those of its indicators, bonuses apart. */
const worth = (indicators: readonly Indicator[]): string =>
  indicators
    .filter(({ rule }) => rule.kind !== 'encouragement')
    .reduce((total, { points }) => total + Math.round(Number(points.value) * 1000), 0)
    .toString()
    .padStart(4, '0')
    .replace(/\d{3}$/, '.$&');

const composition: fc.Arbitrary<Composition> = fc.constantFrom<Composition>(
  { kind: 'sum' },
  { kind: 'weighted', weights: { one: document('0.4'), two: document('0.6') }, fullPoints: document('100') },
);

/** Two parts with three items of up to four indicators of every kind over the same eight figures. */
export const anyScheme: fc.Arbitrary<Scheme> = fc.integer({ min: 0, max: 3 }).chain((places) =>
  fc
    .record({
      items: fc.array(fc.tuple(fc.array(anyIndicator(places), { maxLength: 4 }), fc.boolean()), {
        minLength: 3,
        maxLength: 3,
      }),
      composition,
      unknownPoints: fc.constantFrom('assumed' as const, 'leftOut' as const),
    })
    .map(({ items, composition: composed, unknownPoints }) => {
      const drafts = items.map(([indicators, pointsUnknown], at) => {
        const id = `item${at}`;
        const named = indicators.map((make, place) => make(`${id}.${place}`, id));
        return { id, pointsUnknown, part: at < 2 ? 'one' : 'two', indicators: named };
      });
      return scheme({
        places: assumed(places),
        parts: [part('one'), part('two')],
        items: drafts.map(({ id, indicators, ...more }): Item => item(id, worth(indicators), more)),
        indicators: drafts.flatMap(({ indicators }) => indicators),
        composition: document(composed),
        unknownPoints: assumed(unknownPoints),
        figures: [
          ...amounts.map((id) => figure(id)),
          ...degrees.map((id) => figure(id, 'degree')),
          ...answers.map((id) => figure(id, 'yesNo')),
        ],
        vetoes: [{ code: 'V', clause: '', title: text('否决'), trigger: 'z', effect: assumed({ kind: 'lowestGrade' }) }],
      });
    }),
);

const number = decimals(0, 12);
const amount: fc.Arbitrary<string | FigureValue> = fc.oneof(
  number,
  number,
  number,
  fc.constantFrom('0', notApplicable),
);
const answerOf = fc.constantFrom(yes, no, no, notApplicable);
const degreeOf = fc.constantFrom(degree('full'), degree('part'), degree('none'), notApplicable);

/** Something for every figure, `不适用` and zero among it. */
export const filled: fc.Arbitrary<Given> = fc
  .tuple(
    ...amounts.map((id) => amount.map((value) => [id, value] as const)),
    ...degrees.map((id) => degreeOf.map((value) => [id, value] as const)),
    ...answers.map((id) => answerOf.map((value) => [id, value] as const)),
  )
  .map((entries) => Object.fromEntries<string | FigureValue>(entries));

const gap = fc.constantFrom<'entered' | FigureValue>('entered', 'entered', missing, unusable);

/** The same with some figures missing or unusable. */
export const withGaps = (full: Given): fc.Arbitrary<Given> =>
  fc.array(gap, { minLength: 8, maxLength: 8 }).map((gaps) =>
    Object.fromEntries(
      Object.entries(full).map(([id, value], at) => {
        const instead = gaps[at] ?? 'entered';
        return [id, instead === 'entered' ? value : instead];
      }),
    ),
  );

export const anyFigures: fc.Arbitrary<Given> = filled.chain(withGaps);
