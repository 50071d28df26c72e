import { officeHost } from '../../../src/host/office';
import { HostError, type Block, type Journal } from '../../../src/host/port';
import { startExcel, type StandIn } from '../../../src/standin';
import { sheetOf, workbookOf } from '../../standin/workbookOf';

const rows = 4;
const before = Array.from({ length: rows }, (_, row) => [`旧${String(row)}`, row]);
const block: Block = { sheet: '表', row: 0, column: 0, numberFormat: 'General', cells: before.map(([text]) => [`新${String(text)}`, 1]) };
const journal: Journal = {
  first: (noted) => Promise.resolve([{ ...block, column: 5, cells: [[JSON.stringify(noted.before.map(({ values }) => values))]] }]),
  last: [],
};

/** @param refused so many looks, from the first, have too much to answer */
const open = (refused: number): StandIn =>
  startExcel(workbookOf([sheetOf('表', before)]), { log: true, fail: (request) => (request < refused ? 'ResponsePayloadSizeLimitExceeded' : undefined) });

describe('a look beforehand that has too much to answer', () => {
  it.each([
    ['all at once', 0, 2],
    ['in halves', 1, 4],
    ['in halves of halves', 2, 6],
  ])('sees every row before it is replaced: %s', async (_, refused, requests) => {
    const excel = open(refused);
    const receipt = await officeHost(excel.excel, excel.office).apply({ tables: [], names: [], formats: [], blocks: [block] }, journal);
    expect(receipt.before.map(({ values }) => values)).toEqual([before]);
    expect(receipt.differences).toEqual([]);
    expect(excel.document.sheet('表')?.value(0, 5)).toBe(JSON.stringify([before]));
    expect(excel.counters().count).toBe(requests);
    excel.close();
  });

  it('ends where a single row is too much, with nothing written', async () => {
    const excel = open(100);
    const done = officeHost(excel.excel, excel.office).apply({ tables: [], names: [], formats: [], blocks: [block] }, journal);
    await expect(done).rejects.toMatchObject({ code: 'tooLarge' });
    await expect(done).rejects.toBeInstanceOf(HostError);
    expect(excel.document.sheet('表')?.value(0, 0)).toBe('旧0');
    excel.close();
  });
});
