import { fileHost, type FileHost } from '../../../src/host/file';
import { mostWithEveryRow, scoreWorkbook, takeBack } from '../../../src/workbook';
import { buildStandardWorkbook } from '../../../src/workbook/build';
import { headings, takesPartWords } from '../../../src/workbook/layout';
import { linesOf } from '../../support/documents';
import { smallScheme } from '../../support/smallScheme';

const failing = { 'births.total': 100, 'births.compliant': 50 };
const good = { 'births.total': 100, 'births.compliant': 99 };
const rest = { 'funds.total': 120, 'funds.growth': 3, 'work.degree': '落实', 'work.day': '2012-05-01', 'work.done': '是', 'work.reports': 5, 'work.case': '否' };
const nameOf = (index: number): string => `第${String(index + 1)}单位`;

/** Of every ten units the first misses both rates. */
const workbookOf = (units: number): Uint8Array =>
  buildStandardWorkbook({
    scheme: smallScheme,
    units: Array.from({ length: units }, (_, index) => ({ name: nameOf(index), class: '旗县区', takesPart: true })),
    figures: Object.fromEntries(Array.from({ length: units }, (_, index) => [nameOf(index), { ...(index % 10 === 0 ? failing : good), ...rest }])),
  });

const score = async (host: FileHost, minute: number) => {
  const outcome = await scoreWorkbook(host, { scheme: smallScheme, now: `2012-12-31 17:${String(minute).padStart(2, '0')}` });
  if (outcome.kind !== 'scored') throw new Error(outcome.issues.map(({ message }) => message.zh).join());
  return outcome;
};

interface Row {
  readonly unit: string;
  readonly flag: string;
}

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : '');

/** The rows of 得分明细 from its first to its last one, blank ones included. */
const detailsIn = async (host: FileHost): Promise<readonly Row[]> => {
  const table = (await host.read({ tables: ['KH_Details'], names: [] })).tables['KH_Details'];
  const at = (heading: string): number => table?.headings.indexOf(heading) ?? -1;
  return (table?.rows ?? []).map((row) => ({ unit: textOf(row[at(headings.details.unit)]), flag: textOf(row[at(headings.details.flag)]) }));
};

/** Lets the units up to a number take part, and no others. */
const letTakePart = async (host: FileHost, count: number): Promise<void> => {
  const table = (await host.read({ tables: ['KH_Units'], names: [] })).tables['KH_Units'];
  if (table === undefined) throw new RangeError('no units');
  const column = table.headings.indexOf(headings.units.takesPart);
  const cells = table.rows.map((_, index) => [index < count ? takesPartWords.yes : takesPartWords.no]);
  await host.apply({ tables: [], names: [], formats: [], blocks: [{ sheet: table.sheet, row: table.row + 1, column: table.column + column, numberFormat: 'General', cells }] });
};

const indicators = smallScheme.indicators.length;

describe('得分明细 for few and for many units', () => {
  it('holds every indicator of 200 units', async () => {
    const host = fileHost(workbookOf(mostWithEveryRow), '200.xlsx');
    await score(host, 0);
    expect(await detailsIn(host)).toHaveLength(mostWithEveryRow * indicators);
  });

  it('holds only what somebody has to look at of 201', async () => {
    const host = fileHost(workbookOf(mostWithEveryRow + 1), '201.xlsx');
    const { scores } = await score(host, 0);
    const rows = await detailsIn(host);
    expect(rows).toHaveLength(scores.units.reduce((sum, { failing: missed, pending }) => sum + missed + pending, 0));
    expect(new Set(rows.map(({ flag }) => flag))).toEqual(new Set(['不达标']));
    expect(rows.length).toBe(21 * 2);
  });

  it('is laid out anew when a workbook grows from 150 to 250 units and back, and undo brings each state back', async () => {
    const host = fileHost(workbookOf(250), 'growing.xlsx');
    await letTakePart(host, 150);
    await score(host, 0);
    expect(await detailsIn(host)).toHaveLength(150 * indicators);

    await letTakePart(host, 250);
    const full = linesOf(host.save());
    const lean = await score(host, 1);
    const rows = await detailsIn(host);
    expect(rows).toHaveLength(25 * 2);
    expect(rows.map(({ unit }) => unit)).toEqual(Array.from({ length: 50 }, (_, index) => nameOf(Math.floor(index / 2) * 10)));
    // The first click had not scored the last hundred; of the others nothing is different.
    expect(lean.changes?.filter(({ worse, better }) => worse.length + better.length > 0)).toEqual([]);
    await takeBack(host);
    expect(linesOf(host.save())).toEqual(full);

    await score(host, 2);
    await letTakePart(host, 150);
    const back = await score(host, 3);
    const again = await detailsIn(host);
    expect(again).toHaveLength(150 * indicators);
    expect(again.map(({ unit }) => unit)).toEqual(Array.from({ length: 150 * indicators }, (_, index) => nameOf(Math.floor(index / indicators))));
    expect(back.changes?.filter(({ worse, better }) => worse.length + better.length > 0)).toEqual([]);
  });
});
