import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fileHost } from '../../src/host/file';
import { officeHost } from '../../src/host/office';
import { parseReference } from '../../src/host/reference';
import { startExcel } from '../../src/standin';
import { scoreWorkbook } from '../../src/workbook';
import { openXlsx } from '../../src/xlsx';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { quickScheme } from './hostileWorkbook';

const now = '2012-12-31 17:05';

/** A workbook of one unit with some of its parts written anew. */
const workbook = async (change: (name: string, xml: string) => string): Promise<Uint8Array> => {
  const built = buildStandardWorkbook({ scheme: await quickScheme(), ships: true, units: [{ name: '甲区', class: '', takesPart: true }] });
  return zipSync(Object.fromEntries(Object.entries(unzipSync(built)).map(([name, bytes]) => [name, strToU8(change(name, strFromU8(bytes)))])));
};

const withTable = (table: string, corner: string): Promise<Uint8Array> =>
  workbook((name, xml) => (name.startsWith('xl/tables/') && xml.includes(`name="${table}"`) ? xml.replace(/ ref="([A-Z]+\d+):[A-Z]+\d+"/gu, ` ref="$1:${corner}"`) : xml));

const withName = (name: string, area: string): Promise<Uint8Array> =>
  workbook((part, xml) => (part === 'xl/workbook.xml' ? xml.replace(new RegExp(`(<definedName [^>]*name="${name}"[^>]*>[^<]*!)[^<]*`, 'u'), (_, before: string) => before + area) : xml));

/** The codes of what stands in the way; none where it was scored. */
const throughFile = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const outcome = await scoreWorkbook(fileHost(bytes, 'test.xlsx'), { scheme: await quickScheme(), now });
  return outcome.kind === 'refused' ? outcome.issues.map(({ code }) => code) : [];
};

const throughOffice = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const excel = startExcel(openXlsx(bytes), {});
  try {
    const outcome = await scoreWorkbook(officeHost(excel.excel, excel.office), { scheme: await quickScheme(), now });
    return outcome.kind === 'refused' ? outcome.issues.map(({ code }) => code) : [];
  } finally {
    excel.close();
  }
};

const [tooLarge, broken] = ['S044', 'S006'];

describe('a table or a name that means half a sheet of nothing', () => {
  it.each([
    ['the figures', () => withTable('KH_Figures', 'H1048576'), tooLarge],
    ['the units', () => withTable('KH_Units', 'XFD1048576'), tooLarge],
    ['the scores', () => withName('KH_Scores', '$A$5:$XFD$1048576'), tooLarge],
    ['the line above the results', () => withName('KH_Stamp', '$A$1:$XFD$1048576'), tooLarge],
    ['scores below the last row', () => withName('KH_Scores', '$A$5:$F$1048577'), broken],
    ['scores right of the last column', () => withName('KH_Scores', '$A$5:$XFE$60'), broken],
    ['scores beyond all numbers', () => withName('KH_Scores', '$A$5:$F$99999999999999999999'), broken],
  ])('is refused unread: %s', async (_, make, code) => {
    const bytes = await make();
    expect(await throughFile(bytes)).toContain(code);
    expect(await throughOffice(bytes)).toHaveLength(1);
  });

  it('is told from one with many blank rows', async () => {
    expect(await throughFile(await withTable('KH_Runs', 'M130000'))).toEqual([]);
  }, 60_000);

  it('ends with the last cell of a sheet, exactly', () => {
    expect(parseReference('表!$A$1:$XFD$1048576')).toMatchObject({ rows: 1_048_576, columns: 16_384 });
    expect([parseReference('表!$A$1048577'), parseReference('表!$XFE$1')]).toEqual([undefined, undefined]);
  });
});
