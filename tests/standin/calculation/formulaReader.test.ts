import { formulaReader } from '../../../src/standin/calculation/formulaReader';

describe('a reader of formulas', () => {
  it('reads a formula once until it forgets', () => {
    const reader = formulaReader();
    const first = reader.read('=SUM(A1:A3)');
    expect(first).toMatchObject({ kind: 'call', name: 'SUM' });
    expect(reader.read('=SUM(A1:A3)')).toBe(first);
    reader.forget();
    expect(reader.read('=SUM(A1:A3)')).toEqual(first);
    expect(reader.read('=SUM(A1:A3)')).not.toBe(first);
  });

  it('knows what is no formula', () => {
    const reader = formulaReader();
    expect([reader.read('=SUM('), reader.read('=SUM(')]).toEqual([undefined, undefined]);
  });
});
