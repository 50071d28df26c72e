import fc from 'fast-check';
import { assumed, compare, decimal, document, earnings, faultsOfRule, wordsOfRule, zero, type RuleOf, type Side, type Slope, type Steps, type Target } from '../../../src/core';
import { basesOfRule, judgeMeasured } from '../../../src/core/rules';
import { computed, constant, figure, figures, judgementOn, measured, missing, percent, scheme, sentence, settled, slope, verdict } from '../given';
import { asNumber, formulaText, pointsByFormula } from '../given/excel';
import { offered } from '../earning/offers';

type PiecewiseRule = RuleOf<'piecewise'>;

const piece = (beyond: string, by: Slope): PiecewiseRule['pieces'][number] => ({ beyond: document(beyond), slope: by });
const piecewise = (side: Side, target: string | Target, covers: 'part' | 'whole', pieces: PiecewiseRule['pieces']): PiecewiseRule => ({
  kind: 'piecewise',
  side: document(side),
  target: typeof target === 'string' ? computed(constant(target)) : target,
  pieces,
  covers: assumed(covers),
});

/** Below 96: 0.25 for each point; below 90: 0.5; without a most. */
const endless = (covers: 'part' | 'whole', steps: Steps = 'continuous'): PiecewiseRule =>
  piecewise('atLeast', '96', covers, [piece('0', slope('1', '0.25', steps)), piece('6', slope('1', '0.5', steps))]);

/** The same, 5 at most. */
const safety = (covers: 'part' | 'whole', steps: Steps = 'continuous'): PiecewiseRule => ({ ...endless(covers, steps), atMost: document('5') });

describe('slopes that change with the distance', () => {
  test.each([
    ['96', 'met 10', 'met 10'],
    ['95', 'missed 9.75', 'missed 9.75'],
    ['90', 'missed 8.5', 'missed 8.5'],
    ['89', 'missed 8', 'missed 6.5'],
    ['88', 'missed 7.5', 'missed 6'],
    ['86.0001', 'missed 6.50005', 'missed 5.00005'],
    ['86', 'missed 6.5', 'missed 5'],
    ['83', 'missed 5', 'missed 5'],
    ['82.9', 'missed 5', 'missed 5'],
    ['0', 'missed 5', 'missed 5'],
  ])('at %s: %s where each counts its own part, %s where the last counts all', (measure, part, whole) => {
    expect([verdict(judgementOn(safety('part'), measure)), verdict(judgementOn(safety('whole'), measure))]).toEqual([part, whole]);
  });

  test.each<[Steps, string, string]>([
    ['whole', '89.5', 'missed 8.5'],
    ['whole', '89', 'missed 8'],
    ['started', '89.999', 'missed 8'],
    ['started', '90', 'missed 8.5'],
    ['started', '95.999', 'missed 9.75'],
  ])('by %s steps each piece counts its own, at %s: %s', (steps, measure, expected) => {
    expect(verdict(judgementOn(safety('part', steps), measure))).toBe(expected);
  });

  test('a limit that excludes itself, missed by nothing, costs a started step of the first piece', () => {
    const rule = piecewise('lessThan', '5', 'part', [piece('0', slope('1', '2', 'started')), piece('3', slope('1', '4', 'started'))]);
    expect(['4.9', '5', '6', '8', '8.1'].map((measure) => verdict(judgementOn(rule, measure)))).toEqual(['met 10', 'missed 8', 'missed 8', 'missed 4', 'missed 0']);
  });

  test('without a most, points are lost down to zero', () => {
    expect(['76', '75.9', '70'].map((measure) => verdict(judgementOn(endless('part', 'whole'), measure)))).toEqual(['missed 1.5', 'missed 1.5', 'missed 0']);
    expect(sentence(judgementOn(endless('part', 'whole'), '0'), 'zh')).toMatch(/共扣 10 分$/u);
  });

  test('down to the floor of the indicator, where that is below zero', () => {
    const rule = endless('whole');
    const at = (measure: string) =>
      judgeMeasured(rule, { points: decimal('10'), floor: decimal('-3'), figures: new Map(), measure: decimal(measure) });
    expect([verdict(at('71')), verdict(at('0'))]).toEqual(['missed -2.5', 'missed -3']);
  });

  test('a target that is missing stands in the way', () => {
    const rule = piecewise('atMost', computed('plan'), 'part', [piece('0', slope('1', '1'))]);
    expect(verdict(judgementOn(rule, '7', { figures: { plan: missing } }))).toBe('missing');
    expect(verdict(judgementOn(rule, '7', { figures: { plan: '5' } }))).toBe('missed 8');
  });

  test('where each piece counts its own part, a worse measure never earns more', () => {
    const tenths = fc.integer({ min: 700, max: 970 }).map((value) => (value / 10).toFixed(1));
    const steps = fc.constantFrom<Steps>('whole', 'started', 'continuous');
    fc.assert(
      fc.property(tenths, tenths, steps, (one, other, counted) => {
        const [worse, better] = compare(decimal(one), decimal(other)) < 0 ? [one, other] : [other, one];
        const [low, high] = [worse, better].map((measure) => settled(judgementOn(endless('part', counted), measure)).earned);
        expect(compare(low ?? zero, high ?? zero)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test('96 and 97 are near 96 by a margin of 1, 97.01 is not', () => {
  expect(['95.9', '96', '97', '97.01'].map((measure) => verdict(judgementOn(safety('part'), measure, { margin: '1' })))).toEqual([
    'missed 9.975', 'near 10', 'near 10', 'met 10',
  ]);
});

test('the figure to change is found, past the bound between two slopes', () => {
  const cases = scheme({
    figures: [figure('safe', 'count'), figure('asked', 'count')],
    indicators: [measured('X', { kind: 'ratio', of: 'safe', per: 'asked', scale: '100' }, safety('whole'))],
  });
  const work = (safe: string): readonly string[] => offered(cases, figures({ safe, asked: '500' }), 'X').filter((each) => each.includes(' safe '));
  expect(work('440')).toEqual(['more safe 440 → 441: +0.10', 'all safe 440 → 480: +4.00']);
  expect(work('300')).toEqual(['more safe 300 → 431: +0.10', 'all safe 300 → 480: +5.00']);
  expect(earnings(cases, figures({ safe: '480', asked: '500' }), 'X')).toEqual({ kind: 'nothingLost' });
});

describe('what is said', () => {
  const manner = (measure: string) => ({ unit: percent, measure });

  test('each slope with its part, and the sum', () => {
    const found = judgementOn(safety('part'), '88');
    expect(sentence(found, 'zh', manner('88'))).toBe(
      '要求不低于 96%；低 8 个百分点；低于 96% 的 6 个百分点，每 1 个百分点扣 0.25 分（连续计），扣 1.5 分；低于 90% 的 2 个百分点，每 1 个百分点扣 0.5 分（连续计），扣 1 分；共扣 2.5 分',
    );
    expect(sentence(found, 'en', manner('88'))).toBe(
      'required: at least 96%; 8 percentage points short; 6 percentage points below 96%: 0.25 points for every 1 percentage points (in proportion), 1.5 points lost; 2 percentage points below 90%: 0.5 points for every 1 percentage points (in proportion), 1 points lost; 2.5 points lost in all',
    );
  });

  test('the slope that was not come to', () => {
    const found = judgementOn(safety('whole'), '90');
    expect(sentence(found, 'zh', manner('90'))).toBe(
      '要求不低于 96%；低 6 个百分点；低于 96%，全部 6 个百分点，每 1 个百分点扣 0.25 分（连续计），扣 1.5 分；未低于 90%，该段标准不适用',
    );
    expect(sentence(found, 'en', manner('90'))).toMatch(/; not below 90%: that slope does not apply$/u);
  });

  test('one slope for all, cut at the most', () => {
    expect(sentence(judgementOn(safety('whole'), '80'), 'zh', manner('80'))).toBe(
      '要求不低于 96%；低 16 个百分点；低于 90%，全部 16 个百分点，每 1 个百分点扣 0.5 分（连续计），扣 8 分；最多扣 5 分，共扣 5 分',
    );
    expect(sentence(judgementOn(safety('whole'), '80'), 'en', manner('80'))).toMatch(/, 8 points lost; 5 points lost in all, the most there are$/u);
  });

  test('above a limit that is not to be exceeded', () => {
    const rule = piecewise('atMost', '5', 'part', [piece('0', slope('1', '1')), piece('2', slope('1', '2'))]);
    expect(sentence(judgementOn(rule, '8'), 'en')).toBe(
      'required: at most 5; 3 over; 2 above 5: 1 points for every 1 (in proportion), 2 points lost; 1 above 7: 2 points for every 1 (in proportion), 2 points lost; 4 points lost in all',
    );
  });

  test('that the target is met', () => {
    expect(sentence(judgementOn(safety('part'), '96'), 'zh', manner('96'))).toBe('要求不低于 96%；达到要求');
  });

  test('the sheet lists the slopes', () => {
    expect(wordsOfRule(safety('part'), { operand: () => '96', figure: () => '' })).toEqual([
      '目标 ≥ 96',
      '差距超过 0：每差 1 扣 0.25 分（按比例连续计）',
      '差距超过 6：每差 1 扣 0.5 分（按比例连续计）',
      '各段标准只计本段差距',
      '最多扣 5 分',
    ]);
    expect(wordsOfRule(safety('whole'), { operand: () => '96', figure: () => '' })).toContain('所在段的标准计全部差距');
  });
});

test('what the document leaves open makes the deduction a default', () => {
  const stated = (covers: 'document' | 'assumed'): PiecewiseRule => ({
    ...safety('part'),
    pieces: [piece('0', { step: document('1'), pointsPerStep: document('0.25'), steps: document('whole') })],
    covers: { value: 'part', basis: covers },
  });
  const bases = (rule: PiecewiseRule) => basesOfRule(rule, judgementOn(rule, '95'));
  expect(bases(stated('document'))).toEqual({ target: 'document', deduction: 'document' });
  expect(bases(stated('assumed')).deduction).toBe('assumed');
  expect(bases({ ...stated('document'), atMost: assumed('5') }).deduction).toBe('assumed');
});

describe('faults', () => {
  const said = (covers: 'part' | 'whole', ...pieces: PiecewiseRule['pieces']): readonly string[] =>
    faultsOfRule(piecewise('atLeast', '96', covers, pieces)).map(({ path, message, level = 'error' }) => `${level} ${path.join('.')}: ${message.en}`);
  const by = slope('1', '1');

  test('none for pieces that begin at the target and ascend', () => {
    expect(faultsOfRule(safety('part'))).toEqual([]);
    expect(faultsOfRule(safety('whole'))).toEqual([]);
  });

  test('the first piece begins at the target, each further away than the one before', () => {
    expect(said('part', piece('0.1', by))).toEqual(['error pieces.0.beyond.value: the first piece must begin at 0, which is the target']);
    expect(said('part', piece('0', by), piece('6', by), piece('6.0', by))).toEqual([
      'error pieces.2.beyond.value: each piece must begin further away than the one before',
    ]);
  });

  test('a gentler slope for the whole distance is doubtful, for its own part it is not', () => {
    const gentler = [piece('0', by), piece('6', slope('2', '1.9'))];
    expect(said('whole', ...gentler)).toEqual([
      'warning pieces.1.slope: one slope covers the whole distance and this one is gentler than the one before: a worse result may lose less',
    ]);
    expect(said('part', ...gentler)).toEqual([]);
    expect(said('whole', piece('0', by), piece('6', slope('2', '2')))).toEqual([]);
  });

  test('30 pieces are read, 31 are too many', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => piece(String(at), by));
    expect(said('part', ...many(30))).toEqual([]);
    expect(said('part', ...many(31))).toEqual(['error pieces: 31 pieces are too many, 30 at most']);
  });
});

describe('the formula', () => {
  test('takes each slope for its own part', () => {
    expect(formulaText(safety('part'))).toBe(
      'IF(ROUND(measure-(96),9)>=0,points,points-MIN(5,MIN(ABS(ROUND(measure-(96),9)),6)/1*0.25+IF(ROUND(ABS(ROUND(measure-(96),9))-(6),9)>0,(ABS(ROUND(measure-(96),9))-6)/1*0.5,0)))',
    );
  });

  test('gives what the rule gives, before the floor', () => {
    const tenths = fc.integer({ min: 700, max: 970 }).map((value) => (value / 10).toFixed(1));
    const steps = fc.constantFrom<Steps>('whole', 'started', 'continuous');
    const sides = fc.constantFrom<Side>('atLeast', 'moreThan', 'atMost', 'lessThan');
    const most = fc.constantFrom(safety, endless);
      fc.assert(
      fc.property(fc.oneof(tenths, fc.constantFrom('96', '90')), steps, fc.constantFrom('part', 'whole'), sides, most, (measure, counted, covers, side, made) => {
        const rule = { ...made(covers, counted), side: document(side) };
        const found = settled(judgementOn(rule, measure, { points: '40' }));
        expect(pointsByFormula(rule, { measure, points: '40' })).toBeCloseTo(asNumber(found.earned), 9);
      }),
      { numRuns: 500 },
    );
  });
});
