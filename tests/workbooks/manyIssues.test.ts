import { fileHost } from '../../src/host/file';
import { baotou2012, cleanFigures, type SampleEntries } from '../../src/schemes';
import { checkWorkbook, levelWords } from '../../src/workbook';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { openXlsx } from '../../src/xlsx';

const unitCount = 200;
const wrong = ['births.plan', 'fees.toFile', 'fees.filed', 'petitions.thisYear', 'milk.supplied', 'stations.standard', 'highRisk.total', 'checks.done'];
const blank = ['leadership.hours', 'law.governance', 'floating.staff', 'reform.model', 'stations.total'];
const partly = ['database.quarters'];

const troubled = (clean: SampleEntries): SampleEntries => ({
  ...Object.fromEntries(Object.entries(clean).filter(([id]) => !blank.includes(id))),
  ...Object.fromEntries(wrong.map((id) => [id, `约${String(clean[id])}`])),
  ...Object.fromEntries(partly.map((id) => [id, '4次'])),
});

const names = Array.from({ length: unitCount }, (_, index) => `第${String(index + 1)}区`);
const figures = Object.fromEntries(names.map((name, index) => [name, troubled(Object.values(cleanFigures)[index % 10] ?? {})]));

interface Row {
  readonly level: string;
  readonly code: string;
  readonly figure: string;
  /** How many issues the row stands for. */
  readonly stands: number;
  readonly cell: string;
}

const more = /^另有 (\d+) 处同类问题/u;

const rowsOf = (bytes: Uint8Array): readonly Row[] => {
  const document = openXlsx(bytes);
  const table = document.table('KH_Issues');
  if (table === undefined) throw new RangeError('no table of issues');
  const { sheet, area, headings } = table;
  const text = (row: number, heading: string): string => {
    const value = document.sheet(sheet)?.value(row, area.column + headings.indexOf(heading));
    return typeof value === 'string' ? value : '';
  };
  return Array.from({ length: area.rows - 1 }, (_, index) => {
    const row = area.row + 1 + index;
    const [level, code, figure, cell, message] = ['级别', '问题代码', '数据项', '单元格', '问题'].map((heading) => text(row, heading));
    return { level: level ?? '', code: code ?? '', figure: figure ?? '', cell: cell ?? '', stands: Number(more.exec(message ?? '')?.[1] ?? 1) };
  });
};

const tally = (rows: readonly (readonly [key: string, count: number])[]): ReadonlyMap<string, number> =>
  rows.reduce((sums, [key, count]) => sums.set(key, (sums.get(key) ?? 0) + count), new Map<string, number>());

it('of thousands of issues 数据问题 has the first thousand whole and the rest by kind, and none is dropped', async () => {
  const units = names.map((name) => ({ name, class: '', takesPart: true }));
  const host = fileHost(buildStandardWorkbook({ scheme: baotou2012, units, figures }), 'many.xlsx');
  const checked = await checkWorkbook(host, { scheme: baotou2012, write: { now: '2012-12-31 17:05' } });
  if (checked.kind === 'refused') throw new Error('refused');
  const { issues } = checked;
  const rows = rowsOf(host.save());
  process.stdout.write(`${String(issues.length)} issues in ${String(rows.length)} rows\n`);
  expect(issues.length).toBeGreaterThan(2500);

  const groups = rows.slice(1000);
  expect(groups.length).toBeGreaterThan(1);
  expect(rows.slice(0, 1000).filter(({ stands }) => stands !== 1)).toEqual([]);
  expect(rows.reduce((sum, { stands }) => sum + stands, 0)).toBe(issues.length);

  const titles = new Map(baotou2012.figures.map(({ id, code, title }) => [id, `${code} ${title.zh}`]));
  const told = tally(rows.map(({ level, code, figure, stands }) => [`${level} ${code} ${figure}`, stands]));
  const found = tally(issues.map(({ level, code, figure = '' }) => [`${levelWords[level]} ${code} ${titles.get(figure) ?? ''}`, 1]));
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(found));

  const order = Object.values(levelWords);
  const ranks = rows.map(({ level }) => order.indexOf(level));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(new Set(groups.map(({ level, code, figure }) => `${level} ${code} ${figure}`)).size).toBe(groups.length);
  expect(groups.filter(({ cell, code }) => cell === '' && code !== 'V205')).toEqual([]);
});
