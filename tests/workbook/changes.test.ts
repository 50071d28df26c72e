import { inOneGo } from '../../src/core';
import { findingChanges, type UnitChange } from '../../src/workbook';
import { assessed, cellWhere, scored, twoUnits, withCell, type CellOf } from './assessing';
import type { StoredValue } from '../../src/xlsx';

const changesSince = (...given: Parameters<typeof findingChanges>) => inOneGo(findingChanges(...given));

/** What differs after a scored workbook was edited. */
const changesAfter = async (...edits: readonly (readonly [readonly [sheet: string, text: string, heading: string], StoredValue])[]): Promise<readonly UnitChange[]> => {
  const { bytes } = await scored(twoUnits());
  const place = ([sheet, text, heading]: readonly [string, string, string]): CellOf => cellWhere(bytes, sheet, text, heading);
  const changes = changesSince(await assessed(edits.reduce((file, [where, value]) => withCell(file, place(where), value), bytes)));
  if (changes === undefined) throw new Error('It was scored before.');
  return changes;
};

describe('what is different from the results in the workbook', () => {
  it('is nothing before anything was scored', async () => {
    expect(changesSince(await assessed(twoUnits()))).toBeUndefined();
    expect((await scored(twoUnits())).outcome.changes).toBeUndefined();
  });

  it('is nothing while the figures are those that were scored', async () => {
    expect(await changesAfter()).toEqual([]);
  });

  it('is the score and the indicator that is now missed, of that unit alone', async () => {
    expect(await changesAfter([['数据填报', 'C04', '青山区'], 3])).toEqual([
      { unit: '青山区', scoreBefore: '23.50', worse: [{ code: 'P2-01-4', flag: 'failing' }], better: [] },
    ]);
  });

  it('is the rank too when it changes hands', async () => {
    const changes = await changesAfter([['数据填报', 'A02', '固阳县'], 95], [['数据填报', 'A02', '青山区'], 89]);
    expect(changes).toMatchObject([
      { unit: '青山区', scoreBefore: '23.50', rankBefore: 1, better: [] },
      { unit: '固阳县', scoreBefore: '19.20', rankBefore: 2, worse: [] },
    ]);
  });

  it('is what was missed and is met now', async () => {
    const [change] = await changesAfter([['数据填报', 'A02', '固阳县'], 91]);
    // 91 % reaches the 90 % of the second indicator, not the 92 % of the first.
    expect(change?.better.map(({ code }) => code)).toEqual(['P1-01-2']);
    expect(change?.worse).toEqual([]);
  });

  it('is what nobody can judge any more', async () => {
    const [change] = await changesAfter([['数据填报', 'C04', '青山区'], null]);
    expect(change).toMatchObject({ unit: '青山区', worse: [{ code: 'P2-01-4', flag: 'pending' }] });
  });

  it('tells missed from pending', async () => {
    const [change] = await changesAfter([['数据填报', 'A02', '固阳县'], null]);
    expect(change?.worse.map(({ flag }) => flag)).toEqual(['pending', 'pending']);
  });

  it('is measured by what was written, even where somebody wrote over it', async () => {
    expect(await changesAfter([['考核结果', '固阳县', '总分'], 20])).toEqual([{ unit: '固阳县', scoreBefore: '20.00', worse: [], better: [] }]);
  });

  it('is not said of a unit whose results are gone', async () => {
    expect(await changesAfter([['考核结果', '固阳县', '单位'], ''], [['数据填报', 'A02', '固阳县'], 60])).toEqual([]);
  });

  it('is not said where the heading of a result is gone', async () => {
    expect(await changesAfter([['考核结果', '固阳县', '总分'], null], [['数据填报', 'A01', '固阳县'], 100])).toEqual([]);
  });
});
