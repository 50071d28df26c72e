import { decimal, equal } from '../../src/core';
import { fileHost } from '../../src/host/file';
import { baotou2012 } from '../../src/schemes';
import { scoreWorkbook } from '../../src/workbook';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { resolveScheme } from '../../src/workbook/scheme';
import { casesOf, cellsOf, shipped } from './cells';

describe.each(['energy-saving', 'public-health'])('the standard workbook of %s', (id) => {
  it('says which scheme it is for, and scores as reckoned by hand', async () => {
    const scheme = await shipped(id);
    for (const each of casesOf(id)) {
      const figures = cellsOf(each);
      const remarks = Object.entries(each.remarks ?? {}).flatMap(([unit, of]) =>
        of.map(({ code, vetoed, reason }) => ({ unit, code, decision: vetoed === true ? '是' : '', reason, evidence: '' })),
      );
      const units = Object.keys(figures).map((name) => ({ name, class: '', takesPart: true }));
      const bytes = buildStandardWorkbook({ scheme, units, figures, remarks, ships: true });
      const outcome = await scoreWorkbook(fileHost(bytes, 'workbook.xlsx'), { scheme: resolveScheme(baotou2012), now: '2013-01-10 09:00' });
      if (outcome.kind === 'refused') throw new Error(outcome.issues.map(({ message }) => message.zh).join('\n'));
      expect(outcome.scores.scheme.id).toBe(id);
      expect(outcome.issues).toEqual([]);
      for (const [unit, points] of Object.entries(each.totals ?? {})) {
        const score = outcome.scores.units.find(({ unit: name }) => name === unit)?.score ?? null;
        expect([unit, score !== null && equal(score, decimal(points))]).toEqual([unit, true]);
      }
      for (const [unit, grade] of Object.entries(each.grades ?? {})) {
        expect([unit, outcome.scores.units.find(({ unit: name }) => name === unit)?.grade?.id]).toEqual([unit, grade]);
      }
    }
  });
});
