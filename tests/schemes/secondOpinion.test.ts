import { join } from 'node:path';
import { readPublishedWays } from '../../src/cli/documentation/published';
import type { Scheme } from '../../src/core';
import { readScheme } from '../../src/schemes/schemeFile';
import { describeWithLibreOffice } from '../support/independentReader';
import { secondOpinions, type Opinion } from '../support/secondOpinion';
import { casesOf, cellsOf, shipped } from './cells';

/** A movement in rank asks for the ranks of the year before, which no formula of a single cell finds: its score is copied. */
const sayable = (scheme: Scheme): Scheme => ({ ...scheme, indicators: scheme.indicators.filter(({ rule }) => rule.kind !== 'rankMovement') });

const waysOf = (): readonly Opinion[] =>
  readPublishedWays(join(__dirname, '..', '..')).flatMap(({ scheme: file, cases }) => {
    const reading = readScheme(JSON.stringify(file));
    if (!reading.ok) throw new Error(reading.problems.map(({ path }) => path).join(', '));
    return cases.map((each) => ({ scheme: sayable(reading.scheme), entries: cellsOf(each) }));
  });

const filesOf = async (id: string): Promise<readonly Opinion[]> => {
  const scheme = await shipped(id);
  return casesOf(id).map((each) => ({ scheme, entries: cellsOf(each) }));
};

describeWithLibreOffice('得分公式 of schemes other than that of Baotou, computed by LibreOffice', () => {
  it('gives every score of the published ways and of the scheme files as the program does', async () => {
    const opinions = [...waysOf(), ...(await filesOf('energy-saving')), ...(await filesOf('public-health'))];
    const results = secondOpinions(opinions);
    const differing = results.flatMap(({ differences }, index) => differences.map((difference) => `${opinions[index]?.scheme.id ?? ''}: ${difference}`));
    expect(results.reduce((total, { compared }) => total + compared, 0)).toBeGreaterThan(900);
    expect(differing).toEqual([]);
  });
});
