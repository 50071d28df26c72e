import fc from 'fast-check';
import { kinds, type Field, type NumberRange, type RuleKind } from '../../../src/core';

/** A rule, or a part of one, as a scheme file has it. */
export type Written = string | number | boolean | readonly Written[] | { readonly [key: string]: Written };

/** What figures there are to speak of. */
export interface Speaking {
  readonly numbers: readonly string[];
  readonly degrees: readonly string[];
  readonly answers: readonly string[];
}

const basis = fc.constantFrom('document', 'assumed');
export const stated = (value: fc.Arbitrary<Written>): fc.Arbitrary<Written> => fc.record({ value, basis });

/** Tenths between two bounds. */
export const tenths = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min: min * 10, max: max * 10 }).map((value) => (value / 10).toFixed(1));

const numbers: Readonly<Record<NumberRange, fc.Arbitrary<string>>> = {
  any: tenths(-5, 15),
  notNegative: tenths(0, 8),
  positive: fc.constantFrom('0.1', '0.3', '0.7', '1', '2', '3'),
  share: fc.constantFrom('0', '0.05', '0.3', '0.5', '0.75', '1'),
};

const constant: fc.Arbitrary<Written> = fc.record({ kind: fc.constant('constant'), value: stated(tenths(-3, 12)) });

/** Calculations of every sort over some names. */
export const anyOperand = (names: readonly string[], depth = 1): fc.Arbitrary<Written> => {
  const leaf: fc.Arbitrary<Written> = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: constant });
  if (depth === 0) return leaf;
  const inner = anyOperand(names, depth - 1);
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  const of = (kind: string, rest: Readonly<Record<string, fc.Arbitrary<Written>>>): fc.Arbitrary<Written> => fc.record({ kind: fc.constant(kind), ...rest });
  const scale = fc.constantFrom('1', '100', '1000');
  return fc.oneof(
    { weight: 6, arbitrary: leaf },
    ...['sum', 'product', 'mean', 'maximum', 'minimum'].map((kind) => ({ weight: 1, arbitrary: of(kind, { of: several }) })),
    ...['absolute', 'ceiling'].map((kind) => ({ weight: 1, arbitrary: of(kind, { of: inner }) })),
    { weight: 1, arbitrary: of('difference', { from: inner, subtract: inner }) },
    { weight: 2, arbitrary: of('ratio', { of: inner, per: inner, scale }) },
    { weight: 2, arbitrary: of('growth', { now: inner, before: inner, scale }) },
    { weight: 1, arbitrary: of('round', { of: inner, places: fc.integer({ min: 0, max: 3 }) }) },
    {
      weight: 1,
      arbitrary: of('if', { left: inner, relation: fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan', 'equal'), right: inner, then: inner, else: inner }),
    },
  );
};

const target = ({ numbers: names }: Speaking): fc.Arbitrary<Written> => fc.record({ value: fc.oneof(constant, anyOperand(names)), basis });

export const anySlope: fc.Arbitrary<Written> = fc.record({
  step: stated(numbers.positive),
  pointsPerStep: stated(tenths(0, 4)),
  steps: stated(fc.constantFrom('whole', 'started', 'continuous')),
});

const bound = (value: string, inclusive: boolean): Written => ({ value: { value, basis: 'assumed' }, inclusive: { value: inclusive, basis: 'document' } });

/** Bands that hold every value exactly once, in any order. */
const partition = (rest: fc.Arbitrary<{ readonly [key: string]: Written }>): fc.Arbitrary<readonly Written[]> =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: -3, max: 12 }), fc.boolean()), { maxLength: 3, selector: ([cut]) => cut })
    .map((cuts) => [...cuts].sort(([a], [b]) => a - b))
    .chain((cuts) => {
      const bands = Array.from({ length: cuts.length + 1 }, (_, place) => {
        const [from, to] = [cuts[place - 1], cuts[place]];
        return { ...(from && { from: bound(String(from[0]), from[1]) }), ...(to && { to: bound(String(to[0]), !to[1]) }) };
      });
      return fc
        .tuple(fc.shuffledSubarray(bands, { minLength: bands.length, maxLength: bands.length }), fc.array(rest, { minLength: bands.length, maxLength: bands.length }))
        .map(([order, more]) => order.map((band, place) => ({ ...band, ...more[place] })));
    });

/** What the kind of the field alone does not say: lists that ascend, that go together, bounds in order. */
const special: Readonly<Partial<Record<RuleKind, (speaking: Speaking) => Readonly<Record<string, fc.Arbitrary<Written>>>>>> = {
  table: () => ({ bands: partition(fc.record({ points: stated(numbers.any) })) }),
  levelAndProgress: () => ({ level: partition(fc.record({ share: stated(numbers.share) })), steps: partition(fc.record({ share: stated(numbers.share) })) }),
  baseline: () => ({
    norm: stated(fc.constantFrom('1', '3')),
    bands: fc
      .tuple(fc.subarray(['4', '6', '9']), fc.array(stated(numbers.share), { minLength: 4, maxLength: 4 }), fc.boolean())
      .map(([cuts, reductions, inclusive]) => [...cuts.map((cut): { readonly upTo?: Written } => ({ upTo: bound(cut, inclusive) })), {}].map((band, place) => ({ ...band, reduction: reductions[place] ?? '' }))),
  }),
  piecewise: () => ({
    pieces: fc
      .tuple(fc.subarray(['0.5', '2', '6']), fc.array(anySlope, { minLength: 4, maxLength: 4 }))
      .map(([cuts, slopes]) => ['0', ...cuts].map((beyond, place) => ({ beyond: { value: beyond, basis: 'assumed' }, slope: slopes[place] ?? '' }))),
  }),
  rankLadder: () => ({
    ladder: fc.array(tenths(-5, 15), { minLength: 1, maxLength: 5 }).map((rungs) => [...rungs].sort((a, b) => Number(b) - Number(a)).map((value) => ({ value, basis: 'document' }))),
  }),
  rankMovement: () => ({
    bands: fc
      .uniqueArray(fc.constantFrom('-3', '-2', '-1', '1', '2'), { minLength: 1, maxLength: 4 })
      .chain((places) => fc.tuple(...places.map((each) => numbers.any.map((change): Written => ({ places: { value: each, basis: 'document' }, change: { value: change, basis: 'assumed' } }))))),
  }),
  range: () => inOrder('low', 'high', (value) => bound(value, true)),
  judgement: () => inOrder('least', 'most', (value) => ({ value, basis: 'document' })),
  checklist: ({ answers, degrees }) => ({ figures: fc.subarray([...answers, ...degrees], { minLength: 1 }) }),
  proportional: () => ({ target: fc.record({ value: fc.record({ kind: fc.constant('constant'), value: stated(fc.constantFrom('0.7', '5', '12')) }), basis }) }),
  count: ({ numbers: names }) => ({ times: fc.constantFrom(...names), among: fc.constantFrom(...names) }),
};

/** Two numbers, the first never above the second. */
const inOrder = (low: string, high: string, written: (value: string) => Written): Readonly<Record<string, fc.Arbitrary<Written>>> => ({
  [low]: fc.constantFrom('0', '1', '2.5').map(written),
  [high]: fc.constantFrom('2.5', '6', '9.5').map(written),
});

const anyField = (field: Field, speaking: Speaking): fc.Arbitrary<Written> => {
  switch (field.type) {
    case 'optional':
      return anyField(field.of, speaking);
    case 'operand':
      return anyOperand([...speaking.numbers, ...(field.names ?? [])]);
    case 'target':
      return target(speaking);
    case 'number':
      return stated(numbers[field.range]);
    case 'flag':
      return stated(fc.boolean());
    case 'choice':
      return stated(fc.constantFrom(...field.of));
    case 'text':
      return fc.constant({ zh: '文字', en: 'text' });
    case 'slope':
      return anySlope;
    case 'bound':
      return tenths(0, 9).chain((value) => fc.boolean().map((inclusive) => bound(value, inclusive)));
    case 'figure':
      return fc.constantFrom(...field.kinds.flatMap((kind) => (kind === 'degree' ? speaking.degrees : kind === 'yesNo' ? speaking.answers : speaking.numbers)));
    case 'shares':
      return stated(fc.record({ full: fc.constantFrom('1', '0.9'), part: numbers.share, none: fc.constantFrom('0', '0.1') }));
    case 'list':
      return fc.array(anyField(field.of, speaking), { minLength: Math.max(1, field.least), maxLength: 3 });
    case 'object':
      return anyObject(field.fields, speaking, {});
  }
};

type Fields = Readonly<Record<string, Field>>;
type Given = Readonly<Record<string, fc.Arbitrary<Written>>>;

const anyObject = (fields: Fields, speaking: Speaking, given: Given): fc.Arbitrary<{ readonly [key: string]: Written }> => {
  const values = Object.entries(fields).map(([key, field]) => {
    const value = given[key] ?? anyField(field, speaking);
    return fc.tuple(fc.constant(key), field.type === 'optional' ? fc.option(value) : value);
  });
  return fc.tuple(...values).map((entries) => Object.fromEntries(entries.flatMap(([key, value]) => (value === null ? [] : [[key, value]]))));
};

/** Two partitions, and points for every field of them. */
const anyGrid = (speaking: Speaking): fc.Arbitrary<{ readonly [key: string]: Written }> =>
  fc.tuple(partition(fc.constant({})), partition(fc.constant({})), anyObject(kinds.grid.fields, speaking, {})).chain(([rows, columns, rest]) => {
    const line = fc.array(stated(numbers.any), { minLength: columns.length, maxLength: columns.length });
    return fc.array(line, { minLength: rows.length, maxLength: rows.length }).map((points) => ({ ...rest, rows, columns, points }));
  });

const isList = (value: Written | undefined): value is readonly Written[] => Array.isArray(value);

/** One weight for every figure. */
const withWeights = (rule: { readonly [key: string]: Written }): { readonly [key: string]: Written } => {
  const { figures, weights, ...rest } = rule;
  if (!isList(figures) || weights === undefined) return rule;
  return { ...rest, figures, weights: figures.map((_, place) => ({ value: String(place + 1), basis: 'assumed' })) };
};

const isKind = (name: string): name is RuleKind => Object.hasOwn(kinds, name);

/** Every kind of rule that there is. */
export const ruleKinds: readonly RuleKind[] = Object.keys(kinds).filter(isKind);

/** A rule of a kind, made of the fields that the kind says it has. */
export const anyRule = (kind: RuleKind, speaking: Speaking): fc.Arbitrary<{ readonly [key: string]: Written }> => {
  const rule = kind === 'grid' ? anyGrid(speaking) : anyObject(kinds[kind].fields, speaking, special[kind]?.(speaking) ?? {});
  return rule.map((fields) => ({ kind, ...withWeights(fields) }));
};
