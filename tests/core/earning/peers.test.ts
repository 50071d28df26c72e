import fc from 'fast-check';
import { compare, earnings, equal, scoreUnits, tellEarning, tellEarnings, type Indicator, type Scheme, type UnitFigures } from '../../../src/core';
import { figure, figures, indicatorOf, item, measure, measured, missing, notApplicable, scheme, slope, the, unit, type Given } from '../given';
import { peerBest, peerMean, rankLadder, rankMovement, type PeerRule } from '../rules/peerRules';
import { lostOf, valueText } from './offers';

const rate = measure({ kind: 'ratio', of: 'done', per: 'all', scale: '100' });
const schemeOf = (rule: PeerRule, more: Partial<Indicator> = {}): Scheme => {
  const [indicator] = [measured('1', rate, rule)];
  return scheme({
    figures: [figure('done', 'count'), figure('all', 'count', { period: 'yearStart' }), figure('before', 'amount', { period: 'lastYear' })],
    indicators: [{ ...indicator, ...(more.notApplicable && { notApplicable: more.notApplicable }) }],
    items: [item('item', '10')],
  });
};

const units = (...done: readonly (string | Given)[]): readonly UnitFigures[] =>
  done.map((each, at) => unit(`第${String(at + 1)}区`, { all: '200', ...(typeof each === 'string' ? { done: each } : each) }));

/** What would earn points back for one of the units, the others staying as they are. */
const found = (used: Scheme, all: readonly UnitFigures[], at: number) => {
  const own = all[at];
  const scored = scoreUnits(used, all).units[at];
  if (own === undefined || scored === undefined) throw new Error('there is no such unit');
  return earnings(used, own.figures, '1', indicatorOf(scored, '1').peers);
};

const offers = (used: Scheme, all: readonly UnitFigures[], at: number): readonly string[] =>
  lostOf(found(used, all, at)).earnings.map(({ goal, from, to, score }) => `${goal} ${valueText(from)} → ${valueText(to)}: ${valueText({ kind: 'number', value: score })}`);

describe('the others staying as they are', () => {
  test('the mean moves along with the unit that reaches it', () => {
    // 180, 160, 140 of 200: to reach the mean of 90 %, 80 % and x takes 85 %, not 80 %.
    expect(offers(schemeOf(peerMean('atLeast')), units('180', '160', '140'), 2)).toEqual(['all 140 → 170: 10']);
    const sloped = schemeOf(peerMean('atLeast', slope('1', '1')));
    expect(offers(sloped, units('180', '160', '140'), 2)).toEqual(['more 140 → 141: 0.33', 'all 140 → 170: 10']);
  });

  test('the next place takes as much as the unit before has', () => {
    const ladder = schemeOf(rankLadder('atLeast', ['10', '8', '6']));
    expect(offers(ladder, units('180', '160', '140'), 2)).toEqual(['more 140 → 160: 8', 'all 140 → 180: 10']);
    expect(offers(ladder, units('180', '160', '140'), 1)).toEqual(['all 160 → 180: 10']);
  });

  test('the best takes all the way', () => {
    expect(offers(schemeOf(peerBest('atLeast')), units('180', '90'), 1)).toEqual(['more 90 → 91: 5.06', 'all 90 → 180: 10']);
  });

  test('a place up on the period before takes overtaking', () => {
    const moving = schemeOf(rankMovement('atLeast', 'before', '6', [['1', '2'], ['2', '4']]));
    const all = units({ done: '180', before: '90' }, { done: '160', before: '80' }, { done: '140', before: '70' });
    expect(offers(moving, all, 2)).toEqual(['more 140 → 160: 8', 'all 140 → 180: 10']);
  });

  test('where others are missing nothing can be said, and it is said whose', () => {
    const used = schemeOf(peerMean('atLeast'));
    const waiting = found(used, units('180', { done: missing }), 0);
    expect(waiting).toEqual({ kind: 'notJudged', obstacle: { kind: 'waiting', units: ['第2区'], figures: ['done'] } });
    expect(tellEarnings(used, waiting, 'zh')).toBe('待核：须与其他单位比较，尚缺：第2区（缺少或无法采用：数据done）');
    expect(tellEarnings(used, waiting, 'en')).toBe('pending: units are compared, still waiting for 第2区 (missing or unusable: figure done)');
  });

  test('a case that does not exist and is left out is not judged', () => {
    const used = schemeOf(peerMean('atLeast'), { notApplicable: { value: 'leftOut', basis: 'document' } });
    expect(found(used, units('180', { done: notApplicable }), 1)).toEqual({ kind: 'notJudged', obstacle: { kind: 'notApplicable', figure: 'done' } });
  });
});

test('without peers the unit is its only peer', () => {
  expect(earnings(schemeOf(peerMean('atLeast')), figures({ done: '1', all: '200' }), '1')).toEqual({ kind: 'nothingLost' });
});

test('what is told', () => {
  const used = schemeOf(rankLadder('atLeast', ['10', '8', '6']));
  const [first] = lostOf(found(used, units('180', '160', '140'), 2)).earnings;
  expect(first && tellEarning(used, '1', first, 'zh')).toBe('再提高 10 个百分点，即数据done再增加 20 人（达到 160 人），可先多得 2.00 分');
});

const anyRule: fc.Arbitrary<PeerRule> = fc.constantFrom<PeerRule>(
  peerMean('atLeast', slope('0.7', '0.3', 'whole')),
  peerMean('atMost', slope('1', '0.1'), '1.5'),
  peerMean('atMost'),
  peerBest('atLeast'),
  peerBest('atMost'),
  rankLadder('atLeast', ['10', '7', '7', '3'], '1'),
  rankLadder('atMost', ['10', '9.5']),
  rankMovement('atLeast', 'before', '7', [['1', '1'], ['-1', '-2'], ['2', '3']]),
);

test('scoring all units again with the change gives what was promised, and one person less does not', () => {
  const entered = fc.record({ done: fc.integer({ min: 1, max: 60 }).map(String), before: fc.integer({ min: 0, max: 100 }).map(String) });
  const promised = { count: 0 };
  fc.assert(
    fc.property(anyRule, fc.array(entered, { minLength: 2, maxLength: 7 }), (rule, all) => {
      const [used, before] = [schemeOf(rule), units(...all)];
      const [own] = before;
      if (own === undefined) return;
      const rescored = (figure: string, value: string) => {
        const changed = units(...all.map((each, at) => (at === 0 ? { ...each, [figure]: value } : each)));
        return indicatorOf(the(scoreUnits(used, changed).units, ({ unit: name }) => name === own.unit), '1');
      };
      const outcome = found(used, before, 0);
      if (outcome.kind !== 'lost') return;
      for (const { figure: of, from, to, goal, score, met } of outcome.earnings) {
        if (from.kind !== 'number' || to.kind !== 'number') throw new Error('only numbers change here');
        const after = rescored(of, valueText(to));
        expect([after.score !== null && equal(after.score, score), after.outcome.kind === 'judged' && after.outcome.met]).toEqual([true, met]);
        const back = compare(to.value, from.value) > 0 ? -1 : 1;
        const short = rescored(of, String(Number(valueText(to)) + back));
        if (short.score !== null && goal !== 'met') expect(compare(short.score, score)).toBeLessThan(0);
        promised.count += 1;
      }
    }),
    { numRuns: 200 },
  );
  expect(promised.count).toBeGreaterThan(100);
});
