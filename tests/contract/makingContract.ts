import { HostError, type Before, type Patch } from '../../src/host/port';
import { openXlsx } from '../../src/xlsx';
import { checkPackage } from '../support/packageCheck';
import { differingParts } from '../xlsx/unzip';
import { contractWorkbook } from './contractWorkbook';
import { block, nothing, writing, type OpenHost } from './patches';

/** A sheet with a heading, a formula that knows what it shows and one that does not, named, in the looks of 得分表. */
const making: Patch = {
  ...nothing,
  sheets: [{ name: '公式', behind: '得分表', freeze: { rows: 1, columns: 2 }, columns: [{ index: 0, width: 9 }, { index: 1, count: 2, width: 36 }], rows: [{ index: 0, height: 30 }, { index: 1, height: 16 }, { index: 2, height: 16 }] }],
  newNames: [
    { name: 'KH_Made', formula: "='公式'!$A$1:$C$2" },
    { name: 'KH_Codes', formula: "='得分表'!$A$1:$A$4" },
  ],
  looks: [{ from: { sheet: '得分表', row: 1, column: 2 }, to: { sheet: '公式', row: 1, column: 3, rows: 2, columns: 2 } }],
  blocks: [
    block('公式', 0, 0, [['编号', '12', ''], ['P1', 10, { formula: '=得分表!C2', shows: 8, numberFormat: '0.000' }]]),
    block('公式', 3, 0, [[{ formula: '=COUNTA(KH_Codes)', numberFormat: '0' }]]),
  ],
};

/** How every adapter makes sheets and names, and takes them away again. */
export const makingContract = (name: string, open: (bytes: Uint8Array) => OpenHost): void => {
  describe(`${name} makes sheets and names`, () => {
    const opened: OpenHost[] = [];
    const start = (bytes = contractWorkbook()): OpenHost => {
      const one = open(bytes);
      opened.push(one);
      return one;
    };
    afterEach(() => {
      for (const one of opened.splice(0)) one.close();
    });
    const sheetNames = (one: OpenHost): readonly string[] => openXlsx(one.save()).sheets.map((sheet) => sheet.name);
    const untouched = openXlsx(contractWorkbook()).sheets.map((sheet) => sheet.name);
    const refused = async (work: Promise<unknown>): Promise<readonly string[]> => {
      const failure: unknown = await work.catch((error: unknown) => error);
      if (!(failure instanceof HostError)) throw new Error(`expected a HostError, got ${String(failure)}`);
      return [failure.code, failure.subject];
    };

    test('a sheet is there with its cells, their formats and its name', async () => {
      const one = start();
      const receipt = await one.host.apply(making);
      expect(receipt).toMatchObject({ differences: [], cells: 7, sheets: ['公式'], newNames: making.newNames });
      expect(checkPackage(one.save())).toEqual(checkPackage(contractWorkbook()));
      const document = openXlsx(one.save());
      const sheet = document.sheet('公式');
      expect([0, 1, 2].map((column) => sheet?.value(0, column))).toEqual(['编号', '12', null]);
      expect([sheet?.value(1, 1), sheet?.formula(1, 2), sheet?.value(1, 2), sheet?.formula(3, 0)]).toEqual([10, '=得分表!C2', 8, '=COUNTA(KH_Codes)']);
      expect([sheet?.numberFormat(0, 1), sheet?.numberFormat(1, 1), sheet?.numberFormat(1, 2), sheet?.numberFormat(3, 0)]).toEqual(['@', '0.00', '0.000', '0']);
      expect([sheet?.numberFormat(2, 4), sheet?.numberFormat(3, 4)]).toEqual([document.sheet('得分表')?.numberFormat(1, 2), 'General']);
      const { names } = await start(one.save()).host.read({ tables: [], names: ['KH_Made', 'KH_Codes'] });
      expect(names['KH_Made']).toMatchObject({ kind: 'range', sheet: '公式', rows: { length: 2 } });
      expect(names['KH_Codes']).toMatchObject({ kind: 'range', sheet: '得分表', rows: { length: 4 } });
    });

    test('they go when the patch is put back', async () => {
      const one = start();
      const receipt = await one.host.apply(making);
      const kept: Before = JSON.parse(JSON.stringify(receipt));
      expect(await one.host.restore(kept)).toMatchObject({ differences: [], before: [] });
      // Formats that nobody uses any more stay, and Excel calculates once more.
      const known = ['xl/styles.xml', 'xl/worksheets/sheet2.xml'];
      expect(differingParts(contractWorkbook(), one.save()).filter((part) => !known.includes(part))).toEqual([]);
    });

    test('beside unlocked cells of a protected sheet, which take no formats', async () => {
      const one = start();
      const receipt = await one.host.apply({ ...making, blocks: [...making.blocks, block('上锁', 1, 1, [['=新', '-值']])] });
      expect(receipt).toMatchObject({ differences: [], sheets: ['公式'], newNames: making.newNames });
      expect((await one.host.restore(receipt)).differences).toEqual([]);
      expect(sheetNames(one)).toEqual(untouched);
    });

    test('and can then be made again', async () => {
      const one = start();
      await one.host.restore(await one.host.apply(making));
      expect((await one.host.apply(making)).differences).toEqual([]);
      expect(sheetNames(one)).toContain('公式');
    });

    test.each([
      ['changed one of its cells', block('公式', 1, 1, [[11]]), [{ sheet: '公式', row: 1, column: 1 }], 11],
      ['written beside them', block('公式', 9, 5, [[11]]), [], null],
    ])('a sheet on which somebody has %s stays, with what is theirs', async (_what, theirs, differences, value) => {
      const one = start();
      const receipt = await one.host.apply(making);
      await one.host.apply(writing(theirs));
      expect((await one.host.restore(receipt)).differences).toEqual(differences);
      const sheet = openXlsx(one.save()).sheet('公式');
      expect([sheet?.value(theirs.row, theirs.column), sheet?.value(1, 1), sheet?.value(0, 0), sheet?.formula(1, 2)]).toEqual([11, value, null, undefined]);
    });

    test('a name that somebody has given another meaning stays', async () => {
      const one = start();
      const receipt = await one.host.apply(making);
      await one.host.apply({ ...nothing, names: [{ name: 'KH_Codes', formula: '=1' }] });
      await one.host.restore(receipt);
      const names = openXlsx(one.save()).names.map((each) => each.name);
      expect([names.includes('KH_Codes'), names.includes('KH_Made')]).toEqual([true, false]);
    });

    test.each<[string, Patch, string]>([
      ['sheet', { ...making, sheets: [{ name: '结果' }] }, '结果'],
      ['name', { ...making, newNames: [{ name: 'KH_Scores', formula: '=1' }] }, 'KH_Scores'],
    ])('a %s that is there already: it is named and nothing is made', async (_what, patch, subject) => {
      const one = start();
      expect(await refused(one.host.apply(patch))).toEqual(['unsupported', subject]);
      expect(sheetNames(one)).toEqual(untouched);
    });

    test.each([
      ['whose cells are gone', '=#REF!$A$1:$C$2'],
      ['that means something else', '="甲"'],
    ])('a name of ours that is there already, %s: it means what it is given', async (_what, formula) => {
      const one = start();
      await one.host.apply({ ...nothing, names: [{ name: 'KH_Scores', formula }] });
      const receipt = await one.host.apply({ ...making, newNames: [...(making.newNames ?? []), { name: 'KH_Scores', formula: "='公式'!$A$1:$C$2", ours: true }] });
      expect(receipt.differences).toEqual([]);
      const { names } = await start(one.save()).host.read({ tables: [], names: ['KH_Scores', 'KH_Made'] });
      expect([names['KH_Scores'], names['KH_Made']]).toMatchObject([{ kind: 'range', sheet: '公式' }, { kind: 'range', sheet: '公式' }]);
      expect(openXlsx(one.save()).names.filter(({ name: known }) => known === 'KH_Scores')).toHaveLength(1);
    });

    test('looks from a sheet that is not there: it is named', async () => {
      const [look] = making.looks ?? [];
      const patch: Patch = look === undefined ? nothing : { ...nothing, looks: [{ ...look, to: { ...look.to, sheet: '结果' }, from: { ...look.from, sheet: '没有' } }] };
      expect(await refused(start().host.apply(patch))).toEqual(['notFound', '没有']);
    });
  });
};
