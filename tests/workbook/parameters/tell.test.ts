import { tellChanges, tellChangesOf, type ParameterChange } from '../../../src/workbook/parameters';

const change = (code: string, parameter: ParameterChange['parameter'], from: string, to: string): ParameterChange => ({ code, parameter, from, to, basis: 'assumed', cell: "'指标体系'!J5" });
const two = [change('P1-02-2', 'target', '92', '90'), change('P1-02-2', 'points', '6', '7'), change('P1-01-1', 'step', '1', '0.5')];

describe('changed parameters', () => {
  it('are told at a score that they bear on', () => {
    expect(tellChangesOf('P1-02-2', two, 'zh')).toBe('参数由本工作簿修改：目标 92 → 90、分值 6 → 7');
    expect(tellChangesOf('P1-02-2', two, 'en')).toBe('parameters changed in this workbook: target 92 → 90, points 6 → 7');
  });

  it('are not told at any other', () => {
    expect(tellChangesOf('P1-01-2', two, 'zh')).toBe('');
  });

  it('are told together in one line, and not at all where there is none', () => {
    expect(tellChanges(two, 'zh')).toBe('与方案不同的参数：3 处（P1-02-2 目标 92→90；P1-02-2 分值 6→7；P1-01-1 步长 1→0.5）');
    expect(tellChanges(two, 'en')).toBe('parameters that differ from the scheme: 3 (P1-02-2 target 92→90; P1-02-2 points 6→7; P1-01-1 step 1→0.5)');
    expect([tellChanges([], 'zh'), tellChanges([], 'en')]).toEqual(['', '']);
  });

  it('are counted beyond the twentieth', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => change(`P1-${String(index)}`, 'target', '1', '2'));
    expect([tellChanges(many(20), 'zh').endsWith('P1-19 目标 1→2）'), tellChanges(many(21), 'zh').endsWith('P1-19 目标 1→2；等）')]).toEqual([true, true]);
    expect(tellChanges(many(21), 'zh')).toContain('21 处');
  });
});
