import { baotou2012, sampleUnits } from '../../src/schemes';
import { reported } from './report';
import { inFolder, run, sampleBytes } from './running';
import { edited, enter, renameColumn } from './sampleEdits';

const file = inFolder();
const sample = (): string => file('考核.xlsx', sampleBytes());

const printed = async (...words: readonly string[]): Promise<readonly string[]> => ((await run(...words)).out[0] ?? '').split('\n');

/** The lines between the first blank line and the next. */
const tableIn = (lines: readonly string[]): readonly string[] => lines.slice(lines.indexOf('') + 1, lines.indexOf('', lines.indexOf('') + 1));

/** The text as a terminal shows it: Chinese characters are two columns wide. */
const columnsOf = (line: string): string => line.replace(/[\u2e80-\uffef]|[\ud840-\udbff][\udc00-\udfff]/gu, '##');

/** Where the headings of a table begin, two spaces or more between them. */
const starts = (heading: string): readonly number[] => [...columnsOf(heading).matchAll(/(?<=^| {2})\S/gu)].map(({ index }) => index);

const expectAligned = ([heading = '', ...rows]: readonly string[]): void => {
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows.map(columnsOf)) {
    for (const start of starts(heading).filter((at) => at > 0)) expect(row.slice(start - 2, start).trim()).toBe('');
  }
};

describe('the table for reading', () => {
  it.each(['zh', 'en'])('stands in columns, whatever the width of the characters, in %s', async (language) => {
    const table = tableIn(await printed(sample(), '--lang', language));
    expect(starts(table[0] ?? '')).toHaveLength(11);
    expect(table).toHaveLength(1 + sampleUnits.length);
    expectAligned(table);
  });

  it('stands in columns with rare characters in names', async () => {
    const units = ['𬭚𫓧区', '甲', 'Ａ１区'].map((name) => ({ name, figures: {} }));
    expectAligned(tableIn(await printed('--figures', file('数据.json', JSON.stringify({ units })))));
  });

  it('has the units by rank, those without one last', async () => {
    const input = file('考核.xlsx', edited(renameColumn('昆都仑区', '昆都仑区2')));
    const ranks = tableIn(await printed(input)).slice(1).map((line) => line.split(' ')[0]);
    const { report } = await reported(input);
    const expected = report.units.map(({ rank }) => rank).sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
    expect(ranks).toEqual(expected.map((rank) => (rank === null ? '—' : String(rank))));
    expect(ranks.at(-1)).toBe('—');
  });

  it('says of every unit what the JSON says', async () => {
    const [lines, { report }] = [tableIn(await printed(sample())), await reported(sample())];
    for (const { unit, score, points, rate, grade, low, high, parts, indicators } of report.units) {
      const cells = lines.find((line) => line.includes(` ${unit} `))?.trim().split(/ {2,}/u) ?? [];
      const pending = indicators.filter(({ flag }) => flag === 'pending').length;
      const range = pending > 0 ? `${score ?? ''} (${low}–${high})` : (score ?? '');
      expect(cells.slice(2, 8)).toEqual([...parts.map((part) => part.score), range, points, `${(Number(rate) * 100).toFixed(2)}%`, grade ?? '待定']);
      expect(cells.at(-1)).toBe(String(pending));
    }
  });

  it('lists every issue with its place and what to do', async () => {
    const input = file('考核.xlsx', edited(enter('B02', '青山区', '约1900人')));
    const [lines, { report }] = [await printed(input), await reported(input)];
    const errors = report.issues.filter(({ level }) => level === 'error').length;
    expect(errors).toBe(1);
    expect(lines).toContain(`数据问题：错误 1 个，提醒 ${String(report.issues.filter(({ level }) => level === 'warning').length)} 个`);
    for (const { unit, cell, code, message, fix } of report.issues) {
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^  \\[(?:错误|提醒|说明) ${code}\\] ${[unit, cell].map((part) => part === null ? '' : `${part}[ :]`).join('')}`, 'u')));
      expect(lines.some((line) => line.endsWith(` ${message} — 处理：${fix}`))).toBe(true);
    }
  });

  it('names a figure by its id where there are no cells', async () => {
    const units = [{ name: '测试区', figures: { 'births.male': '许多' } }];
    const lines = await printed('--figures', file('数据.json', JSON.stringify({ units })), '--lang', 'en');
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}\[error V002\] 测试区 births\.male: .* — fix: Enter digits only/u));
  });

  it('tells issues beyond a thousand by code and figure, and leaves none out', async () => {
    const units = Array.from({ length: 12 }, (_, index) => ({ name: `单位${String(index)}`, figures: {} }));
    const input = file('数据.json', JSON.stringify({ units }));
    const [lines, { report }] = [await printed('--figures', input), await reported('--figures', input)];
    const told = lines.filter((line) => line.startsWith('  ['));
    const groups = told.flatMap((line) => /^ {2}\[\S+ \S+\] 另有 (\d+) 处同类问题/u.exec(line)?.[1] ?? []);
    expect(report.issues.length).toBeGreaterThan(1000);
    expect([told.length - groups.length, groups.reduce((sum, count) => sum + Number(count), 0)]).toEqual([1000, report.issues.length - 1000]);
  });

  it('ends with what went over the wire, where something did', async () => {
    expect((await printed(sample(), '--via', 'office')).at(-1)).toMatch(/^往返 \d+ 次，动作 \d+ 个，\d+ 字节$/u);
    expect((await printed(sample(), '--via', 'office', '--lang', 'en')).at(-1)).toMatch(/^\d+ requests, \d+ actions, \d+ bytes$/u);
    expect((await printed(sample())).some((line) => line.includes('往返'))).toBe(false);
  });
});

describe('the table in English', () => {
  /** Words that are typed into the workbook, and its own names: they are Chinese in any language, as what stands in its cells is. */
  const ofTheWorkbook = ['部分落实', '未落实', '落实', '不适用', '不参加', '填报口径', '数据填报', '扣分与佐证', '指标体系', '一票否决', '不否决', '编号', '说明', '是', '否'];

  it('has no Chinese of our own', async () => {
    const input = file('考核.xlsx', edited((document) => {
      renameColumn('青山区', '青山区2')(document);
      enter('B02', '东河区', '许多')(document);
      enter('B03', '编号', null)(document);
    }));
    const text = (await printed(input, '--lang', 'en')).join('\n');
    const clauses = baotou2012.items.map(({ clause }) => clause);
    const titles = baotou2012.figures.map(({ title }) => title.zh);
    const ours = [...sampleUnits.map(({ name }) => name), ...titles, ...clauses, ...ofTheWorkbook].reduce((rest, word) => rest.replaceAll(word, ''), text);
    expect(text).toContain('青山区2');
    expect(ours.match(/[\u3000-\uffef]+/gu) ?? []).toEqual([]);
  });
});

test('a result without a score shows a dash', async () => {
  const table = tableIn(await printed('--figures', file('数据.json', '{"units":[{"name":"空","figures":{}}]}')));
  expect(table[1]?.split(/ {2,}/u).slice(0, 6)).toEqual(['—', '空', '—', '—', '—', '150.00']);
});
