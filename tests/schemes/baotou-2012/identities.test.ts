import { checkUnits, type Issue } from '../../../src/checks';
import { figuresOfOperand } from '../../../src/core';
import { baotou2012, cleanFigures, type SampleEntries, type SampleEntry } from '../../../src/schemes';

/** The first district of the clean sample: 5400 births, 2769 boys and 2631 girls, 723,704 persons. */
const clean: SampleEntries = cleanFigures['昆都仑区'] ?? {};

type Changes = Readonly<Record<string, SampleEntry>>;

const issuesWith = (changes: Changes): readonly Issue[] => {
  const entries = new Map(Object.entries({ ...clean, ...changes }).map(([id, value]) => [id, { value, cell: `'数据填报'!${id}` }]));
  return checkUnits(baotou2012, [{ unit: '昆都仑区', entries }]).issues;
};

/** What breaks a statement just so, and what it lets pass just so. */
type Pair = readonly [code: string, fails: Changes, passes: Changes];

const pairs: readonly Pair[] = [
  ['I01', { 'births.male': 2770 }, { 'births.male': 2770, 'births.female': 2630 }],
  ['I02', { 'births.compliant': 5401 }, { 'births.compliant': 5400 }],
  ['I03', { 'funding.other': 998.73 }, { 'funding.other': 998.72 }],
  ['I04', { 'defects.covered': 6121 }, { 'defects.covered': 6120 }],
  ['I05', { 'checks.done': 2701 }, { 'checks.done': 2700 }],
  ['I06', { 'highRisk.followed': 419 }, { 'highRisk.followed': 418 }],
  ['I07', { 'benefits.correct': 4211 }, { 'benefits.correct': 4210 }],
  ['I08', { 'benefits.paidInTime': 4211 }, { 'benefits.paidInTime': 4210 }],
  ['I09', { 'assistants.paid': 37 }, { 'assistants.paid': 36 }],
  ['I10', { 'milk.supplied': 813 }, { 'milk.supplied': 812 }],
  ['I11', { 'stations.standard': 10 }, { 'stations.standard': 9 }],
  ['I12', { 'women.married': 723_705 }, { 'women.married': 723_704 }],
  ['I13', { 'floating.women': 118_001 }, { 'floating.women': 118_000 }],
  ['I14', { 'deaths.total': 2937 }, { 'deaths.total': 2937, 'migration.in': 9861 }],
  ['I15', { 'database.records': 723_705 }, { 'database.records': 723_704 }],
  ['I16', { 'women.records': 144_018 }, { 'women.records': 144_017 }],
  ['I17', { 'fees.filed': 129 }, { 'fees.filed': 128 }],
  ['I18', { 'benefits.matchingPaid': 486.21 }, { 'benefits.matchingPaid': 486.2 }],
  // 5 % of 700,000 are 35,000.
  ['I19', { 'population.bureau': 700_000, 'population.resident': 735_001 }, { 'population.bureau': 700_000, 'population.resident': 735_000 }],
  ['I20', { 'births.total': 20, 'births.male': 20, 'births.female': 0 }, { 'births.total': 19, 'births.male': 19, 'births.female': 0 }],
  ['I21', { 'births.total': 999 }, { 'births.total': 1000 }],
  ['I22', { 'funding.lastYear': 0 }, { 'funding.lastYear': 0.01 }],
  ['I23', { 'revenue.lastYear': 0 }, { 'revenue.lastYear': 0.01 }],
  ['I24', { 'petitions.lastYear': 0 }, { 'petitions.lastYear': 1 }],
  // 118,000 persons at 22 yuan are 259.60 万元.
  ['I25', { 'floating.funds': 259.59 }, { 'floating.funds': 259.6 }],
  // 21,300 ÷ 300 = 71; with one woman more 72 are plausible.
  ['I26', { 'floating.coordinators': 72 }, { 'floating.coordinators': 72, 'floating.women': 21_301 }],
  // 80 % of 5400 births are 4320.
  ['I27', { 'checks.target': 1079, 'checks.done': 900 }, { 'checks.target': 1080, 'checks.done': 900 }],
  ['I28', { 'defects.target': 9721 }, { 'defects.target': 9720 }],
  ['I29', { 'checks.target': 0 }, { 'checks.target': 1 }],
  ['I30', { 'defects.target': 0 }, { 'defects.target': 1 }],
  ['I31', { 'fees.toFile': 0 }, { 'fees.toFile': 1 }],
  ['I32', { 'funding.rewardsApart': '否' }, { 'funding.rewardsApart': '是' }],
  ['I33', { 'floating.brandCompleted': '2011-12-31' }, { 'floating.brandCompleted': '2012-01-01' }],
  ['I34', { 'floating.brandCompleted': '2013-01-01' }, { 'floating.brandCompleted': '2012-12-31' }],
  ['I35', { 'floating.population': 723_705 }, { 'floating.population': 723_704 }],
  ['I36', { 'floating.women': 144_018 }, { 'floating.women': 144_017 }],
  ['I37', { 'funding.lastYear': 1000, 'funding.total': 1300.01 }, { 'funding.lastYear': 1000, 'funding.total': 1300 }],
  ['I38', { 'revenue.lastYear': 200_000, 'revenue.thisYear': 139_999 }, { 'revenue.lastYear': 200_000, 'revenue.thisYear': 140_000 }],
  ['I39', { 'petitions.lastYear': 100, 'petitions.thisYear': 151 }, { 'petitions.lastYear': 100, 'petitions.thisYear': 150 }],
  ['I39', { 'petitions.lastYear': 2, 'petitions.thisYear': 13 }, { 'petitions.lastYear': 2, 'petitions.thisYear': 12 }],
  ['I40', { 'births.plan': 4499 }, { 'births.plan': 4500 }],
  ['I41', { 'population.start': 657_912 }, { 'population.start': 657_913 }],
  // 5398 of 6120 are 88.20 %; 120 % of 73.5 are 88.2.
  ['I42', { 'defects.lastRate': 73.5 }, { 'defects.lastRate': 73.51 }],
  // 2430 of 2700 are 90 %.
  ['I43', { 'checks.lastRate': 74.9 }, { 'checks.lastRate': 75 }],
  // 2769 to 2631 are 105.245.
  ['I44', { 'sexRatio.lastYear': 131.6 }, { 'sexRatio.lastYear': 131.5 }],
];

const statements = new Map([
  ...baotou2012.identities.map(({ code, level, left }) => [code, { level, first: figuresOfOperand(left)[0] }] as const),
  ...(baotou2012.comparisons ?? []).map(({ code, level, now }) => [code, { level, first: figuresOfOperand(now)[0] }] as const),
]);

describe('what must hold between the figures of Baotou', () => {
  test.each(pairs)('%s fails on %j at its first figure, and passes %j', (code, fails, passes) => {
    const { level, first = '' } = statements.get(code) ?? {};
    const found = issuesWith(fails).filter((issue) => issue.code === code);
    expect(found.map((issue) => [issue.level, issue.figure, issue.cell])).toEqual([[level, first, `'数据填报'!${first}`]]);
    expect(issuesWith(passes).filter((issue) => issue.code === code)).toEqual([]);
  });

  test('is tried here without exception', () => {
    expect(new Set(pairs.map(([code]) => code))).toEqual(new Set(statements.keys()));
  });

  test('holds in the first district of the clean sample', () => {
    expect(issuesWith({}).filter(({ level }) => level !== 'note')).toEqual([]);
  });

  test('has codes that go on without gaps, so that none is given twice', () => {
    expect([...statements.keys()]).toEqual(Array.from({ length: statements.size }, (_, at) => `I${String(at + 1).padStart(2, '0')}`));
  });

  test('says which clause it rests on, and in both languages what it is and what to do', () => {
    for (const { title, fix, source } of [...baotou2012.identities, ...(baotou2012.comparisons ?? [])]) {
      expect(source).toMatch(/^[一二]\([一二三四五六七八九十]+\)/u);
      for (const text of [title.zh, title.en, fix.zh, fix.en]) expect(text).not.toBe('');
    }
  });
});
