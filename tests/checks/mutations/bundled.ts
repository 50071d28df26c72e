import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import webpack from 'webpack';

const bundle = (program: string, folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const options: webpack.Configuration = {
      mode: 'production',
      target: 'node20',
      devtool: false,
      entry: { program },
      output: { path: folder, filename: '[name].js' },
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

/**
 * What a program of this folder says on standard output, as JSON. It is bundled and run as the command line is:
 * within Jest every look at a global such as `Number` takes a detour, and thousands of checks take five times as long.
 */
export const runBundled = async (program: string): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'));
  try {
    await bundle(join(__dirname, program), folder);
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'program.js')], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
