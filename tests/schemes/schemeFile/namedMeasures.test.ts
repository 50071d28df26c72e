import { document, figuresOf, type Indicator, type Scheme } from '../../../src/core';
import { checkScheme, readScheme, writeScheme } from '../../../src/schemes/schemeFile';
import { cents, figure, indicatorOf, linear, measured, range, excluding, including, scheme, scoreOne, slope, text, threshold } from '../../core/given';

/** As it would be typed: anything may stand anywhere. */
type Entry = Readonly<Record<string, unknown>>;

const formula = (written: string, basis?: string): Entry => ({ kind: 'formula', text: written, ...(basis !== undefined && { basis }) });
const named = (id: string, value: unknown): Entry => ({ id, title: text(id), value });

const figures = [figure('planned', 'count'), figure('born', 'count'), figure('last', 'count'), figure('done', 'degree')].map((each, index) => ({ ...each, code: `F${String(index)}` }));
const atLeast92 = threshold('atLeast', '92');

/** One indicator on a measure, beside named measures. */
const file = (value: unknown, names: readonly unknown[] = [], more: Entry = {}): string =>
  JSON.stringify({
    ...scheme({ figures }),
    ...(names.length > 0 && { named: names }),
    indicators: [{ ...measured('X', 'born', atLeast92), measure: { ...measured('X', 'born', atLeast92).measure, value }, ...more }],
  });

const told = (source: string): readonly string[] =>
  checkScheme(source).findings.flatMap(({ level, path, message }) => (level === 'error' ? [`${path}: ${message.en}`] : []));

const readOne = (source: string): Scheme => {
  const reading = readScheme(source);
  if (!reading.ok) throw new Error(reading.problems.map(({ path, message }) => `${path}: ${message.en}`).join('; '));
  return reading.scheme;
};
const measureOf = (source: string): unknown => readOne(source).indicators[0]?.measure?.value;

const rate = { kind: 'ratio', of: 'planned', per: 'born', scale: '100' };

describe('a formula in a scheme file', () => {
  it('is read into the calculation that it says', () => {
    expect(measureOf(file(formula('(planned / born) * 100')))).toEqual(rate);
  });

  it('scores as the calculation does', () => {
    const score = (value: unknown): string | null =>
      cents(indicatorOf(scoreOne(readOne(file(value)), { planned: '92', born: '100' }), 'X').score);
    expect([score(formula('planned / born * 100')), score(rate), score(formula('planned / born * 99'))]).toEqual(['10.00', '10.00', '0.00']);
  });

  it('may stand within a calculation, and wherever one may', () => {
    const source = file({ kind: 'sum', of: ['born', formula('planned - last')] }, [], {
      rule: { ...linear('atLeast', '1', slope('1', '1')), target: { value: formula('last * 2'), basis: 'document' }, from: formula('last + 1') },
      escalation: [{ flag: document('interview'), above: formula('last') }],
      waiver: { title: text('免'), value: formula('born - 1'), side: document('atLeast'), target: { value: formula('7'), basis: 'document' } },
    });
    const [indicator] = readOne(source).indicators;
    expect(indicator?.measure?.value).toEqual({ kind: 'sum', of: ['born', { kind: 'difference', from: 'planned', subtract: 'last' }] });
    expect(indicator?.escalation?.[0]?.above).toBe('last');
    expect(indicator?.waiver?.target.value).toEqual({ kind: 'constant', value: { value: '7', basis: 'assumed' } });
    expect(JSON.stringify(indicator)).not.toContain('formula');
  });

  it('has assumed numbers unless it says that they are the document’s', () => {
    expect(measureOf(file(formula('born + 1')))).toEqual({ kind: 'sum', of: ['born', { kind: 'constant', value: { value: '1', basis: 'assumed' } }] });
    expect(JSON.stringify(measureOf(file(formula('born + 1', 'document'))))).toContain('"basis":"document"');
  });

  it('that makes no sense is refused at its path with position and reason', () => {
    expect(told(file(formula('planned / (born')))).toEqual(['indicators[0].measure.value: formula, character 16: ) belongs here']);
    expect(told(file({ kind: 'sum', of: ['born', formula('')] }))).toEqual([
      'indicators[0].measure.value.of[1]: formula, character 1: the formula ends too early',
    ]);
  });

  it('that names what there is not is refused with what may be meant', () => {
    expect(told(file(formula('planed / born')))).toEqual([
      'indicators[0].measure.value: formula, character 1: there is no figure planed, perhaps planned is meant',
    ]);
    expect(told(file(formula('born + toString')))).toEqual(['indicators[0].measure.value: formula, character 8: there is no figure toString']);
  });

  it('of a degree is refused', () => {
    expect(told(file(formula('born * done')))).toEqual([
      'indicators[0].measure.value: formula, character 8: figure done is of kind degree, which cannot be used here',
    ]);
  });

  it('with a value of the wrong type or an unknown key is refused', () => {
    expect(told(file({ kind: 'formula', text: 5 }))).toEqual(['indicators[0].measure.value.text: must be a text']);
    expect(told(file({ kind: 'formula', text: 'born', colour: 'red' }))).toEqual(['indicators[0].measure.value.colour: unknown key colour']);
    expect(told(file({ kind: 'formula' }))).toEqual(['indicators[0].measure.value.text: missing']);
    expect(told(file({ kind: 'formula', text: 'born', basis: 'hearsay' }))).toEqual([
      'indicators[0].measure.value.basis: must be one of: document, assumed',
    ]);
  });

  it('is still readable once it is written out', () => {
    const deep = `${'('.repeat(12)}born${' + 1) / (last + 1)'.repeat(12)}`;
    const read = readOne(file(formula(deep)));
    expect(readOne(writeScheme(read))).toEqual(read);
    const deeper = `${'('.repeat(40)}born${' + 1) / (last + 1)'.repeat(40)}`;
    expect(told(file(formula(deeper)))).toEqual(['indicators[0].measure.value: spelled out it is nested too deep']);
  });
});

describe('the rule by a formula', () => {
  const ruled = (points: unknown): string => file('born', [], { rule: { kind: 'formula', points } });

  it('may name the measure and the points, in text or not', () => {
    const [indicator] = readOne(ruled(formula('points * measure / last'))).indicators;
    expect(indicator?.rule).toEqual({
      kind: 'formula',
      points: { kind: 'ratio', of: { kind: 'product', of: ['points', 'measure'] }, per: 'last' },
    });
    expect(indicator && figuresOf(indicator)).toEqual(['born', 'last']);
    expect(told(ruled('measure'))).toEqual([]);
    expect(told(ruled({ kind: 'sum', of: ['measure', 'points'] }))).toEqual([]);
  });

  it('is the only place for these names', () => {
    expect(told(file(formula('measure + 1')))).toEqual(['indicators[0].measure.value: formula, character 1: there is no figure measure']);
    expect(told(file('points'))).toEqual(['indicators[0].measure.value: there is no figure points']);
    const target = { value: 'measure', basis: 'document' };
    expect(told(file('born', [], { rule: { ...atLeast92, target } }))).toEqual(['indicators[0].rule.target.value: there is no figure measure']);
  });

  it('keeps figures and named measures from taking them', () => {
    const source = JSON.stringify({
      ...scheme({ figures: [...figures, { ...figure('points'), code: 'F9' }], indicators: [measured('X', 'born', atLeast92)] }),
      named: [named('measure', 'born')],
    });
    expect(told(source)).toEqual([
      'figures[4].id: points has a meaning of its own in formulas; choose another name',
      'named[0].id: measure has a meaning of its own in formulas; choose another name',
    ]);
  });
});

describe('named measures', () => {
  it('are spelled out where they are used', () => {
    expect(measureOf(file('rate', [named('rate', formula('planned / born * 100'))]))).toEqual(rate);
    expect(measureOf(file(formula('rate - last'), [named('rate', rate)]))).toEqual({ kind: 'difference', from: rate, subtract: 'last' });
    expect(measureOf(file({ kind: 'absolute', of: 'rate' }, [named('rate', rate)]))).toEqual({ kind: 'absolute', of: rate });
  });

  it('may use each other in any order', () => {
    const names = [named('gap', formula('rate - last')), named('rate', formula('planned / born * 100')), named('twice', { kind: 'sum', of: ['gap', 'gap'] })];
    const gap = { kind: 'difference', from: rate, subtract: 'last' };
    expect(measureOf(file('twice', names))).toEqual({ kind: 'sum', of: [gap, gap] });
  });

  it('may have Chinese names', () => {
    expect(measureOf(file(formula('出生率 × 2'), [named('出生率', 'born')]))).toMatchObject({ kind: 'product', of: ['born', {}] });
  });

  it('do not stand for figures that a rule asks an answer of', () => {
    const rule = { kind: 'degree', figure: 'level', shares: document({ full: '1', part: '0.5', none: '0' }) };
    const source = JSON.stringify({
      ...scheme({ figures }),
      named: [named('level', 'born')],
      indicators: [{ ...measured('X', 'born', atLeast92), measure: undefined, rule }],
    });
    expect(told(source)).toEqual(['indicators[0].rule.figure: there is no figure level']);
  });

  it('are gone once the file is read', () => {
    expect(Object.keys(readOne(file('rate', [named('rate', rate)])))).not.toContain('named');
  });

  it('that use themselves are refused with the chain', () => {
    expect(told(file('a', [named('a', formula('b + 1')), named('b', formula('a * 2'))]))).toEqual(['named[0].value: uses itself: a → b → a']);
    expect(told(file('born', [named('a', 'a')]))).toEqual(['named[0].value: uses itself: a → a']);
    const three = [named('x', 'a'), named('a', formula('b')), named('b', { kind: 'sum', of: ['c', 'born'] }), named('c', formula('a'))];
    expect(told(file('x', three))).toEqual(['named[1].value: uses itself: a → b → c → a']);
    const [finding] = checkScheme(file('born', [named('a', 'a')])).findings;
    expect(finding?.message.zh).toBe('循环引用：a → a');
  });

  it('that name what there is not are refused where they are, once', () => {
    expect(told(file('rate', [named('rate', { kind: 'sum', of: ['born', 'nobody'] })]))).toEqual(['named[0].value.of[1]: there is no figure nobody']);
    expect(told(file(formula('rate + rate'), [named('rate', formula('born / nobody'))]))).toEqual([
      'named[0].value: formula, character 8: there is no figure nobody',
    ]);
    expect(told(file('born', [named('unused', 'done')]))).toEqual(['named[0].value: figure done is of kind degree, which cannot be used here']);
  });

  it('that are wrong otherwise are refused where they are, once', () => {
    expect(told(file('rate', [named('rate', { kind: 'sum', of: [] })]))).toEqual(['named[0].value.of: must not be empty']);
    expect(told(file('rate', [{ id: 'rate', value: 'born' }]))).toEqual(['named[0].title: missing']);
    expect(told(file('rate', [named('rate', undefined)]))).toEqual(['named[0].value: missing']);
    expect(told(file('born', [{ ...named('rate', 'born'), unit: '%' }]))).toEqual(['named[0].unit: unknown key unit']);
  });

  it('with a name that is taken are refused', () => {
    expect(told(file('born', [named('rate', rate), named('rate', 'born')]))).toEqual(['named[1].id: rate is already used at named[0].id']);
    expect(told(file('born', [named('last', rate)]))).toEqual(['named[0].id: last is already used at figures[2].id']);
  });

  it('follow into identities', () => {
    const source = JSON.stringify({
      ...scheme({ figures, indicators: [measured('X', 'born', atLeast92)] }),
      named: [named('both', formula('planned + last'))],
      identities: [{ code: 'I1', level: 'warning', title: text('出生'), left: 'born', relation: 'atLeast', right: 'both', fix: text('核对') }],
    });
    expect(readOne(source).identities[0]?.right).toEqual({ kind: 'sum', of: ['planned', 'last'] });
  });
});

describe('limits of named measures', () => {
  /** Each has twice as many parts as the one before, and one more: 1, 3, 7 … */
  const doubling = (count: number): readonly Entry[] =>
    Array.from({ length: count }, (_, index) =>
      named(`n${String(index)}`, index === 0 ? 'born' : { kind: 'sum', of: [`n${String(index - 1)}`, `n${String(index - 1)}`] }),
    );

  it('spell out 2,000 parts and refuse more', () => {
    // n9 has 1,023 parts, two of them 2,046
    expect(told(file('n9', doubling(10)))).toEqual([]);
    expect(told(file({ kind: 'sum', of: ['n9', 'n9'] }, doubling(10)))).toEqual(['indicators[0].measure.value: spelled out it has more than 2000 parts']);
    expect(told(file(formula('n9 + n9'), doubling(10)))).toEqual(['indicators[0].measure.value: spelled out it has more than 2000 parts']);
    expect(told(file({ kind: 'sum', of: ['n9', 'n8', 'n7', 'n6', 'n5', 'n4', 'n3'] }, doubling(10)))).toEqual(['indicators[0].measure.value: spelled out it has more than 2000 parts']);
    expect(told(file({ kind: 'sum', of: ['n9', 'n8', 'n7', 'n6', 'n5'] }, doubling(10)))).toEqual([]);
  });

  it('refuse what doubles a hundred times, at once', () => {
    expect(told(file('born', doubling(100)))).toEqual(['named[10].value: spelled out it has more than 2000 parts']);
  });

  it('refuse more than 100,000 parts in all', () => {
    const many = Array.from({ length: 200 }, (_, index) => named(`m${String(index)}`, 'n9'));
    expect(told(file('born', [...doubling(10), ...many.slice(0, 90)]))).toEqual([]);
    expect(told(file('born', [...doubling(10), ...many]))).toContain('named[199].value: named measures spelled out come to more than 100000 parts in all');
  });

  it('read a chain of a thousand names, and refuse what it nests', () => {
    const chain = (value: (before: string) => unknown): readonly Entry[] =>
      Array.from({ length: 1000 }, (_, index) => named(`c${String(999 - index)}`, index === 999 ? 'born' : value(`c${String(998 - index)}`)));
    expect(measureOf(file('c999', chain((before) => before)))).toBe('born');
    expect(told(file('born', chain((before) => ({ kind: 'absolute', of: before }))))).toHaveLength(1);
  });
});

it('a file without formulas and names is read as it was', () => {
  const plain: Indicator = measured('X', 'born', range(including('1'), excluding('2')));
  const source = JSON.stringify(scheme({ figures, indicators: [plain] }));
  expect(readOne(source)).toEqual(JSON.parse(source));
});
