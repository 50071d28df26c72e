import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';
import { z } from 'zod';

const measured = z.strictObject({
  units: z.number(),
  entries: z.number(),
  runs: z.number(),
  serious: z.number(),
  least: z.number(),
  median: z.number(),
});

/** Bundled as the program ships: modules as Jest loads them are several times slower. */
const bundle = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const options: webpack.Configuration = {
      mode: 'production',
      target: 'node20',
      devtool: false,
      entry: join(__dirname, 'measure.ts'),
      output: { path: folder, filename: 'measure.js' },
      optimization: { minimize: false },
      resolve: { extensions: ['.ts', '.js'] },
      module: {
        rules: [{ test: /\.ts$/u, loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } }],
      },
    };
    webpack(options, (error, stats) => {
      if (error === null && stats?.hasErrors() === false) resolve();
      else reject(new Error(error?.message ?? stats?.toString('errors-only') ?? 'no bundle'));
    });
  });

it('3,000 units × 126 figures are checked; the time is printed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'));
  try {
    await bundle(folder);
    const said = execFileSync(process.execPath, [join(folder, 'measure.js')], { encoding: 'utf8' });
    const { units, entries, runs, serious, least, median } = measured.parse(JSON.parse(said));
    process.stdout.write(`${String(units)} units × 126 figures, ${String(runs)} runs: least ${least.toFixed(0)} ms, median ${median.toFixed(0)} ms\n`);
    expect({ units, entries, runs, serious }).toEqual({ units: 3000, entries: 3000 * 126, runs: 15, serious: 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
