import { assumed, document, leavesOfRule, scoreUnits, type Indicator, type Scheme } from '../../../src/core';
import type { CellValue } from '../../../src/host/port';
import { baotou2012, cleanFigures, sampleUnits } from '../../../src/schemes';
import { effectiveScheme, headingOf } from '../../../src/workbook/parameters';
import { held } from '../../../src/workbook/parameters/parameter';
import { figuresOfEntries } from '../../core/earning/sample';
import { smallScheme } from '../../support/smallScheme';
import { afterEdits, editedTable, schemeTable, told } from './edited';

const indicatorIn = ({ indicators }: Scheme, code: string): Indicator => {
  const found = indicators.find((indicator) => indicator.code === code);
  if (found === undefined) throw new RangeError(`no indicator ${code}`);
  return found;
};

/** The parameters of a rule that have a column, with their bases. */
const slots = (scheme: Scheme, code: string): readonly (readonly [string | undefined, string, string])[] =>
  leavesOfRule(indicatorIn(scheme, code).rule).flatMap((leaf) =>
    leaf.type === 'number' ? [[leaf.slot, leaf.number.value, leaf.number.basis] as const] : [],
  );

/** A scheme with one indicator under another rule. */
const withRule = (code: string, change: (indicator: Indicator) => Indicator): Scheme => ({
  ...smallScheme,
  indicators: smallScheme.indicators.map((indicator) => (indicator.code === code ? change(indicator) : indicator)),
});

const inRange = (low: string, high: string): Scheme =>
  withRule('P1-01-1', (indicator) =>
    indicator.measure === undefined
      ? indicator
      : {
          ...indicator,
          rule: { kind: 'range', low: { value: document(low), inclusive: document(true) }, high: { value: document(high), inclusive: document(true) } },
        },
  );

describe.each([
  ['the small scheme', smallScheme],
  ['the scheme of Baotou', baotou2012],
])('the sheet of %s as it is built', (_, scheme) => {
  it('changes nothing: the scheme in force is the scheme', () => {
    expect(effectiveScheme(scheme, schemeTable(scheme))).toEqual({ scheme, changes: [], issues: [], notes: new Map() });
  });
});

describe('a target edited from 92 to 90', () => {
  const { scheme, changes, issues } = afterEdits(smallScheme, ['P1-01-1', '目标', 90]);

  it('is in force, and told with its cell', () => {
    expect(changes).toEqual([{ code: 'P1-01-1', parameter: 'target', from: '92', to: '90', basis: 'assumed', cell: "'指标体系'!J5" }]);
    expect(issues).toEqual([]);
    expect(slots(scheme, 'P1-01-1')).toEqual([
      ['target', '90', 'assumed'],
      ['step', '1', 'assumed'],
      ['pointsPerStep', '0.1', 'assumed'],
    ]);
  });

  it('leaves the basis of the whole target assumed as well, and every other indicator as it was', () => {
    expect(indicatorIn(scheme, 'P1-01-1').rule).toMatchObject({ target: { basis: 'assumed' } });
    const others = ({ indicators }: Scheme) => indicators.filter(({ code }) => code !== 'P1-01-1');
    expect(others(scheme)).toEqual(others(smallScheme));
  });

  it('does not reach into the scheme that it came from', () => {
    expect(slots(smallScheme, 'P1-01-1')[0]).toEqual(['target', '92', 'document']);
  });

  it.each([
    ['as a text', '90'],
    ['as a text in full width with a space', ' ９０ '],
    ['with a fraction of no weight', 90.0],
  ])('may be typed %s', (__, value) => {
    expect(afterEdits(smallScheme, ['P1-01-1', '目标', value]).changes).toMatchObject([{ to: '90' }]);
  });

  it('is stated by the document where 参数来源 says 原文, and assumed where it says 默认', () => {
    const stating = (basis: string) => afterEdits(smallScheme, ['P1-01-1', '目标', 90], ['P1-01-1', '参数来源', basis]);
    expect([stating('原文').changes[0]?.basis, stating('默认').changes[0]?.basis]).toEqual(['document', 'assumed']);
    expect(indicatorIn(stating('原文').scheme, 'P1-01-1').rule).toMatchObject({ target: { basis: 'document', value: { value: { value: '90', basis: 'document' } } } });
  });

  it('is in force as 默认 where 参数来源 says anything else, which is told', () => {
    const odd = afterEdits(smallScheme, ['P1-01-1', '目标', 90], ['P1-01-1', '参数来源', '局里定的']);
    expect(odd.changes).toMatchObject([{ to: '90', basis: 'assumed' }]);
    expect(odd.issues.map(told)).toEqual(['S018 P5 指标 P1-01-1 的“参数来源”应为“原文”或“默认”，按“默认”处理']);
  });
});

describe('where parameters come from', () => {
  const basesOf = (scheme: Scheme, code: string): ReadonlySet<string> => {
    const { points: _, ...rest } = indicatorIn(scheme, code);
    return new Set(JSON.stringify(rest).match(/"basis":"\w+"/gu));
  };

  it('may be edited alone: 参数来源 speaks of everything in its row but the points, and changes nothing else', () => {
    const { scheme, changes, issues } = afterEdits(smallScheme, ['P1-01-1', '参数来源', '原文']);
    expect([basesOf(smallScheme, 'P1-01-1').size, [...basesOf(scheme, 'P1-01-1')]]).toEqual([2, ['"basis":"document"']]);
    expect(changes).toEqual([{ code: 'P1-01-1', parameter: 'parametersBasis', from: '默认', to: '原文', basis: 'document', cell: "'指标体系'!P5" }]);
    expect(issues).toEqual([]);
    const numbers = (each: Scheme) => each.indicators.map(({ code }) => slots(each, code).map(([slot, value]) => [slot, value]));
    expect(numbers(scheme)).toEqual(numbers(smallScheme));
    expect(scheme.indicators.filter(({ code }) => code !== 'P1-01-1')).toEqual(smallScheme.indicators.filter(({ code }) => code !== 'P1-01-1'));
    expect(indicatorIn(scheme, 'P1-01-1').points).toEqual(indicatorIn(smallScheme, 'P1-01-1').points);
  });

  it('may be edited together with a value: the rest of the row is 原文 as well where the row says so', () => {
    const { scheme, changes } = afterEdits(smallScheme, ['P1-01-1', '目标', 90], ['P1-01-1', '参数来源', '原文']);
    expect(changes.map(({ parameter, to }) => [parameter, to])).toEqual([['target', '90'], ['parametersBasis', '原文']]);
    expect([...basesOf(scheme, 'P1-01-1')]).toEqual(['"basis":"document"']);
  });

  it('of the points is 分值来源', () => {
    const was = indicatorIn(smallScheme, 'P1-01-1').points;
    const [word, basis] = was.basis === 'document' ? (['默认', 'assumed'] as const) : (['原文', 'document'] as const);
    const { scheme, changes } = afterEdits(smallScheme, ['P1-01-1', '分值来源', word]);
    expect(changes.map(({ parameter, to }) => [parameter, to])).toEqual([['pointsBasis', word]]);
    expect(indicatorIn(scheme, 'P1-01-1').points).toEqual({ ...was, basis });
    expect(indicatorIn(scheme, 'P1-01-1').rule).toEqual(indicatorIn(smallScheme, 'P1-01-1').rule);
  });
});

describe('a note', () => {
  const notes = (value: CellValue) => [...afterEdits(smallScheme, ['P1-01-1', '备注', value]).notes];

  it('is the workbook’s where it was edited, and no change of the scheme', () => {
    const { scheme, changes, issues } = afterEdits(smallScheme, ['P1-01-1', '备注', '=局里另定']);
    expect([scheme === smallScheme, changes, issues]).toEqual([true, [], []]);
    expect(notes('=局里另定')).toEqual([['P1-01-1', '=局里另定']]);
  });

  it('that stands as the scheme has it is the scheme’s', () => {
    expect(notes(indicatorIn(smallScheme, 'P1-01-1').note?.zh ?? null)).toEqual([]);
  });
});

describe('every parameter that a row of the scheme of Baotou has', () => {
  const units = sampleUnits.map(({ name }) => ({ unit: name, figures: figuresOfEntries(cleanFigures[name] ?? {}), remarks: [] }));
  const scored = (scheme: Scheme) =>
    scoreUnits(scheme, units).units.flatMap(({ unit, indicators }) => indicators.map(({ indicator, score, points, outcome }) => [indicator.code, JSON.stringify([unit, score, points, outcome], wide)] as const));
  const wide = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
  const plain = scored(baotou2012);

  it.each(['target', 'low', 'high', 'step', 'pointsPerStep'] as const)('%s: edited, it bears on its own indicator and on no other', (parameter) => {
    const rows = baotou2012.indicators.filter((indicator) => held(indicator, parameter).kind === 'one');
    expect(rows.length).toBeGreaterThan(0);
    let borne = 0;
    for (const indicator of rows) {
      const now = held(indicator, parameter);
      const value = now.kind === 'one' ? Number(now.value) : 0;
      const { scheme, changes, issues } = afterEdits(baotou2012, [indicator.code, headingOf(parameter), parameter === 'low' ? value - 1 : value + 1]);
      expect([changes.map(({ code, parameter: each }) => [code, each]), issues]).toEqual([[[indicator.code, parameter]], []]);
      const differing = new Set(scored(scheme).flatMap(([code, told], at) => (plain[at]?.[1] === told ? [] : [code])));
      expect([...differing].filter((code) => code !== indicator.code)).toEqual([]);
      borne += differing.size;
    }
    expect(borne).toBeGreaterThan(0);
  });
});

describe('the other value', () => {
  it('of the same number, written differently, is no change', () => {
    for (const value of [92, '92.0', '92.00']) expect(afterEdits(smallScheme, ['P1-01-1', '目标', value])).toMatchObject({ changes: [], issues: [] });
  });

  it('keeps fifteen digits of a number, and every digit of a text', () => {
    expect(afterEdits(smallScheme, ['P1-01-1', '目标', 0.1 + 0.2]).changes).toMatchObject([{ to: '0.3' }]);
    expect(afterEdits(smallScheme, ['P1-01-1', '目标', '90.12345678901234567']).changes).toMatchObject([{ to: '90.12345678901234567' }]);
  });

  it('of step and points per step is in force together with the target', () => {
    const { scheme } = afterEdits(smallScheme, ['P1-01-1', '步长', 0.5], ['P1-01-1', '每步分值', 0.2], ['P1-01-1', '目标', 91]);
    expect(slots(scheme, 'P1-01-1').map(([, value]) => value)).toEqual(['91', '0.5', '0.2']);
  });

  it('stays with its own parameter where one value of the scheme stands at several places', () => {
    const shared = assumed('1');
    const sharing = withRule('P1-01-1', (indicator) =>
      indicator.measure !== undefined && indicator.rule.kind === 'linear'
        ? { ...indicator, rule: { ...indicator.rule, slope: { ...indicator.rule.slope, step: shared, pointsPerStep: shared } } }
        : indicator,
    );
    expect(slots(afterEdits(sharing, ['P1-01-1', '步长', 2]).scheme, 'P1-01-1').map(([, value]) => value)).toEqual(['92', '2', '1']);
  });
});

describe('an edit that makes no sense leaves the old value in force and is told at its cell', () => {
  it.each([
    ['a target that is a text', '目标', '九十二', 'S018 J5 指标 P1-01-1 的“目标”不是数字，仍按 92 计分'],
    ['a target with its sign of per cent', '目标', '90%', 'S018 J5 指标 P1-01-1 的“目标”不是数字，仍按 92 计分'],
    ['a target that was emptied', '目标', null, 'S018 J5 指标 P1-01-1 的“目标”是空的，仍按 92 计分'],
    ['a target that is an error value', '目标', { error: '#REF!' }, 'S018 J5 指标 P1-01-1 的“目标”不是数字，仍按 92 计分'],
    ['a target that is TRUE', '目标', true, 'S018 J5 指标 P1-01-1 的“目标”不是数字，仍按 92 计分'],
    ['a number of a hundred digits', '目标', '9'.repeat(100), 'S018 J5 指标 P1-01-1 的“目标”不是数字，仍按 92 计分'],
    ['a step of nothing', '步长', 0, 'S018 M5 指标 P1-01-1 的“步长”应大于 0，仍按 1 计分'],
    ['a negative step', '步长', -1, 'S018 M5 指标 P1-01-1 的“步长”应大于 0，仍按 1 计分'],
    ['negative points per step', '每步分值', -0.1, 'S018 N5 指标 P1-01-1 的“每步分值”不能小于 0，仍按 0.1 计分'],
    ['a lower bound that the rule has not', '下限', 80, 'S018 K5 指标 P1-01-1 的“下限”在此指标的规则中没有，填写不起作用'],
    ['negative points', '分值', -6, 'S018 G5 指标 P1-01-1 的“分值”不能小于 0，仍按 6 计分'],
  ])('%s', (_, heading, value, sentence) => {
    const { scheme, changes, issues } = afterEdits(smallScheme, ['P1-01-1', heading, value]);
    expect([scheme === smallScheme, changes, issues.map(told), issues[0]?.level]).toEqual([true, [], [sentence], 'error']);
  });

  it('and the smallest step above nothing is in force', () => {
    expect(afterEdits(smallScheme, ['P1-01-1', '步长', 0.001])).toMatchObject({ changes: [{ to: '0.001' }], issues: [] });
  });

  it('and points per step of nothing are in force', () => {
    expect(afterEdits(smallScheme, ['P1-01-1', '每步分值', 0])).toMatchObject({ changes: [{ to: '0' }], issues: [] });
  });

  it('a target where the rule has none', () => {
    const { changes, issues } = afterEdits(smallScheme, ['P2-01-1', '目标', 3]);
    expect([changes, issues.map(told)]).toEqual([[], ['S018 J9 指标 P2-01-1 的“目标”在此指标的规则中没有，填写不起作用']]);
  });

  it('a good edit beside a bad one in another row is in force', () => {
    const { changes, issues } = afterEdits(smallScheme, ['P1-01-1', '步长', -1], ['P1-01-2', '目标', 85]);
    expect([changes.map(({ code, to }) => `${code} ${to}`), issues.map(told)]).toEqual([['P1-01-2 85'], ['S018 M5 指标 P1-01-1 的“步长”应大于 0，仍按 1 计分']]);
  });
});

describe('the bounds of a range', () => {
  const range = inRange('80', '95');

  it('may be moved up to each other', () => {
    expect(afterEdits(range, ['P1-01-1', '下限', 95])).toMatchObject({ changes: [{ parameter: 'low', from: '80', to: '95' }], issues: [] });
  });

  it('may not cross: no parameter of that row is in force, and each of its edits is told', () => {
    const { changes, issues } = afterEdits(range, ['P1-01-1', '下限', 96], ['P1-01-1', '目标', null]);
    expect([changes, issues.map(told)]).toEqual([[], ['S018 K5 指标 P1-01-1 的“下限”与其他参数不相容：下限高于上限，仍按 80 计分']]);
  });

  it('may be moved past where the other one was, together with it', () => {
    expect(afterEdits(range, ['P1-01-1', '下限', 96], ['P1-01-1', '上限', 99])).toMatchObject({ changes: [{ to: '96' }, { to: '99' }], issues: [] });
  });
});

describe('the points of an item', () => {
  it('may be shared out differently', () => {
    const { scheme, changes, issues } = afterEdits(smallScheme, ['P1-01-1', '分值', 7], ['P1-01-2', '分值', 3]);
    expect(issues).toEqual([]);
    expect(changes.map(({ code, parameter, from, to }) => [code, parameter, from, to])).toEqual([
      ['P1-01-1', 'points', '6', '7'],
      ['P1-01-2', 'points', '4', '3'],
    ]);
    expect(indicatorIn(scheme, 'P1-01-1').points).toEqual({ value: '7', basis: 'assumed' });
  });

  it('may be a hundredth apart and still add up exactly', () => {
    expect(afterEdits(smallScheme, ['P1-01-1', '分值', 6.1], ['P1-01-2', '分值', 3.9])).toMatchObject({ changes: [{ to: '6.1' }, { to: '3.9' }], issues: [] });
  });

  it('must add up: by how much they do not is said at every edited cell, and none of them is in force', () => {
    const { scheme, changes, issues } = afterEdits(smallScheme, ['P1-01-1', '分值', 7], ['P1-01-2', '分值', 3.01]);
    expect([changes, scheme]).toEqual([[], smallScheme]);
    expect(issues.map(told)).toEqual([
      'S018 G5 指标 P1-01-1 的“分值”使考核项目 P1-01 的指标分值合计为 10.01 分，不等于 10 分，相差 0.01 分，仍按 6 计分',
      'S018 G6 指标 P1-01-2 的“分值”使考核项目 P1-01 的指标分值合计为 10.01 分，不等于 10 分，相差 0.01 分，仍按 4 计分',
    ]);
  });

  it('that do not add up in one item leave another item and the targets alone', () => {
    const { changes } = afterEdits(smallScheme, ['P1-01-1', '分值', 7], ['P1-01-1', '目标', 90], ['P1-02-1', '分值', 3], ['P1-02-2', '分值', 2.5]);
    expect(changes.map(({ code, parameter }) => `${code} ${parameter}`)).toEqual(['P1-01-1 target', 'P1-02-1 points', 'P1-02-2 points']);
  });

  it('need not add up where the lowest rate makes up the item', () => {
    const lowest: Scheme = { ...smallScheme, items: smallScheme.items.map((item) => (item.id === 'P1-01' ? { ...item, composition: document({ kind: 'minimum' } as const) } : item)) };
    expect(afterEdits(lowest, ['P1-01-1', '分值', 7])).toMatchObject({ changes: [{ to: '7' }], issues: [] });
  });
});

describe('a sheet that staff have rearranged', () => {
  const table = editedTable(schemeTable(smallScheme), ['P1-01-1', '目标', 90]);
  const found = (column: number) => ({ ...table, headings: table.headings.toSpliced(column, 1), rows: table.rows.map((row) => row.toSpliced(column, 1)) });

  it('without the column of a parameter has the scheme’s', () => {
    expect(effectiveScheme(smallScheme, found(table.headings.indexOf('目标')))).toEqual({ scheme: smallScheme, changes: [], issues: [], notes: new Map() });
  });

  it('without a column for codes is left to the check of the headings', () => {
    expect(effectiveScheme(smallScheme, found(table.headings.indexOf('指标编号')))).toEqual({ scheme: smallScheme, changes: [], issues: [], notes: new Map() });
  });

  it('with two columns of one parameter is told, and neither counts', () => {
    const twice = { ...table, headings: [...table.headings, '目 标'], rows: table.rows.map((row) => [...row, 80]) };
    const { changes, issues } = effectiveScheme(smallScheme, twice);
    expect([changes, issues.map(({ code }) => code)]).toEqual([[], ['S017']]);
  });

  it('with its rows in another order and a row twice counts the first', () => {
    const rows = [...table.rows].reverse();
    const again = editedTable({ ...table, rows: table.rows }, ['P1-01-1', '目标', 70]).rows.filter((row) => row.includes('P1-01-1'));
    expect(effectiveScheme(smallScheme, { ...table, rows: [...rows, ...again] }).changes).toMatchObject([{ to: '90' }]);
  });
});
