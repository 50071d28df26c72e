import { readFileSync } from 'node:fs';
import type { Part, Place } from '../../src/host/port';
import { baotou2012 } from '../../src/schemes';
import { scoreWorkbook, takeBack, type Scored } from '../../src/workbook';
import { workUnits } from '../bench/work/units';
import { workbookOf } from '../bench/work/workbook';
import { linesOf } from '../support/documents';
import { cellWhere } from '../workbook/assessing';
import { counted, told, type Counted } from './counted';

const sample = readFileSync('assets/workbook/baotou-2012-sample.xlsx');

const scored = async ({ host }: Counted, now: string): Promise<Scored> => {
  const outcome = await scoreWorkbook(host, { scheme: baotou2012, now });
  if (outcome.kind !== 'scored') throw new Error(outcome.issues.map(({ message }) => message.zh).join());
  return outcome;
};

const MB = 1_000_000;

describe('what a click costs on larger workbooks', () => {
  const clickedOn = async (units: number) => {
    const opened = counted(workbookOf(units));
    const parts: Part[] = [];
    const { sheet, row, column } = cellWhere(opened.excel.document.save(), '数据填报', 'A05', workUnits(units)[0]?.name ?? '');
    const click = (now: string) =>
      opened.cost(async () => {
        const outcome = await scoreWorkbook(opened.host, { scheme: baotou2012, now, onPart: (part) => void parts.push(part) });
        if (outcome.kind !== 'scored') throw new Error(outcome.issues.map(({ message }) => message.zh).join());
      });
    const first = await click('2012-12-31 17:00');
    opened.excel.server.type(sheet, [{ row, column, text: '1' }]);
    const again = await click('2012-12-31 17:01');
    opened.excel.close();
    told(`${String(units)} units`, first.cost);
    told(`${String(units)} units, again`, again.cost);
    return { first: first.cost, again: again.cost, parts };
  };

  it('no more requests than for ten units as long as a message holds it all', async () => {
    const { first, again, parts } = await clickedOn(20);
    expect([first.requests, again.requests, parts]).toEqual([4, 2, []]);
    for (const cost of [first, again]) expect(cost.bytes - cost.journal).toBeLessThanOrEqual(1.3 * cost.values);
  });

  it('beyond, parts of less than 4 MB each way, told one by one, and not many more than the bytes ask for', async () => {
    const { first, again, parts } = await clickedOn(100);
    for (const cost of [first, again]) {
      expect(cost.largest).toBeLessThan(4 * MB);
      expect(cost.requests).toBeLessThanOrEqual(4 + Math.ceil(cost.bytes / (4 * MB)));
      expect(cost.actions).toBeLessThanOrEqual(60 * cost.requests + 2 * cost.blocks);
      expect(cost.bytes - cost.journal).toBeLessThanOrEqual(1.3 * cost.values);
    }
    expect(parts.map(({ of }) => of)).toContain('write');
    expect(parts.every(({ number, count }) => number >= 1 && number <= count)).toBe(true);
  });
});

describe('what a click on the sample workbook costs', () => {
  const opened = counted(sample);
  afterAll(() => opened.excel.close());
  const sheetsWritten = ({ receipt }: Scored): readonly string[] => [...new Set(receipt.before.map(({ sheet }) => sheet))].sort();

  it('cold: attach, read, look, write and verify in four requests, block by block', async () => {
    const { result, cost } = await opened.cost(() => scored(opened, '2012-12-31 17:00'));
    told('cold', cost);
    expect(result.receipt.differences).toEqual([]);
    expect(cost.requests).toBeLessThanOrEqual(4);
    expect(cost.actions).toBeLessThanOrEqual(60 + 2 * cost.blocks);
    expect(cost.bytes - cost.journal).toBeLessThanOrEqual(1.3 * cost.values);
  });

  it('again with nothing changed: one request, and nothing is written', async () => {
    const { result, cost } = await opened.cost(() => scored(opened, '2012-12-31 17:01'));
    told('again', cost);
    expect([cost.requests, result.receipt.cells]).toEqual([1, 0]);
  });

  it('again with a figure changed that changes no score: two requests, and nothing is written but its issue, the record and what it is of', async () => {
    const place: Place = cellWhere(sample, '数据填报', 'N01', '青山区');
    opened.excel.server.type(place.sheet, [{ row: place.row, column: place.column, text: '1' }]);
    const { result, cost } = await opened.cost(() => scored(opened, '2012-12-31 17:01'));
    told('another figure', cost);
    expect(cost.requests).toBeLessThanOrEqual(2);
    expect(cost.actions).toBeLessThanOrEqual(60 + 2 * cost.blocks);
    expect(cost.bytes - cost.journal).toBeLessThanOrEqual(1.3 * cost.values);
    expect(sheetsWritten(result)).toEqual(['数据问题', '考核结果', '运行记录']);
    expect(result.receipt.cells).toBeLessThanOrEqual(60);
  });

  it('again with one figure changed: two requests, only the blocks that change, and undo restores every cell', async () => {
    const place: Place = cellWhere(sample, '数据填报', 'A05', '青山区');
    opened.excel.server.type(place.sheet, [{ row: place.row, column: place.column, text: '1' }]);
    const before = linesOf(opened.excel.document.save());
    const { result, cost } = await opened.cost(() => scored(opened, '2012-12-31 17:02'));
    told('one figure', cost);
    expect(cost.requests).toBeLessThanOrEqual(2);
    expect(cost.bytes - cost.journal).toBeLessThanOrEqual(1.3 * cost.values);
    const details = result.receipt.before.filter(({ sheet }) => sheet === '得分明细').reduce((sum, { values }) => sum + values.length, 0);
    expect(details).toBeGreaterThan(0);
    expect(details).toBeLessThan(200);
    expect(result.receipt.before.filter(({ sheet }) => sheet === '得分表').every(({ values }) => (values[0]?.length ?? 0) <= 2)).toBe(true);
    expect(await takeBack(opened.host)).toMatchObject({ kind: 'takenBack', receipt: { differences: [] } });
    expect(linesOf(opened.excel.document.save())).toEqual(before);
  });

  it('writes what a first run over the same figures writes', async () => {
    await scored(opened, '2012-12-31 17:03');
    const fresh = counted(opened.excel.document.save());
    const [host, again] = [fresh.excel.document, await scored(fresh, '2012-12-31 17:03')];
    expect(again.receipt.before.map(({ sheet }) => sheet)).not.toContain('得分明细');
    expect(host.sheet('得分表')).toBeDefined();
    fresh.excel.close();
  });
});
