import { baotou2012 } from '../../src/schemes';
import { reported, unitIn, type Report } from './report';
import { inFolder, samplePath } from './running';
import { addColumn, edited, emptyFigures, enter, renameColumn, withParts } from './sampleEdits';

const file = inFolder();

type Edit = Parameters<typeof edited>[0];

const scored = async (edit: Edit, ...words: readonly string[]) => reported(file('考核.xlsx', edited(edit)), ...words);

/** Against the other units, each may stand out more or less once one of them is no longer known. */
const amongUnits = /^V2/u;

/** The issues that an edit brings, beside those of the sample. */
const broughtBy = async (edit: Edit): Promise<{ readonly code: number; readonly report: Report; readonly issues: Report['issues'] }> => {
  const known = new Set(sample.issues.map((issue) => JSON.stringify(issue)));
  const { code, report } = await scored(edit);
  return { code, report, issues: report.issues.filter((issue) => !known.has(JSON.stringify(issue)) && !amongUnits.test(issue.code)) };
};

let sample: Report;
beforeAll(async () => {
  sample = (await reported(samplePath)).report;
});

const codeOf = (figure: string): string => baotou2012.figures.find(({ id }) => id === figure)?.code ?? '';
const boys = codeOf('births.male');
const pendingIn = (report: Report, unit: string): number => unitIn(report, unit).indicators.filter(({ flag }) => flag === 'pending').length;

describe('a workbook with errors is scored, and the exit code says so', () => {
  it('the code of a row is gone', async () => {
    const { code, report, issues } = await broughtBy(enter(boys, '编号', null));
    expect(code).toBe(1);
    expect(issues.map((issue) => [issue.level, issue.code, issue.figure])).toEqual([
      ['error', 'S023', null],
      ['error', 'S020', 'births.male'],
    ]);
    expect(issues[1]).toMatchObject({ found: boys, fix: `请恢复该行，并在“编号”列填写 ${boys}` });
    expect(issues[0]?.cell).toMatch(/^'数据填报'![A-Z]+\d+$/u);
    for (const { unit } of report.units) expect(pendingIn(report, unit)).toBeGreaterThan(0);
  });

  it('a heading that Excel made of an equal one', async () => {
    const { code, report, issues } = await broughtBy(renameColumn('青山区', '青山区2'));
    expect(code).toBe(1);
    expect(issues.map((issue) => [issue.level, issue.code, issue.unit])).toContainEqual(['error', 'S015', '青山区']);
    expect(issues.map((issue) => [issue.level, issue.code, issue.unit])).toContainEqual(['error', 'S013', '青山区']);
    expect(issues.find((issue) => issue.code === 'S015')).toMatchObject({ found: '青山区2', fix: '请把列标题改为正确的单位名称，或删除该列' });
    expect(unitIn(report, '青山区')).toMatchObject({ score: null, rank: null });
    expect(unitIn(report, '昆都仑区').score).not.toBeNull();
  });

  it('a heading that Excel made of a blank one', async () => {
    const { code, report, issues } = await broughtBy(addColumn('列1'));
    expect([code, issues.map((issue) => [issue.level, issue.code, issue.found])]).toEqual([1, [['error', 'S015', '列1']]]);
    expect(unitIn(report, '青山区').score).not.toBeNull();
  });

  it('a text in a cell for a number', async () => {
    const { code, report, issues } = await broughtBy(enter(boys, '青山区', '约1900人'));
    expect(code).toBe(1);
    expect(issues).toEqual([expect.objectContaining({ level: 'error', code: 'V002', unit: '青山区', figure: 'births.male', found: '约1900人' })]);
    expect(issues[0]?.cell).toMatch(/^'数据填报'![A-Z]+\d+$/u);
    expect([pendingIn(report, '青山区') > 0, pendingIn(report, '昆都仑区')]).toEqual([true, 0]);
  });

  it('a number typed as text is no number', async () => {
    const { code, issues } = await broughtBy(enter(boys, '青山区', '1927'));
    expect([code, issues.map((issue) => issue.code)]).toEqual([1, ['V012']]);
  });

  it.each(['#DIV/0!', '#N/A', '#REF!', '#VALUE!'])('the error value %s', async (error) => {
    const { code, issues } = await broughtBy(enter(boys, '青山区', { error }));
    expect([code, issues.map((issue) => [issue.code, issue.found])]).toEqual([1, [['V003', error]]]);
  });

  it('数据填报 emptied: every code is missing, every unit pending', async () => {
    const { code, report } = await scored(emptyFigures);
    expect(code).toBe(1);
    const missing = report.issues.filter((issue) => issue.code === 'S020');
    expect(missing.map(({ figure }) => figure)).toEqual(baotou2012.figures.map(({ id }) => id));
    expect(missing[0]?.message).toContain('没有编号 ');
    for (const { unit, score, rank, indicators } of report.units) {
      expect([unit, score, rank, indicators.every(({ flag }) => flag === 'pending')]).toEqual([unit, null, null, true]);
    }
  });
});

describe('a workbook that only looks different is scored as before', () => {
  it.each(['青山区 ', '青山区　', ' 青山区', '青 山区', '青山区\u00a0', '青\n山区'])('the heading %j', async (heading) => {
    const { code, report } = await scored(renameColumn('青山区', heading));
    expect([code, report]).toEqual([0, sample]);
  });

  it('a protected 考核结果, whose cells for results are not locked', async () => {
    const bytes = withParts((name, xml) => (name === 'xl/worksheets/sheet5.xml' ? xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>') : xml));
    const { code, report } = await reported(file('考核.xlsx', bytes));
    expect([code, report]).toEqual([0, sample]);
  });

  it('a cell emptied is a warning, not an error', async () => {
    const { code, report, issues } = await broughtBy(enter(boys, '青山区', null));
    expect([code, issues.map((issue) => [issue.level, issue.code])]).toEqual([0, [['warning', 'V001']]]);
    expect(pendingIn(report, '青山区')).toBeGreaterThan(0);
  });

  it('a case that does not exist is no issue', async () => {
    const { code, issues } = await broughtBy(enter(codeOf('sexRatio.cases'), '青山区', '不适用'));
    expect([code, issues]).toEqual([0, []]);
  });
});
