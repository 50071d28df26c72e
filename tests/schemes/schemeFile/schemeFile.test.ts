import { baotou2012 } from '../../../src/schemes';
import { readScheme, writeScheme } from '../../../src/schemes/schemeFile';

/** The scheme that ships as plain JSON values, with `value` put at `path` (`undefined` takes it away). */
const changed = (path: readonly (string | number)[], value: unknown): string => {
  const root: unknown = JSON.parse(writeScheme(baotou2012));
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (isKeyed(at) ? at[key] : undefined), root);
  if (!isKeyed(holder)) throw new Error(`nothing at ${path.join('.')}`);
  Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(root);
};

const isKeyed = (value: unknown): value is Record<string | number, unknown> => typeof value === 'object' && value !== null;

const problemsOf = (source: string): readonly string[] => {
  const reading = readScheme(source);
  return reading.ok ? [] : reading.problems.map(({ path, message }) => `${path}: ${message.en}`);
};

const indicator = (code: string): number => baotou2012.indicators.findIndex((each) => each.code === code);
const item = (id: string): number => baotou2012.items.findIndex((each) => each.id === id);

describe('a scheme file', () => {
  it('gives back the scheme that it was written from', () => {
    expect(readScheme(writeScheme(baotou2012))).toEqual({ ok: true, scheme: baotou2012, warnings: [] });
  });

  it('may say how an identity is to be taken, whom a figure counts and whether it adds up', () => {
    const [figure, ...figures] = baotou2012.figures;
    const [identity, ...identities] = baotou2012.identities;
    const scheme = {
      ...baotou2012,
      figures: [{ ...figure, scope: 'registered', additive: false }, ...figures],
      identities: [
        { ...identity, level: 'note', tolerance: { by: { value: '2', basis: 'document' } }, whenMissing: 'skipAll', source: '一(二)1', basis: 'assumed' },
        ...identities,
      ],
    };
    expect(readScheme(JSON.stringify(scheme))).toEqual({ ok: true, scheme, warnings: [] });
  });

  it('may do without comparisons', () => {
    const { comparisons: _, ...scheme } = baotou2012;
    expect(readScheme(JSON.stringify(scheme))).toEqual({ ok: true, scheme, warnings: [] });
  });

  it('may begin with a byte order mark', () => {
    expect(readScheme(`\uFEFF${writeScheme(baotou2012)}`)).toEqual({ ok: true, scheme: baotou2012, warnings: [] });
  });

  it('may hold decimals as numbers, which become the same texts', () => {
    const source = writeScheme(baotou2012).replaceAll(/"value": "(0\.[1-9]|[1-9]\d*)"/g, '"value": $1');
    expect(source).toContain('"value": 0.9');
    expect(source).toContain('"value": 22');
    expect(readScheme(source)).toEqual({ ok: true, scheme: baotou2012, warnings: [] });
  });

  it('may not hold decimals with more digits than a number keeps', () => {
    const source = writeScheme(baotou2012).replace('"value": "0.9"', '"value": 0.90000000000000000001');
    expect(problemsOf(source)).toEqual([expect.stringMatching(/^: line \d+, column \d+: too many digits/)]);
  });

  it.each<[string, readonly (string | number)[], unknown, string]>([
    ['a missing value', ['title'], undefined, 'title: missing'],
    ['a wrong type', ['year'], '2012', 'year: must be a number'],
    ['a year that is not whole', ['year'], 2012.5, 'year: must be a whole number from 1900 to 2999'],
    ['a text without English', ['region'], { zh: '包头市' }, 'region.en: missing'],
    ['a blank text', ['region', 'en'], ' ', 'region.en: must not be blank'],
    ['an unknown key', ['colour'], 'red', 'colour: unknown key colour'],
    ['an unknown key deep inside', ['figures', 3, 'unit', 'fr'], 'personnes', 'figures[3].unit.fr: unknown key fr'],
    ['the key __proto__', ['figures', 3, '__proto__'], { admin: true }, 'figures[3].__proto__: unknown key __proto__'],
    ['an empty list', ['grades'], [], 'grades: must not be empty'],
    ['a basis of another name', ['places', 'basis'], 'guessed', 'places.basis: must be one of: document, assumed'],
    ['a number without basis', ['places'], 2, 'places: must be an object'],
    ['too many places', ['places', 'value'], 11, 'places.value: must be a whole number from 0 to 10'],
    ['a decimal with an exponent', ['items', 0, 'points', 'value'], '1e1', 'items[0].points.value: must be a decimal such as 0.9, without exponent or grouping'],
    ['a decimal with grouping', ['items', 0, 'points', 'value'], '1,000', 'items[0].points.value: must be a decimal such as 0.9, without exponent or grouping'],
    ['negative points', ['items', 0, 'points', 'value'], '-10', 'items[0].points.value: must not be negative'],
    ['a share above one', ['grades', 0, 'from', 'value'], '1.1', 'grades[0].from.value: must lie between 0 and 1'],
    ['a day that does not exist', ['period', 'value', 'end'], '2012-02-30', 'period.value.end: must be a date such as 2012-06-30'],
    ['a period that ends before it starts', ['period', 'value', 'end'], '2011-12-31', 'period.value.end: the period ends before it starts'],
    ['a code like a date', ['figures', 0, 'code'], 'MAR12', 'figures[0].code: must begin with a letter, hold letters, digits, dots and hyphens only, and not look like a date'],
    ['a code like a number', ['figures', 0, 'code'], '1E5', 'figures[0].code: must begin with a letter, hold letters, digits, dots and hyphens only, and not look like a date'],
    ['a figure id used twice', ['figures', 1, 'id'], 'population.start', 'figures[1].id: population.start is already used at figures[0].id'],
    ['a figure code used twice', ['figures', 1, 'code'], 'A01', 'figures[1].code: A01 is already used at figures[0].code'],
    ['an item id used twice', ['items', 1, 'id'], 'P1-01', 'items[1].id: P1-01 is already used at items[0].id'],
    ['an indicator code used twice', ['indicators', 1, 'code'], 'P1-01-1a', 'indicators[1].code: P1-01-1a is already used at indicators[0].code'],
    ['a veto called like an indicator', ['vetoes', 0, 'code'], 'P1-01-1a', 'vetoes[0].code: P1-01-1a is already used at indicators[0].code'],
    ['an item called like a part', ['items', 0, 'id'], 'P1', 'items[0].id: P1 is already used at parts[0].id'],
    ['a part called like the total', ['parts', 1, 'id'], 'TOTAL', 'parts[1].id: TOTAL is a name that the score sheet uses itself'],
    ['an item of an unknown part', ['items', 0, 'part'], 'P3', 'items[0].part: there is no part P3'],
    ['a veto on an unknown figure', ['vetoes', 1, 'trigger'], 'petitions.major', 'vetoes[1].trigger: there is no figure petitions.major'],
    ['a veto on a figure that is no yes or no', ['vetoes', 1, 'trigger'], 'births.total', 'vetoes[1].trigger: figure births.total is of kind count, which cannot be used here'],
    ['an identity with an unknown figure', ['identities', 0, 'right', 'of', 1], 'births.girls', 'identities[0].right.of[1]: there is no figure births.girls'],
    ['an identity of an unknown level', ['identities', 0, 'level'], 'fatal', 'identities[0].level: must be one of: error, warning, note'],
    ['a tolerance below zero', ['identities', 2, 'tolerance'], '-0.01', 'identities[2].tolerance: must not be negative'],
    ['a tolerance without basis', ['identities', 18, 'tolerance', 'by'], '0.05', 'identities[18].tolerance.by: must be an object'],
    ['a tolerance of neither side', ['identities', 18, 'tolerance', 'of'], 'both', 'identities[18].tolerance.of: must be one of: left, right'],
    ['an unknown way with blanks', ['identities', 0, 'whenMissing'], 'guess', 'identities[0].whenMissing: must be one of: skipAny, skipAll, zero'],
    ['a comparison with an unknown figure', ['comparisons', 0, 'before'], 'funding.before', 'comparisons[0].before: there is no figure funding.before'],
    ['a comparison of error level', ['comparisons', 0, 'level'], 'error', 'comparisons[0].level: must be one of: warning, note'],
    ['a band of nothing', ['comparisons', 0, 'band', 'value'], '0', 'comparisons[0].band.value: must be above 0'],
    ['a comparison called like an identity', ['comparisons', 0, 'code'], 'I01', 'comparisons[0].code: I01 is already used at identities[0].code'],
    ['a figure of an unknown scope', ['figures', 0, 'scope'], 'everybody', 'figures[0].scope: must be one of: registered, resident, floating'],
    ['grades out of order', ['grades', 1, 'from', 'value'], '0.95', 'grades[1].from.value: grades must come best first'],
    ['a lowest grade above 0', ['grades', 3, 'from', 'value'], '0.1', 'grades[3].from.value: the lowest grade must start at 0'],
    ['a part without items', ['parts', 2], { id: 'P3', title: { zh: '三', en: 'Three' } }, 'parts[2]: has no item'],
    ['an unknown way to compose the total', ['composition', 'value'], { kind: 'best' }, 'composition.value.kind: unknown kind'],
    [
      'weights that do not add up',
      ['composition', 'value'],
      { kind: 'weighted', weights: { P1: { value: '0.6', basis: 'assumed' }, P2: { value: '0.3', basis: 'assumed' } }, fullPoints: { value: '100', basis: 'assumed' } },
      'composition.value.weights: weights add up to 0.9, not 1',
    ],
  ])('with %s is refused with the path and the reason', (_, path, value, problem) => {
    expect(problemsOf(changed(path, value))).toContain(problem);
  });

  const ofIndicator: readonly [string, string, readonly (string | number)[], unknown, string][] = [
    ['an unknown kind of rule', 'P1-01-1a', ['rule'], { kind: 'lottery' }, 'rule.kind: unknown kind'],
    ['a rule without a kind', 'P1-01-1a', ['rule'], {}, 'rule.kind: unknown kind'],
    ['an unknown key in a rule', 'P1-02-2', ['rule', 'bonus'], '1', 'rule.bonus: unknown key bonus'],
    ['a bound without inclusive or exclusive', 'P1-04-2', ['rule', 'low'], { value: { value: '103', basis: 'document' } }, 'rule.low.inclusive: missing'],
    ['a range the wrong way round', 'P1-04-2', ['rule', 'low', 'value', 'value'], '108', 'rule.low.value.value: the lower bound lies above the upper one'],
    ['a step of nothing', 'P1-02-2', ['rule', 'slope', 'step', 'value'], '0', 'rule.slope.step.value: must be above 0'],
    ['a last band with an upper bound', 'P1-04-0a', ['rule', 'bands', 1, 'upTo'], { value: { value: '130', basis: 'assumed' }, inclusive: { value: true, basis: 'assumed' } }, 'rule.bands[1].upTo: the last band must have no upper bound'],
    ['a band without an upper bound before the last', 'P1-04-0a', ['rule', 'bands', 0, 'upTo'], undefined, 'rule.bands[0].upTo: every band but the last needs an upper bound'],
    ['a band below the norm', 'P1-04-0a', ['rule', 'bands', 0, 'upTo', 'value', 'value'], '100', 'rule.bands[0].upTo.value.value: upper bounds must ascend'],
    ['a target of nothing to be proportional to', 'P1-07-1a', ['rule', 'target', 'value', 'value', 'value'], '0', 'rule.target.value.value.value: the target must be above 0'],
    ['a measure of an unknown figure', 'P1-02-2', ['measure', 'value', 'of'], 'births.good', 'measure.value.of: there is no figure births.good'],
    ['a measure of a degree', 'P1-02-2', ['measure', 'value', 'of'], 'defects.money', 'measure.value.of: figure defects.money is of kind degree, which cannot be used here'],
    ['an unknown calculation', 'P1-02-2', ['measure', 'value'], { kind: 'logarithm', of: 'births.total' }, 'measure.value.kind: unknown kind'],
    ['a calculation that is neither figure nor object', 'P1-02-2', ['measure', 'value'], 5, 'measure.value: wrong type of value'],
    ['a calculation of nothing', 'P1-02-2', ['measure', 'value'], { kind: 'sum', of: [] }, 'measure.value.of: must not be empty'],
    ['a sum deep inside with a fault', 'P1-02-1a', ['measure', 'value', 'per', 'of', 0], { kind: 'absolute' }, 'measure.value.per.of[0].of: missing'],
    ['a degree rule on a count', 'P1-01-1a', ['rule', 'figure'], 'births.total', 'rule.figure: figure births.total is of kind count, which cannot be used here'],
    ['a measure for a rule on answers', 'P1-01-1a', ['measure'], { value: 'births.total', title: { zh: '数', en: 'n' }, unit: { zh: '人', en: 'n' }, whenUndefined: 'pending' }, 'measure: a rule of this kind looks at answers: no measure, no margin'],
    ['no measure for a rule that judges one', 'P1-02-2', ['measure'], undefined, 'measure: a rule of this kind needs a measure'],
    ['an escalation on an unknown figure', 'P1-04-0a', ['escalation', 1, 'above'], 'sexRatio.before', 'escalation[1].above: there is no figure sexRatio.before'],
    ['an unknown item', 'P1-02-2', ['item'], 'P9-01', 'item: there is no item P9-01'],
    ['a checklist of nothing', 'P2-04-4b', ['rule', 'figures'], [], 'rule.figures: must not be empty'],
  ];
  it.each(ofIndicator)('with %s is refused with the path and the reason', (_, code, path, value, problem) => {
    const index = indicator(code);
    expect(problemsOf(changed(['indicators', index, ...path], value))).toContain(`indicators[${String(index)}].${problem}`);
  });

  it('whose indicators do not add up to the item is refused with both numbers', () => {
    // 3 + 4 + 1.5 + 4.5 = 13; with 5.5 in place of 4.5 it is 14
    const source = changed(['indicators', indicator('P1-02-2'), 'points', 'value'], '5.5');
    expect(problemsOf(source)).toEqual([`items[${String(item('P1-02'))}].points.value: its indicators add up to 14, not 13`]);
  });

  it('with an item that nothing is scored in is refused', () => {
    const without = baotou2012.indicators.filter(({ item: of }) => of !== 'P1-05');
    const source = JSON.stringify({ ...baotou2012, indicators: without });
    expect(problemsOf(source)).toEqual([`items[${String(item('P1-05'))}]: has no indicator`]);
  });

  it('with several faults is told all of them at once', () => {
    const [first, second, third] = baotou2012.figures;
    const source = JSON.stringify({
      ...baotou2012,
      year: 'next',
      figures: [{ ...first, kind: 'number' }, second, { ...third, id: 'population.end' }, ...baotou2012.figures.slice(3)],
      vetoes: [{ ...baotou2012.vetoes[0], trigger: 'nothing' }],
    });
    expect(problemsOf(source)).toEqual([
      'year: must be a number',
      'figures[0].kind: must be one of: count, amount, degree, yesNo, date',
      'figures[2].id: population.end is already used at figures[1].id',
      expect.stringMatching(/^indicators\[\d+\]\.measure\.value\.of\.of\.from: there is no figure population\.resident$/),
      expect.stringMatching(/^indicators\[\d+\]\.measure\.value\.per: there is no figure population\.resident$/),
      'vetoes[0].trigger: there is no figure nothing',
      ...['right', 'right', 'left', 'right'].map((side): unknown =>
        expect.stringMatching(new RegExp(`^identities\\[\\d+\\]\\.${side}: there is no figure population\\.resident$`)),
      ),
    ]);
  });

  it('that is no JSON is refused with line and column', () => {
    expect(problemsOf('{\n  "id": baotou\n}')).toEqual([': line 2, column 9: unexpected character b']);
  });

  it('that is no object is refused', () => {
    expect(problemsOf('[]')).toEqual([': must be an object']);
    expect(problemsOf('null')).toEqual([': must be an object']);
  });

  it('of more than 10 MB is refused, one of exactly 10 MB is read', () => {
    const full = 10 * 1024 * 1024;
    const source = writeScheme(baotou2012);
    const padded = (bytes: number): string => source + ' '.repeat(bytes - new TextEncoder().encode(source).length);
    expect(readScheme(padded(full)).ok).toBe(true);
    expect(problemsOf(padded(full + 1))).toEqual([': the file is larger than 10 MB']);
  });

  it('is told in Chinese as well', () => {
    const reading = readScheme(changed(['colour'], 'red'));
    const message = { zh: '未知的键 colour', en: 'unknown key colour' };
    expect(reading).toEqual({ ok: false, problems: [{ level: 'error', path: 'colour', line: 1, message }] });
  });
});
