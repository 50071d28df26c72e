import { baotou2012, cleanFigures } from '../../../src/schemes';
import { randomEntries } from '../../support/randomEntries';
import { describeStandardWorkbook } from '../../../src/workbook/build';
import { buildXlsx } from '../../../src/xlsx/build';
import { convertWithLibreOffice } from '../../support/independentReader';
test('probe', () => {
  const entries = randomEntries(baotou2012, cleanFigures, 250, 30, 1);
  const units = Object.keys(entries).map((name) => ({ name, class: '', takesPart: true }));
  const t = (l: string, f: () => unknown) => { const a = process.cpuUsage().user, s=Date.now(); const r = f(); console.log(l, (process.cpuUsage().user - a) / 1e6, (Date.now()-s)/1000); return r as any; };
  const d = describeStandardWorkbook({ scheme: baotou2012, units, figures: entries, formulas: true });
  const drop = (test: (f: string) => boolean) => buildXlsx({ ...d, sheets: d.sheets.map((s) => s.name !== '得分公式' ? s : { ...s, rows: s.rows.map((r) => ({ ...r, cells: r.cells.map((c) => c.formula !== undefined && test(c.formula) ? { column: c.column, value: 1 } : c) })) }) });
  t('all', () => convertWithLibreOffice([drop(() => false)], 'xlsx'));
  t('no check', () => convertWithLibreOffice([drop((f) => f.includes('SUMPRODUCT(--'))], 'xlsx'));
  t('no check/match', () => convertWithLibreOffice([drop((f) => f.includes('SUMPRODUCT') )], 'xlsx'));
  t('none', () => convertWithLibreOffice([drop(() => true)], 'xlsx'));
});
