import { startExcel, type StandIn, type StandInOptions } from '../../src/standin';
import { sheetOf, workbookOf } from './workbookOf';

const started: StandIn[] = [];
const start = (options?: StandInOptions): StandIn => {
  const standIn = startExcel(workbookOf([sheetOf('甲', [[1, '=A1*2']]), sheetOf('乙', [[1]])]), options);
  started.push(standIn);
  return standIn;
};
afterEach(() => {
  for (const standIn of started.splice(0)) standIn.close();
});

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resume) => setTimeout(resume));
};

interface Event {
  readonly type: string;
  readonly address?: string;
  readonly worksheetId?: string;
  readonly triggerSource?: string;
  readonly details?: object;
}

/** Listens at all sheets, or at one of them. */
const listening = async ({ excel }: StandIn, sheet?: string): Promise<Event[]> => {
  const told: Event[] = [];
  const tell = (event: Event): Promise<void> => {
    told.push(event);
    return Promise.resolve();
  };
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const one = sheet === undefined ? undefined : worksheets.getItem(sheet);
    one?.load('id');
    await context.sync();
    for (const target of [one ?? worksheets]) {
      target.onChanged.add(tell);
      target.onSelectionChanged.add(tell);
      target.onActivated.add(tell);
    }
    await context.sync();
  });
  return told;
};

const cell = (sheet: string, row: number, column: number) => ({ sheet, row, column, rows: 1, columns: 1 });

describe('protection that changes', () => {
  test('is told with its sheet, whoever changed it, and not where it stays as it is', async () => {
    const standIn = start();
    const told: Event[] = [];
    await standIn.excel.run(async (context) => {
      context.workbook.worksheets.getItem('甲').onProtectionChanged.add((event) => Promise.resolve(void told.push(event)));
      await context.sync();
    });
    standIn.server.setProtected('甲', true);
    standIn.server.setProtected('甲', true);
    standIn.server.setProtected('乙', true);
    await standIn.excel.run(async (context) => {
      context.workbook.worksheets.getItem('甲').protection.unprotect();
      await context.sync();
    });
    await settled();
    expect(told).toEqual([
      expect.objectContaining({ type: 'WorksheetProtectionChanged', isProtected: true, source: 'Local' }),
      expect.objectContaining({ type: 'WorksheetProtectionChanged', isProtected: false, source: 'Local' }),
    ]);
  });
});

describe('a change of contents', () => {
  test('of one cell tells what was there before and what is there now', async () => {
    const standIn = start();
    const told = await listening(standIn);
    standIn.server.type('甲', [{ row: 0, column: 0, text: '=3+4' }]);
    await settled();
    expect(told).toEqual([
      expect.objectContaining({
        type: 'WorksheetChanged',
        changeType: 'RangeEdited',
        source: 'Local',
        address: 'A1',
        worksheetId: '{sheet-1}',
        triggerSource: 'Unknown',
        details: { valueBefore: 1, valueAfter: 7, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
      }),
    ]);
  });

  test('by the add-in is told once a write, as its own', async () => {
    const standIn = start();
    const told = await listening(standIn);
    await standIn.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('乙');
      sheet.getRange('A1:B2').values = [[1, 2], [3, null]];
      sheet.getRange('D4').values = [['甲']];
      await context.sync();
    });
    await settled();
    expect(told.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
      ['A1:B2', 'ThisLocalAddin'],
      ['D4', 'ThisLocalAddin'],
    ]);
    expect(told[0]?.details).toBeUndefined();
  });

  test('is not what a formula shows now, nor another format, nor a write of nothing', async () => {
    const standIn = start();
    const told = await listening(standIn);
    await standIn.excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('甲').getRange('A1:B1');
      range.numberFormat = [['0.00', '0.00']];
      range.values = [[null, null]];
      context.workbook.application.calculate('Full');
      await context.sync();
    });
    await settled();
    expect(told).toEqual([]);
  });

  test('that leaves every cell alone is none for who shows the cells either', async () => {
    const standIn = start();
    standIn.server.calculate();
    const changed: string[] = [];
    standIn.server.listen({ changed: (areas) => changed.push(...areas.map(({ sheet }) => sheet)) });
    const write = (value: number | null) =>
      standIn.excel.run(async (context) => {
        context.workbook.worksheets.getItem('乙').getRange('A1').values = [[value]];
        await context.sync();
      });
    await write(null);
    expect(changed).toEqual([]);
    await write(1);
    expect(changed).toEqual(['乙']);
  });

  test('of another sheet is not told to who listens at one', async () => {
    const standIn = start();
    const told = await listening(standIn, '乙');
    standIn.server.type('甲', [{ row: 0, column: 0, text: '9' }]);
    standIn.server.type('乙', [{ row: 0, column: 0, text: '9' }]);
    await settled();
    expect(told.map(({ worksheetId }) => worksheetId)).toEqual(['{sheet-2}']);
  });
});

describe('a selection', () => {
  test('on another sheet is told as that sheet’s activation too', async () => {
    const standIn = start();
    const told = await listening(standIn);
    standIn.server.select(cell('乙', 2, 1));
    await settled();
    expect(told.map(({ type, address }) => [type, address])).toEqual([
      ['WorksheetActivated', undefined],
      ['WorksheetSelectionChanged', 'B3'],
    ]);
  });

  test('that is there already is not told again', async () => {
    const standIn = start();
    const told = await listening(standIn);
    standIn.server.select(cell('甲', 2, 1));
    standIn.server.select(cell('甲', 2, 1));
    await settled();
    expect(told).toHaveLength(1);
  });

  test('of each sheet stays while another one is active', async () => {
    const standIn = start();
    standIn.server.select(cell('甲', 2, 1));
    const told = await listening(standIn);
    const addresses = await standIn.excel.run(async (context) => {
      const { workbook } = context;
      workbook.worksheets.getItem('乙').activate();
      const there = workbook.getSelectedRange();
      there.load('address');
      await context.sync();
      workbook.worksheets.getItem('甲').activate();
      const here = workbook.getSelectedRange();
      here.load('address');
      await context.sync();
      return [there.address, here.address];
    });
    await settled();
    expect(addresses).toEqual(['乙!A1', '甲!B3']);
    expect(told.map(({ type }) => type)).toEqual(['WorksheetActivated', 'WorksheetActivated']);
  });
});

describe('strictness', () => {
  test.each([
    ['1.7', undefined],
    ['1.14', 'Unknown'],
  ] as const)('an Excel of %s gives %s as the source of a change', async (excelApi, source) => {
    const standIn = start({ excelApi });
    const told = await listening(standIn, '甲');
    standIn.server.type('甲', [{ row: 0, column: 0, text: '9' }]);
    await settled();
    expect(told.map(({ triggerSource }) => triggerSource)).toEqual([source]);
  });

  test('in an Excel of 1.7 a sheet has events and the collection has none but activation', async () => {
    const standIn = start({ excelApi: '1.7' });
    const told: string[] = [];
    const at = (target: 'sheet' | 'collection') =>
      standIn.excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('甲');
        sheet.load('id');
        await context.sync();
        const add = (): void => {
          const listened = target === 'sheet' ? sheet : context.workbook.worksheets;
          listened.onSelectionChanged.add(({ type }) => Promise.resolve(told.push(type)));
        };
        add();
        await context.sync();
      });
    await at('sheet');
    standIn.server.select(cell('甲', 3, 3));
    await settled();
    expect(told).toEqual(['WorksheetSelectionChanged']);
    await expect(at('collection')).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('nothing is told that was not asked for, or not any more', async () => {
    const standIn = start();
    const messages: number[] = [];
    standIn.server.listen({ message: ({ type }) => messages.push(type) });
    standIn.server.type('甲', [{ row: 0, column: 0, text: '9' }]);
    expect(messages).toEqual([]);
    await listening(standIn);
    standIn.server.type('甲', [{ row: 0, column: 0, text: '10' }]);
    expect(messages).toEqual([10]);
    standIn.server.clientStarted();
    standIn.server.type('甲', [{ row: 0, column: 0, text: '11' }]);
    expect(messages).toEqual([10]);
  });

  test('one request fails as it was told to, the next one runs', async () => {
    const standIn = start();
    const ask = () =>
      standIn.excel.run(async (context) => {
        context.workbook.worksheets.getItem('甲').getRange('A1').values = [[99]];
        await context.sync();
        return 'done';
      });
    standIn.server.failNext('GeneralException');
    await expect(ask()).rejects.toMatchObject({ code: 'GeneralException' });
    expect(standIn.document.sheet('甲')?.value(0, 0)).toBe(1);
    expect(await ask()).toBe('done');
  });
});
