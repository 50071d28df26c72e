import { assess, request, reviewWorkbook, scoreWorkbook, takeBack } from '../../../src/workbook';
import { openXlsx, type StoredValue } from '../../../src/xlsx';
import { smallScheme } from '../../support/smallScheme';
import { cellWhere, scored, twoUnits, withCell } from '../assessing';
import { adapters, stampCell, type Opened } from '../finalize/finalizing';

/** The data rows of a table, heading by heading. */
const rowsOf = (bytes: Uint8Array, name: string): readonly Readonly<Record<string, StoredValue>>[] => {
  const document = openXlsx(bytes);
  const table = document.table(name);
  if (table === undefined) throw new RangeError(`no ${name}`);
  const { sheet, area, headings } = table;
  return Array.from({ length: area.rows - 1 }, (_, down) =>
    Object.fromEntries(headings.map((heading, across) => [heading, document.sheet(sheet)?.value(area.row + 1 + down, area.column + across) ?? null])),
  );
};

/** As Excel sorts a table, the other way round: values move, addresses stay. */
const turned = (bytes: Uint8Array, name: string): Uint8Array => {
  const document = openXlsx(bytes);
  const table = document.table(name);
  if (table === undefined) throw new RangeError(`no ${name}`);
  const { sheet, area } = table;
  const lines = Array.from({ length: area.rows - 1 }, (_, down) =>
    Array.from({ length: area.columns }, (_unused, across) => {
      const formula = document.sheet(sheet)?.formula(area.row + 1 + down, area.column + across);
      return formula === undefined ? { value: document.sheet(sheet)?.value(area.row + 1 + down, area.column + across) ?? null } : undefined;
    }),
  );
  document.write(sheet, area.row + 1, area.column, lines.reverse());
  return document.save();
};

/** The range of 得分表 after Excel has inserted a row in it. */
const withRow = (bytes: Uint8Array, at: number): Uint8Array => {
  const document = openXlsx(bytes);
  const name = document.names.find((one) => one.name === 'KH_Scores');
  const [, sheet = '', top = '', bottom = ''] = /^'?(.*?)'?!\$[A-Z]+\$(\d+):\$[A-Z]+\$(\d+)$/u.exec(name?.formula ?? '') ?? [];
  const used = document.sheet(sheet)?.usedArea();
  const first = Number(top) - 1 + at;
  const width = (used?.column ?? 0) + (used?.columns ?? 0);
  const lines = Array.from({ length: (used?.row ?? 0) + (used?.rows ?? 0) - first }, (_, down) =>
    Array.from({ length: width }, (_unused, column) => ({ value: document.sheet(sheet)?.value(first + down, column) ?? null })),
  );
  document.write(sheet, first, 0, [Array.from({ length: width }, () => ({ value: null })), ...lines]);
  document.setName('KH_Scores', (name?.formula ?? '').replace(/\d+$/u, String(Number(bottom) + 1)));
  return document.save();
};

/** Scored, a figure corrected, and scored again. */
const scoredTwice = async (): Promise<Uint8Array> => {
  const first = (await scored(twoUnits(), '2012-12-31 17:05')).bytes;
  return (await scored(withCell(first, cellWhere(first, '数据填报', 'A02', '青山区'), 70), '2012-12-31 17:06')).bytes;
};

describe.each(adapters)('undo after rows have moved, through %s', (_name, start) => {
  const opened: Opened[] = [];
  const open = (bytes: Uint8Array): Opened => {
    const one = start(bytes);
    opened.push(one);
    return one;
  };
  afterEach(() => {
    for (const one of opened.splice(0)) one.close();
  });
  const takenBack = async ({ host }: Opened) => {
    const outcome = await takeBack(host);
    if (outcome.kind !== 'takenBack') throw new Error(outcome.kind);
    return outcome.receipt.differences;
  };
  const standing = async ({ host }: Opened) => {
    const found = await assess(await host.read(request), smallScheme);
    return found.kind === 'assessed' ? found.standing.kind : found.kind;
  };
  /** What 数据状态 shows. */
  const stateIn = (bytes: Uint8Array): unknown => {
    const { sheet, row, column } = cellWhere(bytes, '考核结果', '2012-12-31 17:05', '评分时间');
    return openXlsx(bytes).sheet(sheet)?.value(row, column + 6);
  };

  test('nothing was moved: everything comes back, the stamp too', async () => {
    const one = open(await scoredTwice());
    expect(await takenBack(one)).toEqual([]);
    expect(stampCell(one.save(), 0)).toBe('2012-12-31 17:05');
    expect(stampCell(one.save(), 3)).not.toBe('');
  });

  test.each(['KH_Results', 'KH_Details'])('%s was sorted: its rows stay as they are, none is mixed from two, and nobody takes the results for current', async (name) => {
    const moved = turned(await scoredTwice(), name);
    const one = open(moved);
    expect((await takenBack(one)).length).toBeGreaterThan(0);
    expect(rowsOf(one.save(), name)).toEqual(rowsOf(moved, name));
    expect(await standing(one)).toBe('outdated');
    expect([1, 2, 3, 4, 5].map((column) => stampCell(one.save(), column) ?? null)).toEqual([expect.any(String), null, null, null, null]);
  });

  test('and the same figures were scored: 数据状态 does not call the mixture unchanged', async () => {
    const first = (await scored(twoUnits(), '2012-12-31 17:05')).bytes;
    const place = cellWhere(first, '考核结果', '青山区', '总分');
    const again = (await scored(withCell(first, place, 1), '2012-12-31 17:06')).bytes;
    const one = open(turned(again, 'KH_Results'));
    expect((await takenBack(one)).length).toBeGreaterThan(0);
    expect(await standing(one)).toBe('outdated');
    expect((await reviewWorkbook(one.host, { scheme: smallScheme })).kind).toBe('reviewed');
    expect(stateIn(one.save())).toBe('数据已变化，请重新评分');
    expect((await scoreWorkbook(one.host, { scheme: smallScheme, now: '2012-12-31 17:07' })).kind).toBe('scored');
    expect(await standing(one)).toBe('current');
  });

  test('a row was inserted in 得分表: the rows below keep their scores', async () => {
    const twice = await scoredTwice();
    const moved = withRow(twice, 4);
    const one = open(moved);
    await takenBack(one);
    expect(await standing(one)).toBe('outdated');
    const { row, column } = cellWhere(twice, '得分表', 'P1-01-1', '青山区');
    const scores = (bytes: Uint8Array): readonly unknown[] => Array.from({ length: 12 }, (_unused, down) => openXlsx(bytes).sheet('得分表')?.value(row + down, column) ?? null);
    const [above, ...below] = scores(one.save());
    expect([above, below]).toEqual([6, scores(moved).slice(1)]);
  });

  test('运行记录 was sorted: no record is lost, and 复核 finds them whole', async () => {
    const moved = turned(await scoredTwice(), 'KH_Runs');
    const one = open(moved);
    await takenBack(one);
    expect(rowsOf(one.save(), 'KH_Runs')).toEqual(rowsOf(moved, 'KH_Runs'));
  });

  test('the unit columns of 得分表 changed places: no score comes under another unit', async () => {
    const twice = await scoredTwice();
    const document = openXlsx(twice);
    const [one, other] = ['青山区', '固阳县'].map((unit) => cellWhere(twice, '得分表', 'P1-01-1', unit));
    if (one === undefined || other === undefined) throw new RangeError('no units');
    const sheet = document.sheet('得分表');
    for (let row = 0; row < 40; row += 1) {
      const [a, b] = [one, other].map(({ column }) => (sheet?.formula(row, column) === undefined ? sheet?.value(row, column) ?? null : undefined));
      if (a !== undefined && b !== undefined) {
        document.write('得分表', row, one.column, [[{ value: b }]]);
        document.write('得分表', row, other.column, [[{ value: a }]]);
      }
    }
    const moved = document.save();
    const opening = open(moved);
    expect((await takenBack(opening)).some((place) => place.sheet === '得分表')).toBe(true);
    const values = (bytes: Uint8Array) => Array.from({ length: 40 }, (_unused, row) => [one, other].map(({ column }) => openXlsx(bytes).sheet('得分表')?.formula(row, column) ?? openXlsx(bytes).sheet('得分表')?.value(row, column)));
    expect(values(opening.save())).toEqual(values(moved));
  });
});
