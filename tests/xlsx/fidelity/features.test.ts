import { features } from '../features';
import { forbiddenDifferences } from './differences';
import { newProblems, scoredWith, smallBase } from './scored';

const base = smallBase();
const plain = scoredWith(base, []);

describe('a workbook with a feature, scored', () => {
  test('there are 69 features or more, each with a name of its own', () => {
    expect(features.length).toBeGreaterThanOrEqual(69);
    expect(new Set(features.map(({ name }) => name)).size).toBe(features.length);
  });

  test.each(features.map((feature) => [feature.name, feature] as const))('keeps %s', async (_name, feature) => {
    const file = await scoredWith(base, [feature]);
    expect(forbiddenDifferences(file.scoring)).toEqual([]);
    expect(newProblems(file)).toEqual([]);
    expect(file.outcome.scores).toEqual((await plain).outcome.scores);
  });
});
