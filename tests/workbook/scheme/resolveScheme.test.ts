import { fixed, type Scheme } from '../../../src/core';
import { fileHost } from '../../../src/host/file';
import { officeHost } from '../../../src/host/office';
import type { Reading } from '../../../src/host/port';
import { baotou2012 } from '../../../src/schemes';
import { startExcel } from '../../../src/standin';
import { request, resolveScheme, scoreWorkbook } from '../../../src/workbook';
import { buildStandardWorkbook } from '../../../src/workbook/build';
import { schemeFileCells } from '../../../src/workbook/scheme';
import { openXlsx, type XlsxDocument } from '../../../src/xlsx';
import { linesOf } from '../../support/documents';
import { smallScheme } from '../../support/smallScheme';
import { whole } from '../assessing';

const units = ['青山区', '固阳县'].map((name) => ({ name, class: '', takesPart: true }));
const made = (scheme: Scheme, ships = false): Uint8Array => buildStandardWorkbook({ scheme, units, ships });
const reading = (bytes: Uint8Array): Promise<Reading> => fileHost(bytes, 'test.xlsx').read(request);
const resolved = async (bytes: Uint8Array) => resolveScheme(baotou2012)(await reading(bytes));
const refusal = async (bytes: Uint8Array): Promise<string> => {
  const found = await resolved(bytes);
  return 'refused' in found ? found.refused.map(({ code, message }) => `${code} ${message.zh}`).join('\n') : `scheme ${found.scheme.id}`;
};

const after = (bytes: Uint8Array, edit: (document: XlsxDocument) => void): Uint8Array => {
  const document = openXlsx(bytes);
  edit(document);
  return document.save();
};
const tagged = (scheme: string, version: string) => (document: XlsxDocument) => document.setName('KH_Tag', `"khpf:layout=2;scheme=${scheme};version=${version}"`);
const pieces = (scheme: Scheme): number => schemeFileCells(scheme).length;

/** A scheme with so many more figures that its file takes several cells. */
const large: Scheme = {
  ...smallScheme,
  figures: [
    ...smallScheme.figures,
    ...smallScheme.figures.flatMap((figure) =>
      Array.from({ length: 30 }, (_, index) => ({ ...figure, id: `${figure.id}.more${String(index)}`, code: `${figure.code}M${String(index)}`, optional: true })),
    ),
  ],
};

describe('the scheme file in pieces', () => {
  it('is whole again when they are joined, and none is longer than a cell holds', () => {
    const cells = schemeFileCells(large);
    expect(cells.length).toBeGreaterThan(2);
    expect(Math.max(...cells.map(({ length }) => length))).toBe(30_000);
    expect(JSON.parse(cells.join(''))).toEqual(large);
  });

  it.each([0, 1])('never parts a pair of surrogates, wherever it falls (%i)', (shift) => {
    const odd: Scheme = { ...smallScheme, title: { zh: `${'x'.repeat(shift)}${'𠮷'.repeat(40_000)}`, en: 'x' } };
    const cells = schemeFileCells(odd);
    expect(cells.join('')).toBe(JSON.stringify(odd));
    for (const cell of cells) expect(cell).not.toMatch(/\p{Cs}/u);
  });
});

describe('the scheme of a workbook', () => {
  it('that was made from a scheme file is the one that it carries, on a sheet that nobody sees', async () => {
    const bytes = made(large);
    const found = await resolved(bytes);
    expect('scheme' in found && found.scheme).toEqual(large);
    const sheet = openXlsx(bytes).sheets.find(({ name }) => name === '方案文件');
    expect([sheet?.visibility, pieces(large)]).toEqual(['veryHidden', 3]);
  });

  it('that ships is taken from the program, and no file is carried', async () => {
    const bytes = made(baotou2012);
    expect(openXlsx(bytes).sheets.map(({ name }) => name)).not.toContain('方案文件');
    const found = await resolved(bytes);
    expect('scheme' in found && found.scheme).toBe(baotou2012);
  });

  it('that is said to ship is not carried either', () => {
    expect(openXlsx(made(smallScheme, true)).names.map(({ name }) => name)).not.toContain('KH_SchemeFile');
  });

  it('of another version of a scheme that ships, and that carries no file, is the one that ships: 指标体系 tells the differences', async () => {
    const found = await resolved(after(made(baotou2012), tagged('baotou-2012', '0.9.0')));
    expect('scheme' in found && found.scheme).toBe(baotou2012);
  });

  it('of another version of a scheme that ships, with its file, is the one that it carries', async () => {
    const found = await resolved(made({ ...baotou2012, version: '2.0.0' }));
    expect('scheme' in found && found.scheme.version).toBe('2.0.0');
  });

  it('that says nothing is the usual one', async () => {
    const found = await resolveScheme(smallScheme)({ sheets: [], tableNames: [], tables: {}, names: {} });
    expect(found).toEqual({ scheme: smallScheme });
  });

  it('of another layout is left to what recognises workbooks', async () => {
    const found = await resolved(after(made(smallScheme), (document) => document.setName('KH_Tag', '"khpf:layout=7;scheme=unknown;version=1"')));
    expect('scheme' in found && found.scheme).toBe(baotou2012);
  });
});

describe('a workbook without a scheme that can be used is refused', () => {
  const file = (bytes: Uint8Array, row: number, value: string | null): Uint8Array => after(bytes, (document) => document.write('方案文件', row, 0, [[{ value }]]));

  it('where its scheme neither ships nor is carried', async () => {
    expect(await refusal(made(smallScheme, true))).toBe('S003 工作簿属于方案“small”，此方案没有随程序提供，工作簿也没有带方案文件');
  });

  it.each(['constructor', '__proto__', 'toString'])('where it says that its scheme is %s', async (id) => {
    expect(await refusal(after(made(baotou2012), tagged(id, '1')))).toContain('S003');
  });

  it('where a piece of the file is missing', async () => {
    expect(await refusal(file(made(large), 2, null))).toMatch(/^S019 工作簿所带的方案文件不能使用：/u);
  });

  it('where the file is none', async () => {
    expect(await refusal(file(made(smallScheme), 1, '=1+1'))).toBe('S019 工作簿所带的方案文件不能使用：第 1 行第 1 列：无法识别的字符 =');
  });

  it('where the file is no text', async () => {
    const bytes = after(made(smallScheme), (document) => document.write('方案文件', 1, 0, [[{ value: 7 }]]));
    expect(await refusal(bytes)).toMatch(/^S019 .*内容不完整/u);
  });

  it('where the file holds a scheme that no scheme file may be, with the place within it', async () => {
    const broken = JSON.stringify({ ...smallScheme, places: { value: -1, basis: 'assumed' } });
    expect(await refusal(file(made(smallScheme), 1, broken))).toMatch(/^S019 工作簿所带的方案文件不能使用：places\.value /u);
  });

  it('where the cells of the file are gone', async () => {
    expect(await refusal(after(made(smallScheme), (document) => document.setName('KH_SchemeFile', '#REF!')))).toMatch(/^S019 .*已被删除/u);
  });

  it('where the file passes itself off as a scheme that ships', async () => {
    const laxer = { ...baotou2012, grades: baotou2012.grades.map((grade) => ({ ...grade, from: { ...grade.from, value: '0' } })).slice(-1) };
    expect(await refusal(made(laxer))).toBe(`S019 工作簿所带的方案文件与随程序提供的方案“baotou-2012 ${baotou2012.version}”编号、版本相同，内容不同`);
  });

  it('and not where the file is the scheme that ships, word for word', async () => {
    const bytes = made({ ...smallScheme, id: baotou2012.id, version: baotou2012.version });
    const cells = schemeFileCells(baotou2012);
    const same = after(bytes, (document) => {
      cells.forEach((value, index) => document.write('方案文件', 1 + index, 0, [[{ value }]]));
      document.setName('KH_SchemeFile', `'方案文件'!$A$2:$A$${String(1 + cells.length)}`);
    });
    expect(await refusal(same)).toBe('scheme baotou-2012');
  });

  it('where the file is of another scheme than the workbook', async () => {
    const outcome = await scoreWorkbook(fileHost(after(made(smallScheme), tagged('other', '1')), 'test.xlsx'), { scheme: resolveScheme(baotou2012), now: '2013-01-10 09:00' });
    expect(outcome).toMatchObject({ kind: 'refused', issues: [{ code: 'S003', message: { zh: '工作簿属于方案“other”，当前使用的方案是“small”' } }] });
  });
});

describe('a workbook that carries its scheme', () => {
  const bytes = buildStandardWorkbook({ scheme: large, units, figures: { 青山区: whole, 固阳县: { ...whole, 'births.compliant': 89 } } });
  const options = { scheme: resolveScheme(baotou2012), now: '2013-01-10 09:00' };

  it('is scored by it through both adapters, to the same document, in as many requests as any other', async () => {
    const host = fileHost(bytes, 'test.xlsx');
    const byFile = await scoreWorkbook(host, options);
    const document = openXlsx(bytes);
    const excel = startExcel(document, {});
    try {
      const byOffice = await scoreWorkbook(officeHost(excel.excel, excel.office), options);
      for (const outcome of [byFile, byOffice]) {
        if (outcome.kind === 'refused') throw new Error(outcome.issues.map(({ message }) => message.zh).join('\n'));
        expect(outcome.scores.units.map(({ unit, score }) => [unit, score && fixed(score, 2)])).toEqual([
          ['青山区', '23.50'],
          ['固阳县', '19.20'],
        ]);
      }
      expect(excel.counters().count).toBeLessThanOrEqual(4);
      expect(linesOf(host.save())).toEqual(linesOf(document.save()));
    } finally {
      excel.close();
    }
  });
});
