import type { CloseReading } from '../../src/host/port';
import { buildXlsx, type CellDescription, type RowDescription } from '../../src/xlsx/build';
import type { OpenHost } from './patches';

const day = 'yyyy"年"m"月"d"日"';

const line = (index: number, cells: readonly Omit<CellDescription, 'column'>[], hidden = false): RowDescription => ({
  index,
  ...(hidden && { hidden }),
  cells: cells.map((cell, right) => ({ ...cell, column: right + 2 })),
});

/** A table from C3 on: formulas, days, a hidden row and two hidden columns in it and others beside it. */
const workbook = (): Uint8Array =>
  buildXlsx({
    properties: { title: '细读', creator: 'tests', created: '2012-12-31T00:00:00Z' },
    font: { name: '宋体', size: 11 },
    sheets: [
      {
        name: '填报',
        columns: [
          { index: 1, width: 9, hidden: true },
          { index: 4, count: 2, width: 9, hidden: true },
          { index: 7, width: 9, hidden: true },
        ],
        rows: [
          { index: 1, hidden: true, cells: [] },
          line(2, ['编号', '数', '日期', '和', '文字'].map((value) => ({ value }))),
          line(3, [{ value: 'A01' }, { value: 3 }, { value: 41274, style: { numberFormat: day } }, { value: 6, formula: 'D4*2' }, { value: '=1+1', style: { numberFormat: '@' } }]),
          line(4, [{ value: 'A02' }, { value: 0.5, style: { numberFormat: 'h:mm' } }, { value: '2012-12-31', style: { numberFormat: day } }, { value: 5 }, { value: null }], true),
          line(5, [{ value: 'A03' }, { value: 7, style: { numberFormat: '0.00' } }, { value: null, style: { numberFormat: day } }, { value: 14, formula: 'D6*2' }, { value: '文' }]),
          { index: 6, hidden: true, cells: [] },
          line(9, [{ value: '题' }]),
          line(10, [{ value: 1 }]),
        ],
        tables: [
          {
            name: 'KH_Figures',
            area: { row: 2, column: 2, rows: 4, columns: 5 },
            columns: ['编号', '数', '日期', '和', '文字'].map((heading) => ({ heading })),
            filterButtons: false,
          },
          { name: 'KH_Other', area: { row: 9, column: 2, rows: 2, columns: 1 }, columns: [{ heading: '题' }], filterButtons: false },
        ],
      },
    ],
  });

/** How every adapter reads a table closely. */
export const closeReadingContract = (name: string, open: (bytes: Uint8Array) => OpenHost): void => {
  describe(`${name} reads a table closely`, () => {
    let opened: OpenHost;
    beforeEach(() => {
      opened = open(workbook());
    });
    afterEach(() => opened.close());

    const closely = async (): Promise<CloseReading> => {
      const { tables } = await opened.host.read({ tables: ['KH_Figures', 'KH_Other'], names: [], closely: ['KH_Figures'] });
      const close = tables['KH_Figures']?.close;
      if (close === undefined) throw new Error('KH_Figures was not read closely');
      return close;
    };

    test('formulas are told from texts that look like them', async () => {
      expect((await closely()).formulas).toEqual([
        [null, null, null, '=D4*2', null],
        [null, null, null, null, null],
        [null, null, null, '=D6*2', null],
      ]);
    });

    test('cells show a day by their format, whatever they hold; a time of day is none', async () => {
      expect((await closely()).showsDay).toEqual([
        [false, false, true, false, false],
        [false, false, true, false, false],
        [false, false, true, false, false],
      ]);
    });

    test('hidden rows and columns count within the data of the table', async () => {
      const { hiddenRows, hiddenColumns } = await closely();
      expect(hiddenRows).toEqual([1]);
      expect(hiddenColumns).toEqual([2, 3]);
    });

    test('no cells are merged', async () => {
      expect((await closely()).merged).toEqual([]);
    });

    test('values are read as ever, and of the other tables nothing more', async () => {
      const request = { tables: ['KH_Figures', 'KH_Other'], names: [] };
      const { tables } = await opened.host.read({ ...request, closely: ['KH_Figures'] });
      const plain = (await opened.host.read(request)).tables;
      expect(plain['KH_Figures']).not.toHaveProperty('close');
      expect(tables['KH_Figures']).toEqual({ ...plain['KH_Figures'], close: tables['KH_Figures']?.close });
      expect(tables['KH_Other']).toEqual(plain['KH_Other']);
    });
  });
};
