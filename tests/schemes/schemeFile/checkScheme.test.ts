import { baotou2012 } from '../../../src/schemes';
import { checkScheme, readScheme, writeScheme, type SchemeFinding } from '../../../src/schemes/schemeFile';
import { smallScheme } from '../../support/smallScheme';

type Path = readonly (string | number)[];

const isKeyed = (value: unknown): value is Record<string | number, unknown> => typeof value === 'object' && value !== null;

/** A scheme as plain JSON values, with `value` put at each path (`undefined` takes it away). */
const changed = (...changes: readonly (readonly [path: Path, value: unknown])[]): string => {
  const root: unknown = JSON.parse(writeScheme(smallScheme));
  for (const [path, value] of changes) {
    const holder = path.slice(0, -1).reduce<unknown>((at, key) => (isKeyed(at) ? at[key] : undefined), root);
    if (!isKeyed(holder)) throw new Error(`nothing at ${path.join('.')}`);
    holder[path.at(-1) ?? ''] = value;
  }
  return JSON.stringify(root, undefined, 2);
};

const findings = (source: string, units?: number): readonly SchemeFinding[] => checkScheme(source, units === undefined ? {} : { units }).findings;

const said = (level: SchemeFinding['level'], source: string, units?: number): readonly string[] =>
  findings(source, units).filter((finding) => finding.level === level).map(({ path, message }) => `${path}: ${message.en}`);

const number = (value: string) => ({ value, basis: 'document' });
const bound = (value: string, inclusive: boolean) => ({ value: number(value), inclusive: { value: inclusive, basis: 'document' } });
const table = (...bands: readonly object[]) => ({ kind: 'table', bands });
const ruleOf: Path = ['indicators', 1, 'rule'];

describe('the check of a scheme file', () => {
  it.each([['the scheme that ships', baotou2012], ['a small scheme', smallScheme]])('has nothing to say about %s', (_, scheme) => {
    expect(checkScheme(writeScheme(scheme))).toEqual({ scheme, findings: [] });
  });

  it('gives the scheme that readScheme gives, and its warnings', () => {
    const source = changed([['figures', 0, 'clause'], undefined]);
    const { scheme, findings: warnings } = checkScheme(source);
    expect(readScheme(source)).toEqual({ ok: true, scheme, warnings });
  });

  it('tells errors before warnings, all at once', () => {
    const source = changed([['figures', 0, 'clause'], undefined], [['year'], 'next'], [['grades', 0, 'from', 'value'], '2']);
    expect(findings(source).map(({ level, path }) => `${level} ${path}`)).toEqual(['error year', 'error grades[0].from.value', 'warning figures[0].clause']);
    expect(checkScheme(source).scheme).toBeUndefined();
  });

  it('tells an error first even where a warning was found before it', () => {
    const slope = (pointsPerStep: string) => ({ step: number('1'), pointsPerStep: number(pointsPerStep), steps: { value: 'whole', basis: 'document' } });
    const piecewise = {
      kind: 'piecewise',
      side: { value: 'atLeast', basis: 'document' },
      target: { value: { kind: 'constant', value: number('92') }, basis: 'document' },
      pieces: [{ beyond: number('0'), slope: slope('0.5') }, { beyond: number('5'), slope: slope('0.1') }],
      covers: { value: 'whole', basis: 'document' },
    };
    const source = changed([ruleOf, piecewise], [['grades', 1, 'from', 'value'], '0.1']);
    expect(findings(source).map(({ level, path }) => `${level} ${path}`)).toEqual(['error grades[1].from.value', 'warning indicators[1].rule.pieces[1].slope']);
  });

  it('tells sums, bands, dangling names and clauses also where keys are unknown in the same entry, or an entry cannot be read', () => {
    const bands = table({ to: bound('90', true), points: number('4') }, { from: bound('90', true), points: number('0') });
    const source = changed(
      [['indicators', 1, 'colour'], 'red'],
      [[...ruleOf, 'shade'], 'dark'],
      [['indicators', 0, 'points', 'value'], '6.5'],
      [['items', 0, 'points', 'remark'], ''],
      [['figures', 0, 'clause'], undefined],
      [['figures', 0, 'kind'], 'text'],
    );
    expect(findings(source).map(({ level, path }) => `${level} ${path}`).sort()).toEqual([
      'error figures[0].kind',
      'error indicators[1].colour',
      'error indicators[1].rule.shade',
      'error items[0].points.remark',
      'error items[0].points.value',
      'warning figures[0].clause',
    ]);
    expect(said('error', changed([ruleOf, { ...bands, shade: 'dark' }]))).toEqual([
      'indicators[1].rule.shade: unknown key shade',
      expect.stringContaining('indicators[1].rule.bands[0].to: band 1 and band 2 overlap at 90'),
    ]);
  });

  it('tells every key that is given twice, and the rest', () => {
    const source = changed([['year'], 'next']).replace('"version"', '"id": "other",\n  "version": "1",\n  "version"');
    expect(said('error', source)).toEqual([': line 3, column 7: key id given twice', ': line 5, column 12: key version given twice', 'year: must be a number']);
  });

  it('says on which line of the file it is, or the nearest that is there', () => {
    const source = changed([['figures', 1, 'kind'], 'text'], [['figures', 2, 'title'], undefined]);
    const lines = source.split('\n');
    const [kind, title] = findings(source);
    expect(lines[(kind?.line ?? 0) - 1]).toContain('"kind": "text"');
    // What is missing stands nowhere: the figure that lacks it is shown.
    expect(lines[(title?.line ?? 0)]).toContain('"id": "funds.total"');
  });
});

describe('a scheme as a file', () => {
  const lines = writeScheme(smallScheme).split('\n');

  it('has whatever fits a line on one line, and nothing wider than 120 characters beside its key', () => {
    expect(lines).toContain('  "period": { "value": { "start": "2012-01-01", "end": "2012-12-31" }, "basis": "document" },');
    expect(lines.filter((line) => line.replace(/^( *)"\w+": /, '$1').replace(/,$/, '').length > 120)).toEqual([]);
    expect(lines.length).toBeGreaterThan(50);
  });

  it('is the same value', () => {
    expect(JSON.parse(lines.join('\n'))).toEqual(smallScheme);
  });
});

describe('what a scheme file leaves open', () => {
  it('is a warning for each clause that is not named, and read as a dash', () => {
    const source = changed([['figures', 0, 'clause'], undefined], [['items', 1, 'clause'], ''], [['vetoes', 0, 'clause'], ' ']);
    expect(said('warning', source)).toEqual(['figures[0].clause: no clause is named', 'items[1].clause: no clause is named', 'vetoes[0].clause: no clause is named']);
    const { scheme } = checkScheme(source);
    expect([scheme?.figures[0]?.clause, scheme?.items[1]?.clause, scheme?.vetoes[0]?.clause]).toEqual(['—', '—', '—']);
  });

  it('is one warning for each entry whose basis is not stated, and read as assumed', () => {
    const source = changed([['indicators', 1, 'points', 'basis'], undefined], [['indicators', 1, 'rule', 'target', 'basis'], undefined], [['places', 'basis'], undefined]);
    expect(said('warning', source)).toEqual([
      'indicators[1]: the basis is left open and counts as assumed (points, rule.target)',
      'places: the basis is left open and counts as assumed',
    ]);
    const { scheme } = checkScheme(source);
    expect([scheme?.indicators[1]?.points.basis, scheme?.places.basis]).toEqual(['assumed', 'assumed']);
  });

  it('is an error where a bound does not say whether it is included', () => {
    const source = changed([ruleOf, { kind: 'range', low: { value: number('1') }, high: bound('2', true), below: undefined }]);
    const [finding] = findings(source);
    expect(finding).toMatchObject({ level: 'error', path: 'indicators[1].rule.low.inclusive', message: { en: 'missing' } });
    expect(finding?.fix?.en).toContain('whether the bound itself counts');
  });
});

describe('points', () => {
  it('that do not add up to their item are told with what would mend it', () => {
    const [finding] = findings(changed([['indicators', 0, 'points', 'value'], '6.5']));
    expect(finding).toMatchObject({
      path: 'items[0].points.value',
      message: { zh: '指标分值合计 10.5，不等于 10', en: 'its indicators add up to 10.5, not 10' },
      fix: { zh: '改为 10.5，或改各指标的分值（差 0.5）' },
    });
  });

  it('need not add up in an item that is composed in another way', () => {
    const mean = { value: { kind: 'mean' }, basis: 'document' };
    expect(said('error', changed([['indicators', 0, 'points', 'value'], '6.5'], [['items', 0, 'composition'], mean]))).toEqual([]);
  });

  it.each([['15.5', []], ['15.4', ['parts[0].points.value: its items add up to 15.5, not 15.4']]])('of items are added up against a part that states %s', (points, expected) => {
    expect(said('error', changed([['parts', 0, 'points'], number(points)]))).toEqual(expected);
  });

  it.each([
    ['4.25', '1.75', []],
    ['4.250', '1.75', []],
    ['4.245', '1.755', ['4.245', '1.755']],
  ])('of %s and %s are as fine as scores of two places can be, or refused', (one, other, refused) => {
    const source = changed([['indicators', 0, 'points', 'value'], one], [['indicators', 1, 'points', 'value'], other], [['items', 0, 'points', 'value'], '6']);
    expect(said('error', source)).toEqual(
      refused.map((points, index) => `indicators[${index}].points.value: ${points} has more decimal places than the 2 that scores are rounded to`),
    );
  });

  it.each(['floor', 'cap'])('of a %s are no finer either', (key) => {
    expect(said('error', changed([['indicators', 0, key], number('0.25')]))).toEqual([]);
    expect(said('error', changed([['indicators', 0, key], number('0.125')]))).toEqual([`indicators[0].${key}.value: 0.125 has more decimal places than the 2 that scores are rounded to`]);
  });
});

describe('names', () => {
  it.each([
    ['births.totl', 'births.total'],
    ['births.totall', 'births.total'],
    ['births.toatl', 'births.total'],
    ['Births_Total', 'births.total'],
    ['birthsTotal', 'births.total'],
  ])('mistyped as %s: what was likely meant is said', (mistyped, meant) => {
    const [finding] = findings(changed([['identities'], [{ code: 'I1', level: 'note', title: { zh: 'a', en: 'a' }, left: mistyped, relation: 'equal', right: 'births.total', fix: { zh: 'a', en: 'a' } }]]));
    expect(finding).toMatchObject({ path: 'identities[0].left', message: { en: `there is no figure ${mistyped}` }, fix: { en: `perhaps ${meant} is meant` } });
  });

  it('of which nothing like it exists: no guess', () => {
    const [finding] = findings(changed([['vetoes', 0, 'trigger'], 'xyz']));
    expect(finding).toMatchObject({ path: 'vetoes[0].trigger', message: { en: 'there is no figure xyz' } });
    expect(finding?.fix).toBeUndefined();
  });

  it('that are no kind of rule: the kinds are told', () => {
    const [finding] = findings(changed([[...ruleOf, 'kind'], 'lottery']));
    expect(finding?.message.en).toBe('unknown kind');
    expect(finding?.fix?.en).toMatch(/threshold, linear, range/);
  });

  it.each(['__proto__', 'constructor', ' a', 'a ', ''])('cannot be %j', (id) => {
    expect(said('error', changed([['grades', 0, 'id'], id]))).toContain('grades[0].id: cannot be a name: not blank, and no blanks at its ends');
  });

  it('may have 100 characters, not 101', () => {
    expect(said('error', changed([['grades', 0, 'id'], 'g'.repeat(100)]))).toEqual([]);
    expect(said('error', changed([['grades', 0, 'id'], 'g'.repeat(101)]))).toEqual(['grades[0].id: too long a text']);
  });
});

describe('bands', () => {
  it('published as 80–90 and 90–100 overlap at 90, and the check says how to mend it', () => {
    const source = changed([
      ruleOf,
      table(
        { from: bound('90', true), points: number('4') },
        { from: bound('80', true), to: bound('90', true), points: number('3') },
        { to: bound('80', false), points: number('0') },
      ),
    ]);
    expect(findings(source)).toMatchObject([
      {
        level: 'error',
        path: 'indicators[1].rule.bands[1].to',
        message: { zh: expect.stringMatching(/^第 2 档与第 1 档在 90 处重叠：把第 2 档的上限改为不含/), en: expect.stringMatching(/overlap at 90: make the upper bound of band 2 exclusive/) },
      },
    ]);
  });

  it('that leave a gap, or hold nothing, are told with their places', () => {
    const gap = table({ from: bound('90', false), points: number('4') }, { to: bound('90', false), points: number('0') });
    expect(said('error', changed([ruleOf, gap]))).toEqual([expect.stringMatching(/^indicators\[1\]\.rule\.bands\[1\]\.to: 90 lies in no band/)]);
    const empty = table({ from: bound('90', true), points: number('4') }, { from: bound('90', true), to: bound('90', false), points: number('2') }, { to: bound('90', false), points: number('0') });
    expect(said('error', changed([ruleOf, empty]))).toEqual([expect.stringMatching(/^indicators\[1\]\.rule\.bands\[1\]: band 2 holds nothing/)]);
  });
});

describe('rules that compare units', () => {
  const peers = changed([ruleOf, { kind: 'peerMean', side: { value: 'atLeast', basis: 'document' } }]);

  it.each([
    [undefined, 0],
    [3, 0],
    [2, 1],
  ])('with %s units: %s warnings', (units, count) => {
    const warnings = said('warning', peers, units);
    expect(warnings).toEqual(Array.from({ length: count }, () => `indicators[1].rule.kind: rule peerMean compares units with each other, and there are ${units} only`));
    expect(checkScheme(peers, units === undefined ? {} : { units }).scheme).toBeDefined();
  });
});
