import { baotou2012, cleanFigures } from '../../src/schemes';
import { indicatorIn, reported, unitIn, type Report } from './report';
import { inFolder, refusal, run } from './running';

const file = inFolder();
const clean = cleanFigures['昆都仑区'] ?? {};

type Given = Readonly<Record<string, unknown>>;

const withText = (text: string | Uint8Array): string => file('数据.json', text);
const withUnits = (...units: readonly unknown[]): string => withText(JSON.stringify({ units }));

/** The report on one unit with the clean sample figures, some of them replaced. */
const scored = (figures: Given, ...words: readonly string[]) =>
  reported('--figures', withUnits({ name: '测试区', figures: { ...clean, ...figures } }), ...words);

/** The indicator that judges the degree of a figure. */
const answering = (figure: string): string => baotou2012.indicators.find(({ rule }) => rule.kind === 'degree' && rule.figure === figure)?.code ?? '';
const indicator = ({ report }: { readonly report: Report }, code: string) => indicatorIn(unitIn(report), code);
/** Notes are left out: they say of the scheme itself that some points are assumed. */
const doubts = ({ issues }: Report): Report['issues'] => issues.filter(({ level }) => level !== 'note');
const found = ({ report }: { readonly report: Report }): readonly unknown[] => doubts(report).map(({ level, code, figure }) => [level, code, figure]);

const born = (male: number | string, female: number | string, total: number) => ({
  'births.male': male,
  'births.female': female,
  'births.total': total,
  'births.compliant': total,
});

describe('a file of figures', () => {
  it.each(['zh', 'en'])('is scored without a workbook, in %s', async (language) => {
    const { code, report, err } = await scored({}, '--lang', language);
    expect({ code, err, issues: doubts(report), requests: report.requests }).toEqual({ code: 0, err: [], issues: [], requests: null });
    expect(unitIn(report)).toMatchObject({ unit: '测试区', rank: 1, provisional: false, score: '150.00', rate: '1.0000', low: '150.00', high: '150.00' });
    expect(unitIn(report).grade).toBe(language === 'en' ? 'Excellent' : '优秀');
  });

  it('may come with a byte order mark', async () => {
    const text = JSON.stringify({ units: [{ name: '测试区', figures: clean }] });
    expect((await reported('--figures', withText(`\ufeff${text}`))).code).toBe(0);
  });

  it('takes numbers written as texts for the numbers', async () => {
    const texts = Object.fromEntries(Object.entries(clean).map(([id, value]) => [id, typeof value === 'number' ? ` ${String(value)} ` : value]));
    const [asNumbers, asTexts] = [await scored({}), await scored(texts)];
    expect(asTexts.report).toEqual(asNumbers.report);
  });

  it.each([
    ['full', '落实', '1.25'],
    ['part', '部分落实', '0.63'],
    ['none', '未落实', '0.00'],
  ])('takes %s for %s, of 1.25 points %s', async (word, chinese, score) => {
    const judged = async (degree: string) => indicator(await scored({ 'leadership.difficulties': degree }), answering('leadership.difficulties'));
    expect(await judged(word)).toEqual(await judged(chinese));
    expect(await judged(word)).toMatchObject({ points: '1.25', score });
  });

  it.each([
    [true, '是'],
    ['yes', '是'],
    [false, '否'],
    ['no', '否'],
  ])('takes %s for %s', async (answer, chinese) => {
    expect((await scored({ 'funding.rewardsApart': answer })).report).toEqual((await scored({ 'funding.rewardsApart': chinese })).report);
  });

  it.each(['n/a', 'N/A', '不适用'])('takes %s for a case that does not exist', async (word) => {
    const result = await scored({ 'sexRatio.cases': word });
    expect(found(result)).toEqual([]);
    expect(unitIn(result.report).indicators.some(({ flag }) => flag === 'notApplicable')).toBe(true);
  });

  it('reads days in ISO form, with a boundary in the middle of the year', async () => {
    const code = baotou2012.indicators.find(({ measure }) => measure?.value === 'floating.brandCompleted')?.code ?? '';
    const [intime, late] = [indicator(await scored({ 'floating.brandCompleted': '2012-06-30' }), code), indicator(await scored({ 'floating.brandCompleted': '2012-07-01' }), code)];
    expect([intime.measure, intime.target, intime.score]).toEqual(['2012-06-30', '2012-06-30', intime.points]);
    expect([late.measure, late.flag]).toEqual(['2012-07-01', 'failing']);
  });
});

describe('an absent figure', () => {
  it.each([
    ['left out', { 'births.plan': undefined }],
    ['null', { 'births.plan': null }],
    ['an empty text', { 'births.plan': '' }],
  ])('is missing and its indicator pending when it is %s', async (_, figures) => {
    const result = await scored(figures);
    expect(result.code).toBe(0);
    expect(found(result)).toEqual([['warning', 'V001', 'births.plan']]);
    expect(indicator(result, 'P1-02-0a')).toMatchObject({ score: null, flag: 'pending', measure: null });
    expect(unitIn(result.report)).toMatchObject({ low: '147.00', high: '150.00' });
  });

  it('is not zero: a zero counts', async () => {
    const [missing, zero] = [await scored({ 'petitions.thisYear': null }), await scored({ 'petitions.thisYear': 0 })];
    const flagged = ({ report }: typeof zero) => unitIn(report).indicators.filter(({ flag }) => flag === 'pending').length;
    expect([flagged(missing) > 0, flagged(zero)]).toEqual([true, 0]);
  });

  it('may be every one of them: the unit is pending, without a rank', async () => {
    const { code, report } = await reported('--figures', withUnits({ name: '测试区', figures: {} }));
    expect(code).toBe(0);
    expect(unitIn(report)).toMatchObject({ rank: null, score: null, rate: null, grade: null, low: '0.00', high: '150.00' });
  });
});

describe('the limit is met exactly', () => {
  it('by 107 boys to 100 girls, and not by 1071 to 1000', async () => {
    const [even, above] = [await scored({ ...born('107', '100', 207), 'sexRatio.lastYear': 107 }), await scored({ ...born(1071, 1000, 2071), 'sexRatio.lastYear': 107 })];
    expect(indicator(even, 'P1-04-0a')).toMatchObject({ measure: '107', target: '107', score: '6.00', flag: 'near' });
    expect(indicator(above, 'P1-04-0a')).toMatchObject({ measure: '107.1', target: '107', score: '5.90', flag: 'circular' });
  });

  it('by 92 % within policy; 91.999999 % misses it and keeps its digits', async () => {
    const rate = (compliant: number, total: number) => scored({ ...born(total / 2, total / 2, total), 'births.compliant': compliant });
    expect(indicator(await rate(92_000_000, 100_000_000), 'P1-02-2')).toMatchObject({ measure: '92', target: '92', flag: 'near' });
    expect(indicator(await rate(91_999_999, 100_000_000), 'P1-02-2')).toMatchObject({ measure: '91.999999', target: '92', flag: 'failing' });
    expect(indicator(await rate(9_199_999_999, 10_000_000_000), 'P1-02-2')).toMatchObject({ measure: '91.99999999', flag: 'failing' });
  });

  it('whatever binary fractions would make of 0.1 + 0.2', async () => {
    const measure = async (own: string, other: string, total: string) => found(await scored({ 'funding.own': own, 'funding.other': other, 'funding.total': total }));
    const apart = (issues: readonly unknown[]): boolean => JSON.stringify(issues).includes('funding');
    expect(apart(await measure('1000.1', '700.2', '1700.3'))).toBe(false);
    expect(apart(await measure('1000.1', '700.2', '1800.3'))).toBe(true);
  });

  it('and digits that no cell can hold are refused, never rounded', async () => {
    const long = { name: '测试区', figures: { 'sexRatio.lastYear': '107.000000000000001' } };
    expect(await refusal('--figures', withUnits(long), '--json')).toContain('数据项“sexRatio.lastYear”位数过多，请保留不超过 15 位有效数字');
    expect(await refusal('--figures', withText('{"units":[{"name":"a","figures":{"sexRatio.lastYear":107.000000000000001}}]}'))).toContain('位数过多');
    expect((await scored({ 'sexRatio.lastYear': '107.000000000001' })).code).toBe(0);
  });
});

describe('an entry that cannot be scored', () => {
  it.each([
    ['births.male', '约2770', 'V002'],
    ['births.male', '2,769', 'V015'],
    ['births.male', '95%', 'V017'],
    ['births.male', true, 'V009'],
    ['births.male', -1, 'V004'],
    ['births.male', 2769.5, 'V005'],
    ['births.male', 1e15, 'V010'],
    ['births.male', '1e400', 'V010'],
    ['sexRatio.organisation', '大部分', 'V006'],
    ['sexRatio.organisation', 1, 'V006'],
    ['funding.rewardsApart', '大概', 'V007'],
    ['floating.brandCompleted', '2012-02-30', 'V008'],
  ])('%s as %s is the error %s, and what hangs on it is pending', async (figure, value, code) => {
    const result = await scored({ [figure]: value });
    expect(result.code).toBe(1);
    expect(found(result)).toContainEqual(['error', code, figure]);
    expect(unitIn(result.report).indicators.some(({ flag, score }) => flag === 'pending' && score === null)).toBe(true);
  });

  it('is told with its place, what was found, what belongs there and what to do', async () => {
    const { report } = await scored({ 'births.male': '约2770' }, '--lang', 'en');
    expect(report.issues[0]).toMatchObject({ unit: '测试区', figure: 'births.male', cell: null, found: '约2770', expected: 'a whole number, 0 or more' });
    expect(report.issues[0]?.fix).toContain('Enter digits only');
  });
});

describe('remarks in a file of figures', () => {
  const remarked = (remarks: readonly unknown[], figures: Given = {}) =>
    reported('--figures', withUnits({ name: '测试区', figures: { ...clean, ...figures }, remarks }));
  const reason = { reason: '领导小组会议研究决定', evidence: '〔2012〕1号' };

  it('decide a veto, with a reason', async () => {
    const { report } = await remarked([{ code: 'V2', vetoed: true, ...reason }], { 'petitions.majorCase': true });
    expect(unitIn(report)).toMatchObject({ vetoed: true, grade: '不合格', score: '150.00' });
    expect(doubts(report)).toEqual([]);
  });

  it('leave a veto open without a reason, as a reported case without a decision does, and say so', async () => {
    const results = [await remarked([{ code: 'V2', vetoed: true }]), await remarked([], { 'petitions.majorCase': true })];
    for (const result of results) {
      expect(unitIn(result.report)).toMatchObject({ vetoed: false, grade: null });
      expect(found(result)).toEqual([['warning', 'S035', 'petitions.majorCase']]);
    }
  });

  it('are not missed twice: a blank trigger is told as a blank figure alone', async () => {
    const result = await remarked([], { 'petitions.majorCase': null });
    expect(unitIn(result.report).grade).toBeNull();
    expect(found(result)).toEqual([['warning', 'V001', 'petitions.majorCase']]);
  });

  it('are refused for a code that does not exist, and for a decision on what is no veto', async () => {
    const sentence = (remark: unknown) => refusal('--figures', withUnits({ name: '测试区', figures: {}, remarks: [remark] }));
    expect(await sentence({ code: 'V9', ...reason })).toContain('代码“V9”不是本方案的指标或否决事项');
    expect(await sentence({ code: 'P1-04-0a', vetoed: true, ...reason })).toContain('“P1-04-0a”不是否决事项，请去掉 vetoed');
    expect(await sentence({ code: 'V2', vetoed: 'yes' })).toContain('units[0].remarks[0].vetoed 应为 true 或 false');
  });
});

describe('a file of figures that cannot be read', () => {
  const unit = (figures: string): string => `{"units":[{"name":"a","figures":${figures}}]}`;

  it.each([
    ['nothing', '', '不是有效的 JSON（第 1 行第 1 列：内容不完整）'],
    ['no JSON', 'births,1', '不是有效的 JSON（第 1 行第 1 列：无法识别的字符 b）'],
    ['JSON cut off', '{"units":[', '不是有效的 JSON（第 1 行第 11 列：内容不完整）'],
    ['a list at the top', '[]', '应为对象'],
    ['an empty object', '{}', 'units 缺少此项'],
    ['no unit', '{"units":[]}', 'units 是空的，请至少给出一个单位'],
    ['a unit without a name', '{"units":[{"figures":{}}]}', 'units[0].name 缺少此项'],
    ['a unit with a blank name', '{"units":[{"name":"　","figures":{}}]}', 'units[0].name'],
    ['a unit without figures', '{"units":[{"name":"a"}]}', 'units[0].figures 缺少此项'],
    ['figures in a list', unit('[]'), 'units[0].figures'],
    ['a figure that is a list', unit('{"births.male":[1]}'), 'units[0].figures.births.male 类型不对'],
    ['a word too many', '{"units":[{"name":"a","figures":{},"city":"包头"}]}', 'units[0].city 未知的键 city'],
    ['an unknown figure', unit('{"births.boys":1}'), '单位“a”的数据项“births.boys”不在方案中，请填方案里数据项的 id，如 population.start'],
    ['a figure twice', unit('{"births.male":107,"births.male":100}'), '键 births.male 重复'],
    ['the key __proto__', unit('{"__proto__":{"births.male":1}}'), '不能使用键“__proto__”'],
    ['the figure constructor', unit('{"constructor":1}'), '数据项“constructor”不在方案中'],
    ['the figure hasOwnProperty', unit('{"hasOwnProperty":1}'), '数据项“hasOwnProperty”不在方案中'],
    ['NaN', unit('{"births.male":NaN}'), '不是有效的 JSON'],
    ['endless nesting', '['.repeat(100_000), '嵌套超过 64 层'],
  ])('%s', async (_, text, sentence) => {
    const told = await refusal('--figures', withText(text), '--json');
    expect(told).toContain('数据.json”有误：');
    expect(told).toContain(sentence);
  });

  it('a unit that stands twice, spaces aside', async () => {
    const twice = withUnits({ name: '青山区', figures: {} }, { name: ' 青 山区　', figures: {} });
    expect(await refusal('--figures', twice)).toContain('单位“青 山区”出现两次');
    expect(await refusal('--figures', twice, '--lang', 'en')).toContain('the unit “青 山区” stands twice; keep one of them');
  });

  it('another encoding than UTF-8, such as Windows writes', async () => {
    expect(await refusal('--figures', withText(new Uint8Array([0x7b, 0xc7, 0xe0, 0xc9, 0xbd])))).toContain('不是 UTF-8 编码的文本，请另存为 UTF-8');
    expect(await refusal('--figures', withText(Buffer.from('\ufeff{}', 'utf16le')), '--lang', 'en')).toContain('save it as UTF-8');
  });

  it('no file, and a folder', async () => {
    expect(await refusal('--figures', file('没有.json'))).toMatch(/^找不到文件“.*没有\.json”，请核对路径$/u);
    expect(await refusal('--figures', file('.'))).toContain('是文件夹，请给出文件的路径');
  });

  it('names several faults by the first and their number', async () => {
    expect(await refusal('--figures', withText('{"units":[{},{}]}'), '--lang', 'en')).toMatch(/wrong: units\[0\]\.name missing \(and 3 more\)$/u);
  });
});

test('the figures of several units are ranked, in the order in which they came', async () => {
  const { out } = await run('--figures', withUnits({ name: '乙', figures: { ...clean, 'petitions.thisYear': 900 } }, { name: '甲', figures: clean }), '--json');
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ units: [{ unit: '乙', rank: 2 }, { unit: '甲', rank: 1 }] });
});
