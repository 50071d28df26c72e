import fc from 'fast-check';
import { kinds, type RuleKind, type Scheme } from '../../../src/core';
import { readScheme } from '../../../src/schemes/schemeFile';
import { anyOperand, anyRule, anySlope, ruleKinds, stated, tenths, type Speaking, type Written } from './anyRule';

type Entry = { readonly [key: string]: Written };

export const amounts = ['a', 'b', 'c', 'd'];
export const days = ['t'];
export const degrees = ['p', 'q'];
export const answers = ['y', 'z'];
const speaking: Speaking = { numbers: amounts, degrees, answers };

const text = (words: string): Entry => ({ zh: `某${words}`, en: `some ${words}` });
const document = (value: Written): Entry => ({ value, basis: 'document' });
const sometimes = <Value extends Written>(key: string, value: fc.Arbitrary<Value>, weight = 1): fc.Arbitrary<Entry> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight, arbitrary: value.map((given) => ({ [key]: given })) });

const together = (entries: readonly Entry[]): Entry => entries.reduce((all, each) => ({ ...all, ...each }), {});

const figure = (id: string, kind: string, more: Entry = {}): Entry => ({
  id,
  code: id.toUpperCase(),
  kind,
  title: text(`figure ${id}`),
  unit: text('人'),
  period: 'year',
  definition: text('definition'),
  clause: '一(一)',
  group: text('group'),
  ...more,
});

const figures: readonly Entry[] = [
  ...amounts.map((id) => figure(id, id === 'a' ? 'count' : 'amount', id === 'd' ? { negative: true } : {})),
  ...days.map((id) => figure(id, 'date')),
  ...degrees.map((id) => figure(id, 'degree')),
  ...answers.map((id) => figure(id, 'yesNo')),
];

const measure: fc.Arbitrary<Entry> = fc
  .tuple(
    anyOperand(amounts, 2),
    fc.constantFrom('pending', 'notApplicable'),
    sometimes('places', stated(fc.integer({ min: 0, max: 2 }))),
    sometimes('notApplicableWhenZero', fc.constantFrom(...amounts)),
    sometimes('shown', anyOperand(amounts).map((value) => ({ value, unit: text('unit') }))),
  )
  .map(([value, whenUndefined, ...more]) => ({ value, title: text('measure'), unit: text('%'), whenUndefined, ...together(more) }));

const waiver: fc.Arbitrary<Entry> = fc.record({
  title: fc.constant(text('waiver')),
  value: anyOperand(amounts),
  side: stated(fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan')),
  target: fc.record({ value: anyOperand(amounts), basis: fc.constantFrom('document', 'assumed') }),
});

const bonus = (places: number): fc.Arbitrary<Entry> => fc.record({
  side: stated(fc.constantFrom('atLeast', 'atMost')),
  over: fc.record({ value: anyOperand(amounts), basis: fc.constant('document') }),
  slope: anySlope,
  atMost: stated(fc.integer({ min: 0, max: 3 * 10 ** places }).map((units) => (units / 10 ** places).toFixed(places))),
});

const policy = stated(fc.constantFrom('fullMarks', 'peerMean', 'leftOut'));
const escalation = fc.array(fc.tuple(stated(fc.constantFrom('circular', 'interview')), sometimes('above', anyOperand(amounts))).map(([flag, above]) => ({ flag, ...above })), { maxLength: 2 });

const dayRule: fc.Arbitrary<Entry> = fc.record({
  measure: fc.constant({ value: 't', title: text('day'), unit: text('日期'), whenUndefined: 'pending' }),
  rule: fc.record({
    kind: fc.constant('threshold'),
    side: stated(fc.constantFrom('atMost', 'lessThan')),
    target: fc.constant({ value: { kind: 'day', value: document('2012-06-30') }, basis: 'document' }),
  }),
});

const judged = (kind: RuleKind, places: number): fc.Arbitrary<Entry> => {
  const rule = anyRule(kind, speaking);
  if (kinds[kind].judges === 'answers') return rule.map((only) => ({ rule: only }));
  return fc
    .tuple(rule, measure, sometimes('margin', stated(tenths(0, 2))), sometimes('bonus', bonus(places)))
    .map(([own, measured, ...more]) => ({ rule: own, measure: measured, ...together(more) }));
};

const byKind = ruleKinds.filter((kind) => kind !== 'encouragement');

const indicator = (places: number, wanted: readonly RuleKind[]): fc.Arbitrary<Entry> =>
  fc
    .tuple(
      fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...wanted).chain((kind) => judged(kind, places)) }, { weight: 1, arbitrary: dayRule }),
      fc.integer({ min: 1, max: 12 * 10 ** places }).map((units) => (units / 10 ** places).toFixed(places)),
      sometimes('floor', stated(fc.constantFrom('-3', '-1', '0'))),
      sometimes('cap', stated(fc.constantFrom('14', '20'))),
      sometimes('waiver', waiver),
      sometimes('notApplicable', policy),
      sometimes('escalation', escalation),
    )
    .map(([judgedBy, points, ...more]) => ({
      clause: '一(一)1',
      title: text('indicator'),
      requirement: text('requirement'),
      points: document(points),
      ...judgedBy,
      ...together(more),
    }));

/** Weights of two places that add up to 1. */
const weightsOf = (names: readonly string[]): Entry => {
  const share = Math.floor(100 / names.length);
  return Object.fromEntries(names.map((name, at) => [name, document(((at === 0 ? 100 - share * (names.length - 1) : share) / 100).toFixed(2))]));
};

const compositionOf = (kind: string, codes: readonly string[]): Entry => {
  if (kind === 'weighted') return { kind, weights: weightsOf(codes) };
  return kind === 'pool' ? { kind, atMost: document('4.5'), ...(codes.length > 1 && { highestOf: [codes.slice(0, 2)] }) } : { kind };
};

interface DraftItem {
  readonly kind: string;
  readonly pointsUnknown: boolean;
  readonly indicators: readonly Entry[];
}

const item = (places: number): fc.Arbitrary<DraftItem> =>
  fc.constantFrom('sum', 'sum', 'mean', 'minimum', 'weighted', 'pool').chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      pointsUnknown: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
      indicators: fc.array(indicator(places, kind === 'sum' || kind === 'pool' ? ruleKinds : byKind), { minLength: 1, maxLength: 3 }),
    }),
  );

const pointsIn = ({ points }: Entry): number => {
  const value = typeof points === 'object' && 'value' in points ? points['value'] : '';
  return Math.round(Number(value) * 1000);
};

const sumOf = (indicators: readonly Entry[]): string => {
  const thousandths = String(indicators.reduce((sum, each) => sum + pointsIn(each), 0)).padStart(4, '0');
  return `${thousandths.slice(0, -3)}.${thousandths.slice(-3)}`;
};

/** Floors below 0 hide behind the highest of a group, and are refused there. */
const withoutFloor = ({ floor: _, ...rest }: Entry): Entry => rest;

const itemEntries = ({ kind, pointsUnknown, indicators }: DraftItem, at: number): { readonly item: Entry; readonly indicators: readonly Entry[] } => {
  const id = `I${String(at + 1)}`;
  const own = indicators.map((each, place): Entry => ({ code: `${id}-${String(place + 1)}`, item: id, ...(kind === 'pool' ? withoutFloor(each) : each) }));
  const codes = own.map((_, place) => `${id}-${String(place + 1)}`);
  return {
    indicators: own,
    item: {
      id,
      part: at === 0 ? 'one' : 'two',
      clause: '一(一)',
      title: text('item'),
      target: text('target'),
      points: document(kind === 'sum' ? sumOf(indicators) : '12'),
      ...(pointsUnknown && { pointsUnknown }),
      ...(kind !== 'sum' && { composition: document(compositionOf(kind, codes)) }),
    },
  };
};

const compositions: readonly Entry[] = [
  { kind: 'sum' },
  { kind: 'sum' },
  { kind: 'mean', fullPoints: document('100') },
  { kind: 'minimum', fullPoints: document('100') },
  { kind: 'weighted', weights: weightsOf(['one', 'two']), fullPoints: document('100') },
];

const veto = (code: string, effect: Entry, more: Entry = {}): Entry => ({ code, clause: '三', title: text(`veto ${code}`), effect: document(effect), ...more });

/** Everything that a veto can do. */
export const vetoCodes = ['V1', 'V2', 'V3', 'V4'];
const vetoes: readonly Entry[] = [
  veto('V1', { kind: 'lowestGrade' }, { trigger: 'z' }),
  veto('V2', { kind: 'itemZero', item: 'I1' }),
  veto('V3', { kind: 'deduction', points: '2.5' }, { trigger: 'y' }),
  veto('V4', { kind: 'notTopGrade' }),
  veto('V5', { kind: 'notTopGrade' }, { below: document('0.3') }),
];

const identity = (code: string, level: string): Entry => ({
  code,
  level,
  title: text('identity'),
  left: 'b',
  relation: level === 'error' ? 'atMost' : 'equal',
  right: { kind: 'sum', of: ['a', 'c'] },
  tolerance: '0',
  fix: text('fix'),
});

const grades = [
  ['good', '0.8'],
  ['fair', '0.6'],
  ['poor', '0'],
].map(([id = '', from = '']): Entry => ({ id, title: text(id), from: document(from) }));

/** A scheme file: all kinds of rules with all that indicators, items and schemes can say besides. Few of them are refused. */
export const anySchemeFile: fc.Arbitrary<string> = fc.integer({ min: 0, max: 3 }).chain((places) =>
  fc
    .record({
      items: fc.array(item(places), { minLength: 2, maxLength: 3 }),
      composition: fc.constantFrom(...compositions),
      policy,
      unknownPoints: stated(fc.constantFrom('assumed', 'leftOut')),
      vetoes: fc.subarray([...vetoes]),
      identities: fc.subarray([identity('X1', 'error'), identity('X2', 'warning')]),
    })
    .map(({ items, composition, policy: notApplicable, unknownPoints, vetoes: some, identities }) => {
      const drafts = items.map(itemEntries);
      return JSON.stringify({
        id: 'random',
        version: '1',
        title: text('scheme'),
        region: text('city'),
        year: 2012,
        period: document({ start: '2012-01-01', end: '2012-12-31' }),
        figures,
        parts: ['one', 'two'].map((id) => ({ id, title: text(`part ${id}`) })),
        items: drafts.map((draft) => draft.item),
        indicators: drafts.flatMap(({ indicators }) => indicators),
        vetoes: some,
        grades,
        identities,
        composition: document(composition),
        places: document(places),
        notApplicable,
        unknownPoints,
      });
    }),
);

/** A scheme that the check of scheme files lets through. */
export const anyScheme: fc.Arbitrary<Scheme> = anySchemeFile.map((source) => readScheme(source)).filter((reading) => reading.ok).map(({ scheme }) => scheme);
