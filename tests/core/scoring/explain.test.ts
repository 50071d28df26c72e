import { assumed, document, explain, type Indicator, type Scheme } from '../../../src/core';
import {
  answered,
  band,
  baseline,
  byDegree,
  computed,
  degree,
  figure,
  including,
  indicatorOf,
  item,
  linear,
  measure,
  measured,
  notApplicable,
  on,
  proportional,
  scheme,
  scoreOne,
  slope,
  text,
  threshold,
  type Given,
} from '../given';

const sentences = (indicator: Indicator, given: Given, more: Partial<Scheme> = {}) => {
  const used = scheme({ indicators: [indicator], ...more });
  const score = indicatorOf(scoreOne(used, given), indicator.code);
  return [explain(score, used, 'zh'), explain(score, used, 'en')];
};

const none = text('');
const ratio = { kind: 'ratio', of: 'boys', per: 'girls', scale: '100' } as const;

describe('a score is explained down to its clause', () => {
  test('the ceiling of the sex ratio at birth', () => {
    const ceiling = measured(
      'x',
      measure(ratio, { title: text('出生人口性别比', 'sex ratio at birth'), unit: none }),
      baseline('107', 'last', [band('0.10', including('120')), band('0.12')], slope('0.1', '0.1')),
      { clause: '一(四)', points: document('6') },
    );
    const [zh, en] = sentences(ceiling, { boys: '1124', girls: '1000', last: '111.78' });
    expect(zh).toBe(
      '出生人口性别比 112.4；上限 111.302（上年 111.78，超出 107 的部分须下降 10%）；高出 1.098，每 0.1 扣 0.1 分（连续计），扣 1.098 分；得 4.90 分（满分 6.00 分）；条款 一(四)；扣分标准为默认',
    );
    expect(en).toBe(
      'sex ratio at birth 112.4; limit 111.302 (last year 111.78; what exceeds 107 must fall by 10%); 1.098 over, 0.1 points for every 0.1 (in proportion), 1.098 points lost; 4.90 of 6.00 points; clause 一(四); assumed: deduction',
    );
  });

  test('a rate that passes', () => {
    const rate = { kind: 'ratio', of: 'a', per: 'b', scale: '100' } as const;
    const passing = measured(
      'x',
      measure(rate, { title: text('符合政策生育率', 'policy-compliant birth rate') }),
      linear('atLeast', '92', slope('1', '0.5')),
      { points: assumed('10') },
    );
    expect(sentences(passing, { a: '465', b: '500' })).toEqual([
      '符合政策生育率 93%；要求不低于 92%；达到要求；得 10.00 分（满分 10.00 分）；条款 一(一)1；分值、扣分标准为默认',
      'policy-compliant birth rate 93%; required: at least 92%; met; 10.00 of 10.00 points; clause 一(一)1; assumed: points, deduction',
    ]);
  });

  test('a day that came late', () => {
    const late = measured(
      'x',
      measure('d', { title: text('文件印发日期', 'day of issue'), unit: none }),
      threshold('atMost', computed({ kind: 'day', value: document('2012-06-30') })),
    );
    expect(sentences(late, { d: on('2012-07-02') }, { figures: [figure('d', 'date')] })).toEqual([
      '文件印发日期 2012-07-02；要求不超过 2012-06-30；未达到，不得分；得 0.00 分（满分 10.00 分）；条款 一(一)1；扣分标准为默认',
      'day of issue 2012-07-02; required: at most 2012-06-30; missed, no points; 0.00 of 10.00 points; clause 一(一)1; assumed: deduction',
    ]);
  });

  test('a degree', () => {
    expect(sentences(answered('x', byDegree('d')), { d: degree('part') })).toEqual([
      '部分落实，得该项分值的 50%；得 5.00 分（满分 10.00 分）；条款 一(一)1；扣分标准为默认',
      'partly carried out: 50% of the points; 5.00 of 10.00 points; clause 一(一)1; assumed: deduction',
    ]);
  });
});

describe('why there are no points yet', () => {
  const indicator = measured('x', { kind: 'ratio', of: 'a', per: 'b' }, threshold('atLeast', '92'));
  const named = { figures: [figure('a'), figure('b')] };

  test('figures are missing: all are named', () => {
    expect(sentences(indicator, {}, named)).toEqual([
      '待核：缺少或无法采用的数据项：数据a、数据b；可得 0.00–10.00 分；条款 一(一)1；扣分标准为默认',
      'pending: missing or unusable figures: figure a, figure b; between 0.00–10.00 points; clause 一(一)1; assumed: deduction',
    ]);
  });

  test('a denominator is zero', () => {
    const [zh, en] = sentences(indicator, { a: '1', b: '0' }, named);
    expect(zh).toMatch(/^待核：分母为 0，无法计算；可得 0\.00–10\.00 分；/);
    expect(en).toMatch(/^pending: the denominator is zero; between 0\.00–10\.00 points; /);
  });

  test('the case does not exist: full points, and the figure that says so', () => {
    const [zh, en] = sentences(indicator, { a: '1', b: notApplicable }, named);
    expect(zh).toMatch(/^不适用（数据b），按满分计；得 10\.00 分（满分 10\.00 分）；/);
    expect(en).toMatch(/^not applicable \(figure b\), full points; 10\.00 of 10\.00 points; /);
  });

  test('the document states no points', () => {
    const [zh, en] = sentences(
      indicator,
      { a: '92', b: '1' },
      {
        items: [item('item', '10', { pointsUnknown: true })],
        unknownPoints: assumed('leftOut'),
      },
    );
    expect(zh).toContain('；文件未载明分值，不计分；');
    expect(en).toContain('; the document states no points: not counted; ');
  });
});

test('what is shown beside the measure, and a dash where that is undefined', () => {
  const percentage = { kind: 'ratio', of: 'now', per: 'last', scale: '100' } as const;
  const petitions = measured(
    'x',
    measure('now', {
      title: text('越级上访', 'petitions'),
      unit: text('件', 'cases'),
      shown: { value: percentage, unit: text('%') },
    }),
    threshold('atMost', '4'),
  );
  expect(sentences(petitions, { now: '3', last: '5' })[0]).toMatch(/^越级上访 3 件（60%）；/);
  expect(sentences(petitions, { now: '0', last: '0' })[0]).toMatch(/^越级上访 0 件（—）；/);
});

describe('as many digits as make the comparison visible', () => {
  const rate = { kind: 'ratio', of: 'a', per: 'b', scale: '100' } as const;
  const given = { a: '9199999', b: '10000000' };

  test.each([
    ['a threshold', measured('x', rate, threshold('atLeast', '92'))],
    ['a slope', measured('x', rate, linear('atLeast', '92', slope('1', '1')))],
    ['a proportion', measured('x', rate, proportional('92'))],
  ])('91.99999 %% against 92 %% in %s', (_, indicator) => {
    const [zh, en] = sentences(indicator, given);
    expect(zh).toMatch(/^测算值 91\.99999%；/);
    expect(en).toMatch(/^measure 91\.99999%; /);
  });

  test('a plan of 92.00000004 against 92', () => {
    const [zh] = sentences(measured('x', 'a', threshold('atLeast', computed('plan'))), {
      a: '92',
      plan: '92.00000004',
    });
    expect(zh).toMatch(/；要求不低于 92\.00000004%；未达到，不得分；/);
  });

  test('a miss by 0.00001 is not said to be a miss by 0', () => {
    const [zh, en] = sentences(measured('x', rate, linear('atLeast', '92', slope('1', '1'))), given);
    expect(zh).toContain('低 0.00001 个百分点');
    expect(en).toContain('0.00001 percentage points short');
  });
});
