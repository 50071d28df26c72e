import { officeHost } from '../../../src/host/office';
import { HostError, type Host, type Place } from '../../../src/host/port';
import { startExcel, type StandIn, type StandInOptions } from '../../../src/standin';
import { openXlsx } from '../../../src/xlsx';
import { contractWorkbook } from '../../contract/contractWorkbook';

interface Watched {
  readonly host: Host;
  readonly standIn: StandIn;
  /** What the listener was told, in order. */
  readonly told: ('changed' | 'protection' | Place)[];
  readonly stop: () => Promise<void>;
}

const started: StandIn[] = [];
const watched = async (options?: StandInOptions): Promise<Watched> => {
  const standIn = startExcel(openXlsx(contractWorkbook()), options);
  started.push(standIn);
  const host = officeHost(standIn.excel, standIn.office);
  const told: Watched['told'] = [];
  const stop = await host.watch({ changed: () => told.push('changed'), protectionChanged: () => told.push('protection'), selected: (place) => told.push(place) });
  return { host, standIn, told, stop };
};
afterEach(() => {
  for (const standIn of started.splice(0)) standIn.close();
});

/** Long enough for every message and every answer. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resume) => setTimeout(resume));
};

const cell = (sheet: string, row: number, column: number) => ({ sheet, row, column, rows: 1, columns: 1 });
const nothing = { tables: [], names: [], formats: [] };

describe('what somebody else changes', () => {
  test('is told, for one cell and for many', async () => {
    const { standIn, told } = await watched();
    standIn.server.type('填报', [{ row: 3, column: 3, text: '121' }]);
    await settled();
    expect(told).toEqual(['changed']);
    standIn.server.type('得分表', [0, 1, 2].map((row) => ({ row: row + 20, column: 0, text: '甲' })));
    await settled();
    expect(told).toEqual(['changed', 'changed', 'changed', 'changed']);
  });

  test('is not told where nothing became of it', async () => {
    const { standIn, told } = await watched();
    standIn.server.setProtected('填报', true);
    expect(standIn.server.type('填报', [{ row: 3, column: 3, text: '121' }])).toBe('protected');
    await settled();
    expect(told).toEqual(['protection']);
  });

  test('is told apart from what this add-in writes', async () => {
    const { host, standIn, told } = await watched();
    await host.apply({ ...nothing, blocks: [{ sheet: '填报', row: 20, column: 0, numberFormat: '0', cells: [[1, 2]] }] });
    await settled();
    expect(standIn.document.sheet('填报')?.value(20, 1)).toBe(2);
    expect(told).toEqual([]);
  });
});

describe('protection', () => {
  test('is told when it is put on or taken off', async () => {
    const { standIn, told } = await watched();
    standIn.server.setProtected('填报', true);
    standIn.server.setProtected('填报', false);
    await settled();
    expect(told).toEqual(['protection', 'protection']);
  });
});

describe('what is selected', () => {
  test('is told with its sheet, whoever selected it', async () => {
    const { host, standIn, told } = await watched();
    standIn.server.select(cell('得分表', 2, 3));
    await settled();
    await host.reveal({ sheet: '填报', row: 4, column: 1 });
    await settled();
    expect(told).toEqual([
      { sheet: '得分表', row: 2, column: 3 },
      { sheet: '填报', row: 4, column: 1 },
    ]);
  });

  test('is told when a sheet is activated on which nothing else gets selected', async () => {
    const { standIn, told } = await watched();
    standIn.server.select(cell('得分表', 0, 0));
    await settled();
    expect(told).toEqual([{ sheet: '得分表', row: 0, column: 0 }]);
  });

  test('is told once, and as it is in the end, when a hand is faster than the answers', async () => {
    const { standIn, told } = await watched();
    const before = standIn.counters().count;
    standIn.server.setEditing(true);
    for (let row = 0; row < 30; row += 1) standIn.server.select(cell('填报', row, 2));
    await settled();
    standIn.server.setEditing(false);
    await settled();
    expect(told).toEqual([{ sheet: '填报', row: 29, column: 2 }]);
    expect(standIn.counters().count - before).toBe(2);
  });

  test('can be asked for, in one request', async () => {
    const { host, standIn } = await watched();
    standIn.server.select({ ...cell('得分表', 5, 1), rows: 3, columns: 2 });
    await settled();
    const before = standIn.counters().count;
    expect(await host.selection()).toEqual({ sheet: '得分表', row: 5, column: 1 });
    expect(standIn.counters().count - before).toBe(1);
  });

  test('is passed over where Excel does not answer, and told the next time', async () => {
    const { standIn, told } = await watched();
    standIn.server.failNext('GeneralException');
    standIn.server.select(cell('填报', 7, 0));
    await settled();
    expect(told).toEqual([]);
    standIn.server.select(cell('填报', 8, 0));
    await settled();
    expect(told).toEqual([{ sheet: '填报', row: 8, column: 0 }]);
  });
});

describe('stopping', () => {
  test('ends the telling and takes the handlers out of Excel', async () => {
    const { standIn, told, stop } = await watched({ log: true });
    await stop();
    const messages: number[] = [];
    standIn.server.listen({ message: ({ type }) => messages.push(type) });
    standIn.server.type('填报', [{ row: 3, column: 3, text: '121' }]);
    standIn.server.select(cell('填报', 9, 0));
    await settled();
    expect([told, messages]).toEqual([[], []]);
    const sent = standIn.messages.map(({ request }) => request).join('');
    for (const name of ['DataChanged', 'ProtectionChanged', 'SelectionChanged', 'Activated']) expect(sent.split(`"_Unregister${name}Event"`)).toHaveLength(2);
  });

  test('a second time does nothing', async () => {
    const { standIn, stop } = await watched();
    await stop();
    const { count } = standIn.counters();
    await stop();
    expect(standIn.counters().count).toBe(count);
  });

  test('succeeds though Excel refuses, and nothing more is told', async () => {
    const { standIn, told, stop } = await watched();
    standIn.server.failNext('GeneralException');
    await stop();
    standIn.server.type('填报', [{ row: 3, column: 3, text: '121' }]);
    standIn.server.select(cell('填报', 9, 0));
    await settled();
    expect(told).toEqual([]);
  });
});

describe('where it cannot be watched', () => {
  test('an Excel before 1.14 says so', async () => {
    await expect(watched({ excelApi: '1.7' })).rejects.toMatchObject({ code: 'tooOld' });
    await expect(watched({ excelApi: '1.7' })).rejects.toBeInstanceOf(HostError);
  });
});
