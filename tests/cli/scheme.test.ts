import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemeMain } from '../../src/cli/schemeProgram';
import { shippedSchemes } from '../../src/schemes';
import { readScheme, writeScheme } from '../../src/schemes/schemeFile';
import { openXlsx } from '../../src/xlsx';
import { smallScheme } from '../support/smallScheme';
import { inFolder, run, type Ran } from './running';

const file = inFolder();
const docs = join(__dirname, '..', '..', 'docs');

const asked = async (...words: readonly string[]): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await schemeMain(words, { now: new Date(2012, 11, 31), out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out, err };
};

const good = (): string => file('方案.json', writeScheme(smallScheme));
const openClause = (): string => file('无条款.json', writeScheme(smallScheme).replace(/"clause": "一\(一\)1"/, '"clause": ""'));
const wrong = (): string => file('错误.json', writeScheme(smallScheme).replace('"kind": "threshold"', '"kind": "lottery"').replace(/"clause": "一\(一\)1"/, '"clause": ""'));

/** A scheme whose three thresholds are means of the units instead. */
const comparing = (): string => {
  const source: unknown = JSON.parse(writeScheme(smallScheme), (_, value: unknown) =>
    isKeyed(value) && value['kind'] === 'threshold' ? { kind: 'peerMean', side: { value: 'atLeast', basis: 'document' } } : value,
  );
  return file('比.json', JSON.stringify(source));
};

const unitsIn = (path: string): readonly string[] => {
  const headings = openXlsx(readFileSync(path)).table('KH_Figures')?.headings ?? [];
  return headings.filter((heading) => /^(?:单位\d+|Unit \d+|.街道)$/u.test(heading));
};

describe('npm run scheme -- check', () => {
  it('says what a scheme holds that can be used, and ends with 0', async () => {
    const path = good();
    expect(await asked('check', path)).toEqual({
      code: 0,
      out: [[path, '测试考核 (small 1.0.0)', '数据项 10 个，考核项目 3 个，指标 8 个', '', '合计：错误 0 处，提醒 0 处', '方案可以使用。'].join('\n')],
      err: [],
    });
  });

  it('ends with 0 where there are warnings only', async () => {
    const { code, out } = await asked('check', openClause(), '--lang', 'en');
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^warning · line \d+ · figures\[0\]\.clause\n {2}no clause is named\n {2}fix: name the clause/mu);
    expect(out[0]).toContain('In all: 0 errors, 1 warnings\nThe scheme can be used.');
  });

  it('tells every finding with line, place and fix, errors first, and ends with 1', async () => {
    const { code, out } = await asked('check', wrong());
    expect(code).toBe(1);
    expect(out[0]).toMatch(/^错误 · 第 \d+ 行 · indicators\[1\]\.rule\.kind\n {2}未知的种类\n {2}处理：可用的种类：threshold[^]*^提醒 · 第 \d+ 行 · figures\[0\]\.clause/mu);
    expect(out[0]).toContain('方案不能使用');
  });

  it('gives the same as JSON', async () => {
    const path = wrong();
    const { code, out } = await asked('check', path, '--json', '--lang', 'en');
    expect(code).toBe(1);
    expect(JSON.parse(out[0] ?? '')).toEqual({
      file: path,
      usable: false,
      scheme: null,
      findings: [
        { level: 'error', path: 'indicators[1].rule.kind', line: expect.any(Number), message: 'unknown kind', fix: expect.stringContaining('threshold') },
        { level: 'warning', path: 'figures[0].clause', line: expect.any(Number), message: 'no clause is named', fix: expect.stringContaining('clause') },
      ],
    });
    const usable: unknown = JSON.parse((await asked('check', good(), '--json')).out[0] ?? '');
    expect(usable).toMatchObject({ usable: true, scheme: { id: 'small', version: '1.0.0', figures: 10, items: 3, indicators: 8 }, findings: [] });
  });

  it.each([
    ['2', 1],
    ['甲,乙', 1],
    ['3', 0],
    ['甲，乙、丙', 0],
  ])('with --units %s: %s warning of each rule that compares units', async (units, count) => {
    const { code, out } = await asked('check', comparing(), '--units', units, '--json');
    const report: unknown = JSON.parse(out[0] ?? '');
    expect(code).toBe(0);
    const told = [1, 3, 5].slice(0, 3 * count).map((index) => ({ level: 'warning', path: `indicators[${index}].rule.kind` }));
    expect(report).toMatchObject({ findings: told });
  });

  it('ends with 2 where there is nothing to check', async () => {
    const nowhere = file('没有.json');
    expect(await asked('check', nowhere)).toEqual({ code: 2, out: [], err: [`找不到文件“${nowhere}”，请核对路径`] });
    const large = file('大.json', new Uint8Array(10 * 1024 * 1024 + 1));
    expect(await asked('check', large)).toEqual({ code: 2, out: [], err: [`“${large}”超过 10 MB，不是方案文件`] });
    expect((await asked('check', file('.'))).err[0]).toContain('是文件夹');
  });
});

describe('npm run scheme -- workbook', () => {
  it('makes a workbook with ten made-up units, or those that are named', async () => {
    const path = file('出.xlsx');
    expect(await asked('workbook', good(), '--out', path)).toEqual({ code: 0, out: [], err: [`工作簿已写入 ${path}（10 个单位）`] });
    expect(unitsIn(path)).toEqual(Array.from({ length: 10 }, (_, index) => `单位${index + 1}`));
    await asked('workbook', good(), '--out', path, '--units', '东街道, 南街道，西街道', '--force');
    expect(unitsIn(path)).toEqual(['东街道', '南街道', '西街道']);
  });

  it('tells what is doubtful about the scheme with so many units', async () => {
    const path = file('出.xlsx');
    const { code, err } = await asked('workbook', comparing(), '--out', path, '--units', '甲,乙');
    expect(code).toBe(0);
    expect(err[0]).toMatch(/^工作簿已写入 .*（2 个单位）\n提醒 · 第 1 行 · indicators\[1\]\.rule\.kind\n {2}规则 peerMean 在单位之间比较，而单位只有 2 个\n {2}处理：/u);
    expect((await asked('workbook', comparing(), '--out', path, '--force', '--units', '甲,乙,丙')).err).toEqual([`工作簿已写入 ${path}（3 个单位）`]);
  });

  it('writes over no file unless told to', async () => {
    const path = file('有.xlsx', 'mine');
    expect(await asked('workbook', good(), '--out', path)).toEqual({ code: 2, out: [], err: [`“${path}”已经存在；如需覆盖，请加 --force`] });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('makes none for a scheme that cannot be used', async () => {
    const [path, scheme] = [file('出.xlsx'), wrong()];
    const { code, err } = await asked('workbook', scheme, '--out', path);
    expect({ code, err }).toEqual({ code: 1, err: [`方案文件“${scheme}”有 1 处错误，没有生成工作簿；请用 npm run scheme -- check 查看`] });
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    [['--units', '甲,乙, 甲'], '单位“甲”出现两次'],
    [['--units', ' , '], '--units 后面应为单位数'],
    [['--units', '0'], '--units 后面应为单位数'],
    [['--units', '5001'], '单位过多，最多 5000 个'],
  ])('refuses %j', async (words, sentence) => {
    const { code, err } = await asked('workbook', good(), '--out', file('出.xlsx'), ...words);
    expect(code).toBe(2);
    expect(err[0]).toContain(sentence);
  });
});

describe('npm run scheme -- show', () => {
  it.each(Object.keys(shippedSchemes))('prints %s as a file that reads as the same scheme', async (id) => {
    const { code, out } = await asked('show', id);
    expect(code).toBe(0);
    expect(readScheme(out[0] ?? '')).toMatchObject({ ok: true, scheme: await shippedSchemes[id]?.() });
  });

  it('tells which there are where there is none of that name', async () => {
    const { code, err } = await asked('show', 'toString');
    expect(code).toBe(2);
    expect(err[0]).toMatch(/没有随程序提供的方案“toString”，可用：baotou-2012/u);
  });
});

describe('npm run scheme -- schema', () => {
  it('prints the JSON Schema that docs/scheme.schema.json holds', async () => {
    const { code, out } = await asked('schema');
    expect(code).toBe(0);
    expect(`${out[0] ?? ''}\n`).toBe(readFileSync(join(docs, 'scheme.schema.json'), 'utf8'));
  });
});

describe('arguments that make no sense', () => {
  it.each<[readonly string[], string]>([
    [[], '请说明要做什么'],
    [['draw'], '不认识的命令：draw'],
    [['check'], '请给出方案文件'],
    [['check', 'a.json', 'b.json'], '不认识的参数：b.json'],
    [['check', 'a.json', '--out', 'b.xlsx'], 'check 不用参数 --out'],
    [['workbook', 'a.json'], '请用 --out 指定'],
    [['workbook', 'a.json', '--out', 'b.xlsx', '--json'], 'workbook 不用参数 --json'],
    [['show'], '请给出方案的 id'],
    [['schema', 'a'], '不认识的参数：a'],
    [['check', 'a.json', '--colour'], '不认识的参数：--colour'],
    [['check', 'a.json', '--lang', 'fr'], '参数 --lang 的值“fr”无效'],
  ])('%j', async (words, sentence) => {
    const { code, out, err } = await asked(...words);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err[0]).toContain(sentence);
    expect(err[0]).toContain('npm run scheme -- workbook');
  });
});

describe('the small example of docs/scheme-format.md', () => {
  const example = join(docs, 'schemes', 'small-example.json');
  const figures: unknown = JSON.parse(readFileSync(join(docs, 'schemes', 'small-example-figures.json'), 'utf8'));
  const expected = [
    { unit: '东街道', score: '95.00', grade: '优秀' },
    { unit: '南街道', score: '69.00', grade: '合格' },
    { unit: '西街道', score: '100.00', grade: '优秀' },
  ];

  it('passes the check without a word', async () => {
    expect((await asked('check', example)).out[0]).toMatch(/合计：错误 0 处，提醒 0 处\n方案可以使用。$/u);
  });

  it('scores its figures as the page says', async () => {
    const { code, out } = await run('--figures', join(docs, 'schemes', 'small-example-figures.json'), '--scheme', example, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ units: expected });
  });

  it('becomes a workbook that carries its scheme, takes the figures and scores the same', async () => {
    const path = file('示例.xlsx');
    await asked('workbook', example, '--out', path, '--units', '东街道,南街道,西街道');
    const document = openXlsx(readFileSync(path));
    const table = document.table('KH_Figures');
    if (table === undefined) throw new Error('no table of figures');
    const { sheet, area, headings } = table;
    for (const [row, id] of ['requests.due', 'requests.closed', 'visits'].entries()) {
      for (const { name, entered } of unitFigures(figures)) {
        const column = area.column + headings.indexOf(name);
        document.write(sheet, rowOf(document, table, ['A01', 'A02', 'B01'][row] ?? ''), column, [[{ value: entered[id] ?? null }]]);
      }
    }
    const filled = file('已填.xlsx', document.save());
    const { code, out, err } = await run(filled, '--json');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ scheme: { id: 'small-example' }, units: expected });
  });

  it.each(['scheme-format.md', 'scheme-format.zh-CN.md'])('stands in docs/%s with its scores', (name) => {
    const page = readFileSync(join(docs, name), 'utf8');
    for (const { unit, score, grade } of expected) expect(page).toMatch(new RegExp(`\\| ${unit} \\|.*\\*\\*${score}\\*\\* \\| ${grade} \\|`, 'u'));
  });

  it.each([
    ['scheme-format.md', 'en'],
    ['scheme-format.zh-CN.md', 'zh'],
  ])('with the fault that docs/%s shows is told as it says there', async (name, language) => {
    const source = readFileSync(example, 'utf8').replace('"value": { "value": "98", "basis": "document" }, "inclusive": { "value": false', '"value": { "value": "98", "basis": "document" }, "inclusive": { "value": true');
    const { out } = await asked('check', file('重叠.json', source), '--lang', language);
    const told = (out[0] ?? '').split('\n').slice(2, 4).join('\n');
    expect(told).toContain('98');
    expect(readFileSync(join(docs, name), 'utf8')).toContain(told);
  });

  const written = (page: string, pattern: RegExp): readonly string[] => [...page.matchAll(pattern)].map(([, json = '']) => json);
  it.each(['scheme-format.md', 'scheme-format.zh-CN.md'])('is what docs/%s quotes', (name) => {
    const scheme: unknown = JSON.parse(readFileSync(example, 'utf8'));
    const quoted = written(readFileSync(join(docs, name), 'utf8'), /```json\n(\{\n[^]*?)```/gu).map((json): unknown => JSON.parse(json));
    expect(quoted.length).toBe(2);
    expect(scheme).toMatchObject({ figures: expect.arrayContaining([expect.objectContaining(quoted[0] ?? {})]) });
    expect(scheme).toMatchObject({ indicators: [quoted[1], {}, {}, {}] });
  });
});

const isKeyed = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const unitFigures = (file: unknown): readonly { readonly name: string; readonly entered: Readonly<Record<string, number>> }[] => {
  const units: readonly unknown[] = isKeyed(file) && Array.isArray(file['units']) ? file['units'] : [];
  return units.map((unit) => {
    const [name, figures] = isKeyed(unit) ? [unit['name'], unit['figures']] : [];
    if (typeof name !== 'string' || !isKeyed(figures)) throw new Error('a unit without name or figures');
    return { name, entered: Object.fromEntries(Object.entries(figures).flatMap(([id, value]) => (typeof value === 'number' ? [[id, value]] : []))) };
  });
};

const rowOf = (document: ReturnType<typeof openXlsx>, { sheet, area, headings }: NonNullable<ReturnType<ReturnType<typeof openXlsx>['table']>>, code: string): number => {
  const column = area.column + headings.indexOf('编号');
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) if (document.sheet(sheet)?.value(row, column) === code) return row;
  throw new Error(`no row ${code}`);
};
