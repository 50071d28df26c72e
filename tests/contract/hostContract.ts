import { HostError, type Host, type Patch } from '../../src/host/port';
import { contractWorkbook } from './contractWorkbook';
import { block, nothing, writing, type OpenHost } from './patches';

const refused = async (work: Promise<unknown>): Promise<{ readonly code: string; readonly subject: string }> => {
  const failure: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof HostError)) throw new Error(`expected a HostError, got ${String(failure)}`);
  return { code: failure.code, subject: failure.subject };
};

/** What every adapter of the port does alike. `open` starts a host over the bytes of an .xlsx file. */
export const hostContract = (name: string, open: (bytes: Uint8Array) => OpenHost): void => {
  describe(`${name} as a host`, () => {
    const opened: OpenHost[] = [];
    const openWorkbook = (bytes = contractWorkbook()): OpenHost => {
      const one = open(bytes);
      opened.push(one);
      return one;
    };
    afterEach(() => {
      for (const one of opened.splice(0)) one.close();
    });

    /** The cells of the table KH_Figures and the named ranges, read after saving and opening again. */
    const reopened = (saved: OpenHost): Host => openWorkbook(saved.save()).host;

    const scoresOf = async (host: Host) => {
      const { names } = await host.read({ tables: [], names: ['KH_Scores'] });
      const scores = names['KH_Scores'];
      if (scores?.kind !== 'range') throw new Error('KH_Scores is no range');
      return scores;
    };

    const tableOf = async (host: Host, table: string) => {
      const { tables } = await host.read({ tables: [table], names: [] });
      const found = tables[table];
      if (found === undefined) throw new Error(`${table} is missing`);
      return found;
    };

    describe('reading', () => {
      test('sheets come in their order, with visibility and protection', async () => {
        const { sheets } = await openWorkbook().host.read({ tables: [], names: [] });
        expect(sheets).toEqual([
          { name: '填报', visible: true, protected: false },
          { name: '得分表', visible: true, protected: false },
          { name: '结果', visible: true, protected: false },
          { name: '上锁', visible: true, protected: true },
          { name: '后台', visible: false, protected: false },
        ]);
      });

      test('a table gives its place, headings, rows and what lies below it', async () => {
        expect(await tableOf(openWorkbook().host, 'KH_Figures')).toEqual({
          sheet: '填报',
          row: 2,
          column: 1,
          headings: ['编号', '数据项', '青山区', '标记'],
          rows: [
            ['A01', '出生人数', 120, null],
            ['A02', ' 12 ', '12', '旧'],
            ['A03', '是否', true, null],
          ],
          nextBelow: 9,
        });
      });

      test('a table with nothing below it says so', async () => {
        expect(await tableOf(openWorkbook().host, 'KH_Results')).not.toHaveProperty('nextBelow');
      });

      test('all tables are named, and one that is not there is absent', async () => {
        const reading = await openWorkbook().host.read({ tables: ['KH_Missing', 'KH_Results'], names: ['KH_Gone'] });
        expect([...reading.tableNames].sort()).toEqual(['KH_Figures', 'KH_Locked', 'KH_Results']);
        expect(reading.tables['KH_Missing']).toBeUndefined();
        expect(reading.tables['KH_Results']).toBeDefined();
        expect(reading.names['KH_Gone']).toBeUndefined();
      });

      test('a named range gives values, formulas and what lies right of it', async () => {
        expect(await scoresOf(openWorkbook().host)).toEqual({
          kind: 'range',
          sheet: '得分表',
          row: 0,
          column: 0,
          rows: [
            ['代码', '分值', '得分', '标记'],
            ['P1', 10, 8, '达标'],
            ['P2', 5, null, null],
            ['小计', 15, 8, null],
          ],
          formulas: [
            [null, null, null, null],
            [null, null, null, null],
            [null, null, null, null],
            [null, '=SUM(B2:B3)', '=SUMIFS(C2:C3,A2:A3,"P*")', null],
          ],
        });
      });

      test('numbers mean fifteen digits, and a text that reads like an error counts as one', async () => {
        const { names } = await openWorkbook().host.read({ tables: [], names: ['KH_Odd'] });
        const odd = names['KH_Odd'];
        const [line] = odd?.kind === 'range' ? odd.rows : [];
        expect([line?.[0], line?.[2]]).toEqual([0.3, { error: '#N/A' }]);
      });

      test('constants, broken names and names local to a sheet are told apart', async () => {
        const { names } = await openWorkbook().host.read({ tables: [], names: ['KH_Tag', 'KH_Number', 'KH_Broken', 'KH_Local'] });
        expect(names['KH_Tag']).toEqual({ kind: 'constant', text: 'baotou-2012|1' });
        expect(names['KH_Number']).toEqual({ kind: 'constant', text: '2012' });
        expect(names['KH_Broken']).toEqual({ kind: 'broken' });
        expect(names['KH_Local']).toBeUndefined();
      });
    });

    describe('writing cells', () => {
      test('texts stay texts, whatever they look like', async () => {
        const texts = ['12', ' 12 ', '12%', '1,234', '1-2', '2012-06-30', '1e3', 'TRUE', '=1+1', '+A1', '-A1', '@A1', '１２．５', '0 1/2', '12:30', '(12)'];
        const opened = openWorkbook();
        const receipt = await opened.host.apply(writing(block('填报', 20, 1, texts.map((text) => [text]))));
        expect(receipt.differences).toEqual([]);
        expect(receipt.cells).toBe(texts.length);
        await opened.host.apply({ ...nothing, names: [{ name: 'KH_Odd', formula: `=填报!$B$21:$B$${20 + texts.length}` }] });
        const { names } = await reopened(opened).read({ tables: [], names: ['KH_Odd'] });
        expect(names['KH_Odd']).toMatchObject({ rows: texts.map((text) => [text]), formulas: texts.map(() => [null]) });
      });

      test('holes leave cells alone, an empty text clears', async () => {
        const opened = openWorkbook();
        const receipt = await opened.host.apply(writing(block('填报', 3, 3, [[null, '甲'], ['', null], [7, '']])));
        expect(receipt.differences).toEqual([]);
        expect(receipt.cells).toBe(4);
        expect((await tableOf(reopened(opened), 'KH_Figures')).rows).toEqual([
          ['A01', '出生人数', 120, '甲'],
          ['A02', ' 12 ', null, '旧'],
          ['A03', '是否', 7, null],
        ]);
      });

      test('numbers become numbers in cells that were formatted as text', async () => {
        const opened = openWorkbook();
        const receipt = await opened.host.apply(writing(block('填报', 4, 3, [[12]], '0')));
        expect(receipt.differences).toEqual([]);
        expect((await tableOf(reopened(opened), 'KH_Figures')).rows[1]).toEqual(['A02', ' 12 ', 12, '旧']);
      });

      test('texts and numbers may stand side by side', async () => {
        const opened = openWorkbook();
        const receipt = await opened.host.apply(writing(block('得分表', 1, 2, [[9.5, '不达标'], ['待核', '12']])));
        expect(receipt.differences).toEqual([]);
        const scores = await scoresOf(reopened(opened));
        expect(scores.rows.slice(1, 3)).toEqual([
          ['P1', 10, 9.5, '不达标'],
          ['P2', 5, '待核', '12'],
        ]);
      });

      test('formulas are written with what they show, and those that stand show what they are told or calculate', async () => {
        const opened = openWorkbook();
        const patch = writing(
          block('得分表', 2, 2, [[4]]),
          block('得分表', 3, 1, [[{ shows: 15 }, { shows: 12 }, { formula: '=C4/B4', shows: 0.8 }]]),
          block('结果', 1, 1, [[{ shows: 12 }]]),
        );
        expect((await opened.host.apply(patch)).differences).toEqual([]);
        const host = reopened(opened);
        const scores = await scoresOf(host);
        expect(scores.rows[3]).toEqual(['小计', 15, 12, 0.8]);
        expect(scores.formulas[3]).toEqual([null, '=SUM(B2:B3)', '=SUMIFS(C2:C3,A2:A3,"P*")', '=C4/B4']);
        expect((await tableOf(host, 'KH_Results')).rows).toEqual([['青山区', 12]]);
      });

      test('the receipt tells what was there before', async () => {
        const { before } = await openWorkbook().host.apply(
          writing(block('得分表', 1, 2, [[1, '甲'], [2, '乙'], [3, '丙']]), block('填报', 4, 3, [['新']])),
        );
        expect(before).toEqual([
          {
            sheet: '得分表',
            row: 1,
            column: 2,
            values: [[8, '达标'], [null, null], [8, null]],
            formulas: [[null, null], [null, null], ['=SUMIFS(C2:C3,A2:A3,"P*")', null]],
            numberFormats: [['0.00', '@'], ['0.00', 'General'], ['General', 'General']],
            written: [[1, '甲'], [2, '乙'], [3, '丙']],
          },
          { sheet: '填报', row: 4, column: 3, values: [['12']], formulas: [[null]], numberFormats: [['@']], written: [['新']] },
        ]);
      });

      test('an empty patch changes nothing', async () => {
        const opened = openWorkbook();
        expect(await opened.host.apply(nothing)).toEqual({ before: [], tables: [], names: [], formats: [], differences: [], cells: 0 });
        expect(opened.save()).toEqual(contractWorkbook());
      });
    });

    describe('tables, names and formats', () => {
      test('a table grows and takes the rows that are written', async () => {
        const opened = openWorkbook();
        const patch: Patch = {
          ...nothing,
          tables: [{ table: 'KH_Results', rows: 3 }],
          blocks: [block('结果', 1, 0, [['昆都仑区', 90], ['东河区', 80], ['九原区', 70]])],
        };
        expect((await opened.host.apply(patch)).differences).toEqual([]);
        expect((await tableOf(reopened(opened), 'KH_Results')).rows).toEqual([
          ['昆都仑区', 90],
          ['东河区', 80],
          ['九原区', 70],
        ]);
      });

      test('a table shrinks', async () => {
        const opened = openWorkbook();
        await opened.host.apply({ ...nothing, tables: [{ table: 'KH_Figures', rows: 1 }] });
        expect((await tableOf(reopened(opened), 'KH_Figures')).rows).toEqual([['A01', '出生人数', 120, null]]);
      });

      test('a name gets another meaning', async () => {
        const opened = openWorkbook();
        await opened.host.apply({
          ...nothing,
          names: [
            { name: 'KH_Scores', formula: '=得分表!$A$1:$D$3' },
            { name: 'KH_Tag', formula: '="baotou-2012|2"' },
          ],
        });
        const { names } = await reopened(opened).read({ tables: [], names: ['KH_Scores', 'KH_Tag'] });
        expect(names['KH_Scores']).toMatchObject({ kind: 'range', row: 0, column: 0, rows: { length: 3 } });
        expect(names['KH_Tag']).toEqual({ kind: 'constant', text: 'baotou-2012|2' });
      });

      test('the formats of a column are copied to the columns on its right', async () => {
        const opened = openWorkbook();
        await opened.host.apply({ ...nothing, formats: [{ sheet: '得分表', row: 1, column: 2, rows: 2, columns: 2 }] });
        const { before } = await reopened(opened).apply(writing(block('得分表', 1, 2, [[1, 1, 1], [1, 1, 1]])));
        expect(before[0]?.numberFormats).toEqual([
          ['0.00', '0.00', '0.00'],
          ['0.00', '0.00', '0.00'],
        ]);
      });
    });

    describe('what cannot be done', () => {
      test('a locked cell of a protected sheet: the sheet is named and nothing is written', async () => {
        const opened = openWorkbook();
        const patch = writing(block('得分表', 1, 2, [[1]]), block('上锁', 1, 0, [['改', '改']]));
        expect(await refused(opened.host.apply(patch))).toEqual({ code: 'protected', subject: '上锁' });
        expect((await scoresOf(opened.host)).rows[1]).toEqual(['P1', 10, 8, '达标']);
      });

      test('unlocked cells of a protected sheet are written', async () => {
        const opened = openWorkbook();
        const receipt = await opened.host.apply(writing(block('得分表', 1, 2, [[1]]), block('上锁', 1, 1, [['=新', '-值']])));
        expect(receipt.differences).toEqual([]);
        expect(receipt.before[0]?.values).toEqual([[8]]);
        expect(receipt.before[1]?.values).toEqual([[1, '二']]);
        await opened.host.apply({ ...nothing, names: [{ name: 'KH_Odd', formula: '=上锁!$B$2:$C$2' }] });
        const { names } = await reopened(opened).read({ tables: [], names: ['KH_Odd'] });
        expect(names['KH_Odd']).toMatchObject({ rows: [['=新', '-值']], formulas: [[null, null]] });
      });

      test('a table on a protected sheet is not resized', async () => {
        const patch: Patch = { ...nothing, tables: [{ table: 'KH_Locked', rows: 5 }] };
        expect(await refused(openWorkbook().host.apply(patch))).toEqual({ code: 'protected', subject: '上锁' });
      });

      test('a text that is longer than a cell takes: nothing is written', async () => {
        const opened = openWorkbook();
        const longest = '长'.repeat(32_767);
        expect((await opened.host.apply(writing(block('填报', 20, 0, [[longest]])))).differences).toEqual([]);
        const patch = writing(block('得分表', 1, 2, [[1]]), block('填报', 20, 0, [[`${longest}！`]]));
        expect(await refused(opened.host.apply(patch))).toEqual({ code: 'tooLarge', subject: '填报' });
        expect((await scoresOf(opened.host)).rows[1]).toEqual(['P1', 10, 8, '达标']);
      });

      test.each([
        ['sheet', writing(block('没有', 0, 0, [['甲']])), '没有'],
        ['table', { ...nothing, tables: [{ table: 'KH_Missing', rows: 2 }] }, 'KH_Missing'],
        ['name', { ...nothing, names: [{ name: 'KH_Gone', formula: '=1' }] }, 'KH_Gone'],
      ])('a %s that is not there is named', async (_what, patch, subject) => {
        expect(await refused(openWorkbook().host.apply(patch))).toEqual({ code: 'notFound', subject });
      });
    });
  });
};
