import { withTotalsRow } from '../support/totalsRow';
import { contractWorkbook } from './contractWorkbook';
import { block, writing, type OpenHost } from './patches';

/** 结果 with its totals row switched on, and a note further below. */
const workbook = (): Uint8Array => withTotalsRow(contractWorkbook(), 'KH_Results', [{ value: '汇总' }, { formula: 'SUBTOTAL(109,B2:B2)' }]);

/** How every adapter reads a table with a totals row. */
export const totalsRowContract = (name: string, open: (bytes: Uint8Array) => OpenHost): void => {
  describe(`${name} reads a table with a totals row`, () => {
    let opened: OpenHost;
    beforeEach(() => {
      opened = open(workbook());
    });
    afterEach(() => opened.close());

    const read = async (more: { readonly closely?: readonly string[]; readonly replaceable?: readonly string[] } = {}) =>
      (await opened.host.read({ tables: ['KH_Results', 'KH_Figures'], names: [], ...more })).tables;

    test('which is said, and is none of its data rows', async () => {
      expect((await read())['KH_Results']).toEqual({ sheet: '结果', row: 0, column: 0, headings: ['单位', '总分'], rows: [['青山区', 8]], totals: true });
    });

    test('in whatever way it is read, also again', async () => {
      const all = ['KH_Results', 'KH_Figures'];
      for (const more of [{ closely: all }, { replaceable: all }, { closely: all, replaceable: all }, { replaceable: all }]) {
        expect((await read(more))['KH_Results']).toMatchObject({ rows: [['青山区', 8]], totals: true });
      }
    });

    test('what stands below counts from below the totals row', async () => {
      await opened.host.apply(writing(block('结果', 4, 1, [['审核']])));
      expect((await read())['KH_Results']).toMatchObject({ nextBelow: 4 });
    });

    test('of other tables nothing is said', async () => {
      expect((await read())['KH_Figures']).not.toHaveProperty('totals');
    });
  });
};
