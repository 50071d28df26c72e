import fc from 'fast-check';
import { assumed, document, type Composition, type Figures, type Indicator, type Item, type ItemComposition, type NotApplicable, type Remark, type Scheme, type UnitFigures, type Veto } from '../../../src/core';
import { computed, constant, figure, figures, item, linear, measured, notApplicable, proportional, scheme, slope, text, type Given } from '../given';

/** A scheme of compositions of every kind, and what some units entered and had decided. */
export interface Composed {
  readonly scheme: Scheme;
  readonly units: readonly UnitFigures[];
}

const pointsOf = fc.constantFrom('1', '2.5', '3', '7', '0.75');

interface Draft {
  readonly points: string;
  readonly floor: boolean;
  readonly leftOut: boolean;
}

const draftWith = (floors: boolean): fc.Arbitrary<Draft> =>
  fc.record({ points: pointsOf, floor: floors ? fc.boolean() : fc.constant(false), leftOut: fc.boolean() });

/** Weights that add up to 1. */
const weightsFor = (ids: readonly string[]): Readonly<Record<string, ReturnType<typeof document<string>>>> => {
  const rest = ids.slice(1).map((id): [string, string] => [id, (Math.floor(100 / (ids.length + 1)) / 100).toFixed(2)]);
  const first = (1 - rest.reduce((sum, [, weight]) => sum + Number(weight), 0)).toFixed(2);
  return Object.fromEntries([[ids[0] ?? '', first] as const, ...rest].map(([id, weight]) => [id, document(weight)]));
};

type Kind = ItemComposition['kind'];

const compositionFor = (kind: Kind, codes: readonly string[]): ItemComposition => {
  switch (kind) {
    case 'weighted':
      return { kind, weights: weightsFor(codes) };
    case 'pool':
      return { kind, atMost: document('4.5'), ...(codes.length > 1 && { highestOf: [codes.slice(0, 2)] }) };
    default:
      return { kind };
  }
};

const indicatorFrom = ({ points, floor, leftOut }: Draft, code: string, of: string, kind: Kind): Indicator =>
  measured(code, code, floor ? linear('atLeast', computed(constant('1')), slope('0.1', '0.7')) : proportional('1'), {
    item: of,
    points: document(points),
    ...(floor && kind !== 'pool' && { floor: document('-2') }),
    ...(leftOut && { notApplicable: document<NotApplicable>('leftOut') }),
  });

const total = (drafts: readonly Draft[]): string => drafts.reduce((sum, { points }) => sum + Number(points), 0).toString();

const anyItem = (floors: boolean) => fc.record({
  drafts: fc.array(draftWith(floors), { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom<Kind>('sum', 'mean', 'minimum', 'weighted', 'pool'),
  poolPoints: floors ? fc.constantFrom('0', '4') : fc.constant('4.5'),
});

const compositionOfParts = (kind: Composition['kind'], parts: readonly string[]): Composition =>
  kind === 'weighted' ? { kind, weights: weightsFor(parts), fullPoints: document('100') } : kind === 'sum' ? { kind } : { kind, fullPoints: document('100') };

const anyScheme = (floors: boolean): fc.Arbitrary<Scheme> => fc
  .record({
    parts: fc.array(fc.array(anyItem(floors), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom<Composition['kind']>('sum', 'mean', 'minimum', 'weighted'),
    policy: fc.constantFrom<NotApplicable>('fullMarks', 'leftOut'),
  })
  .map(({ parts, kind, policy }) => {
    const items: Item[] = [];
    const indicators: Indicator[] = [];
    parts.forEach((drafts, at) => {
      drafts.forEach(({ drafts: own, kind: how, poolPoints }, place) => {
        const id = `P${String(at + 1)}-0${String(place + 1)}`;
        const codes = own.map((_, index) => `${id}-${String(index + 1)}`);
        const points = how === 'pool' ? poolPoints : how === 'sum' ? total(own) : '12';
        items.push(item(id, points, { part: `P${String(at + 1)}`, composition: document(compositionFor(how, codes)) }));
        indicators.push(...own.map((each, index) => indicatorFrom(each, codes[index] ?? '', id, how)));
      });
    });
    const ids = parts.map((_, at) => `P${String(at + 1)}`);
    const first = items[0]?.id ?? '';
    const veto = (code: string, effect: Veto['effect']['value']): Veto => ({ code, clause: '', title: text(`否决${code}`), effect: assumed(effect) });
    return scheme({
      parts: ids.map((id) => ({ id, title: text(`责任书${id}`) })),
      items,
      indicators,
      figures: indicators.map(({ code }) => figure(code, 'amount', { code: code.replaceAll('-', '') })),
      vetoes: [veto('V1', { kind: 'itemZero', item: first }), veto('V2', { kind: 'deduction', points: '3.5' }), veto('V3', { kind: 'notTopGrade' })],
      composition: document(compositionOfParts(kind, ids)),
      notApplicable: document(policy),
    });
  });

const value = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 24 }).map((twentieths) => (twentieths / 20).toFixed(2)) }, { weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.constant(notApplicable) });

const decided = (code: string): Remark => ({ code, vetoed: true, reason: '经核实', evidence: '' });

const anyUnit = ({ indicators }: Scheme): fc.Arbitrary<Omit<UnitFigures, 'unit'>> =>
  fc
    .record({
      values: fc.array(value, { minLength: indicators.length, maxLength: indicators.length }),
      vetoes: fc.subarray(['V1', 'V2'], { maxLength: 1 }),
    })
    .map(({ values, vetoes }) => {
      const given: Given = Object.fromEntries(indicators.flatMap(({ code }, at) => {
        const entered = values[at] ?? '';
        return entered === '' ? [] : [[code, entered] as const];
      }));
      const entered: Figures = figures(given);
      return { figures: entered, remarks: vetoes.map(decided) };
    });

/** @param floors whether items may score outside 0 and their full points: below for a floor, above for bonuses of no points */
export const anyComposed = (floors: boolean): fc.Arbitrary<Composed> =>
  anyScheme(floors).chain((used) =>
    fc
      .array(anyUnit(used), { minLength: 8, maxLength: 8 })
      .map((units) => ({ scheme: used, units: units.map((unit, at) => ({ unit: `第${String(at + 1)}区`, ...unit })) })),
  );
