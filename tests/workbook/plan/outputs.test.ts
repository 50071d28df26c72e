import { document, inOneGo, scoreUnits, type MeasuredIndicator, type Remark, type Scheme, type Veto } from '../../../src/core';
import type { CellWrite } from '../../../src/host/port';
import { headings } from '../../../src/workbook/layout';
import { makingDetails } from '../../../src/workbook/plan/details';
import type { Output } from '../../../src/workbook/plan/outputTable';
import { resultsOutput } from '../../../src/workbook/plan/results';
import { computed, constant, item, linear, measured, notApplicable, scheme, slope, text, unit, type Given } from '../../core/given';

const detailsOutput = (...given: Parameters<typeof makingDetails>) => inOneGo(makingDetails(...given));

const cellsOf = ({ columns, rows: [first = []] }: Output, ...wanted: string[]): readonly (CellWrite | undefined)[] =>
  wanted.map((heading) => first[columns.findIndex((column) => column.heading === heading)]);

const decided = (code: string): Remark => ({ code, vetoed: true, reason: '经核实', evidence: '' });
const scored = (used: Scheme, given: Given, ...vetoed: string[]) => scoreUnits(used, [unit('甲', given, vetoed.map(decided))]);

describe('得分明细', () => {
  const words = headings.details;
  const rule = linear('atLeast', '90', slope('1', '1'));
  const bonus: MeasuredIndicator['bonus'] = { side: document('atLeast'), over: computed(constant('100')), slope: slope('1', '0.5'), atMost: document('9') };
  const used = (more: Partial<MeasuredIndicator>, whole: Partial<Scheme> = {}): Scheme => scheme({ indicators: [measured('X', 'x', rule, more)], ...whole });
  const points = (by: Scheme, x: Given[string]) => cellsOf(detailsOutput(scored(by, { x }), []), words.points, words.score, words.deduction);

  test('more points than the full ones are no deduction', () => {
    expect(points(used({ bonus }), '103')).toEqual([10, 11.5, 0]);
    expect(points(used({ bonus }), '88')).toEqual([10, 8, 2]);
  });

  test('below zero more is deducted than there was', () => {
    expect(points(used({ floor: document('-5') }), '78')).toEqual([10, -2, 12]);
  });

  test('what is left out has neither points nor score', () => {
    expect(points(used({}, { notApplicable: document('leftOut') }), notApplicable)).toEqual(['', '', '']);
  });

  test('a waiver is told in 说明', () => {
    const waiver = { title: text('受灾'), value: constant('1'), side: document('atLeast' as const), target: computed(constant('1')) };
    const [explanation, flag] = cellsOf(detailsOutput(scored(used({ waiver }), { x: '80' }), []), words.explanation, words.flag);
    expect([explanation, flag]).toEqual([expect.stringContaining('符合免予扣分条件（受灾），不扣分'), '达标']);
  });
});

describe('考核结果', () => {
  const words = headings.results;
  const veto = (code: string, effect: Veto['effect']['value'], more: Partial<Veto> = {}): Veto => ({ code, clause: '', title: text('重大案件'), effect: document(effect), ...more });
  const vetoed = (only: Veto): Scheme =>
    scheme({
      items: [item('item', '10', { title: text('人口统计') })],
      indicators: [measured('X', 'x', linear('atLeast', '90', slope('1', '1')), { floor: document('-5') })],
      vetoes: [only],
    });

  test.each<[Veto, string]>([
    [veto('V', { kind: 'lowestGrade' }), '一票否决（V 重大案件）'],
    [veto('V', { kind: 'notTopGrade' }), '一票否决（V 重大案件，不得评为excellent）'],
    [veto('V', { kind: 'itemZero', item: 'item' }), '一票否决（V 重大案件，“人口统计”不得分）'],
    [veto('V', { kind: 'deduction', points: '3' }), '一票否决（V 重大案件，总分扣 3 分）'],
  ])('says what a veto does: %j', (only, expected) => {
    expect(cellsOf(resultsOutput(scored(vetoed(only), { x: '95' }, 'V')), words.veto)).toEqual([expected]);
  });

  test('cuts the long title of a veto', () => {
    const only = veto('V', { kind: 'lowestGrade' }, { title: text(`发生${'重大'.repeat(40)}\n案件`) });
    expect(cellsOf(resultsOutput(scored(vetoed(only), { x: '95' }, 'V')), words.veto)).toEqual([`一票否决（V 发生${'重大'.repeat(29)}…）`]);
  });

  test('says that a veto needed no decision', () => {
    const line = vetoed(veto('V', { kind: 'lowestGrade' }, { below: document('0.605') }));
    expect(cellsOf(resultsOutput(scored(line, { x: '86' })), words.veto, words.grade)).toEqual(['一票否决（V 重大案件，得分率低于 60.5%）', 'poor']);
    expect(cellsOf(resultsOutput(scored(line, { x: '86.05' })), words.veto, words.grade)).toEqual(['', 'passed']);
  });

  test('a total may lie below zero, in the lowest grade', () => {
    const below = vetoed(veto('V', { kind: 'lowestGrade' }));
    expect(cellsOf(resultsOutput(scored(below, { x: '77' })), words.score, words.points, words.rate, words.low, words.grade)).toEqual([-3, 10, -0.3, -3, 'poor']);
  });
});
