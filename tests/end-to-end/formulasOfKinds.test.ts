import { document, type Indicator, type Scheme } from '../../src/core';
import { readScheme } from '../../src/schemes/schemeFile';
import {
  answered,
  band,
  baseline,
  byDegree,
  checklist,
  count,
  encouragement,
  excluding,
  figure,
  including,
  item,
  measured,
  scheme,
  slope,
  threshold,
} from '../core/given';
import { describeWithLibreOffice } from '../support/independentReader';
import { randomEntries } from '../support/randomEntries';
import { secondOpinions, type Entries } from '../support/secondOpinion';

const formula = (text: string): unknown => ({ kind: 'formula', text, basis: 'document' });
const share = (value: string, ends: object): object => ({ share: document(value), ...ends });

/** Kinds as a scheme file has them, and kinds with every option they have. */
const rules: readonly Indicator[] = [
  measured('error', 'reported', threshold('atLeast', '0')),
  measured('burglary', 'cases', threshold('atLeast', '0')),
  measured('level', 'done', threshold('atLeast', '0')),
  measured('count', 'cases', { ...count('0.5'), times: 'times', among: 'units', atMost: document('6') }),
  measured('plain', 'cases', count('0.3'), { floor: document('-3') }),
  measured('worse', 'done', { ...baseline('85', 'average', [band('0.1', including('95')), band('0.5')], slope('0.1', '0.2')), worse: document('nothing' as const) }),
  answered('weights', { ...checklist('p', 'q', 'r'), weights: [document('3'), document('2.5'), document('1')] }),
  answered('equal', checklist('r', 'q')),
  answered('degree', byDegree('q')),
  answered('encouraged', encouragement('p')),
];

const written: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['error', { kind: 'formula', points: formula('if(measure > 5, 0, points * (1 - measure / 5))') }],
  ['burglary', { kind: 'formula', points: formula('if(measure = 0, 8, 6 + 0.2 * (average - measure))') }],
  [
    'level',
    {
      kind: 'levelAndProgress',
      side: document('atLeast'),
      average: 'average',
      better: document('0.7'),
      worse: document('0.3'),
      level: [share('1', { from: including('90') }), share('0.55', { from: excluding('80'), to: excluding('90') }), share('0', { to: including('80') })],
      progress: formula('done - last'),
      steps: [share('0.1', { to: excluding('0') }), share('1', { from: including('0') })],
    },
  ],
]);

const schemeOf = (): Scheme => {
  const whole = scheme({
    figures: [
      ...['reported', 'checked', 'times', 'done', 'average', 'last'].map((id) => figure(id, 'amount')),
      ...['cases', 'units'].map((id) => figure(id, 'count')),
      figure('p', 'yesNo'),
      figure('q', 'degree'),
      figure('r', 'yesNo'),
    ].map((each, index) => ({ ...each, code: `F${String(index)}` })),
    items: [item('item', String(rules.length * 10))],
    indicators: rules,
  });
  const file = {
    ...whole,
    named: [{ id: 'error', title: { zh: '误差率', en: 'error' }, value: formula('abs(reported - checked) / checked * 100') }],
    indicators: rules.map((each) => ({
      ...each,
      ...(each.code === 'error' && each.measure && { measure: { ...each.measure, value: 'error' } }),
      rule: written.get(each.code) ?? each.rule,
    })),
  };
  const reading = readScheme(JSON.stringify(file));
  if (!reading.ok) throw new Error(reading.problems.map(({ path, message }) => `${path}: ${message.en}`).join('; '));
  return reading.scheme;
};

const usual = { reported: 103, checked: 100, times: 2, done: 85, average: 84, last: 83, cases: 3, units: 4, p: '是', q: '部分落实', r: '否' };
const bases: Entries = {
  甲: usual,
  乙: { ...usual, reported: 105, done: 90, average: 90, last: 90, cases: 0, p: '否', q: '落实', r: '是' },
  丙: { ...usual, reported: 105.1, done: 80, average: 80.1, last: 80.3, units: 0, q: '未落实', p: '不适用' },
};

describeWithLibreOffice('得分公式 of kinds with formulas, weights and shares, computed by LibreOffice', () => {
  test('gives every score of 200 units as the program does', () => {
    const [found] = secondOpinions([{ scheme: schemeOf(), entries: { ...bases, ...randomEntries(schemeOf(), bases, 197, 6, 7) } }]);
    expect(found?.differences).toEqual([]);
    expect(found?.compared).toBe(200 * (rules.length + 3));
  });
});
