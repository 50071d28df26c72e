import { earnings, tellEarning, tellEarnings, tellRefusal, type Figures, type Language, type Scheme } from '../../../src/core';
import { baotou2012, type SampleEntries } from '../../../src/schemes';
import { answered, checklist, degree, encouragement, figure, figures, measured, missing, no, scheme, text, threshold } from '../given';
import { lostOf } from './offers';
import { districtWith } from './sample';

const told = (used: Scheme, given: Figures, code: string, language: Language): readonly string[] =>
  lostOf(earnings(used, given, code)).earnings.map((each) => tellEarning(used, code, each, language));

const inDistrict = (code: string, entries: SampleEntries, language: Language = 'zh'): readonly string[] =>
  told(baotou2012, districtWith(entries), code, language);

const births = (male: number, female: number, compliant: number): SampleEntries => ({
  'births.total': male + female,
  'births.male': male,
  'births.female': female,
  'births.compliant': compliant,
});

describe('an earning in one sentence', () => {
  // 1,172 of 1,300: 90.15 %; 1,196 are 92 %: 1.8462 × 1 point
  const short = births(660, 640, 1172);

  it('says how far the measure is to rise, what that is in persons, and the points', () => {
    expect(inDistrict('P1-02-2', short)[1]).toBe('再提高 1.8462 个百分点，即符合政策出生人数再增加 24 人（达到 1,196 人），可多得 1.85 分');
    expect(inDistrict('P1-02-2', short, 'en')[1]).toBe(
      '1.8462 percentage points more: Policy-compliant births up by 24 persons (to 1,196 persons) would earn 1.85 more points',
    );
  });

  it('says of a first step that it is one', () => {
    expect(inDistrict('P1-02-2', short)[0]).toBe('再提高 0.0769 个百分点，即符合政策出生人数再增加 1 人（达到 1,173 人），可先多得 0.08 分');
    expect(inDistrict('P1-02-2', short, 'en')[0]).toMatch(/would earn a first 0\.08 more points$/u);
  });

  it('names what must follow, what becomes doubtful, and that it is a denominator', () => {
    // End of year as the movement gives it, so that fewer births contradict it
    const entries = { ...short, 'population.start': 1000, 'population.end': 2300, 'deaths.total': 0, 'migration.in': 0, 'migration.out': 0 };
    expect(inDistrict('P1-02-2', entries)[3]).toBe(
      '再提高 1.9121 个百分点，即出生人数减少 27 人（降到 1,273 人），可多得 1.85 分；' +
        '出生男婴数、出生女婴数合计须同步减少 27 人（I01）；' +
        '改后须核对“年末人口 = 年初 + 出生 − 死亡 + 迁入 − 迁出”（I14）；此数是分母或目标，只宜核对',
    );
    expect(inDistrict('P1-02-2', entries, 'en')[3]).toBe(
      '1.9121 percentage points more: Births down by 27 persons (to 1,273 persons) would earn 1.85 more points; ' +
        'Boys born, Girls born together must go down by 27 persons too (I01); ' +
        'then to be verified: “End = start + births − deaths + moved in − moved out” (I14); ' +
        'a denominator or a target: to be verified rather than changed',
    );
  });

  it('speaks of one figure that follows without a sum', () => {
    const entries = { ...births(1150, 1000, 2000), 'sexRatio.lastYear': 115 };
    expect(inDistrict('P1-04-0a', entries)[1]).toMatch(
      /^再降低 0\.8 男\/百女，即出生男婴数减少 8 人（降到 1,142 人），可多得 0\.80 分；出生人数须同步减少 8 人（I01）/u,
    );
    expect(inDistrict('P1-04-0a', entries, 'en')[1]).toMatch(
      /^0\.8 boys per 100 girls less: Boys born down by 8 persons \(to 1,142 persons\) would earn 0\.80 more points; Births must go down by 8 persons too \(I01\)/u,
    );
  });

  it('leaves out the measure where it is the figure itself', () => {
    expect(inDistrict('P1-10-1b', { 'law.majorCases': 1 })).toEqual(['重大行政执法案件数减少 1 件（降到 0 件），可多得 0.40 分']);
  });

  it('leaves out the measure where the target moves instead', () => {
    const entries = { 'floating.women': 1001, 'floating.coordinators': 2 };
    expect(inDistrict('P2-04-2b', entries)[1]).toMatch(/^集中村（居）流动已婚育龄妇女人数减少 1 人（降到 1,000 人），可多得 0\.40 分；此数是分母或目标/u);
  });

  it('has decimals in money, and a sign between number and unit that begins with one', () => {
    const entries = { 'funding.total': 1100, 'funding.own': 500, 'funding.other': 600, 'funding.lastYear': 1000, 'revenue.thisYear': 220, 'revenue.lastYear': 200 };
    expect(inDistrict('P1-06-0a', entries)[0]).toBe(
      '再提高 0.001 个百分点，即计生事业费投入合计再增加 0.01 万元（达到 1,100.01 万元），可多得 0.20 分；旗县本级财政投入、其他来源投入合计须同步增加 0.01 万元（I03）',
    );
    expect(inDistrict('P1-06-0a', entries, 'en')[0]).toContain('up by 0.01 × 10,000 yuan (to 1,100.01 × 10,000 yuan)');
  });

  it('speaks of earlier days', () => {
    const late = { 'floating.brandCompleted': '2012-07-31' };
    expect(inDistrict('P2-04-5', late)).toEqual([
      '“一县一品”品牌建成日期提前 1 天（到 2012-07-30），可先多得 0.25 分',
      '“一县一品”品牌建成日期提前 31 天（到 2012-06-30），可多得 0.50 分',
    ]);
    expect(inDistrict('P2-04-5', late, 'en')[1]).toMatch(/ 31 days earlier \(2012-06-30\) would earn 0\.50 more points$/u);
  });

  it('speaks of degrees and answers', () => {
    const asked = [figure('p', 'degree', { title: text('甲', 'One') }), figure('y', 'yesNo', { title: text('乙', 'Two') })];
    const list = scheme({ figures: asked, indicators: [answered('1', checklist('p', 'y'))] });
    const given = figures({ p: degree('none'), y: no });
    expect(told(list, given, '1', 'zh')).toEqual(['甲由“未落实”变为“部分落实”，可先多得 2.50 分', '乙由“否”变为“是”，可先多得 5.00 分']);
    expect(told(list, given, '1', 'en')).toEqual([
      'One from “not carried out” to “partly carried out” would earn a first 2.50 more points',
      'Two from “no” to “yes” would earn a first 5.00 more points',
    ]);
  });

  it('says where a requirement is met beyond the points, or without any', () => {
    const entries = { 'leadership.hours': 3 };
    expect(inDistrict('P1-01-2c', entries)[2]).toBe('党委中心组专题学习学时再增加 1 学时（达到 4 学时），可多得 0.25 分并达到要求');
    expect(inDistrict('P1-01-2c', entries, 'en')[2]).toMatch(/ would earn 0\.25 more points and meet the requirement$/u);
    expect(inDistrict('P1-01-2c', { 'leadership.hours': 3.99 })).toEqual(['党委中心组专题学习学时再增加 0.01 学时（达到 4 学时），即达到要求']);
    expect(inDistrict('P1-01-2c', { 'leadership.hours': 3.99 }, 'en')[0]).toMatch(/ would meet the requirement$/u);
  });

  it('counts per cent in points of per cent', () => {
    const rate = figure('m', 'amount', { title: text('率', 'Rate'), unit: text('%', '%') });
    const rated = scheme({ figures: [rate], indicators: [measured('1', 'm', threshold('atLeast', '92'))] });
    expect(told(rated, figures({ m: '90.5' }), '1', 'zh')).toEqual(['率再增加 1.5 个百分点（达到 92%），可多得 10.00 分']);
    expect(told(rated, figures({ m: '90.5' }), '1', 'en')).toEqual(['Rate up by 1.5 percentage points (to 92%) would earn 10.00 more points']);
  });
});

test('a refusal names what it contradicts', () => {
  const entries = { 'defects.target': 1000, 'defects.covered': 1000, 'defects.lastRate': 100 };
  const [refusal] = lostOf(earnings(baotou2012, districtWith(entries), 'P1-03-0a')).refusals;
  expect(refusal && [tellRefusal(baotou2012, refusal, 'zh'), tellRefusal(baotou2012, refusal, 'en')]).toEqual([
    '仅靠出生缺陷预防覆盖人数再增加 1 人（达到 1,001 人）不可行：与“预防覆盖人数 ≤ 目标人数”（I04）不符',
    'Persons reached by prevention up by 1 persons (to 1,001 persons) alone is not possible: it contradicts “Reached ≤ due for prevention” (I04)',
  ]);
});

describe('where there is nothing to earn', () => {
  const why = (code: string, entries: SampleEntries): readonly string[] => {
    const found = earnings(baotou2012, districtWith(entries), code);
    return (['zh', 'en'] as const).map((language) => tellEarnings(baotou2012, found, language));
  };

  it('no points are lost', () => {
    expect(why('P1-01-1a', {})).toEqual(['未失分', 'no points lost']);
  });

  it('figures are lacking', () => {
    const found = earnings(baotou2012, new Map(districtWith({})).set('births.plan', missing), 'P1-02-0a');
    expect(tellEarnings(baotou2012, found, 'zh')).toBe('待核：先补齐或更正年度计划出生人数');
    expect(tellEarnings(baotou2012, found, 'en')).toBe('pending: first complete or correct Planned births of the year');
  });

  it('a denominator is zero', () => {
    expect(why('P1-02-0a', { 'births.plan': 0 })).toEqual(['待核：分母为 0，无法计算', 'pending: the denominator is zero']);
  });

  it('the case does not exist', () => {
    expect(why('P2-01-2b', { 'fees.toFile': 0, 'fees.filed': 0 })).toEqual(['不适用，不失分', 'not applicable, no points lost']);
  });

  it('the document states no points', () => {
    expect(tellEarnings(baotou2012, { kind: 'unknownPoints' }, 'zh')).toBe('文件未载明分值，不计分');
    expect(tellEarnings(baotou2012, { kind: 'unknownPoints' }, 'en')).toBe('the document states no points: not counted');
  });

  it('no figure alone can do it; and nothing is said where one can', () => {
    const out = scheme({ figures: [figure('a', 'count')], indicators: [measured('1', 'a', threshold('lessThan', '0'))] });
    const found = earnings(out, figures({ a: '3' }), '1');
    expect([tellEarnings(out, found, 'zh'), tellEarnings(out, found, 'en')]).toEqual([
      '没有找到仅改动一个数据项就能多得分的办法',
      'no change of a single figure was found that earns more points',
    ]);
    const bonus = scheme({ figures: [figure('y', 'yesNo')], indicators: [answered('1', encouragement('y'))] });
    expect(tellEarnings(bonus, earnings(bonus, figures({ y: no }), '1'), 'zh')).toBe('');
  });
});
