import { readArguments } from '../../src/cli/arguments';
import { NotDone } from '../../src/cli/notDone';

const refusal = (...words: string[]): string => {
  try {
    readArguments(words);
  } catch (error) {
    if (error instanceof NotDone) return error.message.split('\n')[0] ?? '';
    throw error;
  }
  return 'accepted';
};

describe('the arguments of the command line', () => {
  it('name a workbook, and by default nothing is written', () => {
    expect(readArguments(['a.xlsx'])).toEqual({
      input: { kind: 'workbook', path: 'a.xlsx' },
      inPlace: false,
      json: false,
      language: 'zh',
      knownPointsOnly: false,
      via: 'file',
    });
  });

  it('may come in any order', () => {
    const request = readArguments(['--json', '--out', 'b.xlsx', '--lang', 'en', 'a.xlsx', '--via', 'office', '--points', 'known']);
    expect(request).toMatchObject({ output: 'b.xlsx', json: true, language: 'en', via: 'office', knownPointsOnly: true });
  });

  it('write back into the input only with --in-place', () => {
    expect(readArguments(['a.xlsx', '--in-place'])).toMatchObject({ output: 'a.xlsx', inPlace: true });
    expect(readArguments(['a.xlsx', '--out', 'a.xlsx'])).toMatchObject({ output: 'a.xlsx', inPlace: false });
  });

  it('are refused with a sentence where they make no sense', () => {
    expect(refusal()).toContain('请给出要评分的工作簿');
    expect(refusal('a.xlsx', '--figures', 'b.json')).toContain('只能选一个');
    expect(refusal('a.xlsx', '--what')).toBe('不认识的参数：--what');
    expect(refusal('a.xlsx', '--lang', 'fr')).toContain('“fr”无效');
    expect(refusal('a.xlsx', '--via', 'fax', '--lang', 'en')).toBe('--via cannot be “fax”; it can be: file, office');
    expect(refusal('--figures', 'b.json', '--out', 'c.xlsx')).toContain('--out 只能与工作簿一起使用');
    expect(refusal('--figures', 'b.json', '--via', 'office')).toContain('--via 只能与工作簿一起使用');
  });

  it('take no option for the value of another, nor a value where none belongs', () => {
    for (const option of ['--out', '--scheme', '--figures', '--lang', '--points', '--via']) {
      expect(refusal('a.xlsx', option)).toBe(`参数 ${option} 后面缺少内容`);
      expect(refusal('a.xlsx', option, '--json')).toBe(`参数 ${option} 后面缺少内容`);
      expect(refusal('a.xlsx', `${option}=`)).toBe(`参数 ${option} 后面缺少内容`);
    }
    expect(refusal('a.xlsx', '--json=yes')).toBe('参数 --json 后面不带内容');
    expect(refusal('a.xlsx', '--in-place=false', '--lang', 'en')).toBe('--in-place takes no value');
    expect(refusal('a.xlsx', '--no-json')).toBe('不认识的参数：--no-json');
    expect(refusal('a.xlsx', '-o', 'b.xlsx')).toBe('不认识的参数：-o');
    expect(readArguments(['a.xlsx', '--out=-b.xlsx']).output).toBe('-b.xlsx');
    expect(readArguments(['--', '-a.xlsx']).input).toEqual({ kind: 'workbook', path: '-a.xlsx' });
  });

  it('name many workbooks, or a pattern for their names that the shell has left as it was', () => {
    expect(readArguments(['a.xlsx', 'b.xlsx'])).toMatchObject({ input: { kind: 'workbooks', words: ['a.xlsx', 'b.xlsx'] } });
    expect(readArguments(['各县/*.xlsx', '--json'])).toMatchObject({ input: { kind: 'workbooks', words: ['各县/*.xlsx'] }, json: true });
    expect(readArguments(['a?.xlsx', '--in-place'])).toMatchObject({ input: { kind: 'workbooks' }, inPlace: true });
    expect(readArguments(['a.xlsx', '--out-dir', 'b', '--formulas'])).toMatchObject({ input: { kind: 'workbooks' }, outFolder: 'b', formulas: true });
    expect(readArguments(['各*/a.xlsx']).input.kind).toBe('workbook');
  });

  it('take for many workbooks nothing that is meant for one', () => {
    expect(refusal('a.xlsx', 'b.xlsx', '--out', 'c.xlsx')).toContain('请改用 --out-dir');
    expect(refusal('a.xlsx', '--out-dir', 'c', '--out', 'c.xlsx')).toContain('请改用 --out-dir');
    expect(refusal('a.xlsx', 'b.xlsx', '--out-dir', 'c', '--in-place')).toBe('--out-dir 与 --in-place 只能选一个');
    expect(refusal('a*.xlsx', '--via', 'office', '--lang', 'en')).toBe('--via office is for one workbook');
    expect(refusal('a.xlsx', 'b.xlsx', '--formulas')).toContain('请同时给出 --out、--out-dir 或 --in-place');
    expect(refusal('--figures', 'a.json', '--out-dir', 'b')).toContain('--out-dir 只能与工作簿一起使用');
    expect(refusal('a.xlsx', 'b.xlsx', '--figures', 'a.json')).toContain('只能选一个');
  });
});
