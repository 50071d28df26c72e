import { startExcel, type StandIn, type StandInOptions } from '../../src/standin';
import type { XlsxDocument } from '../../src/xlsx';
import { failing } from './failing';
import { sheetOf, workbookOf } from './workbookOf';

const started: StandIn[] = [];
const start = (document: XlsxDocument, options?: StandInOptions): StandIn => {
  const standIn = startExcel(document, options);
  started.push(standIn);
  return standIn;
};
afterEach(() => {
  for (const standIn of started.splice(0)) standIn.close();
});

/** Long enough for every answer that is not held back. */
const turnsGoneBy = async (): Promise<'turns'> => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resume) => setImmediate(resume));
  return 'turns';
};

const table = {
  name: 'T',
  area: { row: 0, column: 0, rows: 3, columns: 2 },
  columns: [{ heading: '甲' }, { heading: '乙' }],
  filterButtons: false,
};
const oneTable = (): XlsxDocument => workbookOf([sheetOf('S', [['甲', '乙'], [1, 'x'], [2, 'y']], { tables: [table] })]);

describe('properties of rows and columns', () => {
  const document = (): XlsxDocument =>
    workbookOf([{ ...sheetOf('S', [[1, 2, 3], [4, 5, 6], [7, 8, 9]]), columns: [{ index: 1, width: 9, hidden: true }], rows: [{ index: 0, cells: [] }, { index: 1, hidden: true, cells: [] }] }]);

  test('tell row by row and column by column what is hidden', async () => {
    const { excel } = start(document());
    const answer = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:C2').untrack();
      const [rows, columns] = [range.getRowProperties({ rowHidden: true }), range.getColumnProperties({ columnHidden: true })];
      await context.sync();
      return { rows: rows.value, columns: columns.value };
    });
    expect(answer).toEqual({
      rows: [{ rowHidden: false }, { rowHidden: true }],
      columns: [{ columnHidden: false }, { columnHidden: true }, { columnHidden: false }],
    });
  });

  test('of which none other is played', async () => {
    const { excel } = start(document());
    const work = excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1:C2').untrack().getRowProperties({ rowIndex: true });
      await context.sync();
    });
    expect(await failing(work)).toMatchObject({ code: 'InvalidArgument' });
  });

  test('came with ExcelApi 1.9', async () => {
    const { excel } = start(document(), { excelApi: '1.7' });
    const work = excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1').untrack().getColumnProperties({ columnHidden: true });
      await context.sync();
    });
    expect(await failing(work)).toMatchObject({ code: 'ApiNotFound' });
  });
});

describe("Microsoft's client talks to the stand-in", () => {
  test('a range is read in one request', async () => {
    const { excel, counters } = start(oneTable());
    const values = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:B3').untrack();
      range.load('values,address');
      await context.sync();
      return [range.address, range.values];
    });
    expect(values).toEqual(['S!A1:B3', [['甲', '乙'], [1, 'x'], [2, 'y']]]);
    expect(counters().count).toBe(1);
  });

  test('a property that was not loaded cannot be read', async () => {
    const { excel } = start(oneTable());
    const work = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      await context.sync();
      return sheet.name;
    });
    expect((await failing(work)).code).toBe('PropertyNotLoaded');
  });

  test('ranges that are kept are known in the next request, and released at the end', async () => {
    const { excel, counters } = start(oneTable());
    const text = await excel.run(async (context) => {
      const range = context.workbook.tables.getItem('T').getDataBodyRange();
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(text).toEqual([[1, 'x'], [2, 'y']]);
    expect(counters().count).toBe(3);
  });

  test('what is missing is a null object, or fails where that was not asked for', async () => {
    const { excel } = start(oneTable());
    const missing = await excel.run(async (context) => {
      const { tables, names, worksheets } = context.workbook;
      const objects = [tables.getItemOrNullObject('N'), names.getItemOrNullObject('N'), worksheets.getItemOrNullObject('N')];
      for (const object of objects) object.load('name');
      await context.sync();
      return objects.map((object) => object.isNullObject);
    });
    expect(missing).toEqual([true, true, true]);
    const demanded = excel.run(async (context) => {
      context.workbook.tables.getItem('N').load('name');
      await context.sync();
    });
    expect(await failing(demanded)).toMatchObject({ code: 'ItemNotFound' });
  });

  test('what follows from a null object is null where it may be, and fails where it must be there', async () => {
    const { excel } = start(oneTable());
    const read = (get: (item: Excel.NamedItem) => Excel.Range) =>
      excel.run(async (context) => {
        const range = get(context.workbook.names.getItemOrNullObject('N')).untrack();
        range.load('values');
        await context.sync();
        return range.isNullObject;
      });
    expect(await read((item) => item.getRangeOrNullObject())).toBe(true);
    expect((await failing(read((item) => item.getRange()))).code).toBe('ItemNotFound');
  });

  test('tables are found without regard to case, and collections list their members', async () => {
    const { excel } = start(oneTable());
    const found = await excel.run(async (context) => {
      const one = context.workbook.tables.getItem('t');
      one.load('name');
      context.workbook.tables.load('items/name,items/worksheet/name');
      await context.sync();
      return [one.name, context.workbook.tables.items.map((item) => [item.name, item.worksheet.name])];
    });
    expect(found).toEqual(['T', [['T', 'S']]]);
  });

  test('requests, actions and bytes are counted, and messages kept on request', async () => {
    const { excel, counters, messages } = start(oneTable(), { log: true });
    await excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    const [exchange] = messages;
    expect(counters()).toEqual({
      count: 1,
      actions: 2,
      bytes: Buffer.byteLength(exchange?.request ?? '') + Buffer.byteLength(exchange?.response ?? ''),
    });
  });

  test('messages pass through their text: what JSON does not carry arrives as null', async () => {
    const { excel, document } = start(oneTable());
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A2:B2').values = [[undefined, 8]];
      await context.sync();
    });
    expect([document.sheet('S')?.value(1, 0), document.sheet('S')?.value(1, 1)]).toEqual([1, 8]);
  });
});

describe('strict where Excel is', () => {
  const write = (address: string, values: unknown[][]) => (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem('S').getRange(address).values = values;
    return context.sync();
  };

  test('members that are not played are not found', async () => {
    const { excel } = start(oneTable());
    const work = excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1').format.fill.color = '#FF0000';
      await context.sync();
    });
    expect(await failing(work)).toMatchObject({ code: 'ApiNotFound' });
  });

  test('members above the claimed requirement set fail, in the client and in the host', async () => {
    const { excel } = start(oneTable(), { excelApi: '1.7' });
    const inClient = excel.run(async (context) => {
      context.workbook.tables.getItem('T').resize('A1:B4');
      await context.sync();
    });
    expect(await failing(inClient)).toEqual({ code: 'ApiNotFound', location: 'Table.resize' });
    const inHost = excel.run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
    });
    expect(await failing(inHost)).toEqual({ code: 'ApiNotFound', location: 'Workbook.ReadOnly' });
  });

  test.each([
    ['A1:B2', [[1, 2]]],
    ['A1:B2', [[1], [2]]],
    ['A1:B2', [[1, 2], [3]]],
  ])('a matrix of another size than %s is refused', async (address, values) => {
    const { excel, document } = start(oneTable());
    expect(await failing(excel.run(write(address, values)))).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
    expect(document.sheet('S')?.value(0, 0)).toBe('甲');
  });

  test('a large matrix of another size is refused before any part of it is written', async () => {
    const { excel, document } = start(oneTable());
    const values = Array.from({ length: 2000 }, () => [1]);
    expect((await failing(excel.run(write('A5:A2005', values)))).code).toBe('InvalidArgument');
    expect(document.sheet('S')?.value(4, 0)).toBeNull();
  });

  test('a batch is no transaction: what ran before the failure stays', async () => {
    const { excel, document } = start(oneTable());
    const work = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('D1').values = [['first']];
      sheet.getRange('D2').values = [['=SUM(']];
      sheet.getRange('D3').values = [['never']];
      await context.sync();
    });
    expect((await failing(work)).code).toBe('InvalidArgument');
    expect([0, 1, 2].map((row) => document.sheet('S')?.value(row, 3))).toEqual(['first', null, null]);
  });

  test('requests and responses have a limit', async () => {
    const { excel, document } = start(oneTable(), { payloadLimit: 20_000 });
    const text = 'x'.repeat(20_000);
    expect((await failing(excel.run(write('D1', [[text]])))).code).toBe('RequestPayloadSizeLimitExceeded');
    expect(document.sheet('S')?.value(0, 3)).toBeNull();
    const read = excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1:CV100').load('values');
      await context.sync();
    });
    expect((await failing(read)).code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('a range off the sheet is refused', async () => {
    const { excel } = start(oneTable());
    const work = excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    });
    expect((await failing(work)).code).toBe('InvalidArgument');
  });

  test.each([
    [32_767, undefined],
    [32_768, 'InvalidArgument'],
  ])('a text of %i characters', async (length, code) => {
    const { excel } = start(oneTable());
    const work = excel.run(write('D1', [['x'.repeat(length)]]));
    if (code === undefined) await expect(work).resolves.toBeUndefined();
    else expect((await failing(work)).code).toBe(code);
  });

  test('an unbounded range reads as null and takes no values', async () => {
    const { excel } = start(oneTable());
    const values = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A:B').untrack();
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toBeNull();
    expect((await failing(excel.run(write('A:B', [[1]])))).code).toBe('InvalidArgument');
  });
});

describe('a cell is being edited', () => {
  const write = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem('S').getRange('D1').untrack().values = [[1]];
    await context.sync();
  };

  test('a request fails', async () => {
    const { excel, counters } = start(oneTable(), { cellBeingEdited: true });
    expect((await failing(excel.run(write))).code).toBe('InvalidOperationInCellEditMode');
    expect(counters().count).toBe(0);
  });

  test('a request that asks for it waits until editing ends', async () => {
    const { excel, document, finishEditing } = start(oneTable(), { cellBeingEdited: true });
    const work = excel.run({ delayForCellEdit: true }, write);
    expect(await Promise.race([work, turnsGoneBy()])).toBe('turns');
    expect(document.sheet('S')?.value(0, 3)).toBeNull();
    finishEditing();
    await work;
    expect(document.sheet('S')?.value(0, 3)).toBe(1);
  });
});

describe('hostile on request', () => {
  const writeTwo = async (context: Excel.RequestContext): Promise<void> => {
    const sheet = context.workbook.worksheets.getItem('S');
    sheet.getRange('D1').untrack().values = [[1]];
    sheet.getRange('D2').untrack().values = [[2]];
    await context.sync();
  };
  const written = (document: XlsxDocument) => [0, 1].map((row) => document.sheet('S')?.value(row, 3));

  test('an action fails with the code that is asked for', async () => {
    const { excel, document } = start(oneTable(), { fail: (request, action) => (request === 0 && action === 6 ? 'GeneralException' : undefined) });
    expect((await failing(excel.run(writeTwo))).code).toBe('GeneralException');
    expect(written(document)).toEqual([1, null]);
  });

  test('the connection breaks, with what came before applied', async () => {
    const { excel, document } = start(oneTable(), { fail: (_request, action) => (action === 6 ? 'cutOff' : undefined) });
    expect((await failing(excel.run(writeTwo))).code).toBe('ConnectionFailure');
    expect(written(document)).toEqual([1, null]);
  });

  test('no answer comes', async () => {
    const { excel, document } = start(oneTable(), { fail: (_request, action) => (action === 6 ? 'noAnswer' : undefined) });
    expect(await Promise.race([excel.run(writeTwo), turnsGoneBy()])).toBe('turns');
    expect(written(document)).toEqual([1, null]);
  });
});

describe('writing follows Excel', () => {
  const run = async (document: XlsxDocument, address: string, change: (range: Excel.Range) => void) => {
    const { excel } = start(document);
    return excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange(address).untrack();
      change(range);
      const after = context.workbook.worksheets.getItem('S').getRange(address).untrack();
      after.load('values,formulas,numberFormat,text,valueTypes');
      await context.sync();
      return { values: after.values, formulas: after.formulas, numberFormat: after.numberFormat, text: after.text, valueTypes: after.valueTypes };
    });
  };
  const blank = (numberFormat?: string): XlsxDocument =>
    workbookOf([sheetOf('S', [[null, null, null]], numberFormat === undefined ? {} : { numberFormat })]);

  test('strings are read as if typed, and General takes their format', async () => {
    const result = await run(blank(), 'A1:C1', (range) => {
      range.values = [['12%', '2012-06-30', '1e3']];
    });
    expect(result).toMatchObject({ values: [[0.12, 41090, 1000]], numberFormat: [['0%', 'm/d/yyyy', '0.00E+00']] });
  });

  test('another format than General stays', async () => {
    const result = await run(blank('0.0'), 'A1', (range) => {
      range.values = [['12%']];
    });
    expect(result).toMatchObject({ values: [[0.12]], numberFormat: [['0.0']] });
  });

  test('in a cell formatted as text everything becomes text, numbers too', async () => {
    const result = await run(blank('@'), 'A1:C1', (range) => {
      range.values = [['=1+1', 12, true]];
    });
    expect(result).toMatchObject({ values: [['=1+1', '12', 'TRUE']], valueTypes: [['String', 'String', 'String']] });
  });

  test('the format counts that was set just before', async () => {
    const result = await run(blank('@'), 'A1', (range) => {
      range.numberFormat = [['0']];
      range.values = [[12]];
    });
    expect(result).toMatchObject({ values: [[12]], numberFormat: [['0']] });
  });

  test('null leaves alone, an empty text clears, one value fills', async () => {
    const document = workbookOf([sheetOf('S', [[1, 2, 3]])]);
    expect((await run(document, 'A1:C1', (range) => (range.values = [[null, '', 9]]))).values).toEqual([[1, '', 9]]);
    expect((await run(document, 'A1:C1', (range) => Object.assign(range, { values: 'x' }))).values).toEqual([['x', 'x', 'x']]);
    expect((await run(document, 'A1:C1', (range) => Object.assign(range, { numberFormat: '@' }))).numberFormat).toEqual([['@', '@', '@']]);
  });

  test('a merged area keeps what goes into its first cell only', async () => {
    const document = workbookOf([sheetOf('S', [[1, null]], { merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] })]);
    expect((await run(document, 'A1:B1', (range) => (range.values = [[5, 6]]))).values).toEqual([[5, '']]);
  });

  test('blank, text, number, boolean and error are told apart', async () => {
    const document = workbookOf([sheetOf('S', [[null, 'x', 1, true, '=1/0']])]);
    const result = await run(document, 'A1:E1', () => undefined);
    expect(result.values).toEqual([['', 'x', 1, true, '#DIV/0!']]);
    expect(result.valueTypes).toEqual([['Empty', 'String', 'Double', 'Boolean', 'Error']]);
    expect(result.formulas).toEqual([['', 'x', 1, true, '=1/0']]);
  });
});

describe('calculation', () => {
  const summed = (): XlsxDocument => workbookOf([sheetOf('S', [[1, 2, '=SUM(A1:B1)']])]);
  const total = (document: XlsxDocument) => document.sheet('S')?.value(0, 2);
  const write = (context: Excel.RequestContext, value: number): Promise<void> => {
    context.workbook.worksheets.getItem('S').getRange('A1').untrack().values = [[value]];
    return context.sync();
  };

  test('formulas follow as soon as a batch has run, and within it', async () => {
    const { excel, document } = start(summed());
    await excel.run((context) => write(context, 10));
    expect(total(document)).toBe(12);
    const within = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('A1').untrack().values = [[20]];
      const sum = sheet.getRange('C1').untrack();
      sum.load('values');
      await context.sync();
      return sum.values;
    });
    expect(within).toEqual([[22]]);
  });

  test('put off, it waits until it is asked for', async () => {
    const { excel, document } = start(summed());
    await excel.run((context) => write(context, 1));
    await excel.run((context) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      return write(context, 10);
    });
    expect(total(document)).toBe(3);
    await excel.run((context) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      context.workbook.application.calculate('Recalculate');
      return context.sync();
    });
    expect(total(document)).toBe(12);
  });

  test('put off, it goes on with the next change after the sync', async () => {
    const { excel, document } = start(summed());
    await excel.run((context) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      return write(context, 10);
    });
    await excel.run((context) => write(context, 20));
    expect(total(document)).toBe(22);
  });

  test('a written formula shows its result', async () => {
    const { excel, document } = start(summed());
    await excel.run((context) => {
      context.workbook.worksheets.getItem('S').getRange('D1').untrack().formulas = [['=C1*2']];
      return context.sync();
    });
    expect(document.sheet('S')?.value(0, 3)).toBe(6);
  });

  test('a table that grows takes the formulas over it along', async () => {
    const document = workbookOf([
      sheetOf('S', [['甲', '乙', '=SUM(T[乙])'], ['x', 1], ['y', 2]], {
        tables: [{ ...table, area: { row: 0, column: 0, rows: 2, columns: 2 } }],
      }),
    ]);
    const { excel } = start(document);
    await excel.run((context) => {
      context.workbook.tables.getItem('T').resize('A1:B3');
      return context.sync();
    });
    expect(total(document)).toBe(3);
  });
});

describe('protection', () => {
  const document = (): XlsxDocument =>
    workbookOf([
      {
        name: 'S',
        protected: true,
        rows: [{ index: 0, cells: [{ column: 0, value: 1 }, { column: 1, value: 2, style: { locked: false } }] }],
      },
    ]);
  const attempt = (change: (sheet: Excel.Worksheet) => void) =>
    start(document()).excel.run(async (context) => {
      change(context.workbook.worksheets.getItem('S'));
      await context.sync();
    });

  test('an unlocked cell takes values', async () => {
    await expect(attempt((sheet) => (sheet.getRange('B1').values = [[3]]))).resolves.toBeUndefined();
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['a locked cell', (sheet) => (sheet.getRange('A1').values = [[3]])],
    ['a block with a locked cell, even where it is left alone', (sheet) => (sheet.getRange('A1:B1').values = [[null, 3]])],
    ['a number format, even of an unlocked cell', (sheet) => (sheet.getRange('B1').numberFormat = [['0']])],
    ['formats copied to an unlocked cell', (sheet) => sheet.getRange('B1').copyFrom('A1', 'Formats')],
    ['formats copied from a range', (sheet) => sheet.getRange('B1').copyFrom(sheet.getRange('A1'), 'Formats')],
  ])('%s is refused', async (_what, change) => {
    expect((await failing(attempt(change))).code).toBe('AccessDenied');
  });

  test('a workbook open for reading refuses every write', async () => {
    const { excel } = start(oneTable(), { readOnly: true });
    const work = excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('D1').values = [[1]];
      await context.sync();
    });
    expect((await failing(work)).code).toBe('AccessDenied');
  });
});

describe('tables', () => {
  const resize = async (to: string): Promise<XlsxDocument> => {
    const { excel, document } = start(oneTable());
    await excel.run(async (context) => {
      context.workbook.tables.getItem('T').resize(to);
      await context.sync();
    });
    return document;
  };

  test('a table grows downwards and shrinks', async () => {
    expect((await resize('A1:B5')).table('T')?.area).toEqual({ row: 0, column: 0, rows: 5, columns: 2 });
    expect((await resize('A1:B2')).table('T')?.area).toEqual({ row: 0, column: 0, rows: 2, columns: 2 });
  });

  test.each(['A2:B5', 'A1:B1', 'D1:E5'])('%s has no place for the heading row or the table', async (to) => {
    expect(await failing(resize(to))).toEqual({ code: 'InvalidArgument', location: 'Table.resize' });
  });
});

test('the source must be the client of Excel', () => {
  expect(() => startExcel(oneTable(), { client: __filename })).toThrow();
});
