import { baotou2012, cleanFigures, sampleFigures } from '../../src/schemes';
import { describeWithLibreOffice } from '../support/independentReader';
import { exampleOpinion } from '../support/exampleOpinion';
import { randomEntries } from '../support/randomEntries';
import { randomOpinions } from '../support/randomSchemes';
import { secondOpinions, type Opinion } from '../support/secondOpinion';

const differing = (opinions: readonly Opinion[]): readonly string[] => {
  const results = secondOpinions(opinions);
  const sum = (values: readonly number[]): string => String(values.reduce((total, value) => total + value, 0));
  process.stdout.write(
    `second opinion: ${sum(results.map(({ compared }) => compared))} scores, ${sum(results.map(({ pending }) => pending))} of them pending\n`,
  );
  return results.flatMap(({ differences }) => differences);
};

const units = Number(process.env['KAOHE_CASES'] ?? 1000);

describeWithLibreOffice('得分公式, computed by LibreOffice', () => {
  test('gives every score of the sample as the program does', () => {
    expect(differing([{ scheme: baotou2012, entries: sampleFigures }])).toEqual([]);
  });

  test('gives every score of 30 random schemes with floors, caps, waivers, bonuses and every composition as the program does', () => {
    expect(differing(randomOpinions(30, 8, 2012))).toEqual([]);
  });

  test('gives every score by the example of every kind of rule, with vetoes and reasons, as the program does', () => {
    expect(differing([1, 2, 3, 4, 5, 6].map((seed) => exampleOpinion(15, seed)))).toEqual([]);
  });

  test(`gives every score of ${String(units)} random units as the program does`, () => {
    const opinions = [1, 2, 3, 4].map((seed) => ({ scheme: baotou2012, entries: randomEntries(baotou2012, cleanFigures, units / 4, 30, seed) }));
    expect(differing(opinions)).toEqual([]);
  }, 600_000);
});
