import { assumed, document, type Grade, type Indicator, type Item, type ItemComposition, type Scheme, type Veto, type VetoEffect } from '../../../src/core';
import { checkScheme } from '../../../src/schemes/schemeFile';
import { answered, computed, constant, encouragement, figure, item, measured, proportional, scheme, slope, text } from '../../core/given';

const figures = [figure('m', 'amount', { code: 'A1' }), figure('y', 'yesNo', { code: 'A2' })];
const indicator = (code: string, points: string, more: Partial<Extract<Indicator, { measure: object }>> = {}): Indicator =>
  measured(code, 'm', proportional('1'), { item: 'p', points: document(points), ...more });
const two = [indicator('X1', '4'), indicator('X2', '6')];

/** What is found, as `level path: message`. */
const findings = (more: Partial<Scheme>): readonly string[] =>
  checkScheme(JSON.stringify(scheme({ figures, items: [item('p', '10')], indicators: two, ...more }))).findings.map(
    ({ level, path, message }) => `${level} ${path}: ${message.en}`,
  );

const composed = (composition: ItemComposition, indicators: readonly Indicator[] = two): readonly string[] => {
  const only: Item = item('p', '10', { composition: document(composition) });
  return findings({ items: [only], indicators });
};

const at = 'items[0].composition.value';
const weigh = (weights: Readonly<Record<string, string>>): ItemComposition => ({
  kind: 'weighted',
  weights: Object.fromEntries(Object.entries(weights).map(([code, value]) => [code, document(value)])),
});

test('a scheme that is in order has no findings', () => {
  expect(findings({})).toEqual([]);
});

describe('weighted indicators', () => {
  test('have weights that add up to 1', () => {
    expect(composed(weigh({ X1: '0.3', X2: '0.7' }))).toEqual([]);
    expect(composed(weigh({ X1: '0.3', X2: '0.69' }))).toEqual([`error ${at}.weights: weights add up to 0.99, not 1`]);
  });

  test('each have one, and nothing else does', () => {
    expect(composed(weigh({ X1: '1' }))).toEqual([`error ${at}.weights.X2: the weight of this indicator is missing`]);
    expect(composed(weigh({ X1: '0.5', X2: '0.4', X3: '0.1' }))).toEqual([`error ${at}.weights.X3: this item has no indicator X3`]);
  });
});

describe('rates', () => {
  test.each<ItemComposition>([{ kind: 'mean' }, { kind: 'minimum' }, weigh({ X1: '0.5', X2: '0.5' })])('need points: %j', (composition) => {
    expect(composed(composition)).toEqual([]);
    expect(composed(composition, [indicator('X1', '4'), indicator('X2', '0')])).toEqual([
      'error indicators[1].points.value: item p is made up of rates: points must not be 0',
    ]);
  });

  test('are not those of a bonus', () => {
    expect(composed({ kind: 'mean' }, [...two, answered('X3', encouragement('y'), { item: 'p' })])).toEqual([
      'error indicators[2].rule.kind: item p is made up of rates: a bonus cannot be among them',
    ]);
  });

  test('do not need points that add up', () => {
    expect(composed({ kind: 'mean' }, [indicator('X1', '4'), indicator('X2', '5')])).toEqual([]);
  });
});

describe('a pool', () => {
  const pool = (highestOf: readonly (readonly string[])[]): ItemComposition => ({ kind: 'pool', atMost: document('5'), highestOf });

  test('groups its own indicators, each once', () => {
    expect(composed(pool([['X1', 'X2']]))).toEqual([]);
    expect(composed(pool([['X1', 'X9']]))).toEqual([`error ${at}.highestOf[0][1]: this item has no indicator X9`]);
    expect(composed(pool([['X1', 'X1']]))).toEqual([`error ${at}.highestOf[0][1]: X1 is in a group already`]);
  });

  test('groups none that may score below zero', () => {
    const below = [indicator('X1', '4', { floor: document('-1') }), indicator('X2', '6', { floor: document('0') })];
    expect(composed(pool([['X1', 'X2']]), below)).toEqual([
      `error ${at}.highestOf[0][0]: X1 may score below 0: the highest of a group would hide that`,
    ]);
  });
});

describe('limits of an indicator', () => {
  const [, second] = two;
  const limited = (more: Partial<Extract<Indicator, { measure: object }>>) => findings({ indicators: [indicator('X1', '4', more), ...(second ? [second] : [])] });
  const bonus = { side: document('atLeast' as const), over: computed(constant('1')), slope: slope('1', '1'), atMost: document('2') };

  test.each([
    [{ floor: document('4') }, []],
    [{ floor: document('4.01') }, ['error indicators[0].floor.value: the lowest score 4.01 is above the highest 4']],
    [{ floor: document('-5'), cap: document('0') }, []],
    [{ floor: document('2'), cap: document('1') }, ['error indicators[0].floor.value: the lowest score 2 is above the highest 1']],
    [{ bonus, cap: document('6') }, []],
    [{ bonus, cap: document('5.99') }, ['warning indicators[0].cap.value: the cap of 5.99 cuts the bonus']],
    [{ bonus: { ...bonus, atMost: document('0') } }, ['warning indicators[0].bonus: the bonus adds nothing']],
  ])('%j', (more, expected) => {
    expect(limited(more).filter((found) => !found.includes('left open'))).toEqual(expected);
  });
});

describe('a veto', () => {
  const veto = (effect: VetoEffect, more: Partial<Veto> = {}): Veto => ({ code: 'V1', clause: '六', title: text('否决'), effect: document(effect), ...more });
  const grade = (id: string, from: string): Grade => ({ id, title: text(id), from: assumed(from) });
  const vetoed = (effect: VetoEffect, more: Partial<Veto> = {}, of: Partial<Scheme> = {}) => findings({ vetoes: [veto(effect, more)], ...of });
  const single = { grades: [grade('only', '0')] };

  test('leaves an item without points that exists and counts', () => {
    expect(vetoed({ kind: 'itemZero', item: 'p' })).toEqual([]);
    expect(vetoed({ kind: 'itemZero', item: 'q' })).toEqual(['error vetoes[0].effect.value.item: there is no item q']);
    const unknown = { items: [item('p', '10', { pointsUnknown: true })], unknownPoints: assumed('leftOut' as const) };
    expect(vetoed({ kind: 'itemZero', item: 'p' }, {}, unknown)).toEqual([
      'warning vetoes[0].effect.value.item: item p does not count: the veto has no effect',
    ]);
  });

  test('that rules out the highest grade needs two of them', () => {
    expect(vetoed({ kind: 'notTopGrade' })).toEqual([]);
    expect(vetoed({ kind: 'notTopGrade' }, {}, single)).toEqual(['error vetoes[0].effect.value: there must be two grades at least to rule out the highest']);
  });

  test('without effect is doubtful', () => {
    expect(vetoed({ kind: 'lowestGrade' }, {}, single)).toEqual(['warning vetoes[0].effect.value: with a single grade the veto has no effect']);
    expect(vetoed({ kind: 'deduction', points: '0' })).toEqual(['warning vetoes[0].effect.value.points: a deduction of 0 has no effect']);
    expect(vetoed({ kind: 'deduction', points: '0.01' })).toEqual([]);
  });

  test('by the total rate bears on the grade alone', () => {
    const below = document('0.6');
    expect(vetoed({ kind: 'lowestGrade' }, { below })).toEqual([]);
    expect(vetoed({ kind: 'notTopGrade' }, { below })).toEqual([]);
    expect(vetoed({ kind: 'deduction', points: '5' }, { below })).toEqual(['error vetoes[0].below: a veto by the total rate can bear on the grade alone']);
    expect(vetoed({ kind: 'itemZero', item: 'p' }, { below })).toEqual(['error vetoes[0].below: a veto by the total rate can bear on the grade alone']);
    expect(vetoed({ kind: 'lowestGrade' }, { below: document('0') })).toEqual(['warning vetoes[0].below: no rate is below 0: the line has no effect']);
  });
});
