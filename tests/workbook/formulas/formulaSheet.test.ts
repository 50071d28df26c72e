import { assumed, type MeasuredRule, type Scheme } from '../../../src/core';
import { baotou2012, sampleUnits } from '../../../src/schemes';
import { describeStandardWorkbook } from '../../../src/workbook/build';
import { formulaSheet } from '../../../src/workbook/formulas';
import { isMeasured } from '../../../src/workbook/formulas/lines';
import { scoreRows } from '../../../src/workbook/scoresheet';
import { smallScheme } from '../../support/smallScheme';
import { nameOf, sheetOf } from '../build/sheetOf';

const place = { row: 4, column: 0 };
const sheet = (scheme: Scheme) => formulaSheet({ scheme, units: ['甲', '乙'], ...place });
const formulasIn = (scheme: Scheme): readonly string[] => sheet(scheme).lines.flatMap(({ cells, check }) => [...cells, check ?? '']);

describe('得分公式', () => {
  test('has the rows of 得分表 in their order, and the figures below them', () => {
    const codes = sheet(smallScheme).lines.map(({ code }) => code).filter((code) => code !== '');
    const scores = scoreRows(smallScheme).map(({ code }) => code);
    expect(codes.slice(0, scores.length)).toEqual(scores);
    expect(codes.slice(scores.length)).toEqual([...smallScheme.vetoes.map(({ code }) => code), ...smallScheme.figures.map(({ code }) => code)]);
  });

  test('has a formula in every line of every unit but headings', () => {
    const lines = sheet(smallScheme).lines.filter(({ look }) => look !== 'heading');
    expect(lines.filter(({ cells }) => cells.length !== 2 || cells.includes(''))).toEqual([]);
  });

  test('finds figures by their codes and units by their names', () => {
    const { positions, lines } = sheet(smallScheme);
    expect(positions).toEqual(['MATCH(F5,INDEX(KH_Entries,1,0),0)', 'MATCH(G5,INDEX(KH_Entries,1,0),0)']);
    const births = lines.findIndex(({ code }) => code === 'A01');
    const row = String(place.row + 2 + births + 1);
    expect(lines[births]?.check).toBe(`IF(COUNTIF(KH_EntryCodes,$A${row})=1,MATCH($A${row},KH_EntryCodes,0),"待核")`);
    expect(lines[births]?.cells[1]).toContain(`INDEX(KH_Entries,$E${row},G$6)`);
  });

  test('keeps within what a cell holds and within the functions that Excel 2016 and LibreOffice share', () => {
    const all = formulasIn(baotou2012);
    expect(all.filter((formula) => formula.length > 8191)).toEqual([]);
    const names = new Set(all.flatMap((formula) => [...formula.replace(/"[^"]*"/g, '""').matchAll(/([A-Z]+)\(/g)].map(([, name = '']) => name)));
    expect([...names].sort()).toEqual(
      ['ABS', 'AND', 'COUNT', 'COUNTIF', 'COUNTIFS', 'DATE', 'DATEVALUE', 'IF', 'IFERROR', 'INDEX', 'INT', 'ISLOGICAL', 'ISNUMBER', 'MATCH', 'MAX', 'MIN', 'OR', 'ROUND', 'SUM', 'SUMIF', 'SUMIFS', 'SUMPRODUCT'].filter((name) => names.has(name)),
    );
  });

  test('names the indicators whose rule no formula can say, and takes their scores from 得分表', () => {
    const rule: MeasuredRule = { kind: 'rankMovement', side: assumed('atLeast'), before: 'births.total', base: assumed('2'), bands: [{ places: assumed('1'), change: assumed('1') }] };
    const compared: Scheme = {
      ...smallScheme,
      indicators: smallScheme.indicators.map((indicator) => (indicator.code === 'P1-01-2' && isMeasured(indicator) ? { ...indicator, rule } : indicator)),
    };
    const { unsaid, lines } = sheet(compared);
    expect(unsaid.map(({ code }) => code)).toEqual(['P1-01-2']);
    expect(lines.find(({ code }) => code === 'P1-01-2')?.cells[0]).toContain('INDEX(KH_Scores,');
    expect(sheet(smallScheme).unsaid).toEqual([]);
  });

  test('stands behind 得分表 where it is asked for, and not otherwise', () => {
    const request = { scheme: baotou2012, units: sampleUnits };
    const [plain, added] = [describeStandardWorkbook(request), describeStandardWorkbook({ ...request, formulas: true })];
    const order = added.sheets.map(({ name }) => name);
    expect(order.filter((name) => name !== '得分公式')).toEqual(plain.sheets.map(({ name }) => name));
    expect(order[order.indexOf('得分表') + 1]).toBe('得分公式');
    expect(nameOf(added, 'KH_Formulas')).toMatch(/^'得分公式'!\$A\$5:/u);
    expect(sheetOf(added, '得分公式').freeze).toEqual({ rows: 5, columns: 2 });
  });
});
