import type { Host } from '../../src/host/port';
import type { Case } from './judge';
import { rotatedCases } from './cases';
import { drill } from './drill';
import type { Act, Through } from './stage';

/** Failures in the midst of the write of a score, once and for good. */
const midst = (acts: readonly Act[]): readonly Case[] => {
  const scoring = rotatedCases(acts).filter(({ act: { operation, requests }, fault: { request, action } }) => {
    const actions = requests[request]?.actions ?? 0;
    return operation.name === 'score' && request === requests.length - 1 && action > actions * 0.6 && action < actions;
  });
  return scoring.filter((_, index) => index % 4 < 2).slice(0, 24);
};

const lossesOf = async (through: Through): Promise<readonly string[]> => (await drill({ choose: midst, thorough: true, through })).losses;

/** Says that everything was put back, and puts back nothing. */
const restoresNothing = (host: Host): Host => ({
  ...host,
  restore: () => Promise.resolve({ before: [], tables: [], names: [], formats: [], differences: [], cells: 0 }),
});

/** Says that the write came through before it has begun. */
const marksFirst = (host: Host): Host => ({
  ...host,
  apply: (patch, journal) =>
    host.apply(patch, journal && { first: async (before) => [...(await journal.first(before)), ...journal.last], last: [] }),
});

const patience = 10 * 60 * 1000;

describe('the drill itself', () => {
  test('reports nothing of a sound adapter', async () => {
    expect(await lossesOf((host) => host)).toEqual([]);
  }, patience);

  test('reports an adapter that puts nothing back: what broke off is told as taken back', async () => {
    const losses = await lossesOf(restoresNothing);
    expect(losses).toContainEqual(expect.stringMatching(/^score, request \d+, action \d+: \w+: the pane was told that it was taken back, but the workbook is incomplete/u));
    expect(losses).toContainEqual(expect.stringContaining('undo does not lead to what it has to'));
  }, patience);

  test('reports an adapter that marks a write as done before it is: half of it passes for whole', async () => {
    const losses = await lossesOf(marksFirst);
    expect(losses).toContainEqual(expect.stringMatching(/and everything after it: the workbook is neither the old nor the new one, and does not say so/u));
  }, patience);
});
