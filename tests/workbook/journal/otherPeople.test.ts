import { readFileSync } from 'node:fs';
import { officeHost } from '../../../src/host/office';
import type { Host } from '../../../src/host/port';
import { baotou2012 } from '../../../src/schemes';
import { startExcel } from '../../../src/standin';
import { scoreWorkbook, takeBack, type ScoreOutcome } from '../../../src/workbook';
import { openXlsx, type XlsxDocument } from '../../../src/xlsx';
import { linesOf } from '../../support/documents';
import { cellWhere } from '../assessing';
import { renamable, type Renamable } from '../../support/renamedSheets';

const sample = new Uint8Array(readFileSync('assets/workbook/baotou-2012-sample.xlsx'));
const options = { scheme: baotou2012, now: '2012-12-31 17:05' };

interface Meddled {
  readonly outcome: ScoreOutcome;
  readonly document: XlsxDocument;
  /** The workbook right after somebody had changed it. */
  readonly changed: readonly string[];
}

const open: { close(): void }[] = [];
afterEach(() => {
  for (const excel of open.splice(0)) excel.close();
});

const hostOf = (document: XlsxDocument): Host => {
  const excel = startExcel(document);
  open.push(excel);
  return officeHost(excel.excel, excel.office);
};

/** Scores while somebody does something between the look at what will be replaced and the write. */
const meddled = async (meddle: (document: Renamable, host: Host) => void | Promise<void>): Promise<Meddled> => {
  const document = renamable(openXlsx(sample));
  const host = hostOf(document);
  const changed: string[] = [];
  const outcome = await scoreWorkbook(
    {
      ...host,
      apply: (patch, journal) =>
        host.apply(patch, journal && {
          ...journal,
          first: async (before) => {
            await meddle(document, host);
            changed.push(...linesOfCells(document));
            return journal.first(before);
          },
        }),
    },
    options,
  );
  return { outcome, document, changed };
};

/** What formulas show is the business of whoever calculates. */
const linesOfCells = (document: XlsxDocument): readonly string[] => linesOf(document.save()).map((line) => line.replace(/^(\S+ \d+,\d+ \[)(?:null|"(?:[^"\\]|\\.)*"|[^,"]+),("=)/u, '$1null,$2'));

const codes = (outcome: ScoreOutcome): readonly string[] => (outcome.kind === 'refused' ? outcome.issues.map(({ code }) => code) : []);

const figures = (document: XlsxDocument) => {
  const table = document.table('KH_Figures');
  if (table === undefined) throw new RangeError('no KH_Figures');
  const { sheet, area, headings } = table;
  return { sheet, first: area.row + 1, at: (heading: string) => area.column + headings.indexOf(heading) };
};

const reading = (document: XlsxDocument, row: number, column: number) => document.sheet('数据填报')?.value(row, column) ?? null;

/** As Excel deletes a column of a table: what stands at the right of it moves up. */
const deleteColumn = (document: XlsxDocument, name: string, heading: string): void => {
  const table = document.table(name);
  if (table === undefined) throw new RangeError(`no ${name}`);
  const { sheet, area, headings } = table;
  const first = area.column + headings.indexOf(heading);
  const last = area.column + area.columns - 1;
  document.resizeTable(name, { ...area, columns: area.columns - 1 });
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const moved = Array.from({ length: last - first }, (_, at) => ({ value: document.sheet(sheet)?.value(row, first + at + 1) ?? null }));
    document.write(sheet, row, first, [[...moved, { value: null }]]);
  }
};

describe('what a colleague does between reading and writing', () => {
  test.each<readonly [string, string, (document: XlsxDocument) => void]>([
    ['changes a figure', 'KH_Figures', (document) => {
      const { sheet, first, at } = figures(document);
      document.write(sheet, first + 2, at('青山区'), [[{ value: 4321 }]]);
    }],
    ['sorts the entries of a unit', 'KH_Figures', (document) => {
      const { sheet, first, at } = figures(document);
      const [one, two] = [reading(document, first, at('青山区')), reading(document, first + 1, at('青山区'))];
      document.write(sheet, first, at('青山区'), [[{ value: two }], [{ value: one }]]);
    }],
    ['puts another unit over a column', 'KH_Figures', (document) => {
      const { sheet, first, at } = figures(document);
      document.write(sheet, first - 1, at('青山区'), [[{ value: '新城区' }]]);
    }],
    ['deletes the column of a unit', 'KH_Figures', (document) => deleteColumn(document, 'KH_Figures', '青山区')],
    ['decides on a veto', 'KH_Remarks', (document) => {
      const table = document.table('KH_Remarks');
      document.write(table?.sheet ?? '', (table?.area.row ?? 0) + 1, table?.area.column ?? 0, [[{ value: '青山区' }, { value: 'V1' }]]);
    }],
    ['moves the range of 得分表', 'KH_Scores', (document) => document.setName('KH_Scores', "'得分表'!$A$5:$O$131")],
    ['types over a result', '得分表', (document) => document.write('得分表', 6, 6, [[{ value: 99 }]])],
  ])('%s: noticed in the batch of the write, which is taken back', async (_, place, meddle) => {
    const { outcome, document, changed } = await meddled(meddle);
    expect(codes(outcome)).toEqual(['S061', 'S063']);
    expect(outcome).toMatchObject({ issues: [{ found: expect.stringContaining(place) }, {}] });
    expect(linesOfCells(document)).toEqual(changed);
  });

  test('protects a sheet: the write stops before its first cell, and nothing is to be taken back', async () => {
    const { outcome, document, changed } = await meddled((open) => open.setProtection('得分明细', true));
    expect(codes(outcome)[0]).toBe('S040');
    expect(outcome).toMatchObject({ issues: expect.arrayContaining([expect.objectContaining({ message: expect.objectContaining({ zh: expect.stringContaining('得分明细') }) })]) });
    expect(linesOfCells(document)).toEqual(changed);
  });

  test.each(['数据填报', '得分表'])('renames %s: the write stops before its first cell, the sheet is named, and doing it again succeeds', async (name) => {
    const { outcome, document, changed } = await meddled((open) => open.rename(name, '改名 1'));
    expect(codes(outcome)).toEqual(['S043']);
    expect(outcome).toMatchObject({ issues: [{ found: name }] });
    expect(linesOfCells(document)).toEqual(changed);
    expect(codes(await scoreWorkbook(hostOf(document), options))).toEqual([]);
  });

  test('scores in a pane of his own: one of the two scores stands whole, and the other is told', async () => {
    const inner: ScoreOutcome[] = [];
    const { outcome, document } = await meddled(async (_, host) => {
      inner.push(await scoreWorkbook(host, { ...options, now: '2012-12-31 17:06' }));
    });
    expect([inner.map(({ kind }) => kind), codes(outcome)]).toEqual([['scored'], ['S061', 'S063']]);
    const alone = openXlsx(sample);
    await scoreWorkbook(hostOf(alone), { ...options, now: '2012-12-31 17:06' });
    expect(linesOfCells(document)).toEqual(linesOfCells(alone));
    expect(await takeBack(hostOf(document))).toMatchObject({ kind: 'takenBack', receipt: { differences: [] } });
  });

  test('has begun to write in a pane of his own: the other write is taken back, and his journal says again what it said', async () => {
    const { outcome, document } = await meddled(async (open) => {
      open.write('写入日志', 1, 0, [[{ value: '写入中' }, { value: 'formulas' }, { value: '2012-12-31 17:04' }, { value: 1 }], [{ value: '5:他写的' }]]);
      await Promise.resolve();
    });
    expect(codes(outcome)).toEqual(['S061', 'S063']);
    const sheet = document.sheet('写入日志');
    expect([0, 1, 2, 3].map((column) => sheet?.value(1, column))).toEqual(['写入中', 'formulas', '2012-12-31 17:04', 1]);
    expect(sheet?.value(2, 0)).toBe('5:他写的');
  });
});

test('nobody does anything: it is scored', async () => {
  expect((await meddled(() => undefined)).outcome.kind).toBe('scored');
});

describe('what a colleague writes in a pane of his own while somebody takes back', () => {
  /** Takes back while somebody else does something after the journal was read, or after the look at what will be put back. */
  const takenBackBeside = async (document: XlsxDocument, where: 'read' | 'look', meddle: () => Promise<unknown>) => {
    const host = hostOf(document);
    const waiting = [meddle];
    const meddleAt = async (here: typeof where): Promise<unknown> => (here === where ? waiting.shift()?.() : undefined);
    return takeBack({
      ...host,
      read: async (wanted) => {
        const reading = await host.read(wanted);
        await meddleAt('read');
        return reading;
      },
      restore: (before, journal) =>
        host.restore(before, journal && {
          ...journal,
          first: async (seen) => {
            await meddleAt('look');
            return journal.first(seen);
          },
        }),
    });
  };

  test.each(['read', 'look'] as const)('his score stands whole, and can be taken back; he scores after the %s', async (where) => {
    const document = openXlsx(sample);
    await scoreWorkbook(hostOf(document), options);
    const { sheet, first, at } = figures(document);
    document.write(sheet, first + 2, at('青山区'), [[{ value: 4321 }]]);
    const before = linesOfCells(document);
    const whole: string[] = [];
    const outcome = await takenBackBeside(document, where, async () => {
      await scoreWorkbook(hostOf(document), { ...options, now: '2012-12-31 17:06' });
      whole.push(...linesOfCells(document));
    });
    expect(outcome).toMatchObject({ kind: 'refused', issues: [{ code: 'S061', found: '写入日志' }] });
    expect(linesOfCells(document)).toEqual(whole);
    expect(await takeBack(hostOf(document))).toMatchObject({ kind: 'takenBack', receipt: { differences: [] } });
    const withoutJournal = (lines: readonly string[]): readonly string[] => lines.filter((line) => !line.startsWith('写入日志'));
    expect(withoutJournal(linesOfCells(document))).toEqual(withoutJournal(before));
  });

  test('what he types into a result at that very moment stays, and nobody takes the results for current', async () => {
    const document = openXlsx(sample);
    await scoreWorkbook(hostOf(document), options);
    const entries = figures(document);
    document.write(entries.sheet, entries.first + 2, entries.at('青山区'), [[{ value: 4321 }]]);
    await scoreWorkbook(hostOf(document), { ...options, now: '2012-12-31 17:06' });
    const { sheet, row, column } = cellWhere(document.save(), '考核结果', '2012-12-31 17:06', '评分时间');
    const outcome = await takenBackBeside(document, 'look', async () => {
      document.write(sheet, row, column, [[{ value: '十二月' }]]);
      await Promise.resolve();
    });
    expect(outcome).toMatchObject({ kind: 'takenBack', receipt: { differences: [{ sheet, row, column }] } });
    expect([0, 2, 3, 4, 5].map((across) => document.sheet(sheet)?.value(row, column + across))).toEqual(['十二月', null, null, null, null]);
  });
});
