import { drillProgram, type DrillProgram } from './run';

const patience = 10 * 60 * 1000;
let program: DrillProgram;

beforeAll(async () => {
  program = await drillProgram();
}, patience);

afterAll(() => program.remove());

describe('the drill itself', () => {
  test('reports nothing of a sound adapter', async () => {
    expect((await program.run({ cases: 'midst', adapter: 'sound' })).losses).toEqual([]);
  }, patience);

  test('reports an adapter that puts nothing back: what broke off is told as taken back', async () => {
    const { losses } = await program.run({ cases: 'midst', adapter: 'restoresNothing' });
    expect(losses).toContainEqual(expect.stringMatching(/^score, request \d+, action \d+: \w+: the pane was told that it was taken back, but the workbook is incomplete/u));
    expect(losses).toContainEqual(expect.stringContaining('restore does not lead to what it has to'));
  }, patience);

  test('reports an adapter that marks a write as done before it is: half of it passes for whole', async () => {
    const { losses } = await program.run({ cases: 'midst', adapter: 'marksFirst' });
    expect(losses).toContainEqual(expect.stringMatching(/and everything after it: the workbook is neither the old nor the new one, and does not say so/u));
  }, patience);

  test('in full, a part of all cases goes through as well', async () => {
    const { losses, cases } = await program.run({ cases: 'every', one: 9973, part: 0, parts: 1, operations: [] });
    expect([losses, cases > 0]).toEqual([[], true]);
  }, patience);
});
