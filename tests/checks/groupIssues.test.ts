import fc from 'fast-check';
import { groupIssues, toldWhole, type Issue, type Level } from '../../src/checks';

const issue = (level: Level, code: string, figure: string | undefined, row: number): Issue => ({
  level,
  code,
  ...(figure !== undefined && { figure }),
  cell: `'数据填报'!F${String(row)}`,
  found: '',
  expected: { zh: '', en: '' },
  message: { zh: `${code} ${String(row)}`, en: `${code} ${String(row)}` },
  fix: { zh: '改', en: 'mend' },
});

const many = (count: number, level: Level, code: string, figure?: string): readonly Issue[] =>
  Array.from({ length: count }, (_, row) => issue(level, code, figure, row + 1));

describe('issues for a table that people read', () => {
  it('stay as they are up to a thousand, in their order', () => {
    const issues = [...many(999, 'warning', 'V001'), issue('error', 'V002', undefined, 1)];
    expect([issues.length, toldWhole]).toEqual([1000, 1000]);
    expect(groupIssues(issues)).toEqual({ whole: issues, groups: [] });
  });

  it('of one more have a group of one', () => {
    const issues = many(1001, 'warning', 'V001', 'births.male');
    const { whole, groups } = groupIssues(issues);
    expect(whole).toEqual(issues.slice(0, 1000));
    expect(groups).toMatchObject([{ code: 'V001', figure: 'births.male', level: 'warning', count: 1, cells: ["'数据填报'!F1001"], fix: { zh: '改' } }]);
    expect(groups[0]?.message.zh).toBe("另有 1 处同类问题（'数据填报'!F1001），例如：V001 1001");
  });

  it('have errors told whole before warnings, and warnings before notes', () => {
    const issues = [...many(3, 'note', 'V026'), ...many(3, 'warning', 'V001'), ...many(3, 'error', 'V002')];
    const { whole, groups } = groupIssues(issues, 4);
    expect(whole.map(({ code }) => code)).toEqual(['V002', 'V002', 'V002', 'V001']);
    expect(groups.map(({ code, count }) => [code, count])).toEqual([['V001', 2], ['V026', 3]]);
  });

  it('are grouped by code and figure, with the first cells named', () => {
    const issues = [...many(8, 'error', 'V002', 'a'), ...many(2, 'error', 'V002', 'b'), ...many(1, 'error', 'S020')];
    const { groups } = groupIssues(issues, 1);
    expect(groups.map(({ figure, count, cells }) => [figure, count, cells.length])).toEqual([['a', 7, 5], ['b', 2, 2], [undefined, 1, 1]]);
    expect(groups[0]?.message.zh).toContain("'数据填报'!F6 等）");
    expect(groups[1]?.message.en).toContain("('数据填报'!F1, '数据填报'!F2),");
  });

  it('name no place where the issues have none', () => {
    const [{ cell: _, ...placeless } = issue('error', 'S020', undefined, 1)] = many(1, 'error', 'S020');
    expect(groupIssues([placeless, placeless], 1).groups[0]?.message.zh).toBe('另有 1 处同类问题，例如：S020 1');
  });

  it('are all told, whatever their number', () => {
    const any = fc.array(
      fc.tuple(fc.constantFrom<Level>('error', 'warning', 'note'), fc.constantFrom('V001', 'V002', 'S020'), fc.constantFrom('a', 'b', undefined), fc.nat(9)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(any, fc.nat(30), (drawn, limit) => {
        const issues = drawn.map((each) => issue(...each));
        const { whole, groups } = groupIssues(issues, limit);
        const told = whole.length + groups.reduce((sum, { count }) => sum + count, 0);
        const kinds = groups.map(({ level, code, figure }) => JSON.stringify([level, code, figure]));
        return told === issues.length && whole.length === Math.min(limit, issues.length) && new Set(kinds).size === kinds.length;
      }),
    );
  });
});
