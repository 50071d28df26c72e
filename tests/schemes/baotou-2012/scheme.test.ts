import { decimal, figuresOf, fixed, sum, type Indicator, type Scheme } from '../../../src/core';
import { baotou2012, schemeById, schemes } from '../../../src/schemes';

const scheme: Scheme = baotou2012;
const pointsOf = (of: readonly Indicator[]): string => fixed(sum(of.map(({ points }) => decimal(points.value))), 2);
const ofItem = (id: string): readonly Indicator[] => scheme.indicators.filter(({ item }) => item === id);

/** Every value of the scheme with its basis, as JSON paths would find them. */
const statedIn = (value: unknown): readonly { value: unknown; basis: unknown }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(statedIn);
  return 'basis' in value && 'value' in value ? [{ value: value.value, basis: value.basis }, ...inside] : inside;
};

describe('the Baotou 2012 scheme', () => {
  it('is found by its id', () => {
    expect(schemeById('baotou-2012')).toBe(baotou2012);
    expect(schemeById('baotou-2013')).toBeUndefined();
    expect(schemes).toContain(baotou2012);
  });

  it.each(scheme.items.map(({ id, points }) => [id, points.value] as const))('%s: its indicators add up to %s points', (id, points) => {
    expect(pointsOf(ofItem(id))).toBe(fixed(decimal(points), 2));
  });

  it('has 100 points in part one and 50 in part two, of which 75 and 36 are stated', () => {
    const total = (part: string, known: boolean): string =>
      fixed(sum(scheme.items.filter((item) => item.part === part && !(known && item.pointsUnknown)).map(({ points }) => decimal(points.value))), 0);
    expect([total('P1', false), total('P2', false)]).toEqual(['100', '50']);
    expect([total('P1', true), total('P2', true)]).toEqual(['75', '36']);
  });

  it('states the points of twelve items and assumes those of the four that the text lacks', () => {
    const points = Object.fromEntries(scheme.items.map(({ id, points: { value, basis } }) => [id, `${value} ${basis}`]));
    expect(points).toEqual({
      'P1-01': '10 document',
      'P1-02': '13 document',
      'P1-03': '10 assumed',
      'P1-04': '18 document',
      'P1-05': '5 document',
      'P1-06': '9 document',
      'P1-07': '6 document',
      'P1-08': '8 document',
      'P1-09': '8 assumed',
      'P1-10': '2 document',
      'P1-11': '7 assumed',
      'P1-12': '4 document',
      'P2-01': '14 assumed',
      'P2-02': '12 document',
      'P2-03': '14 document',
      'P2-04': '10 document',
    });
    expect(scheme.items.filter(({ pointsUnknown }) => pointsUnknown).map(({ id }) => id)).toEqual(['P1-03', 'P1-09', 'P1-11', 'P2-01']);
  });

  it('presents no split, slope, grade, veto effect or way of counting as the document’s', () => {
    const ours = [
      ...scheme.indicators.map(({ points }) => points),
      ...scheme.indicators.flatMap(({ rule }) => ('slope' in rule ? statedIn(rule.slope) : [])),
      ...scheme.indicators.flatMap(({ rule }) => ('shares' in rule ? [rule.shares] : [])),
      ...scheme.indicators.flatMap((indicator) => ('margin' in indicator ? statedIn([indicator.margin]) : [])),
      ...scheme.indicators.flatMap(({ escalation }) => statedIn(escalation)),
      ...scheme.grades.map(({ from }) => from),
      ...scheme.vetoes.map(({ effect }) => effect),
      ...[scheme.period, scheme.composition, scheme.places, scheme.notApplicable, scheme.unknownPoints],
    ];
    expect(ours.length).toBeGreaterThan(200);
    expect(ours.filter(({ basis }) => basis !== 'assumed')).toEqual([]);
  });

  it.each([
    ['P1-01-2b', ['1']],
    ['P1-01-2c', ['4']],
    ['P1-01-2e', ['1']],
    ['P1-02-1a', ['8']],
    ['P1-02-2', ['92']],
    ['P1-03-2b', ['3']],
    ['P1-04-0a', ['107', '120', '0.10', '0.12']],
    ['P1-04-2', ['103', '107']],
    ['P1-05-1b', ['2']],
    ['P1-06-1a', ['22']],
    ['P1-06-1b', ['9']],
    ['P1-06-2', ['13', '9']],
    ['P1-08-0a', ['95']],
    ['P1-08-2b', ['95']],
    ['P1-08-3', ['4']],
    ['P1-10-1a', ['0.8']],
    ['P1-12-2', ['8']],
    ['P2-01-1', ['92']],
    ['P2-01-2b', ['100']],
    ['P2-02-1e', ['95']],
    ['P2-02-3c', ['80']],
    ['P2-04-2b', ['500']],
    ['P2-04-3a', ['3']],
    ['P2-04-5', ['2012-06-30']],
    ['P2-04-7b', ['2']],
    ['P2-04-8', ['10']],
  ])('%s carries the numbers %j of the document, and as the document’s', (code, numbers) => {
    const indicator = scheme.indicators.find((each) => each.code === code);
    const documented = statedIn(indicator).filter(({ basis }) => basis === 'document').map(({ value }) => value);
    expect(documented).toEqual(expect.arrayContaining(numbers));
  });

  it.each([['P1-02-0a'], ['P1-02-1b'], ['P1-03-0a'], ['P1-07-1a'], ['P1-10-3b'], ['P1-11-2'], ['P1-12-1'], ['P2-03-0b']])(
    '%s has a target that the document does not state, and says so',
    (code) => {
      const indicator = scheme.indicators.find((each) => each.code === code);
      const rule = indicator?.rule;
      const target = rule && ('target' in rule ? rule.target : 'need' in rule ? rule.need : undefined);
      expect(target?.basis).toBe('assumed');
      expect(indicator?.note?.zh).toContain('默认');
    },
  );

  it('uses every figure but a few optional ones', () => {
    const used = new Set([...scheme.indicators.flatMap(figuresOf), ...scheme.vetoes.map(({ trigger }) => trigger)]);
    const unused = scheme.figures.filter(({ id }) => !used.has(id));
    expect(unused.map(({ id }) => id)).toEqual(['deaths.total', 'migration.in', 'migration.out']);
    expect(scheme.figures.filter(({ optional }) => optional)).toEqual(unused);
  });

  it('asks each degree for one indicator only', () => {
    const asked = scheme.indicators.flatMap(({ rule }) => (rule.kind === 'degree' ? [rule.figure] : []));
    const degrees = scheme.figures.filter(({ kind }) => kind === 'degree').map(({ id }) => id);
    expect([...asked].sort()).toEqual([...degrees].sort());
  });

  it('names every indicator after its item and clause', () => {
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
    for (const { code, item, clause } of scheme.indicators) {
      const [, part, number, sub = ''] = /^P([12])-(\d\d)-(\d+)[a-z]?$/.exec(code) ?? [];
      expect(item).toBe(`P${part ?? ''}-${number ?? ''}`);
      const head = `${numerals[Number(part) - 1] ?? ''}(${numerals[Number(number) - 1] ?? ''})`;
      const tail = sub === '0' ? '题头' : part === '2' && number === '04' ? `(${sub})` : sub;
      expect(clause.startsWith(`${head}${tail}`)).toBe(true);
    }
  });

  it('has short figure codes, numbered without a gap within their letter', () => {
    const codes = scheme.figures.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const letter of new Set(codes.map((code) => code.slice(0, 1)))) {
      const own = codes.filter((code) => code.startsWith(letter));
      expect(own).toEqual(own.map((_, index) => `${letter}${String(index + 1).padStart(2, '0')}`));
    }
  });

  it('speaks both languages wherever it speaks', () => {
    const texts = (value: unknown): readonly unknown[] => {
      if (typeof value !== 'object' || value === null) return [];
      return 'zh' in value ? [value] : Object.values(value).flatMap(texts);
    };
    const all = texts(scheme);
    expect(all.length).toBeGreaterThan(500);
    for (const each of all) expect(each).toEqual({ zh: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
  });
});
