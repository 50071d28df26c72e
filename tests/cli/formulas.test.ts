import { readFileSync } from 'node:fs';
import { baotou2012, sampleFigures, sampleUnits } from '../../src/schemes';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { openXlsx } from '../../src/xlsx';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/independentReader';
import { checkPackage } from '../support/packageCheck';
import { differingParts } from '../xlsx/unzip';
import { inFolder, refusal, run, samplePath } from './running';

const file = inFolder();

const scored = async (input: string, ...words: readonly string[]): Promise<Uint8Array> => {
  const output = file('结果.xlsx');
  const { code, err } = await run(input, '--out', output, ...words);
  expect([code, err.length]).toEqual([0, 1]);
  return readFileSync(output);
};

const name = (bytes: Uint8Array): string | undefined => openXlsx(bytes).names.find((each) => each.name === 'KH_Formulas')?.formula;

describe('--formulas', () => {
  it('adds one sheet, its names and its formats, and leaves every other part as it was', async () => {
    const [plain, added] = [await scored(samplePath), await scored(samplePath, '--formulas')];
    const parts = differingParts(plain, added);
    const sheet = parts.filter((part) => part.startsWith('xl/worksheets/'));
    expect(sheet).toHaveLength(1);
    expect(parts.filter((part) => !sheet.includes(part)).sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml']);
    expect(checkPackage(added)).toEqual([]);
    expect(name(added)).toMatch(/^'得分公式'!\$A\$5:/u);
    expect(openXlsx(added).names.find((each) => each.scope === '得分公式')).toMatchObject({ name: '_xlnm.Print_Titles', formula: "'得分公式'!$5:$5" });
  });

  it('shows what 得分表 shows before anything is calculated', async () => {
    const book = openXlsx(await scored(samplePath, '--formulas'));
    const sheet = book.sheet('得分公式');
    const rows = Array.from({ length: 30 }, (_, row) => row).filter((row) => sheet?.value(row, 0) === 'P1-01-1a');
    expect(rows.map((row) => [sheet?.value(row, 5), sheet?.formula(row, 5)?.startsWith('=IF(')])).toEqual([[1.5, true]]);
  });

  it('writes a sheet of its own anew, and adds no second one', async () => {
    const once = await scored(samplePath, '--formulas');
    const twice = await scored(file('一次.xlsx', once), '--formulas');
    expect(openXlsx(twice).sheets.map((sheet) => sheet.name)).toEqual(openXlsx(once).sheets.map((sheet) => sheet.name));
    expect(openXlsx(twice).sheet('得分公式')?.formula(10, 5)).toBe(openXlsx(once).sheet('得分公式')?.formula(10, 5));
  });

  it('leaves a sheet of somebody else alone, and says so', async () => {
    const book = openXlsx(readFileSync(samplePath));
    book.addSheet('得分公式', 'visible');
    const input = file('有表.xlsx', book.save());
    expect(await refusal(input, '--out', file('结果.xlsx'), '--formulas')).toMatch(/已有名为“得分公式”的工作表/u);
  });

  it('asks where to write', async () => {
    expect((await run(samplePath, '--formulas')).err.join()).toMatch(/--formulas 要写入工作簿/u);
  });
});

describeWithLibreOffice('the sheet that was added, calculated by LibreOffice', () => {
  it('agrees with 得分表, and tells how many scores differ where one was overwritten', async () => {
    const agreeing = await scored(samplePath, '--formulas');
    const book = openXlsx(agreeing);
    const scores = book.sheet('得分表');
    const row = Array.from({ length: 60 }, (_, at) => at).find((at) => scores?.value(at, 0) === 'P1-01-1a') ?? 0;
    book.write('得分表', row, 5, [[{ value: 0.25 }]]);
    const [same, other] = convertWithLibreOffice([agreeing, book.save()], 'xlsx').map((bytes) => openXlsx(bytes).sheet('得分公式')?.value(2, 2));
    // The item, the part and the total go with the score.
    expect([same, other]).toEqual([0, 4]);
  });

  it('agrees also where the unit columns of 得分表 stand in another order', async () => {
    const [first = { name: '' }] = sampleUnits;
    const request = { scheme: baotou2012, units: sampleUnits, figures: sampleFigures, arrangement: { unitsWithoutColumn: { scores: [first.name] } } };
    const [bytes = new Uint8Array()] = convertWithLibreOffice([await scored(file('另排.xlsx', buildStandardWorkbook(request)), '--formulas')], 'xlsx');
    const book = openXlsx(bytes);
    expect([book.sheet('得分表')?.value(3, 5) === first.name, book.sheet('得分公式')?.value(2, 2)]).toEqual([false, 0]);
  });
});
