import { baotou2012, cleanFigures, sampleFigures } from '../../src/schemes';
import { describeWithLibreOffice } from '../support/independentReader';
import { randomEntries } from '../support/randomEntries';
import { secondOpinions, type Opinion } from '../support/secondOpinion';

const differing = (opinions: readonly Opinion[]): readonly string[] => {
  const results = secondOpinions(opinions);
  const sum = (values: readonly number[]): string => String(values.reduce((total, value) => total + value, 0));
  process.stdout.write(
    `second opinion: ${sum(results.map(({ compared }) => compared))} scores, ${sum(results.map(({ pending }) => pending))} of them pending\n`,
  );
  return results.flatMap(({ differences }) => differences);
};

describeWithLibreOffice('得分公式, computed by LibreOffice', () => {
  test('gives every score of the sample as the program does', () => {
    expect(differing([{ scheme: baotou2012, entries: sampleFigures }])).toEqual([]);
  });

  test('gives every score of 1,000 random units as the program does', () => {
    const opinions = [1, 2, 3, 4].map((seed) => ({ scheme: baotou2012, entries: randomEntries(baotou2012, cleanFigures, 250, 30, seed) }));
    expect(differing(opinions)).toEqual([]);
  });
});
