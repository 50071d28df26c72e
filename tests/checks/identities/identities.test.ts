import { fixed, scoreUnits, type Figure, type Identity } from '../../../src/core';
import { constant, figure, indicatorOf, measured, scheme, text, the, threshold } from '../../core/given';
import { checked, type Cells } from '../given';

const identity = (relation: Identity['relation'], more: Partial<Identity> = {}): Identity => ({
  code: 'V101',
  level: 'error',
  title: text('合计不等于分项之和', 'the total is not the sum of its parts'),
  left: 'a',
  relation,
  right: 'b',
  fix: text('请核对', 'Check both'),
  ...more,
});

const figures: readonly Figure[] = ['a', 'b', 'c'].map((id) =>
  figure(id, 'amount', { negative: true, optional: true }),
);

const broken = (rule: Identity, cells: Cells): boolean =>
  checked(figures, cells, [rule]).issues.some(({ code }) => code === rule.code);

describe('what must hold between two figures', () => {
  test.each<[Identity['relation'], readonly [boolean, boolean, boolean]]>([
    ['equal', [false, true, false]],
    ['atLeast', [false, true, true]],
    ['moreThan', [false, false, true]],
    ['atMost', [true, true, false]],
    ['lessThan', [true, false, false]],
  ])('%s: below, at and above the other', (relation, holds) => {
    const found = [4.999999, 5, 5.000001].map((a) => !broken(identity(relation), { a, b: 5 }));
    expect(found).toEqual(holds);
  });

  test('0.1 + 0.2 equals 0.3', () => {
    const sum = identity('equal', { left: { kind: 'sum', of: ['a', 'b'] }, right: 'c' });
    expect(broken(sum, { a: 0.1, b: 0.2, c: 0.3 })).toBe(false);
    expect(broken(sum, { a: 0.1, b: 0.2, c: 0.31 })).toBe(true);
  });
});

describe('a tolerance of 0.5', () => {
  test.each<[Identity['relation'], number, number]>([
    ['equal', 5.5, 5.500001],
    ['equal', 4.5, 4.499999],
    ['atMost', 5.5, 5.500001],
    ['atLeast', 4.5, 4.499999],
  ])('%s 5: %d is let pass, %d is not', (relation, passes, not) => {
    const rule = identity(relation, { tolerance: '0.5' });
    expect([broken(rule, { a: passes, b: 5 }), broken(rule, { a: not, b: 5 })]).toEqual([false, true]);
  });
});

describe('a tolerance of 5 % of the right side', () => {
  const share = { tolerance: { by: { value: '0.05', basis: 'assumed' }, of: 'right' } } as const;

  test.each<[Identity['relation'], number, number]>([
    ['equal', 210, 210.001],
    ['equal', 190, 189.999],
    ['atMost', 210, 210.001],
    ['atLeast', 190, 189.999],
  ])('%s 200: %d is let pass, %d is not', (relation, passes, not) => {
    const rule = identity(relation, share);
    expect([broken(rule, { a: passes, b: 200 }), broken(rule, { a: not, b: 200 })]).toEqual([false, true]);
  });

  test('is a share of the amount where the side is negative', () => {
    expect([broken(identity('equal', share), { a: -210, b: -200 }), broken(identity('equal', share), { a: -211, b: -200 })]).toEqual([false, true]);
  });

  test('is told in per cent, as assumed', () => {
    const { issues } = checked(figures, { a: 211, b: 200 }, [identity('equal', share)]);
    expect(issues.map(({ expected }) => expected)).toEqual([
      { zh: '等于 200（允许相差 5%，默认值）', en: 'equal to 200 (within 5%, assumed)' },
    ]);
  });

  test('may be one of the left side: 210 is within 5 % of 199.5, and 199.5 not within 5 % of 210', () => {
    const ofLeft = identity('equal', { tolerance: { by: { value: '0.05', basis: 'assumed' }, of: 'left' } });
    expect([broken(ofLeft, { a: 210, b: 199.5 }), broken(ofLeft, { a: 199, b: 210 })]).toEqual([false, true]);
  });
});

describe('a blank figure', () => {
  const sum = (whenMissing: NonNullable<Identity['whenMissing']>): Identity =>
    identity('equal', { left: 'a', right: { kind: 'sum', of: ['b', 'c'] }, whenMissing });

  test.each<[NonNullable<Identity['whenMissing']>, Cells, boolean]>([
    ['skipAny', { a: 5, b: 4 }, false],
    ['skipAll', { a: 5, b: 4 }, true],
    ['skipAll', { a: 5, b: 5 }, false],
    ['skipAll', { a: 5, b: 4, c: '不适用' }, true],
    ['skipAll', { a: 5, b: 5, c: '不适用' }, false],
    ['skipAll', {}, false],
    ['skipAll', { a: '不适用' }, false],
    ['zero', { a: 5 }, true],
    ['zero', { b: 0 }, false],
    ['zero', {}, false],
    ['zero', { a: 5, b: '五' }, false],
    ['skipAll', { a: 5, b: '五' }, false],
  ])('under %s with %p: broken is %p', (whenMissing, cells, expected) => {
    expect(broken(sum(whenMissing), cells)).toBe(expected);
  });
});

describe('an identity of note level', () => {
  const note = identity('moreThan', { level: 'note', right: constant('0'), title: text('上年 > 0', 'last year > 0') });

  test('is told without blame, its figures stay usable', () => {
    const { issues, figures: read } = checked(figures, { a: 0 }, [note]);
    expect(issues.map(({ level, message }) => [level, message.zh, message.en])).toEqual([
      ['note', '“上年 > 0”不成立：实为 0', '“last year > 0” is not the case: 0'],
    ]);
    expect(read.get('a')?.kind).toBe('number');
  });
});

describe('an identity whose title quotes something', () => {
  test('is quoted with single marks within', () => {
    const quoting = identity('atMost', { title: text('“一杯奶”享受 ≤ 应享受', '“one cup of milk” supplied ≤ due') });
    expect(checked(figures, { a: 2, b: 1 }, [quoting]).issues.map(({ message }) => [message.zh, message.en])).toEqual([
      ['应有“‘一杯奶’享受 ≤ 应享受”，实为 2 与 1', '“‘one cup of milk’ supplied ≤ due” does not hold: 2 against 1'],
    ]);
  });
});

describe('an identity between answers', () => {
  test('tells them as answers', () => {
    const answered = identity('equal', { level: 'warning', right: constant('1') });
    const { issues } = checked([figure('a', 'yesNo')], { a: '否' }, [answered]);
    expect(issues.map(({ found, expected }) => [found, expected.zh])).toEqual([['否', '等于 是']]);
    expect(checked([figure('a', 'yesNo')], { a: '是' }, [answered]).issues).toEqual([]);
  });
});

describe('an identity is skipped', () => {
  test.each<[string, Cells]>([
    ['where a figure is blank', { a: 1, b: null }],
    ['where a figure was never entered', { a: 1 }],
    ['where a figure does not apply', { a: 1, b: '不适用' }],
    ['where a figure has an error of its own', { a: 1, b: '二' }],
  ])('%s', (_, cells) => {
    expect(broken(identity('equal'), cells)).toBe(false);
  });

  test('where a denominator is zero', () => {
    const share = identity('atMost', { left: { kind: 'ratio', of: 'a', per: 'b' }, right: constant('1') });
    expect([broken(share, { a: 5, b: 0 }), broken(share, { a: 5, b: 4 })]).toEqual([false, true]);
  });
});

describe('a broken identity', () => {
  const sum = identity('equal', { left: { kind: 'sum', of: ['b', 'c'] }, right: 'a' });

  test('is told at its first figure, with both values', () => {
    const { issues } = checked(figures, { a: 10, b: 4, c: 5.5 }, [sum]);
    expect(issues).toEqual([
      {
        level: 'error',
        code: 'V101',
        unit: '甲区',
        figure: 'b',
        cell: "'数据填报'!F4",
        found: '9.5',
        expected: { zh: '等于 10', en: 'equal to 10' },
        message: {
          zh: `应有“${sum.title.zh}”，实为 9.5 与 10`,
          en: `“${sum.title.en}” does not hold: 9.5 against 10`,
        },
        fix: sum.fix,
      },
    ]);
  });

  test.each<[Identity['relation'], string, string]>([
    ['equal', '等于 5', 'equal to 5'],
    ['atLeast', '不小于 5', 'at least 5'],
    ['moreThan', '大于 5', 'more than 5'],
    ['atMost', '不大于 5', 'at most 5'],
    ['lessThan', '小于 5', 'less than 5'],
  ])('says what was expected: %s', (relation, zh, en) => {
    const a = relation === 'atLeast' || relation === 'moreThan' ? 4 : 6;
    const { issues } = checked(figures, { a, b: 5 }, [identity(relation)]);
    expect(issues.map(({ expected }) => expected)).toEqual([{ zh, en }]);
  });

  test('shows so many digits that what was found differs from what was expected', () => {
    const { issues } = checked(figures, { a: 5.00000004, b: 5 }, [identity('atMost')]);
    expect(issues.map(({ found, expected }) => [found, expected.zh])).toEqual([['5.00000004', '不大于 5']]);
  });

  test('between days tells them as days', () => {
    const [issued, due] = [figure('a', 'date'), figure('b', 'date')];
    const { issues } = checked([issued, due], { a: '2012-07-02', b: '2012-06-30' }, [identity('atMost')]);
    const own = issues.filter(({ code }) => code === 'V101');
    expect(own.map(({ found, expected }) => [found, expected.zh, expected.en])).toEqual([['2012-07-02', '不晚于 2012-06-30', 'not after 2012-06-30']]);
  });

  test('of error level makes its figures unusable, all of them and no others', () => {
    const { figures: read } = checked(figures, { a: 1, b: 2, c: 3 }, [identity('equal')]);
    expect(['a', 'b', 'c'].map((id) => read.get(id)?.kind)).toEqual(['unusable', 'unusable', 'number']);
  });

  test('of warning level leaves its figures as they are', () => {
    const { figures: read, issues } = checked(figures, { a: 1, b: 2, c: 3 }, [identity('equal', { level: 'warning' })]);
    expect(['a', 'b', 'c'].map((id) => read.get(id)?.kind)).toEqual(['number', 'number', 'number']);
    expect(issues.map(({ level }) => level)).toEqual(['warning']);
  });

  test('does not hide another one on the same figures, in any order', () => {
    const two = [identity('equal'), identity('equal', { code: 'V102', right: 'c' })];
    for (const rules of [two, [...two].reverse()]) {
      const { issues, figures: read } = checked(figures, { a: 1, b: 2, c: 3 }, rules);
      expect(issues.map(({ code }) => code).toSorted()).toEqual(['V101', 'V102']);
      expect([...read.values()].map(({ kind }) => kind)).toEqual(['unusable', 'unusable', 'unusable']);
    }
  });
});

describe('scoring after the checks', () => {
  const indicators = [measured('x', 'a', threshold('atLeast', '1')), measured('y', 'c', threshold('atLeast', '1'))];
  const scored = (level: Identity['level'], b: number) => {
    const { figures: read } = checked(figures, { a: 1, b, c: 3 }, [identity('equal', { level })]);
    const unit = the(scoreUnits(scheme({ figures, indicators }), [{ unit: '甲区', figures: read, remarks: [] }]).units);
    return ['x', 'y'].map((code) => {
      const { flag, score } = indicatorOf(unit, code);
      return [flag, score && fixed(score, 2)];
    });
  };

  test('an error-level identity leaves what hangs on its figures pending, and nothing else', () => {
    expect(scored('error', 2)).toEqual([
      ['pending', null],
      ['met', '10.00'],
    ]);
  });

  test('a warning does not, nor does an identity that holds', () => {
    expect(scored('warning', 2)).toEqual(scored('error', 1));
    expect(scored('error', 1)).toEqual([
      ['met', '10.00'],
      ['met', '10.00'],
    ]);
  });
});
