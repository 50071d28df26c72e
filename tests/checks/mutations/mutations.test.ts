import { z } from 'zod';
import { catalogue } from '../../../src/checks';
import { runBundled } from './bundled';
import { entryCodes, mutators, mutatorsInFiles, statements } from './mutators';
import type { Tally } from './told';
import { widenedScheme } from './widened';

const told = z.strictObject({ counts: z.record(z.string(), z.number()), failed: z.array(z.unknown()), clean: z.array(z.string()) });

const inALine = 8;

/** The counts per check, for reading. */
const tableOf = (title: string, counts: Tally['counts']): string => {
  const cells = Object.entries(counts).map(([code, count]) => `${code.padEnd(4)} ${String(count).padStart(4)}`);
  const lines = Array.from({ length: Math.ceil(cells.length / inALine) }, (_, row) => cells.slice(inALine * row, inALine * (row + 1)).join('   '));
  return `${title}\n${lines.join('\n')}\n`;
};

it('there is a mutation for every check of error or warning level that looks at figures', () => {
  const known = new Set(mutators.map(({ code }) => code));
  const aboutFigures = catalogue().filter(({ code }) => code.startsWith('V'));
  const due = [...aboutFigures, ...statements, ...(widenedScheme.comparisons ?? [])].filter(({ level }) => level !== 'note').map(({ code }) => code);
  // V206 speaks of the scheme alone.
  expect(due.filter((code) => !known.has(code))).toEqual(['V206']);
  expect(entryCodes.filter((code) => !known.has(code))).toEqual([]);
  expect([...known].filter((code) => !due.includes(code))).toEqual([]);
});

it.each([
  ['5,000 random errors in the entries of a workbook', 'inMemory.ts', 5000, mutators],
  ['200 random errors in real files', 'inFiles.ts', 200, mutatorsInFiles],
])(
  '%s are each told by the check that is for them, at their cell, and no error is told that does not follow',
  async (title, program, times, drawn) => {
    const { counts, failed, clean } = told.parse(await runBundled(program));
    process.stdout.write(tableOf(`${title}, by check:`, counts));
    expect(clean).toEqual([]);
    expect(failed.slice(0, 5)).toEqual([]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(times);
    expect(drawn.filter(({ code }) => (counts[code] ?? 0) === 0)).toEqual([]);
  },
);
