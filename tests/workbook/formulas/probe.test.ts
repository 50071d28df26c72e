import { baotou2012, cleanFigures } from '../../../src/schemes';
import { randomEntries } from '../../support/randomEntries';
import { describeStandardWorkbook } from '../../../src/workbook/build';
import { buildXlsx } from '../../../src/xlsx/build';
import { convertWithLibreOffice } from '../../support/independentReader';
import { openXlsx } from '../../../src/xlsx';
test('probe', () => {
  const t = <R,>(l: string, f: () => R): R => { const s = Date.now(); const r = f(); process.stdout.write(`${l} ${(Date.now()-s)/1000}\n`); return r; };
  for (const n of [250, 125]) {
  const entries = t('entries', () => randomEntries(baotou2012, cleanFigures, n, 30, 1));
  const units = Object.keys(entries).map((name) => ({ name, class: '', takesPart: true }));
  const d = t('describe', () => describeStandardWorkbook({ scheme: baotou2012, units, figures: entries, formulas: true }));
  const w = t('xlsx', () => buildXlsx(d));
  const c = t('lo xlsx', () => convertWithLibreOffice([w], 'xlsx'));
  const lean = buildXlsx({ ...d, sheets: d.sheets.map((s) => ['得分公式','数据填报','扣分与佐证','得分表','考核结果'].includes(s.name) ? s : { name: s.name, rows: [] }), names: d.names!.filter((x) => true) });
  t('lo lean', () => convertWithLibreOffice([lean], 'xlsx'));
  t('open', () => { const s = openXlsx(c[0]!).sheet('得分公式')!; s.value(6, 5); s.usedArea(); });
  }
});
