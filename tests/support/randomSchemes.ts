import fc from 'fast-check';
import { assumed, type FigureValue, type Indicator, type Item, type Scheme } from '../../src/core';
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
  return fc.sample(anyScheme, { numRuns: count, seed }).map((plain, at) => {
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

type Pick = <Choice>(choices: readonly Choice[]) => Choice;

const adorned = (scheme: Scheme, pick: Pick): Scheme => ({
  ...scheme,
  notApplicable: assumed(pick(['fullMarks', 'peerMean', 'leftOut'] as const)),
  indicators: scheme.indicators.map((indicator) => withMore(indicator, pick)),
  items: scheme.items.map((item) => composed(item, scheme, pick)),
});

const withMore = (indicator: Indicator, pick: Pick): Indicator => {
  const waiver = { title: text('免扣'), value: pick(['a', 'b']), side: assumed(pick(['atLeast', 'lessThan'] as const)), target: computed(constant('5')) };
  const more = {
    ...pick([{}, {}, { floor: assumed('-3') }, { cap: assumed('2.5') }]),
    ...pick([{}, {}, { waiver }]),
    ...pick([{}, {}, { notApplicable: assumed(pick(['fullMarks', 'peerMean', 'leftOut'] as const)) }]),
  };
  if (indicator.measure === undefined) return { ...indicator, ...more };
  const side = indicator.rule.kind === 'proportional' || indicator.rule.kind === 'minimumCount' ? 'atLeast' : 'atMost';
  const bonus = { side: assumed(side), over: computed(pick(['c', constant(side === 'atLeast' ? '60' : '-60')])), slope: slope('1', '0.3', pick(['whole', 'started', 'continuous'])), atMost: assumed('1.5') };
  const judged = indicator.rule.kind === 'proportional' || indicator.rule.kind === 'minimumCount' || indicator.rule.kind === 'count';
  return { ...indicator, ...more, ...(judged && pick([{}, { bonus }])) };
};

const composed = (item: Item, { indicators }: Scheme, pick: Pick): Item => {
  const codes = indicators.filter((indicator) => indicator.item === item.id).map(({ code }) => code);
  if (codes.length === 0) return item;
  const weights = Object.fromEntries(codes.map((code) => [code, assumed(String(1 / codes.length))]));
  const composition = pick([
    undefined,
    { kind: 'mean' } as const,
    { kind: 'minimum' } as const,
    { kind: 'weighted', weights } as const,
    { kind: 'pool', atMost: assumed('6'), highestOf: [codes.slice(0, 2)] } as const,
  ]);
  return composition === undefined ? item : { ...item, composition: assumed(composition) };
};
