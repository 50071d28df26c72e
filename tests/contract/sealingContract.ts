import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { HostError, type Patch, type ProtectionSwitch } from '../../src/host/port';
import { openXlsx } from '../../src/xlsx';
import { checkPackage } from '../support/packageCheck';
import { partsOf } from '../xlsx/unzip';
import { contractWorkbook } from './contractWorkbook';
import { block, nothing, writing, type OpenHost } from './patches';

const everySheet = ['填报', '得分表', '结果', '上锁', '后台'];
const switched = (on: boolean, ...sheets: readonly string[]): readonly ProtectionSwitch[] => sheets.map((sheet) => ({ sheet, on }));

/** A sheet behind the others that nobody sees, and a name for its cells. */
const keeping: Patch = {
  ...nothing,
  sheets: [{ name: '底稿', hidden: true }],
  newNames: [
    { name: 'KH_Kept', formula: "='底稿'!$A$1:$B$1" },
    { name: 'KH_Other', formula: "='底稿'!$B$1" },
  ],
  blocks: [block('底稿', 0, 0, [['前', '后']])],
};
const clearing: Patch = { ...nothing, removals: { sheets: ['底稿', '没有'], names: ['KH_Kept', 'KH_None'] } };

/** 结果 protected with a password. */
const withPassword = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  const part = 'xl/worksheets/sheet3.xml';
  const protection = '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>';
  return zipSync({ ...parts, [part]: strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace('</sheetData>', `</sheetData>${protection}`)) });
};

/** How every adapter protects, locks and takes away. */
export const sealingContract = (name: string, open: (bytes: Uint8Array) => OpenHost): void => {
  describe(`${name} protects, locks and takes away`, () => {
    const opened: OpenHost[] = [];
    const start = (bytes = contractWorkbook()): OpenHost => {
      const one = open(bytes);
      opened.push(one);
      return one;
    };
    afterEach(() => {
      for (const one of opened.splice(0)) one.close();
    });
    const refused = async (work: Promise<unknown>): Promise<readonly string[]> => {
      const failure: unknown = await work.catch((error: unknown) => error);
      if (!(failure instanceof HostError)) throw new Error(`expected a HostError, got ${String(failure)}`);
      return [failure.code, failure.subject];
    };
    const protectedOnes = (bytes: Uint8Array): readonly string[] =>
      openXlsx(bytes).sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.name);
    const saved = async (patch: Patch, bytes?: Uint8Array): Promise<Uint8Array> => {
      const one = start(bytes);
      await one.host.apply(patch);
      return one.save();
    };

    test('sheets are protected after everything else is written, and stay so in the file', async () => {
      const one = start();
      const receipt = await one.host.apply({ ...writing(block('得分表', 1, 2, [[9]])), protection: switched(true, ...everySheet) });
      expect([receipt.differences, receipt.cells]).toEqual([[], 1]);
      expect(protectedOnes(one.save())).toEqual(everySheet);
      expect(openXlsx(one.save()).sheet('得分表')?.value(1, 2)).toBe(9);
      expect(new Set(checkPackage(one.save()))).toEqual(new Set(checkPackage(contractWorkbook())));
      expect((await one.host.read({ tables: [], names: [] })).sheets.every((sheet) => sheet.protected)).toBe(true);
      expect(await refused(one.host.apply(writing(block('得分表', 1, 2, [[7]]))))).toEqual(['protected', '得分表']);
    });

    test('everything may be selected, nothing formatted, and no password is needed', async () => {
      const bytes = await saved({ ...nothing, protection: switched(true, '得分表') });
      expect(partsOf(bytes)['xl/worksheets/sheet2.xml']).toContain('</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>');
      expect(openXlsx(bytes).sheet('得分表')?.passwordProtected).toBe(false);
    });

    test('a sheet that is protected already, and one that is not, may be asked for again', async () => {
      const bytes = await saved({ ...nothing, protection: [...switched(true, '上锁'), ...switched(false, '结果')] });
      expect(protectedOnes(bytes)).toEqual(['上锁']);
    });

    test('protection comes off before anything is written, tables of that sheet included', async () => {
      const bytes = await saved({
        ...writing(block('上锁', 0, 0, [['新定义']])),
        tables: [{ table: 'KH_Locked', rows: 2 }],
        protection: switched(false, '上锁'),
      });
      expect([protectedOnes(bytes), openXlsx(bytes).sheet('上锁')?.value(0, 0), openXlsx(bytes).table('KH_Locked')?.area.rows]).toEqual([[], '新定义', 3]);
    });

    test('for a sheet named for both it comes off and goes on again', async () => {
      const one = start();
      await one.host.apply({ ...writing(block('上锁', 0, 0, [['新定义']])), protection: [{ sheet: '上锁', on: false }, { sheet: '上锁', on: true }] });
      expect([protectedOnes(one.save()), openXlsx(one.save()).sheet('上锁')?.value(0, 0)]).toEqual([['上锁'], '新定义']);
    });

    test('a sheet that needs a password is named, and nothing is written', async () => {
      const one = start(withPassword(contractWorkbook()));
      expect(openXlsx(one.save()).sheet('结果')?.passwordProtected).toBe(true);
      const patch = { ...writing(block('得分表', 1, 2, [[9]])), protection: switched(false, '结果') };
      expect(await refused(one.host.apply(patch))).toEqual(['protected', '结果']);
      expect([openXlsx(one.save()).sheet('得分表')?.value(1, 2), protectedOnes(one.save())]).toEqual([8, ['结果', '上锁']]);
    });

    test('a sheet that needs a password stays as it is where protection is asked for', async () => {
      const bytes = await saved({ ...nothing, protection: switched(true, '结果') }, withPassword(contractWorkbook()));
      expect([openXlsx(bytes).sheet('结果')?.passwordProtected, partsOf(bytes)['xl/worksheets/sheet3.xml']?.includes('CC1A')]).toEqual([true, true]);
    });

    test('a sheet that is not there is named', async () => {
      expect(await refused(start().host.apply({ ...nothing, protection: switched(true, '没有') }))).toEqual(['notFound', '没有']);
    });

    test('cells are locked before the sheet is protected, and unlocked after it is no longer', async () => {
      const area = { sheet: '上锁', row: 0, column: 1, rows: 2, columns: 2 };
      const one = start();
      const free = contractWorkbook();
      expect(openXlsx(free).sheet('上锁')?.locked(1, 2)).toBe(false);
      await one.host.apply({ ...nothing, locks: [{ ...area, locked: true }], protection: [{ sheet: '上锁', on: false }, { sheet: '上锁', on: true }] });
      const shut = openXlsx(one.save()).sheet('上锁');
      expect([shut?.protected, shut?.locked(1, 2), shut?.numberFormat(1, 2), shut?.value(1, 2)]).toEqual([true, true, '@', '二']);
      expect(await refused(one.host.apply(writing(block('上锁', 1, 1, [[5]]))))).toEqual(['protected', '上锁']);
      await one.host.apply({ ...nothing, locks: [{ ...area, locked: false }], protection: switched(false, '上锁') });
      const again = openXlsx(one.save()).sheet('上锁');
      expect([again?.protected, again?.locked(1, 2), again?.locked(1, 0)]).toEqual([false, false, true]);
    });

    test.each(['in the same session', 'after the file was opened again'])('a hidden sheet and its names go %s; what is not there is no error', async (when) => {
      const first = start();
      await first.host.apply(keeping);
      const one = when === 'in the same session' ? first : start(first.save());
      expect(openXlsx(one.save()).sheet('底稿')?.visibility).toBe('veryHidden');
      await one.host.apply({ ...clearing, ...writing(block('得分表', 1, 2, [[9]])) });
      const document = openXlsx(one.save());
      expect(document.sheets.map((sheet) => sheet.name)).toEqual(everySheet);
      expect(document.names.filter((each) => /KH_(?:Kept|Other|Local)/u.test(each.name)).map((each) => [each.name, each.scope])).toEqual([
        ['KH_Local', '填报'],
        ['KH_Other', undefined],
      ]);
      expect((await one.host.read({ tables: [], names: ['KH_Other'] })).names['KH_Other']).toEqual({ kind: 'broken' });
      expect(document.sheet('得分表')?.value(1, 2)).toBe(9);
      expect(new Set(checkPackage(one.save()))).toEqual(new Set(checkPackage(contractWorkbook())));
    });

    test('what has gone can be made again', async () => {
      const one = start(await saved(keeping));
      await one.host.apply(clearing);
      await one.host.apply({ ...keeping, newNames: [{ name: 'KH_Kept', formula: "='底稿'!$A$1:$B$1" }] });
      const document = openXlsx(one.save());
      expect([document.sheet('底稿')?.visibility, document.sheet('底稿')?.value(0, 1)]).toEqual(['veryHidden', '后']);
      expect((await start(one.save()).host.read({ tables: [], names: ['KH_Kept'] })).names['KH_Kept']).toMatchObject({ kind: 'range', sheet: '底稿' });
      expect(new Set(checkPackage(one.save()))).toEqual(new Set(checkPackage(contractWorkbook())));
    });
  });
};
