import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { fixture } from '../xlsx/fixture';
import { bomb, compoundFile, lyingAbout, textDocument } from './archives';
import { inFolder, refusal, sampleBytes } from './running';
import { edited, renameColumn, withParts } from './sampleEdits';

const file = inFolder();

/** The sentence about a file, which is left as it was, with no other file beside it. */
const refused = async (bytes: Uint8Array, ...words: readonly string[]): Promise<string> => {
  const input = file('考核.xlsx', bytes);
  const sentence = await refusal(input, '--json', '--out', file('结果.xlsx'), ...words);
  expect(readdirSync(dirname(input))).toEqual(['考核.xlsx']);
  expect(readFileSync(input).equals(bytes)).toBe(true);
  return sentence;
};

const saying = (problem: string, remedy: string): unknown => expect.stringMatching(new RegExp(`${literally(problem)}.*${literally(remedy)}`, 'u'));

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

const protectedSheet = (sheet: string): Uint8Array =>
  withParts((name, xml) => (name === sheet ? xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>') : xml));

const largeSheet = (): Uint8Array => {
  const part = 'xl/worksheets/sheet2.xml';
  return lyingAbout(withParts((name, xml) => (name === part ? xml.replace('<sheetData>', `<!--${' '.repeat(64 * 1024 * 1024)}--><sheetData>`) : xml)), part, 1000);
};

interface Case {
  readonly what: string;
  readonly bytes: () => Uint8Array;
  /** What is wrong, and what to do. */
  readonly zh: readonly [string, string];
  readonly en: readonly [string, string];
  /** Told alike by way of Microsoft's client. */
  readonly client?: true;
}

const cases: readonly Case[] = [
  {
    what: 'an empty file',
    bytes: () => new Uint8Array(),
    zh: ['不是 Excel 工作簿（.xlsx）', '用 Excel 打开后另存为 .xlsx'],
    en: ['is not an Excel workbook', 'save it as .xlsx'],
  },
  {
    what: 'a text called .xlsx',
    client: true,
    bytes: () => strToU8('编号,昆都仑区\nA01,716000\n'),
    zh: ['不是 Excel 工作簿（.xlsx）', '用 Excel 打开后另存为 .xlsx'],
    en: ['is not an Excel workbook', 'save it as .xlsx'],
  },
  {
    what: 'a workbook cut off in the middle',
    bytes: () => sampleBytes().slice(0, 40_000),
    zh: ['不完整', '请重新复制一份'],
    en: ['is incomplete', 'copy it again'],
  },
  {
    what: 'a zip bomb',
    bytes: bomb,
    zh: ['展开后过大', '请确认文件来源'],
    en: ['unpacks to too much', 'check where it comes from'],
  },
  {
    what: 'a zip bomb that says it is small',
    bytes: largeSheet,
    zh: ['展开后过大', '请确认文件来源'],
    en: ['unpacks to too much', 'check where it comes from'],
  },
  {
    what: 'the old .xls format',
    bytes: () => compoundFile('Workbook'),
    zh: ['是旧格式（.xls）', '另存为 .xlsx'],
    en: ['old .xls format', 'save it as .xlsx'],
  },
  {
    what: 'a workbook with a password to open',
    bytes: () => compoundFile('EncryptedPackage'),
    zh: ['设有打开密码', '在 Excel 中取消密码'],
    en: ['has a password', 'remove it in Excel'],
  },
  {
    what: 'a text document',
    bytes: textDocument,
    zh: ['里没有工作簿', '请选择 .xlsx 工作簿'],
    en: ['holds no workbook', 'choose an .xlsx workbook'],
  },
  {
    what: 'a zip file of something else',
    bytes: () => zipSync({ '说明.txt': strToU8('说明') }),
    zh: ['里没有工作簿', '请选择 .xlsx 工作簿'],
    en: ['holds no workbook', 'choose an .xlsx workbook'],
  },
  {
    what: 'a sheet that is broken XML',
    bytes: () => withParts((name, xml) => (name === 'xl/worksheets/sheet2.xml' ? xml.slice(0, 5000) : xml)),
    zh: ['已损坏（xl/worksheets/sheet2.xml', '用 Excel 打开并修复后另存'],
    en: ['is damaged (xl/worksheets/sheet2.xml', 'open and repair it in Excel'],
  },
  {
    what: 'a sheet part that is missing',
    bytes: () => withParts((name, xml) => (name === 'xl/worksheets/sheet2.xml' ? null : xml)),
    zh: ['已损坏', '用 Excel 打开并修复后另存'],
    en: ['is damaged', 'open and repair it in Excel'],
  },
  {
    what: 'a chart that is broken XML, which is met on saving',
    bytes: () => withParts((name, xml) => (name.startsWith('xl/charts/') ? xml.slice(0, -200) : xml)),
    zh: ['已损坏（xl/charts/', '用 Excel 打开并修复后另存'],
    en: ['is damaged (xl/charts/', 'open and repair it in Excel'],
  },
  {
    what: 'a workbook that is not ours',
    client: true,
    bytes: () => fixture({ sheets: [{ name: '年度报表', content: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }] }),
    zh: ['这不是标准考核工作簿', '请打开标准考核工作簿，或新建一个后把数据填入'],
    en: ['not a standard assessment workbook', 'Open a standard assessment workbook'],
  },
  {
    what: 'a table that was renamed',
    client: true,
    bytes: () => withParts((name, xml) => (name.startsWith('xl/tables/') ? xml.replaceAll('"KH_Figures"', '"填报数据"') : xml)),
    zh: ['找不到表 KH_Figures（工作簿中的其他表：填报数据）', '把表名改回 KH_Figures'],
    en: ['table KH_Figures is missing (other tables in the workbook: 填报数据)', 'set its name back to KH_Figures'],
  },
  {
    what: 'all tables renamed',
    bytes: () => withParts((name, xml) => (name.startsWith('xl/tables/') ? xml.replaceAll('"KH_', '"表_') : xml)),
    zh: ['找不到表 KH_Units', '（另有 5 处）'],
    en: ['table KH_Units is missing', '(and 5 more)'],
  },
  {
    what: 'a heading of the table that was changed',
    bytes: () => edited(renameColumn('编号', '序号')),
    zh: ['表 KH_Figures 缺少列：编号', '请把列标题改回原来的文字'],
    en: ['table KH_Figures lacks the columns: 编号', 'Change the headings back'],
  },
  {
    what: 'the range of the scores deleted',
    bytes: () => withParts((name, xml) => (name === 'xl/workbook.xml' ? xml.replace(/(<definedName [^>]*name="KH_Scores"[^>]*>)[^<]*/u, '$1#REF!') : xml)),
    zh: ['名称 KH_Scores 不存在或其区域已被删除', '请从备份恢复该工作表'],
    en: ['the name KH_Scores is missing', 'Restore the sheet from a copy'],
  },
  {
    what: 'a layout of the future',
    bytes: () => withParts((name, xml) => (name === 'xl/workbook.xml' ? xml.replace('layout=2;', 'layout=3;') : xml)),
    zh: ['工作簿的版式（3）比本加载项新', '请更新加载项'],
    en: ['layout (3) is newer', 'Update the add-in'],
  },
  {
    what: 'a protected 得分表',
    client: true,
    bytes: () => protectedSheet('xl/worksheets/sheet6.xml'),
    zh: ['工作表“得分表”受保护，无法写入结果', '撤销该工作表的保护后重新评分'],
    en: ['sheet 得分表 is protected', 'Unprotect the sheet'],
  },
  {
    what: 'a protected 得分明细, whose table has to grow',
    bytes: () => protectedSheet('xl/worksheets/sheet7.xml'),
    zh: ['工作表“得分明细”受保护，无法写入结果', '撤销该工作表的保护后重新评分'],
    en: ['sheet 得分明细 is protected', 'Unprotect the sheet'],
  },
];

describe('a file that cannot be scored is left alone, with one sentence', () => {
  it.each(cases)('$what', async ({ bytes, zh, en }) => {
    const content = bytes();
    const told = [await refused(content), await refused(content, '--lang', 'en')];
    expect(told).toEqual([saying(...zh), saying(...en)]);
  });

  it.each(cases.filter(({ client }) => client === true))('$what, by way of Microsoft’s client', async ({ bytes, zh: [problem, remedy] }) => {
    const sentence = await refused(bytes(), '--via', 'office');
    expect(sentence).toContain(problem);
    expect(sentence).toContain(remedy);
  });
});

test('of many causes three are told, and the rest is counted', async () => {
  const sentence = await refused(withParts((name, xml) => (name.startsWith('xl/tables/') ? xml.replaceAll('"KH_', '"表_') : xml)));
  expect(sentence.match(/找不到表 KH_\w+/gu)).toEqual(['找不到表 KH_Units', '找不到表 KH_Figures', '找不到表 KH_Remarks']);
  expect(sentence).toMatch(/（另有 5 处）$/u);
});

describe('a path that leads to no file', () => {
  it('says so', async () => {
    expect(await refusal(file('没有.xlsx'), '--json')).toMatch(/^找不到文件“.*没有\.xlsx”，请核对路径$/u);
    expect(await refusal(file('没有.xlsx'), '--lang', 'en')).toMatch(/^no such file: “.*没有\.xlsx”; check the path$/u);
  });

  it('goes through a file as if it were a folder', async () => {
    expect(await refusal(`${file('考核.xlsx', sampleBytes())}/考核.xlsx`)).toContain('找不到文件“');
  });

  it('leads to a folder', async () => {
    expect(await refusal(file('.'))).toMatch(/^“.*”是文件夹，请给出文件的路径$/u);
    expect(await refusal(file('.'), '--lang', 'en')).toMatch(/^“.*” is a folder; name a file$/u);
  });

  it('is refused as missing before anything is said about the output', async () => {
    expect(await refusal(file('没有.xlsx'), '--out', file('没有.xlsx'))).toContain('找不到文件“');
  });
});
