import { inOneGo } from '../../../src/core';
import { readFileSync } from 'node:fs';
import { fileHost } from '../../../src/host/file';
import { baotou2012 } from '../../../src/schemes';
import { clearFlags, isUntouched, resolveScheme, scoreWorkbook } from '../../../src/workbook';
import { buildStandardWorkbook } from '../../../src/workbook/build';
import { reviewing } from '../../../src/workbook/review';
import { openXlsx, type StoredValue } from '../../../src/xlsx';
import { casesOf, cellsOf, shipped } from '../../schemes/cells';
import { smallScheme } from '../../support/smallScheme';
import { assessed, cellWhere, scored, twoUnits, valueAt, withCell } from '../assessing';
import { adapters, edited, linesOf, recordLines, reviewed, withRows } from './tampering';

const review = (...given: Parameters<typeof reviewing>) => inOneGo(reviewing(...given));

/** The scored workbook of two units; 固阳县 has missed the indicators of births. */
const small = async (): Promise<Uint8Array> => (await scored(twoUnits())).bytes;

const overwritten = async (sheet: string, row: string, heading: string, value: StoredValue): Promise<Uint8Array> => {
  const bytes = await small();
  return withCell(bytes, cellWhere(bytes, sheet, row, heading), value);
};

const shippedFiles = async (): Promise<readonly (readonly [string, Uint8Array])[]> => {
  const files = await Promise.all(
    ['energy-saving', 'public-health'].flatMap((id) =>
      casesOf(id).slice(0, 1).map(async (each) => {
        const figures = cellsOf(each);
        const units = Object.keys(figures).map((name) => ({ name, class: '', takesPart: true }));
        return [id, buildStandardWorkbook({ scheme: await shipped(id), units, figures, ships: true })] as const;
      }),
    ),
  );
  return [['the sample', readFileSync('assets/workbook/baotou-2012-sample.xlsx')], ...files];
};

describe.each(adapters)('复核 through %s', (_, open) => {
  const lines = async (bytes: Uint8Array): Promise<readonly string[]> => linesOf(await reviewed(open, bytes, smallScheme));

  it('finds nothing in an untouched workbook: the sample, energy saving, public health', async () => {
    const scheme = resolveScheme(baotou2012);
    for (const [name, bytes] of await shippedFiles()) {
      const host = fileHost(bytes, 'test.xlsx');
      const outcome = await scoreWorkbook(host, { scheme, now: '2013-01-10 09:00' });
      expect([name, outcome.kind]).toEqual([name, 'scored']);
      const found = await reviewed(open, host.save(), scheme);
      expect([name, found.standing, linesOf(found), recordLines(found), found.flagsCleared]).toEqual([
        name,
        { kind: 'current', time: '2013-01-10 09:00' },
        [],
        [],
        false,
      ]);
      expect(isUntouched(found)).toBe(true);
    }
  });

  it('lists a score that was overwritten, and the subtotals that now show another sum', async () => {
    const bytes = await overwritten('得分表', 'P1-01-1', '固阳县', 9.5);
    const found = await lines(bytes);
    expect(found).toContain("differs scores 固阳县 P1-01-1 得分 '得分表'!G7 9.5 → 5.7");
    expect(found.every((line) => line.startsWith('differs scores 固阳县 '))).toBe(true);
  });

  it('lists a rank, a grade and a number of failing indicators in 考核结果', async () => {
    expect(await lines(await overwritten('考核结果', '固阳县', '名次', 1))).toEqual(["differs results 固阳县 名次 '考核结果'!A8 1 → 2"]);
    expect(await lines(await overwritten('考核结果', '固阳县', '等次', '优秀'))).toEqual([expect.stringMatching(/^differs results 固阳县 等次 .* 优秀 → /u)]);
    expect(await lines(await overwritten('考核结果', '固阳县', '不达标数', 0))).toEqual([expect.stringMatching(/^differs results 固阳县 不达标数 .* 0 → [1-9]/u)]);
  });

  it('lists a mark in 得分表, 得分明细 and 数据填报', async () => {
    expect(await lines(await overwritten('得分表', 'P1-01-1', '标记', null))).toEqual([expect.stringMatching(/^differs scores P1-01-1 标记 .* null → 〔固阳县〕不达标$/u)]);
    expect(await lines(await overwritten('得分明细', 'P1-01-1', '标记', '不达标'))).toEqual([expect.stringMatching(/^differs details 青山区 P1-01-1 标记 .* 不达标 → 达标$/u)]);
    expect(await lines(await overwritten('数据填报', 'A02', '标记', '〔青山区〕不达标'))).toEqual([expect.stringMatching(/^differs figures A02 标记 .* 〔青山区〕不达标 → 〔固阳县〕/u)]);
  });

  it('lists a subtotal whose formula was replaced by another number, and not by the same', async () => {
    const bytes = await small();
    const total = cellWhere(bytes, '得分表', 'TOTAL', '青山区');
    const value = valueAt(bytes, total);
    if (typeof value !== 'number') throw new Error('no total');
    expect(await lines(withCell(bytes, total, value + 1))).toEqual([expect.stringMatching(new RegExp(`^differs scores 青山区 TOTAL 得分 .* ${String(value + 1)} → ${String(value)}$`, 'u'))]);
    expect(await lines(withCell(bytes, total, value))).toEqual([]);
  });

  it('lists a row of 得分明细 that was deleted, and one that was made up', async () => {
    const bytes = await small();
    const deleted = withRows(bytes, 'KH_Details', (rows) => rows.filter((_row, index) => index !== 1));
    expect(await lines(deleted)).toEqual([expect.stringMatching(/^missing details 青山区 P1-01-2 得分 – null → \d/u)]);
    const doubled = withRows(bytes, 'KH_Details', (rows) => [...rows, ...rows.slice(1, 2)]);
    expect(await lines(doubled)).toEqual([expect.stringMatching(/^surplus details 青山区 P1-01-2 得分 '得分明细'!A\d+ \d\S* → null$/u)]);
  });

  it('does not mind rows that were sorted', async () => {
    const bytes = withRows(await small(), 'KH_Details', (rows) => rows.toReversed());
    expect(await lines(withRows(bytes, 'KH_Results', (rows) => rows.toReversed()))).toEqual([]);
  });

  it('says first that the figures are others, and still lists what differs', async () => {
    const found = await reviewed(open, await overwritten('数据填报', 'A02', '固阳县', 95), smallScheme);
    expect(found.standing).toEqual({ kind: 'outdated', time: '2012-12-31 17:05' });
    expect(found.fingerprints.figures.written).not.toBe(found.fingerprints.figures.now);
    expect(found.fingerprints.scheme.written).toBe(found.fingerprints.scheme.now);
    expect(linesOf(found).some((line) => line.startsWith('differs scores 固阳县 P1-01-1'))).toBe(true);
    expect(linesOf(found).filter((line) => line.includes(' details 青山区 '))).toEqual([]);
    expect(isUntouched(found)).toBe(false);
  });

  it('has nothing to say of a workbook that was never scored, and lists results put into one by hand', async () => {
    const blank = await reviewed(open, twoUnits(), smallScheme);
    expect([blank.standing, blank.differences, blank.records]).toEqual([{ kind: 'unscored' }, [], []]);
    const put = withCell(twoUnits(), cellWhere(twoUnits(), '考核结果', '青山区', '总分'), 99);
    expect(await lines(put)).toContainEqual(expect.stringMatching(/^differs results 青山区 总分 .* 99 → /u));
  });

  it('counts cleared marks as no difference, and says so', async () => {
    const bytes = await small();
    const host = fileHost(bytes, 'test.xlsx');
    await host.apply(clearFlags(await assessed(bytes)));
    const found = await reviewed(open, host.save(), smallScheme);
    expect([linesOf(found), found.flagsCleared, isUntouched(found)]).toEqual([[], true, true]);
  });

  it('writes nothing', async () => {
    const bytes = await overwritten('考核结果', '固阳县', '名次', 1);
    await open(bytes, async (host) => {
      const applied: unknown[] = [];
      await reviewed((_bytes, work) => work({ ...host, apply: (patch) => (applied.push(patch), host.apply(patch)) }), bytes, smallScheme);
      expect(applied).toEqual([]);
    });
  });
});

describe('复核 of 得分表', () => {
  const lines = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const found = review(await assessed(bytes));
    if (found.kind === 'refused') throw new Error('It was refused.');
    return linesOf(found);
  };

  it('lists a row whose code is gone', async () => {
    expect(await lines(await overwritten('得分表', 'P1-01-2', '编号', '作废'))).toContain('missing scores P1-01-2 得分 – null → null');
  });

  it('lists a unit whose column is gone', async () => {
    const bytes = await small();
    const heading = { ...cellWhere(bytes, '得分表', 'P1-01-1', '固阳县'), row: 3 };
    const found = (await lines(withCell(bytes, heading, '旧列'))).filter((line) => line.startsWith('missing'));
    expect(found).toEqual(['missing scores 固阳县 得分 – null → null']);
  });

  it('lists a subtotal without a value whose formula is not ours, and leaves one that nobody has calculated', async () => {
    const bytes = await small();
    const total = cellWhere(bytes, '得分表', 'TOTAL', '青山区');
    const formula = openXlsx(bytes).sheet(total.sheet)?.formula(total.row, total.column) ?? '';
    const write = (text: string): Uint8Array => edited(bytes, (document) => { document.write(total.sheet, total.row, total.column, [[{ formula: text }]]); });
    expect(await lines(write(formula))).toEqual([]);
    expect(await lines(write('1+1'))).toEqual([expect.stringMatching(/^differs scores 青山区 TOTAL 得分 .* =1\+1 → \d/u)]);
  });

  it('is refused where a column of results is gone, with its name', async () => {
    const bytes = await small();
    const found = review(await assessed(withCell(bytes, { ...cellWhere(bytes, '考核结果', '青山区', '总分'), row: 5 }, '总 得')));
    expect(found.kind).toBe('refused');
    expect(found.kind === 'refused' && found.issues.map(({ message }) => message.zh)).toEqual([expect.stringContaining('总分')]);
  });
});
