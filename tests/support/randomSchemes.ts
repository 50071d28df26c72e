import fc from 'fast-check';
import { assumed, type Bonus, type FigureValue, type Indicator, type Item, type MeasuredIndicator, type Scheme, type Steps } from '../../src/core';
import type { EnteredValue } from '../../src/workbook/build';
import { computed, constant, slope, text } from '../core/given';
import { anyFigures, anyScheme } from '../core/scoring/randomScheme';
import { seeded } from './randomEntries';
import type { Opinion } from './secondOpinion';

/** Random schemes of every composition, with floors, caps, waivers, bonuses and every policy, each with random units; the same ones for the same seed. */
export const randomOpinions = (count: number, units: number, seed: number): readonly Opinion[] => {
  const random = seeded(seed);
  const pick = <Choice>(choices: readonly Choice[]): Choice => {
    const choice = choices[Math.floor(random() * choices.length)];
    if (choice === undefined) throw new RangeError('nothing to pick from');
    return choice;
  };
  const given = fc.sample(anyFigures, { numRuns: count * units, seed });
  const whole = anyScheme.filter(({ items, indicators }) => items.every(({ id }) => indicators.some(({ item }) => item === id)));
  return fc.sample(whole, { numRuns: count, seed }).map((plain, at) => {
    const scheme = adorned(plain, pick);
    const own = given.slice(at * units, (at + 1) * units);
    const entries = Object.fromEntries(
      own.map((figures, index) => [
        `单位${String(index + 1)}`,
        Object.fromEntries(Object.entries(figures).map(([id, value]): [string, EnteredValue] => [id, entered(value)])),
      ]),
    );
    return { scheme, entries };
  });
};

const entered = (value: string | FigureValue): EnteredValue => {
  if (typeof value === 'string') return Number(value);
  switch (value.kind) {
    case 'number':
      return Number(value.value.numerator) / Number(value.value.denominator);
    case 'degree':
      return { full: '落实', part: '部分落实', none: '未落实' }[value.degree];
    case 'yesNo':
      return value.yes ? '是' : '否';
    case 'notApplicable':
      return '不适用';
    case 'missing':
      return '';
    case 'unusable':
    case 'date':
      return '说不清';
  }
};

type Chooser = <Choice>(choices: readonly Choice[]) => Choice;

const adorned = (scheme: Scheme, pick: Chooser): Scheme => ({
  ...scheme,
  notApplicable: assumed(pick(['fullMarks', 'peerMean', 'leftOut'] as const)),
  indicators: scheme.indicators.map((indicator) => withMore(indicator, pick)),
  items: scheme.items.map((item) => composed(item, scheme, pick)),
});

const isMeasured = (indicator: Indicator): indicator is MeasuredIndicator => indicator.measure !== undefined;

type Added = Partial<Pick<Indicator, 'floor' | 'cap' | 'waiver' | 'notApplicable'>>;

const withMore = (indicator: Indicator, pick: Chooser): Indicator => {
  const waiver = { title: text('免扣'), value: pick(['a', 'b']), side: assumed(pick(['atLeast', 'lessThan'] as const)), target: computed(constant('5')) };
  const more: Added = {
    ...pick<Added>([{}, {}, { floor: assumed('-3') }, { cap: assumed('2.5') }]),
    ...pick<Added>([{}, {}, { waiver }]),
    ...pick<Added>([{}, {}, { notApplicable: assumed(pick(['fullMarks', 'peerMean', 'leftOut'] as const)) }]),
  };
  if (!isMeasured(indicator)) return { ...indicator, ...more };
  const side: Bonus['side']['value'] = indicator.rule.kind === 'proportional' || indicator.rule.kind === 'minimumCount' ? 'atLeast' : 'atMost';
  const bonus: Bonus = { side: assumed(side), over: computed(pick(['c', constant(side === 'atLeast' ? '60' : '-60')])), slope: slope('1', '0.3', pick<Steps>(['whole', 'started', 'continuous'])), atMost: assumed('1.5') };
  const judged = indicator.rule.kind === 'proportional' || indicator.rule.kind === 'minimumCount' || indicator.rule.kind === 'count';
  const measured: MeasuredIndicator = { ...indicator, ...more };
  return judged && pick([true, false]) ? { ...measured, bonus } : measured;
};

const composed = (item: Item, { indicators }: Scheme, pick: Chooser): Item => {
  const codes = indicators.filter((indicator) => indicator.item === item.id).map(({ code }) => code);
  if (codes.length === 0) return item;
  const weights = Object.fromEntries(codes.map((code) => [code, assumed(String(1 / codes.length))]));
  const composition = pick([
    { kind: 'sum' } as const,
    { kind: 'mean' } as const,
    { kind: 'minimum' } as const,
    { kind: 'weighted', weights } as const,
    { kind: 'pool', atMost: assumed('6'), highestOf: [codes.slice(0, 2)] } as const,
  ]);
  return { ...item, composition: assumed(composition) };
};
