import { baotou2012, sampleUnits } from '../../src/schemes';
import { writeScheme } from '../../src/schemes/schemeFile';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { openXlsx } from '../../src/xlsx';
import { smallScheme } from '../support/smallScheme';
import { cellWhere } from '../workbook/assessing';
import { reported, unitIn } from './report';
import { inFolder, refusal, run, sampleBytes } from './running';

const file = inFolder();
const sample = (): string => file('考核.xlsx', sampleBytes());
const scheme = (text: string | Uint8Array): string => file('方案.json', text);

describe('--scheme with the scheme that ships, written to a file', () => {
  it('gives the same report, fingerprints included', async () => {
    const written = scheme(writeScheme(baotou2012));
    expect((await reported(sample(), '--scheme', written)).report).toEqual((await reported(sample())).report);
  });

  it('gives another fingerprint and other grades as soon as one threshold differs, and the same scores', async () => {
    const excellentFrom = (value: string): string => {
      const grades = baotou2012.grades.map((grade) => (grade.from.value === '0.9' ? { ...grade, from: { ...grade.from, value } } : grade));
      return scheme(writeScheme({ ...baotou2012, grades }));
    };
    const [{ report: same }, { report: other }] = [await reported(sample(), '--scheme', excellentFrom('0.9')), await reported(sample(), '--scheme', excellentFrom('0.9999'))];
    expect(other.scheme.fingerprint).not.toBe(same.scheme.fingerprint);
    expect(other.figures.fingerprint).toBe(same.figures.fingerprint);
    expect(other.units.map(({ score }) => score)).toEqual(same.units.map(({ score }) => score));
    const touched = same.units.filter(({ grade, rate }) => grade === '优秀' && Number(rate) < 0.9999);
    expect(touched.length).toBeGreaterThan(0);
    for (const { unit } of touched) expect([unit, unitIn(other, unit).grade]).toEqual([unit, '良好']);
  });
});

describe('a scheme file that is wrong', () => {
  const broken = (change: (draft: Record<string, unknown>) => void): string => {
    const draft = structuredClone<Record<string, unknown>>({ ...baotou2012 });
    change(draft);
    return scheme(JSON.stringify(draft));
  };
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  const first = (list: unknown): Record<string, unknown> => {
    const copied: unknown = Array.isArray(list) ? list[0] : undefined;
    return isObject(copied) ? copied : {};
  };

  it.each<[string, (draft: Record<string, unknown>) => void, string]>([
    ['lacks its figures', (draft) => delete draft['figures'], 'figures 缺少此项'],
    ['has a key too many', (draft) => (draft['pionts'] = 1), 'pionts 未知的键 pionts'],
    ['has an item with unreadable points', (draft) => (first(draft['items'])['points'] = { value: '十', basis: 'document' }), 'items[0].points.value 应为十进制数'],
    ['has an indicator of an unknown item', (draft) => (first(draft['indicators'])['item'] = 'P9'), 'indicators[0].item'],
    ['has a figure of an unknown kind', (draft) => (first(draft['figures'])['kind'] = 'text'), 'figures[0].kind 只能是：'],
  ])('%s: the sentence names the path', async (_, change, place) => {
    const told = await refusal('--figures', file('数据.json', '{"units":[]}'), '--scheme', broken(change), '--json');
    expect(told).toContain('方案文件“');
    expect(told).toContain(`方案.json”有误：${place}`);
  });

  it.each([
    ['is empty', '', '第 1 行第 1 列：内容不完整'],
    ['is no JSON', '{"id": baotou}', '第 1 行第 8 列：无法识别的字符 b'],
    ['is a list', '[]', '应为对象'],
  ])('%s', async (_, text, sentence) => {
    expect(await refusal(sample(), '--scheme', scheme(text))).toContain(`有误：${sentence}`);
  });

  it('is not there, is a folder, is not UTF-8', async () => {
    expect(await refusal(sample(), '--scheme', file('没有.json'))).toContain('找不到文件“');
    expect(await refusal(sample(), '--scheme', file('.'))).toContain('是文件夹');
    expect(await refusal(sample(), '--scheme', scheme(new Uint8Array([0x22, 0xc7, 0xe0, 0x22])), '--lang', 'en')).toContain('is wrong: it is no UTF-8 text; save it as UTF-8');
  });
});

describe('a workbook of another scheme', () => {
  const units = sampleUnits.slice(0, 2);
  const figures = { 昆都仑区: { 'births.total': 200, 'births.compliant': 180 }, 青山区: { 'births.total': 200, 'births.compliant': 179 } };
  const workbook = (): string => file('小方案.xlsx', buildStandardWorkbook({ scheme: smallScheme, units, figures }));
  /** As one made before workbooks carried their schemes. */
  const without = (): string => file('无方案.xlsx', buildStandardWorkbook({ scheme: smallScheme, units, figures, ships: true }));

  it('is refused where it carries none, with the way to name it', async () => {
    expect(await refusal(without())).toBe('未评分：工作簿所用的方案“small”没有随程序提供，请用 --scheme 指定方案文件');
    expect(await refusal(without(), '--lang', 'en')).toContain('name its file with --scheme');
  });

  it('is scored by the scheme that it carries, as by the file of it', async () => {
    const [carried, named] = [await run(workbook(), '--json'), await run(without(), '--scheme', scheme(writeScheme(smallScheme)), '--json')];
    expect(carried.code).toBe(0);
    expect(carried.out).toEqual(named.out);
  });

  it('is scored by the file that is named, whatever it carries', async () => {
    const other = { ...smallScheme, grades: smallScheme.grades.map((grade) => ({ ...grade, title: { zh: `${grade.title.zh}级`, en: grade.title.en } })) };
    const { out } = await run(workbook(), '--scheme', scheme(writeScheme({ ...other, places: { value: 1, basis: 'assumed' } })), '--json');
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ scheme: { id: 'small' }, units: [{ points: '23.5' }, { points: '23.5' }] });
  });

  it('tells the parameters that the workbook has changed, in the table and in JSON', async () => {
    const document = openXlsx(buildStandardWorkbook({ scheme: smallScheme, units, figures }));
    const { sheet, row, column } = cellWhere(document.save(), '指标体系', 'P1-01-2', '目标');
    document.write(sheet, row, column, [[{ value: 89.5 }]]);
    const edited = file('改参数.xlsx', document.save());
    const { out } = await run(edited, '--json');
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      changedParameters: [{ code: 'P1-01-2', parameter: 'target', from: '90', to: '89.5', basis: 'assumed' }],
      // 179/200 = 89.5 %, the limit now
      units: [{}, { indicators: expect.arrayContaining([expect.objectContaining({ code: 'P1-01-2', score: '4.00', explanation: expect.stringContaining('；参数由本工作簿修改：目标 90 → 89.5') })]) }],
    });
    expect((await run(edited)).out[0]).toContain('与方案不同的参数：1 处（P1-01-2 目标 90→89.5）');
    expect((await run(edited, '--lang', 'en')).out[0]).toContain('parameters that differ from the scheme: 1 (P1-01-2 target 90→89.5)');
  });

  it('is refused with a scheme that is not its own', async () => {
    expect(await refusal(workbook(), '--scheme', scheme(writeScheme(baotou2012)))).toContain('工作簿属于方案“small”，当前使用的方案是“baotou-2012”');
  });

  it('is scored with its scheme, to the boundary', async () => {
    const { code, out } = await run(workbook(), '--scheme', scheme(writeScheme(smallScheme)), '--json');
    expect(code).toBe(0);
    const report: unknown = JSON.parse(out[0] ?? '');
    const policy = (score: string, measure: string, flag: string) => ({ indicators: expect.arrayContaining([expect.objectContaining({ code: 'P1-01-2', score, measure, flag })]) });
    // 180/200 = 90 %, the limit; 179/200 = 89.5 %
    expect(report).toMatchObject({ scheme: { id: 'small' }, units: [policy('4.00', '90', 'near'), policy('0.00', '89.5', 'failing')] });
  });
});
