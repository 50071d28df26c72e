import fc from 'fast-check';
import type { Block, Host } from '../../../src/host/port';
import { twoUnits } from '../../workbook/assessing';
import { fuzzAsync } from '../fuzz';
import { anyScript, untouched } from './commands';
import { heldIn } from './entries';
import { open, type Opened, type Spoil } from './opened';

const units = ['青山区', '固阳县'];
const file = twoUnits();

const scripts = (seen = { commands: 0, written: 0, refused: 0, current: 0 }, spoil?: Spoil) =>
  fc.asyncProperty(anyScript(units, 12), async (script) => {
    const started: Opened[] = [];
    try {
      await fc.asyncModelRun(async () => {
        const real = await open(file, spoil);
        started.push(real);
        return { model: untouched(heldIn(real.document), units, seen), real };
      }, script);
    } finally {
      for (const { excel } of started) excel.close();
    }
  });

test('whatever people do, whatever fails: entries are as they were left, and results are whole or visibly are not', async () => {
  const seen = { commands: 0, written: 0, refused: 0, current: 0 };
  await fuzzAsync('scripts', { runs: 10 }, scripts(seen));
  // Scripts in which nothing is written, or nothing fails, would say little.
  expect([seen.commands > 40, seen.written > 5, seen.refused > 0, seen.current > 5]).toEqual([true, true, true, true]);
});

const withBlocks = (host: Host, change: (blocks: readonly Block[]) => readonly Block[]): Host => ({
  ...host,
  apply: (patch, journal) => host.apply({ ...patch, blocks: change(patch.blocks) }, journal),
});

const broken: readonly (readonly [string, Spoil])[] = [
  ['forgets to put cells back', (host) => ({ ...host, restore: (before, journal) => host.restore({ ...before, before: [] }, journal) })],
  ['writes marks over entries', (host) => withBlocks(host, (blocks) => blocks.map((block) => (block.sheet === '数据填报' ? { ...block, column: block.column - 3 } : block)))],
  ['loses the scores', (host) => withBlocks(host, (blocks) => blocks.filter(({ sheet, cells }) => sheet !== '得分表' || cells[0]?.length === 1))],
];

test.each(broken)('a pane whose way to Excel %s is found out', async (_, spoil) => {
  const { failed } = await fc.check(scripts(undefined, spoil), { numRuns: 60, seed: 2012, endOnFailure: true });
  expect(failed).toBe(true);
});
