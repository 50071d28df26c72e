import { buildXlsx } from '../../src/xlsx/build';
import { openXlsx } from '../../src/xlsx';
import { from1904 } from '../support/calendar';
import { block, nothing, type OpenHost } from './patches';

const day = 'yyyy-mm-dd';
/** 2012-12-31, counted from 1904 and from 1900. */
const [stored, counted] = [39_812, 41_274] as const;

const workbook = (): Uint8Array =>
  buildXlsx({
    properties: { title: '历', creator: 'tests', created: '2012-12-31T00:00:00Z' },
    font: { name: '宋体', size: 11 },
    sheets: [
      {
        name: '填报',
        rows: [
          { index: 0, cells: ['编号', '值'].map((value, column) => ({ column, value })) },
          { index: 1, cells: [{ column: 0, value: 'A01' }, { column: 1, value: stored, style: { numberFormat: day } }] },
          { index: 2, cells: [{ column: 0, value: 'A02' }, { column: 1, value: stored }] },
          { index: 3, cells: [{ column: 0, value: 'A03' }, { column: 1, value: 1.5, style: { numberFormat: '[h]:mm' } }] },
          { index: 4, cells: [{ column: 0, value: 'A04' }, { column: 1, value: '2012-12-31', style: { numberFormat: day } }] },
        ],
        tables: [{ name: 'KH_Figures', area: { row: 0, column: 0, rows: 5, columns: 2 }, columns: ['编号', '值'].map((heading) => ({ heading })), filterButtons: false }],
      },
    ],
    names: [{ name: 'KH_Days', formula: '填报!$B$2:$B$3' }],
  });

/** How every adapter treats days in a workbook that counts them from 1904. */
export const calendarContract = (name: string, open: (bytes: Uint8Array) => OpenHost): void => {
  describe(`${name} in a workbook that counts days from 1904`, () => {
    let opened: OpenHost;
    beforeEach(() => {
      opened = open(from1904(workbook()));
    });
    afterEach(() => opened.close());

    const request = { tables: ['KH_Figures'], names: ['KH_Days'] };
    const all = [...request.tables, ...request.names];
    const storedNow = (row: number): unknown => openXlsx(opened.save()).sheet('填报')?.value(row, 1);

    test('days are read as they count from 1900, other numbers as they are, in whatever way they are read', async () => {
      for (const more of [{}, { closely: ['KH_Figures'] }, { replaceable: all }, { closely: ['KH_Figures'], replaceable: all }, { replaceable: all }, {}]) {
        const { tables, names } = await opened.host.read({ ...request, ...more });
        expect(tables['KH_Figures']?.rows.map((row) => row[1])).toEqual([counted, stored, 1.5, '2012-12-31']);
        expect(names['KH_Days']).toMatchObject({ rows: [[counted], [stored]] });
      }
    });

    test('a close reading says so', async () => {
      expect((await opened.host.read({ ...request, closely: ['KH_Figures'] })).tables['KH_Figures']?.close?.daysFrom1904).toBe(true);
      const usual = open(workbook());
      const read = await usual.host.read({ ...request, closely: ['KH_Figures'] });
      usual.close();
      expect(read.tables['KH_Figures']).toMatchObject({ rows: [['A01', stored], ['A02', stored], ['A03', 1.5], ['A04', '2012-12-31']] });
      expect(read.tables['KH_Figures']?.close).not.toHaveProperty('daysFrom1904');
    });

    test('a day is written in the calendar of the workbook, reads back as it was meant, and goes again', async () => {
      const before = await opened.host.read(request);
      const receipt = await opened.host.apply({ ...nothing, blocks: [block('填报', 1, 1, [[counted + 1]], day), block('填报', 2, 1, [[7]], 'General')] });
      expect(receipt.differences).toEqual([]);
      expect([storedNow(1), storedNow(2)]).toEqual([stored + 1, 7]);
      expect((await opened.host.read(request)).tables['KH_Figures']?.rows[0]).toEqual(['A01', counted + 1]);
      expect((await opened.host.restore(receipt)).differences).toEqual([]);
      expect(storedNow(1)).toBe(stored);
      expect(await opened.host.read(request)).toEqual(before);
    });

    test('what nobody has changed stands as it was read', async () => {
      const { tables } = await opened.host.read(request);
      const figures = tables['KH_Figures'];
      if (figures === undefined) throw new Error('no figures');
      const { sheet, row, column, headings, rows } = figures;
      const standing = { tables: [{ table: 'KH_Figures', sheet, row, column, headings, rows }], names: [], cells: [{ sheet, row: 1, column: 1, values: [[counted]] }] };
      const receipt = await opened.host.apply({ ...nothing, standing, blocks: [block('填报', 8, 0, [[1]], 'General')] });
      expect(receipt).not.toHaveProperty('disturbed');
    });
  });
};
