import { fixed, subtract } from '../../../src/core';
import { fileHost } from '../../../src/host/file';
import { officeHost } from '../../../src/host/office';
import type { Host } from '../../../src/host/port';
import { baotou2012, cleanFigures, sampleUnits } from '../../../src/schemes';
import { startExcel } from '../../../src/standin';
import { resolveScheme, scoreWorkbook, type Scored } from '../../../src/workbook';
import { buildStandardWorkbook } from '../../../src/workbook/build';
import { openXlsx, type StoredValue } from '../../../src/xlsx';
import { linesOf } from '../../support/documents';
import { cellWhere, valueAt, withCell } from '../assessing';

const workbook = buildStandardWorkbook({ scheme: baotou2012, units: sampleUnits, figures: cleanFigures });
const scheme = resolveScheme(baotou2012);

const scored = async (host: Host, now = '2013-01-10 09:00'): Promise<Scored> => {
  const outcome = await scoreWorkbook(host, { scheme, now });
  if (outcome.kind === 'refused') throw new Error(outcome.issues.map(({ message }) => message.zh).join('\n'));
  return outcome;
};

const throughFile = async (bytes: Uint8Array, now?: string) => {
  const host = fileHost(bytes, 'test.xlsx');
  const outcome = await scored(host, now);
  return { outcome, bytes: host.save() };
};

const throughOffice = async (bytes: Uint8Array) => {
  const document = openXlsx(bytes);
  const excel = startExcel(document, {});
  try {
    return { outcome: await scored(officeHost(excel.excel, excel.office)), bytes: document.save() };
  } finally {
    excel.close();
  }
};

const parameter = (code: string, heading: string) => cellWhere(workbook, '指标体系', code, heading);
const edited = (code: string, heading: string, value: StoredValue, bytes: Uint8Array = workbook): Uint8Array => withCell(bytes, parameter(code, heading), value);

/** Scores of every unit and indicator, as texts. */
const scoresOf = ({ scores }: Scored): ReadonlyMap<string, string> =>
  new Map(scores.units.flatMap(({ unit, indicators }) => indicators.map(({ indicator, score }) => [`${unit} ${indicator.code}`, score === null ? '待核' : fixed(score, 4)])));

const differing = (before: Scored, after: Scored): readonly string[] => {
  const then = scoresOf(before);
  return [...scoresOf(after)].filter(([key, score]) => then.get(key) !== score).map(([key]) => key);
};

/** An indicator of Baotou with a target, which its units miss when the target is out of reach. */
const code = 'P1-02-2';
const from = '92';
const beyond = 1000;

test('the sheet has the target that the scheme has', () => {
  expect(valueAt(workbook, parameter(code, '目标'))).toBe(Number(from));
});

describe.each([
  ['the file adapter', throughFile],
  ['Microsoft’s client and the stand-in', throughOffice],
])('one target edited in the shipped workbook, scored through %s', (_, through) => {
  let plain: Awaited<ReturnType<typeof through>>;
  let changed: Awaited<ReturnType<typeof through>>;
  beforeAll(async () => {
    plain = await through(workbook);
    changed = await through(edited(code, '目标', beyond));
  });

  it('changes the scores of its indicator and no other', () => {
    const found = differing(plain.outcome, changed.outcome);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((key) => !key.endsWith(` ${code}`))).toEqual([]);
  });

  it('is told by the outcome, and is no error', () => {
    expect(plain.outcome.changedParameters).toEqual([]);
    expect(changed.outcome.changedParameters).toMatchObject([{ code, parameter: 'target', from, to: String(beyond), basis: 'assumed' }]);
    expect(changed.outcome.issues.filter(({ code: each }) => each.startsWith('S'))).toEqual([]);
  });

  it('gives another fingerprint of the scheme and the same one of the figures', () => {
    expect(changed.outcome.schemeFingerprint).not.toBe(plain.outcome.schemeFingerprint);
    expect(changed.outcome.figuresFingerprint).toBe(plain.outcome.figuresFingerprint);
  });

  it('is written below the stamp, into 运行记录 and into every explanation of its indicator', () => {
    const lines = linesOf(changed.bytes);
    const sentence = `与方案不同的参数：1 处（${code} 目标 ${from}→${String(beyond)}）`;
    expect(lines.filter((line) => line.includes(sentence)).map((line) => line.split(' ')[0])).toEqual(['考核结果', '运行记录']);
    const explained = lines.filter((line) => line.startsWith('得分明细') && line.includes(`参数由本工作簿修改：目标 ${from} → ${String(beyond)}`));
    expect(explained).toHaveLength(sampleUnits.length);
    expect(linesOf(plain.bytes).some((line) => line.includes('参数由本工作簿修改') || line.includes('与方案不同的参数：'))).toBe(false);
  });

  it('can be taken back: the scores, the fingerprint and the note are as they were', async () => {
    const back = await through(withCell(changed.bytes, parameter(code, '目标'), Number(from)));
    expect(differing(plain.outcome, back.outcome)).toEqual([]);
    expect(back.outcome.schemeFingerprint).toBe(plain.outcome.schemeFingerprint);
    expect(linesOf(back.bytes).filter((line) => line.startsWith('考核结果') && line.includes('与方案不同的参数：'))).toEqual([]);
  });
});

it('both ways write the same document', async () => {
  const bytes = edited(code, '目标', beyond);
  expect(linesOf((await throughFile(bytes)).bytes)).toEqual(linesOf((await throughOffice(bytes)).bytes));
});

it('results go out of date when a parameter changes, as they do when a figure does', async () => {
  const { bytes } = await throughFile(workbook);
  const { outcome } = await throughFile(edited(code, '目标', beyond, bytes), '2013-01-11 09:00');
  expect(outcome.changes?.length).toBeGreaterThan(0);
});

it('points shared out differently within an item count in 得分表, and the item’s points stay', async () => {
  const { item } = baotou2012.indicators.find((each) => each.code === code) ?? { item: '' };
  const [first, second] = baotou2012.indicators.filter((each) => each.item === item);
  if (first === undefined || second === undefined) throw new RangeError(`${item} has fewer than two indicators`);
  const points = [first, second].map(({ points: { value } }) => Number(value));
  const moved = edited(second.code, '分值', (points[1] ?? 0) - 1, edited(first.code, '分值', (points[0] ?? 0) + 1));
  const [plain, { outcome, bytes }] = [await throughFile(workbook), await throughFile(moved)];
  expect(outcome.changedParameters).toHaveLength(2);
  const full = ({ scores }: Scored) => scores.units.map((unit) => fixed(unit.points, 2));
  expect(full(outcome)).toEqual(full(plain.outcome));
  const indicator = outcome.scores.units[0]?.indicators.find((each) => each.indicator.code === first.code);
  const before = plain.outcome.scores.units[0]?.indicators.find((each) => each.indicator.code === first.code);
  expect(indicator?.points && before?.points && fixed(subtract(indicator.points, before.points), 2)).toBe('1.00');
  expect(valueAt(bytes, cellWhere(workbook, '得分表', first.code, '分值'))).toBe((points[0] ?? 0) + 1);
});

it('a workbook of an earlier make, without the new columns and the note, is scored as it was', async () => {
  const document = openXlsx(workbook);
  const table = document.table('KH_Runs');
  if (table === undefined) throw new RangeError('no KH_Runs');
  const column = table.area.column + table.headings.indexOf('参数修改');
  document.write(table.sheet, table.area.row, column, [[{ value: '备用' }]]);
  const stamp = document.names.find(({ name }) => name === 'KH_Stamp');
  document.setName('KH_Stamp', stamp?.formula.replace(/(\d+)$/u, (last) => String(Number(last) - 1)) ?? '');
  const { outcome, bytes } = await throughFile(withCell(document.save(), parameter(code, '目标'), beyond));
  expect(outcome.changedParameters).toHaveLength(1);
  expect(linesOf(bytes).some((line) => line.includes('与方案不同的参数：'))).toBe(false);
});
