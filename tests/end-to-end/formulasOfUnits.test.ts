import { baotou2012, cleanFigures } from '../../src/schemes';
import { describeWithLibreOffice } from '../support/independentReader';
import { randomEntries } from '../support/randomEntries';
import { differing } from '../support/secondOpinion';

const units = Number(process.env['KAOHE_CASES'] ?? 1000);

describeWithLibreOffice('得分公式 of many units, computed by LibreOffice', () => {
  test(`gives every score of ${String(units)} random units as the program does`, () => {
    const opinions = [1, 2, 3, 4].map((seed) => ({ scheme: baotou2012, entries: randomEntries(baotou2012, cleanFigures, units / 4, 30, seed) }));
    expect(differing(opinions)).toEqual([]);
  }, 600_000);
});
